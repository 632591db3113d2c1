import * as z from 'zod';
import { blockKinds } from '../../booking/block';
import { tiers } from '../../planning/tiers';
import { scheduleStates, scheduleStepNames } from '../../schedule/kinds';
import { tones } from '../../session-words';
import { shortId } from '../contract';

export const office = ['coordinator', 'commissioner'] as const;
export const nothing = z.strictObject({});

export const day = z.iso.date('请选择日期');
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '请选择月份');
export const owner = z.string().regex(/^[A-Za-z0-9-]{1,20}$/, '编号有误，请返回重新进入');
export const scheduleName = z.string().trim().min(1, '请填写名称').max(20, '名称最多 20 个字');

/** A draft as it was seen: when somebody has changed it meanwhile, the change is refused. */
export const seen = { id: shortId, edition: z.int().positive() };

const count = (least: number, most: number, words: string) => z.int(words).min(least, words).max(most, words);
const oneToThirtyOne = (words: string) => count(1, 31, words);

export const restDays = z.strictObject({
  supervisor: owner,
  days: z.array(day).max(60, '商定的休息日最多 60 天'),
});

const supposed = z
  .strictObject({ kind: z.enum(blockKinds), who: z.string().max(40), from: day, to: day })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: '结束日期不能早于开始日期' });

/** What the coordinator may set; without a number the rule does not apply. */
export const rules = z
  .strictObject({
    from: day,
    to: day,
    monthCap: oneToThirtyOne('每月上限应是 1 至 31').optional(),
    monthFloor: oneToThirtyOne('每月下限应是 1 至 31').optional(),
    weekCap: count(1, 7, '每周上限应是 1 至 7').optional(),
    minGap: count(1, 60, '最少间隔应是 1 至 60 天').optional(),
    restDaysPerMonth: count(0, 8, '每月休息日应是 0 至 8 天'),
    movePrice: count(0, 100_000, '移动代价应是 0 至 100000').optional(),
    restDays: z.array(restDays).max(40, '督导最多 40 名'),
    supposed: z.array(supposed).max(40, '假设最多 40 条'),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: '结束日期不能早于开始日期' })
  .refine(({ monthCap = 31, monthFloor = 0 }) => monthFloor <= monthCap, {
    path: ['monthFloor'],
    message: '每月下限不能高于上限',
  });

export const tag = z.object({ text: z.string(), tone: z.enum(tones) });
export const named = z.object({ id: z.string(), name: z.string() });

export const scheduleRow = z.object({
  id: shortId,
  name: z.string(),
  state: z.enum(scheduleStates),
  whatIf: z.boolean(),
  tag,
  /** '已排 720 次，共需 720 次' */
  text: z.string(),
  who: z.string(),
  when: z.string(),
});

/** Months across, supervisors down; `level` from 0 to 4 for the colour. */
export const monthTable = z.object({
  months: z.array(z.object({ month: z.string(), text: z.string(), workdays: z.number(), total: z.number() })),
  rows: z.array(
    named.extend({
      counts: z.array(z.object({ count: z.number(), level: z.number(), text: z.string() })),
      total: z.number(),
      quota: z.number(),
    }),
  ),
  total: z.number(),
});

export const scheduleView = scheduleRow.extend({
  edition: z.number(),
  /** Before this day nothing changes. */
  frozenBefore: z.string(),
  steps: z.array(
    z.object({ step: z.enum(scheduleStepNames), text: z.string(), reason: z.string().optional() }),
  ),
  wanted: z.number(),
  placed: z.number(),
  statusText: z.string(),
  proofText: z.string(),
  score: z.array(z.object({ tier: z.enum(tiers), name: z.string(), value: z.number(), text: z.string() })),
  /** What the contract's guide ("约16次") would place, reckoned by the planner. */
  guide: z.object({
    perMonth: z.number(),
    placed: z.number(),
    wanted: z.number(),
    short: z.number(),
    text: z.string(),
    lines: z.array(z.string()),
  }),
  table: monthTable,
  towns: z.array(named.extend({ supervisor: z.string(), count: z.number(), text: z.string() })),
  conflicts: z.array(
    z.object({
      who: z.string(),
      need: z.number(),
      capacity: z.number(),
      short: z.number(),
      because: z.string(),
    }),
  ),
  /** `index` names a repair to `applyRepair`; with a reason it cannot be carried out in the draft. */
  repairs: z.array(
    z.object({
      index: z.number(),
      change: z.string(),
      gained: z.number(),
      text: z.string(),
      reason: z.string().optional(),
    }),
  ),
  notes: z.array(z.string()),
  /** What the visits break as things stand now; a draft that breaks anything must be solved again. */
  broken: z.array(z.string()),
  rules: z.object({
    from: z.string(),
    to: z.string(),
    monthCap: z.number().optional(),
    monthFloor: z.number().optional(),
    weekCap: z.number().optional(),
    minGap: z.number().optional(),
    restDaysPerMonth: z.number(),
    movePrice: z.number().optional(),
    restDays: z.array(z.object({ supervisor: z.string(), days: z.array(z.string()) })),
    supposed: z.array(
      z.object({ kind: z.enum(blockKinds), who: z.string(), from: z.string(), to: z.string() }),
    ),
  }),
  rulesText: z.array(z.string()),
  supervisors: z.array(named),
  pins: z.array(
    z.object({
      supervisor: z.string(),
      day: z.string(),
      dayText: z.string(),
      name: z.string(),
      townName: z.string(),
    }),
  ),
  /** What it would change: '保留 300 次、移动 12 次、新增 4 次、取消 0 次'. */
  diffText: z.string(),
});
