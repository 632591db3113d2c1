import * as z from 'zod';
import { CODE_MAX_LENGTH, purposes } from '../check-in-code';
import { recordStates, standings } from '../session';
import { type Contract, shortId } from './contract';
import { quota } from './quota';
import { confirmation } from './supervision/confirmation';
import { byId, sessionCard, sessionView, tagText, text } from './supervision/shapes';

const proof = z
  .strictObject({
    id: shortId,
    code: z
      .string()
      .max(CODE_MAX_LENGTH * 2)
      .optional(),
    digits: z
      .string()
      .regex(/^\d{6}$/, '请输入六位数字')
      .optional(),
  })
  .refine(({ code, digits }) => (code === undefined) !== (digits === undefined), {
    message: '请扫督导码，或输入码下方的六位数字',
    path: ['code'],
  });

export const supervision = {
  ...confirmation,
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
      /** How much past work waits for the confirmation of this worker's station. */
      past: z.number(),
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
        .regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份有误')
        .optional(),
      supervisor: z.string().max(20).optional(),
      town: z.string().max(20).optional(),
      standing: z.enum(standings).optional(),
      recordState: z.enum(recordStates).optional(),
      mark: z.literal('补录').optional(),
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
  /** The codes a host's page shows, for the next half hour; opening it makes the worker a host of the session. */
  showCode: {
    roles: ['worker'],
    writes: true,
    input: byId,
    output: z.object({
      session: sessionCard,
      purpose: z.enum(purposes),
      windowMs: z.number(),
      codes: z.array(z.object({ window: z.number(), code: z.string(), digits: z.string() })),
    }),
  },
  checkIn: { roles: ['supervisor'], writes: true, input: proof, output: sessionView },
  checkOut: { roles: ['supervisor'], writes: true, input: proof, output: sessionView },
  /** What the record form offers. */
  recordForm: {
    roles: ['supervisor'],
    input: byId,
    output: z.object({ session: sessionView, duties: z.array(tagText), forms: z.array(tagText) }),
  },
  submitRecord: {
    roles: ['supervisor'],
    writes: true,
    input: z.strictObject({
      id: shortId,
      duties: z.array(z.string().max(40)).min(1, '请至少选一项督导内容').max(20),
      form: z.string({ error: '请选择督导形式' }).min(1, '请选择督导形式').max(40),
      matters: text(10, 2000, '督导情况'),
      advice: z.string().trim().max(2000, '建议最多 2000 个字'),
    }),
    output: sessionView,
  },
} satisfies Contract;
