import * as z from 'zod';
import { blockKinds, blockStates } from '../../booking/block';
import { blockSteps, settlements } from '../../booking/kinds';
import { wants } from '../../booking/steps';
import { shortId } from '../contract';
import { bookingCard, day, freeDay, owner, tag } from './booking-shapes';

export const affected = bookingCard.extend({
  /** Where it would move to; null when no day is free any more. */
  to: freeDay.nullable(),
  settlements: z.array(
    z.object({ how: z.enum(settlements), text: z.string(), reason: z.string().optional() }),
  ),
});

export const blockCard = z.object({
  id: shortId,
  kind: z.enum(blockKinds),
  kindText: z.string(),
  who: z.string(),
  days: z.string(),
  reason: z.string(),
  state: z.enum(blockStates),
  tag,
  /** '影响 3 次督导' */
  text: z.string(),
  /** Why it was refused or taken back. */
  answer: z.string(),
  steps: z.array(
    z.object({
      step: z.enum(blockSteps),
      text: z.string(),
      wants: z.enum(wants),
      warns: z.string().optional(),
      reason: z.string().optional(),
    }),
  ),
});

export const blockView = blockCard.extend({
  affected: z.array(affected),
  /** '还有 3 次督导要处理' */
  left: z.number(),
  leftText: z.string(),
});

export const blockInput = {
  kind: z.enum(['training', 'closure', 'stationClosure'], '请选择类型'),
  who: owner,
  from: day,
  to: day,
};
