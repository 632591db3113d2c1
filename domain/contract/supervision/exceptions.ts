import * as z from 'zod';
import { exceptionKinds, exceptionStates, onlineCauses } from '../../exceptions/exception';
import { holders } from '../../exceptions/waits';
import { type Contract, shortId } from '../contract';
import { exceptionItem, exceptionStep, exceptionTag } from './exception-shapes';
import { byId, sessionCard, text } from './shapes';

const kind = z.enum(exceptionKinds, { error: '请选择是哪一项' });
const choice = z.object({ id: z.string(), text: z.string() });
const reason = text(2, 200, '原因');
const DAY_MS = 24 * 3_600_000;

/** All that is needed to ask, to vouch or to decide, on one screen. */
const exceptionCase = z.object({
  session: sessionCard,
  facts: z.array(z.object({ label: z.string(), text: z.string() })),
  /** `wanted` where the next word on it is the reader's. */
  items: z.array(exceptionItem.extend({ wanted: z.boolean() })),
  /** What was asked before and stands no more. */
  earlier: z.array(exceptionItem),
  steps: z.array(exceptionStep),
  /** What of it the supervisor may answer. */
  answers: z.array(choice),
  causes: z.array(choice),
  /** How many days of the month had no scan, and for how many the station's word is enough. */
  monthText: z.string(),
});

/** How long ago a phone without a network was tapped; the server's clock does the rest (R6.2). */
const told = z.strictObject({
  id: shortId,
  reason,
  ago: z
    .int('时间有误，请重新操作')
    .min(0, '时间有误，请重新操作')
    .max(DAY_MS, '超过一天的不能再发送，请联系项目统筹')
    .default(0),
});

const row = z.object({
  id: shortId,
  session: sessionCard,
  kind: z.enum(exceptionKinds),
  text: z.string(),
  state: z.enum(exceptionStates),
  holder: z.enum(holders),
  tag: exceptionTag,
  reason: z.string(),
  askedText: z.string(),
  hostText: z.string(),
  decidedText: z.string(),
});

const writes = { writes: true, output: exceptionCase } as const;
const supervisor = { roles: ['supervisor'], ...writes } as const;

export const exceptions = {
  /** What waits for the coordinator, oldest first, what waits for others, and what was decided. */
  exceptions: {
    roles: ['coordinator', 'commissioner'],
    input: z.strictObject({}),
    output: z.object({ open: z.array(row), waiting: z.array(row), decided: z.array(row) }),
  },
  exceptionCase: {
    roles: ['supervisor', 'worker', 'coordinator', 'commissioner'],
    input: byId,
    output: exceptionCase,
  },
  arriveUnscanned: { ...supervisor, input: told },
  leaveUnscanned: { ...supervisor, input: told },
  askShort: { ...supervisor, input: z.strictObject({ id: shortId, reason }) },
  askOnline: {
    ...supervisor,
    input: z.strictObject({
      id: shortId,
      cause: z.enum(onlineCauses, { error: '请选择改为线上的原因' }),
      reason: z.string().trim().max(200, '原因最多 200 个字'),
    }),
  },
  stateLeft: {
    ...supervisor,
    input: z.strictObject({
      id: shortId,
      time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请选择离开的时间'),
      reason,
    }),
  },
  reportClosed: {
    ...supervisor,
    input: z.strictObject({ id: shortId, reason, day: z.iso.date('请选择日期').optional() }),
  },
  explainException: { ...supervisor, input: z.strictObject({ id: shortId, kind, reason }) },
  /** The host's word on a day that no code proves. */
  vouch: {
    ...{ roles: ['worker'], ...writes },
    input: z.strictObject({
      id: shortId,
      says: z.enum(['yes', 'no'], { error: '请选择督导那天来过没有' }),
      note: z.string().trim().max(200, '说明最多 200 个字'),
    }),
  },
  decideException: {
    ...{ roles: ['coordinator'], ...writes },
    input: z.strictObject({
      id: shortId,
      kind,
      approve: z.boolean('请选择批准或不批准'),
      note: text(2, 200, '理由'),
    }),
  },
} satisfies Contract;
