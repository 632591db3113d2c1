import * as z from 'zod';
import { type Contract, shortId } from '../contract';
import { byId, sessionView, text } from './shapes';

const changes = { writes: true, output: sessionView } as const;

/** The ladder of confirmation (R7.2). */
export const confirmation = {
  /** By the host, the station's lead or deputy; after some workdays by anyone who was there. */
  confirmRecord: { ...changes, roles: ['worker'], input: byId },
  /** By the office, when nobody of the station confirmed in time: counted, and listed apart. */
  confirmInPlace: {
    ...changes,
    roles: ['coordinator'],
    input: z.strictObject({ id: shortId, reason: text(2, 500, '代确认的理由') }),
  },
  returnRecord: {
    ...changes,
    roles: ['coordinator'],
    input: z.strictObject({ id: shortId, comment: text(2, 500, '退回说明') }),
  },
} satisfies Contract;
