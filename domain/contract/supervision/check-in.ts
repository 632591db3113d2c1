import * as z from 'zod';
import { CODE_MAX_LENGTH, purposes } from '../../check-in-code';
import { type Contract, shortId } from '../contract';
import { byId, sessionCard, sessionView, text } from './shapes';

const instant = z
  .int('手机时间有误，请检查手机的日期和时间')
  .positive('手机时间有误，请检查手机的日期和时间');
const place = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

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
    /** Where the phone says it is, if its owner lets it (R6.2); only the distance is kept. */
    place: place.optional(),
    /** For a scan made without a network: when it was made and is sent, by the phone's own clock (R6.6). */
    kept: z.strictObject({ at: instant, phoneNow: instant }).optional(),
  })
  .refine(({ code, digits }) => (code === undefined) !== (digits === undefined), {
    message: '请扫督导码，或输入码下方的六位数字',
    path: ['code'],
  });

const codes = z.array(z.object({ window: z.number(), code: z.string(), digits: z.string() }));
const proving = { roles: ['supervisor'], writes: true, input: proof, output: sessionView } as const;

/** The session day: codes, arriving, stops, leaving, and another town on the day (R6.1, R6.2, R6.6). */
export const checkIn = {
  /** The codes a host's page shows, for the next half hour; opening it makes the worker a host of the session. */
  showCode: {
    roles: ['worker'],
    writes: true,
    input: byId,
    output: z.object({
      session: sessionCard,
      purpose: z.enum(purposes),
      windowMs: z.number(),
      codes,
      /** For leaving, when the arrival still waits on a phone without a network. */
      leaving: codes,
    }),
  },
  checkIn: proving,
  /** 到了下一个站点: another stop in the same town. */
  addStop: proving,
  checkOut: proving,
  /** Where else today's session could be: the stations of the supervisor's other towns. */
  moveForm: {
    roles: ['supervisor'],
    input: byId,
    output: z.object({
      session: sessionView,
      towns: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          /** Why nobody goes there today. */
          reason: z.string().optional(),
          stations: z.array(z.object({ id: z.string(), name: z.string(), reason: z.string().optional() })),
        }),
      ),
    }),
  },
  /** 今天改到本站 (R6.1). */
  moveHere: {
    roles: ['supervisor'],
    writes: true,
    input: z.strictObject({
      id: shortId,
      town: z.string().min(1, '请选择镇街').max(20, '镇街有误，请重新选择'),
      station: z.string().min(1, '请选择站点').max(20, '站点有误，请重新选择'),
      reason: text(2, 200, '改到这里的理由'),
    }),
    output: sessionView,
  },
} satisfies Contract;
