import * as z from 'zod';
import { lineKinds } from '../exceptions/kinds';
import { holders } from '../exceptions/waits';
import { recordStates, standings } from '../session';
import { tones } from '../session-words';
import type { Contract } from './contract';
import { onSiteShare, quota } from './quota';

const exceptionLine = z.object({
  kind: z.enum(lineKinds),
  text: z.string(),
  asked: z.number(),
  approved: z.number(),
  refused: z.number(),
  open: z.number(),
  counted: z.number(),
});

const named = z.object({ id: z.string(), name: z.string(), quota });

export const reporting = {
  /** The coordinator's and the bureau's board (R12). */
  board: {
    roles: ['coordinator', 'commissioner'],
    input: z.strictObject({}),
    output: z.object({
      name: z.string(),
      today: z.string(),
      total: quota,
      /** How many of those done were taken over (R2.4). */
      takenOver: z.number(),
      /** How many of those done the office confirmed in the station's place (R7.2). */
      inPlace: z.number(),
      supervisors: z.array(named.extend({ towns: z.array(z.string()) })),
      towns: z.array(named.extend({ supervisor: z.string(), workers: z.number() })),
      months: z.array(
        z.object({ month: z.string(), label: z.string(), done: z.number(), planned: z.number() }),
      ),
      /** Each kind of exception apart, where there was any (R6.3, R6.6). */
      exceptions: z.array(exceptionLine),
      onSite: onSiteShare,
      waits: z.array(
        z.object({
          for: z.string(),
          what: z.string(),
          count: z.number(),
          exception: z.enum(holders),
          standing: z.enum(standings).optional(),
          recordState: z.enum(recordStates).optional(),
        }),
      ),
      sessionsToday: z.array(
        z.object({
          id: z.string(),
          supervisor: z.string(),
          town: z.string(),
          tag: z.object({ text: z.string(), tone: z.enum(tones) }),
        }),
      ),
    }),
  },
} satisfies Contract;
