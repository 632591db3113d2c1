import * as z from 'zod';
import { holders } from '../exceptions/waits';
import { recordStates, standings } from '../session';
import type { Contract } from './contract';
import { onSiteShare, quota } from './quota';
import { attendance } from './supervision/attendance';
import { certificate } from './supervision/certificate';
import { checkIn } from './supervision/check-in';
import { confirmation } from './supervision/confirmation';
import { correction } from './supervision/correction';
import { exceptions } from './supervision/exceptions';
import { flags } from './supervision/flags';
import { followUps } from './supervision/follow-ups';
import { outputs } from './supervision/outputs';
import { record } from './supervision/record';
import { byId, sessionCard, sessionView } from './supervision/shapes';

export const supervision = {
  ...checkIn,
  ...confirmation,
  ...correction,
  ...attendance,
  ...exceptions,
  /** The supervisor's home: what to do now, then my numbers. */
  mine: {
    roles: ['supervisor'],
    input: z.strictObject({}),
    output: z.object({
      name: z.string(),
      todayText: z.string(),
      today: sessionView.nullable(),
      upcoming: sessionCard.nullable(),
      toRecord: z.array(sessionCard),
      /** Days that need a word of the supervisor's before they can count (R6.3). */
      toExplain: z.array(sessionCard),
      /** Where too few of the post's sessions took place on the spot. */
      onSite: onSiteShare.nullable(),
      /** What is still to be done from earlier sessions (R7.3). */
      followUps: z.object({ open: z.number(), late: z.number() }),
      month: z.object({ text: z.string(), done: z.number(), planned: z.number(), guide: z.number() }),
      quota,
    }),
  },
  /** The worker's home: who comes to my town today, and which records wait for my confirmation. */
  hosting: {
    roles: ['worker'],
    input: z.strictObject({}),
    output: z.object({
      name: z.string(),
      todayText: z.string(),
      place: z.string(),
      today: z.array(sessionView),
      toConfirm: z.array(sessionCard),
      /** Days without a code, which a worker of the town vouches for (R6.6). */
      toVouch: z.array(sessionCard),
      /** How much past work waits for the confirmation of this worker's station. */
      past: z.number(),
      /** What a worker is told of the final survey while it waits for them; '' else (R8.2). */
      survey: z.string(),
      upcoming: z.array(sessionCard),
    }),
  },
  session: {
    roles: ['supervisor', 'worker', 'contact', 'coordinator', 'commissioner'],
    input: byId,
    output: sessionView,
  },
  /** Sessions of a month, or of the whole period without one: a supervisor's own, a worker's town, or for the contractor and the bureau all. */
  sessions: {
    roles: ['supervisor', 'worker', 'contact', 'coordinator', 'commissioner'],
    input: z.strictObject({
      month: z
        .string()
        .regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份有误，请重新选择')
        .optional(),
      supervisor: z.string().max(20).optional(),
      town: z.string().max(20).optional(),
      exception: z.enum(holders).optional(),
      standing: z.enum(standings).optional(),
      recordState: z.enum(recordStates).optional(),
      mark: z.enum(['补录', '代确认']).optional(),
    }),
    output: z.object({
      /** '' for the whole period. */
      month: z.string(),
      monthText: z.string(),
      previous: z.string().optional(),
      following: z.string().optional(),
      sessions: z.array(sessionCard),
    }),
  },
  ...record,
  ...followUps,
  ...flags,
  ...certificate,
  ...outputs,
} satisfies Contract;
