import * as z from 'zod';
import { followUpSteps } from '../../record/follow-up-steps';
import { type Contract, shortId } from '../contract';
import { followUpId, followUpView } from './follow-up-shapes';
import { byId } from './shapes';

const dues = z.array(z.object({ id: z.string(), text: z.string(), day: z.string(), dayText: z.string() }));

export const followUps = {
  /** A supervisor's own and those of the towns held; a worker's own and those of the station; all for the contractor. */
  followUps: {
    roles: ['supervisor', 'worker', 'coordinator', 'commissioner'],
    input: z.strictObject({ state: z.enum(['open', 'closed']) }),
    output: z.object({ items: z.array(followUpView), late: z.number(), dues, dueTo: z.string() }),
  },
  /** What was open when a session began, and what came of it there (R7.3). */
  sessionFollowUps: {
    roles: ['supervisor', 'worker', 'contact', 'coordinator', 'commissioner'],
    input: byId,
    output: z.object({ open: z.array(followUpView), settled: z.array(followUpView) }),
  },
  settleFollowUp: {
    roles: ['supervisor'],
    writes: true,
    input: z.strictObject({
      id: followUpId,
      how: z.enum(followUpSteps),
      result: z.string().trim().max(500, '结果最多 500 个字').default(''),
      due: z.iso.date('日期有误，请重新选择').optional(),
      session: shortId.optional(),
    }),
    output: followUpView,
  },
} satisfies Contract;
