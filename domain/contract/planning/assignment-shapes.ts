import * as z from 'zod';
import { assignmentStates, assignmentStepNames, shades, wishSides } from '../../assignment/kinds';
import { tones } from '../../session-words';
import { shortId } from '../contract';

/** One more town than the planner takes, so that it is the planner that says so. */
const MOST_IDS = 60;

const id = z
  .string()
  .max(20, '编号有误，请返回重新进入')
  .regex(/^[A-Za-z0-9-]+$/, '编号有误，请返回重新进入');

const distinct = (values: readonly string[]) => new Set(values).size === values.length;

/** Ids in the order of a wish, none twice. */
export const ranking = z.array(id).max(MOST_IDS, '排序太长，请重新选择').refine(distinct, '同一项不能排两次');

export const choices = z.array(id).max(20, '最多选 20 项').refine(distinct, '同一项不能选两次');

export const day = z.iso.date('请选择日期');

/** `supervisor:s1` or `town:442000001`. */
export const wisher = z.string().regex(/^(supervisor|town):[A-Za-z0-9-]{1,20}$/, '没有找到要代填的对象');

export const pair = z.strictObject({ supervisor: id, town: id });

export const ban = z.strictObject({
  ...pair.shape,
  reason: z.string().trim().min(2, '请写明回避原因，至少 2 个字').max(60, '回避原因最多 60 个字'),
});

const weight = z.number('请填写权重').min(0, '权重不能小于 0').max(10, '权重最多为 10');
const towns = z.int('镇街数应是整数').min(1, '镇街数至少为 1').max(30, '镇街数最多为 30');

/** What the coordinator sets before solving; what is left out stays as it is. */
export const settings = z.strictObject({
  weights: z
    .strictObject({
      ...{ townRank: weight, supervisorRank: weight, field: weight, distance: weight, balance: weight },
    })
    .optional(),
  rules: z
    .strictObject({
      min: towns,
      max: towns,
      workload: z.number('请填写人数差距').min(0.01, '人数差距至少为 1%').max(1, '人数差距最多为 100%'),
    })
    .refine(({ min, max }) => min <= max, { path: ['min'], message: '最少镇街数不能多于最多镇街数' })
    .optional(),
  pins: z.array(pair).max(MOST_IDS, '指定太多').optional(),
  bans: z.array(ban).max(300, '回避关系太多').optional(),
  bases: z
    .array(z.strictObject({ supervisor: id, town: id }))
    .max(MOST_IDS, '出发镇街太多')
    .optional(),
});

export const tag = z.object({ text: z.string(), tone: z.enum(tones) });
export const named = z.object({ id: z.string(), name: z.string() });
const choice = z.object({ id: z.string(), text: z.string() });

export const wishWindow = z.object({
  /** '' while none was opened. */
  from: z.string(),
  until: z.string(),
  text: z.string(),
  /** Why nothing can be filled in now. */
  reason: z.string().optional(),
});

/** What somebody may wish for and has wished, as they fill it in or the coordinator does for them. */
export const wishForm = z.object({
  wisher: z.string(),
  side: z.enum(wishSides),
  name: z.string(),
  window: wishWindow,
  rankTitle: z.string(),
  rankHint: z.string(),
  options: z.array(z.object({ id: z.string(), name: z.string(), detail: z.string() })),
  ranking: z.array(z.string()),
  fieldTitle: z.string(),
  fieldHint: z.string(),
  fieldOptions: z.array(choice),
  fields: z.array(z.string()),
  /** '3 月 9 日 周三 09:10 由林晓岚代填'; '' while nothing was saved. */
  saved: z.string(),
  step: z.object({ text: z.string(), reason: z.string().optional() }),
});

export const topicForm = z.object({
  town: z.string(),
  options: z.array(choice),
  topics: z.array(z.string()),
  saved: z.string(),
  step: z.object({ text: z.string(), reason: z.string().optional() }),
});

const wisherRow = z.object({
  wisher: z.string(),
  side: z.enum(wishSides),
  name: z.string(),
  tag,
  detail: z.string(),
  isMissing: z.boolean(),
});

export const wishStatusView = z.object({
  window: wishWindow,
  /** '还有 3 个镇街、1 名督导没有填' */
  text: z.string(),
  missing: z.number(),
  rows: z.array(wisherRow),
  topics: z.array(
    z.object({ town: z.string(), counts: z.array(z.object({ text: z.string(), count: z.number() })) }),
  ),
  open: z.object({ text: z.string(), from: z.string(), until: z.string() }),
  remind: z.object({ text: z.string(), reason: z.string().optional() }),
});

const step = z.object({
  step: z.enum(assignmentStepNames),
  text: z.string(),
  reason: z.string().optional(),
});

const chip = z.object({
  town: z.string(),
  name: z.string(),
  workers: z.number(),
  cost: z.string(),
  shade: z.enum(shades),
  /** '指定' or what else marks it. */
  mark: z.string(),
  isNew: z.boolean(),
});

const cell = z.object({
  supervisor: z.string(),
  cost: z.string(),
  shade: z.enum(shades),
  isChosen: z.boolean(),
  isPinned: z.boolean(),
  isBanned: z.boolean(),
  words: z.string(),
});

export const assignmentRow = z.object({
  id: shortId,
  title: z.string(),
  state: z.enum(assignmentStates),
  tag,
  detail: z.string(),
});

/** One change of hands of one town. */
export const townChange = z.object({ town: z.string(), name: z.string(), from: z.string(), to: z.string() });

/** A session that could not pass over, or that stays with whoever comes in another's place. */
export const passingConflict = z.object({ id: z.string(), text: z.string() });

export const assignmentView = assignmentRow.extend({
  edition: z.number(),
  /** '已证明是最优方案' or why there is none. */
  status: tag,
  message: z.string(),
  total: z.string(),
  weights: z.array(z.object({ term: z.string(), name: z.string(), meaning: z.string(), value: z.number() })),
  rules: z.object({ min: z.number(), max: z.number(), workloadPercent: z.number(), text: z.string() }),
  supervisors: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      load: z.string(),
      base: z.string(),
      baseName: z.string(),
      towns: z.array(chip),
    }),
  ),
  /** A row for each town, a cell for each supervisor in the order of `supervisors`. */
  matrix: z.array(
    z.object({ town: z.string(), name: z.string(), workers: z.number(), cells: z.array(cell) }),
  ),
  pins: z.array(z.object({ supervisor: z.string(), town: z.string(), text: z.string() })),
  bans: z.array(z.object({ supervisor: z.string(), town: z.string(), reason: z.string(), text: z.string() })),
  towns: z.array(named),
  distanceNote: z.string(),
  wishNote: z.string(),
  changes: z.array(townChange),
  conflicts: z.array(passingConflict),
  handovers: z.array(z.object({ id: shortId, text: z.string(), tag })),
  steps: z.array(step),
});

export const publishPreview = z.object({
  version: z.string(),
  from: z.string(),
  text: z.string(),
  lines: z.array(z.string()),
  changes: z.array(townChange),
  conflicts: z.array(passingConflict),
  messages: z.array(z.object({ name: z.string(), text: z.string() })),
  reason: z.string().optional(),
});

export const handoverView = z.object({
  id: shortId,
  title: z.string(),
  text: z.string(),
  tag,
  sessions: z.array(z.object({ id: z.string(), text: z.string(), tag })),
  records: z.array(z.object({ id: z.string(), text: z.string(), tag })),
  signed: z.array(z.object({ name: z.string(), text: z.string() })),
  step: z.object({ text: z.string(), reason: z.string().optional() }),
});
