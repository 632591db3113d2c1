import * as z from 'zod';
import { recordStates, standings } from '../session';
import { tones } from '../session-words';
import type { Contract } from './contract';
import { quota } from './quota';

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
      supervisors: z.array(named.extend({ towns: z.array(z.string()) })),
      towns: z.array(named.extend({ supervisor: z.string(), workers: z.number() })),
      months: z.array(
        z.object({ month: z.string(), label: z.string(), done: z.number(), planned: z.number() }),
      ),
      waits: z.array(
        z.object({
          for: z.string(),
          what: z.string(),
          count: z.number(),
          standing: z.enum(standings),
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
