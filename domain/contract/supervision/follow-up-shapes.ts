import * as z from 'zod';
import { followUpSteps } from '../../record/follow-up-steps';
import { tones } from '../../session-words';

export const followUpId = z.string().regex(/^[A-Za-z0-9]{10}-\d{1,2}$/, '编号有误，请返回刷新');

/** One follow-up as its reader may see it. */
export const followUpView = z.object({
  id: z.string(),
  text: z.string(),
  place: z.string(),
  owner: z.string(),
  mine: z.boolean(),
  due: z.string(),
  dueText: z.string(),
  tag: z.object({ text: z.string(), tone: z.enum(tones) }),
  result: z.string().optional(),
  steps: z.array(z.object({ step: z.enum(followUpSteps), text: z.string(), reason: z.string().optional() })),
});
