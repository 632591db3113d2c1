import * as z from 'zod';
import { type Contract, shortId } from '../contract';
import {
  assignmentRow,
  assignmentView,
  choices,
  day,
  handoverView,
  publishPreview,
  ranking,
  settings,
  tag,
  topicForm,
  wisher,
  wishForm,
  wishStatusView,
} from './assignment-shapes';

const nothing = z.strictObject({});
const byId = z.strictObject({ id: shortId });
const wishers = ['supervisor', 'worker', 'contact'] as const;
const office = ['coordinator', 'commissioner'] as const;

const ownWishes = z.object({ form: wishForm.nullable(), topics: topicForm.nullable() });

/** Wishes, the best assignment of towns to supervisors, and its publishing from a date (R3). */
export const assignment = {
  /** What the caller may wish for: a supervisor, whoever speaks for a town, and any worker's topics (R3.1). */
  ownWishes: { roles: wishers, input: nothing, output: ownWishes },
  saveWishes: {
    roles: wishers,
    writes: true,
    input: z.strictObject({ ranking, fields: choices }),
    output: ownWishes,
  },
  saveTopics: {
    roles: ['worker'],
    writes: true,
    input: z.strictObject({ topics: choices }),
    output: ownWishes,
  },
  /** Whose wishes are there and whose are missing. */
  wishStatus: { roles: ['coordinator'], input: nothing, output: wishStatusView },
  openWishes: {
    roles: ['coordinator'],
    writes: true,
    input: z
      .strictObject({ from: day, until: day })
      .refine(({ from, until }) => from <= until, { path: ['until'], message: '截止日期不能早于开始日期' }),
    output: wishStatusView,
  },
  /** One of those who are missing, or all of them. */
  remindWishes: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ wisher: wisher.optional() }),
    output: wishStatusView,
  },
  wishesOf: { roles: ['coordinator'], input: z.strictObject({ wisher }), output: wishForm },
  /** Fills them in for someone, marked with who did (代填). */
  enterWishes: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ wisher, ranking, fields: choices }),
    output: wishForm,
  },

  /** Who holds which town now, drafts, and every assignment that was published. */
  assignments: {
    roles: office,
    input: nothing,
    output: z.object({
      current: z.array(z.object({ supervisor: z.string(), text: z.string(), towns: z.array(z.string()) })),
      currentNote: z.string(),
      rows: z.array(assignmentRow),
      create: z.object({ text: z.string(), reason: z.string().optional() }),
    }),
  },
  assignment: { roles: office, input: byId, output: assignmentView },
  createAssignment: { roles: ['coordinator'], writes: true, input: nothing, output: assignmentView },
  /** Takes the settings and solves anew; what somebody else has changed meanwhile is not overwritten (R3.2). */
  solveAssignment: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ id: shortId, edition: z.int().positive(), ...settings.shape }),
    output: assignmentView,
  },
  dropAssignment: { roles: ['coordinator'], writes: true, input: byId, output: assignmentView },
  /** 为什么: what the pair costs, wish by wish, and what the best without it would cost more. */
  whyPair: {
    roles: office,
    input: z.strictObject({ id: shortId, town: z.string().max(20, '编号有误，请返回重新进入') }),
    output: z.object({
      title: z.string(),
      text: z.string(),
      terms: z.array(z.object({ name: z.string(), cost: z.string(), words: z.string() })),
    }),
  },
  /** What publishing from a day would change for whom; `version` is what publishing must name (R3.3). */
  previewAssignment: {
    roles: ['coordinator'],
    input: z.strictObject({ id: shortId, from: day }),
    output: publishPreview,
  },
  publishAssignment: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({
      id: shortId,
      from: day,
      version: z.string().regex(/^[a-f0-9]{64}$/, '请重新查看发布内容'),
    }),
    output: assignmentView,
  },
  /** Goes on passing over what could not pass before. */
  continueAssignment: { roles: ['coordinator'], input: byId, output: assignmentView },

  /** The sheets of towns that changed hands: a supervisor's own, the coordinator's all. */
  handovers: {
    roles: ['supervisor', ...office],
    input: nothing,
    output: z.array(z.object({ id: shortId, title: z.string(), text: z.string(), tag })),
  },
  handover: { roles: ['supervisor', ...office], input: byId, output: handoverView },
  acknowledgeHandover: { roles: ['supervisor'], writes: true, input: byId, output: handoverView },
} satisfies Contract;
