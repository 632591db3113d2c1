import * as z from 'zod';
import { attendanceStepNames } from '../../attendance/steps';
import { roles } from '../../people';
import { tones } from '../../session-words';
import { type Contract, everyone, shortId } from '../contract';
import { byId } from './shapes';

/** Stations and people keep the ids of the operators' import. */
const id = z.string().regex(/^[A-Za-z0-9-]{1,20}$/, '编号有误，请返回重新选择');
const byStation = z.strictObject({ station: id });

/** As many as one transaction ticks. */
const MOST_AT_ONCE = 20;

const head = z.object({ id: shortId, dayText: z.string(), town: z.string(), supervisor: z.string() });
const tag = z.object({ text: z.string(), tone: z.enum(tones) });
const picture = z.object({ type: z.string(), base64: z.string() });
const wordFile = z.object({ name: z.string(), base64: z.string() });

/** What the reader of a session's code sees: what may be done here, or what was. */
const attending = z.object({
  session: head,
  name: z.string(),
  /** '' for the town's own. */
  loanText: z.string(),
  reason: z.string().optional(),
  done: z.object({ title: z.string(), text: z.string() }).optional(),
});

const roll = z.object({
  session: head,
  countText: z.string(),
  guestText: z.string(),
  present: z.array(
    z.object({
      worker: z.string(),
      name: z.string(),
      time: z.string(),
      note: z.string(),
      tags: z.array(tag),
    }),
  ),
  absent: z.array(z.object({ worker: z.string(), name: z.string(), titleText: z.string() })),
  away: z.array(z.object({ worker: z.string(), name: z.string(), text: z.string() })),
  removed: z.array(z.object({ worker: z.string(), name: z.string(), text: z.string() })),
  /** What the list can still be changed to, and until when. */
  mendText: z.string(),
  needsReason: z.boolean(),
  hasBegun: z.boolean(),
  steps: z.array(
    z.object({ step: z.enum(attendanceStepNames), text: z.string(), reason: z.string().optional() }),
  ),
});

const reason = z.string().trim().min(2, '请写明原因，至少 2 个字').max(100, '原因最多 100 个字，请写短一些');
const readers = ['supervisor', 'worker', 'contact', 'coordinator', 'commissioner'] as const;

export const attendance = {
  /** The page behind a session's 小程序码, for any worker of the project (R6.4). */
  attending: { roles: ['worker'], input: byId, output: attending },
  attend: {
    roles: ['worker'],
    writes: true,
    input: z.strictObject({
      id: shortId,
      number: z.string().regex(/^\d{4}$/, '请输入屏幕上或现场报出的四位数字'),
    }),
    output: attending,
  },
  /** Who was there, and who was not. */
  attendance: { roles: readers, input: byId, output: roll },
  /** The four digits to say aloud, for the next half hour. */
  attendanceNumbers: {
    roles: ['worker'],
    input: byId,
    output: z.object({
      session: head,
      minuteMs: z.number(),
      numbers: z.array(z.object({ minute: z.number(), number: z.string() })),
    }),
  },
  /** The session's 小程序码, always the same: it can be shown, projected and, as a sheet, printed before the day. */
  attendanceCode: { roles: ['worker'], input: byId, output: picture },
  attendanceSheet: { roles: readers, input: byId, output: wordFile },
  tickAttendance: {
    roles: ['worker'],
    writes: true,
    input: z.strictObject({
      id: shortId,
      workers: z.array(id).min(1, '请先选人').max(MOST_AT_ONCE, `一次最多选 ${MOST_AT_ONCE} 人，请分几次`),
      reason: z.string().trim().max(100, '原因最多 100 个字，请写短一些').default(''),
    }),
    output: roll,
  },
  removeAttendance: {
    roles: ['worker'],
    writes: true,
    input: z.strictObject({ id: shortId, worker: id, reason }),
    output: roll,
  },
  /** Workers of other towns by their name, to be ticked when they are on loan without a phone. */
  loanWorkers: {
    roles: ['worker'],
    input: z.strictObject({
      id: shortId,
      name: z.string().trim().min(2, '请输入完整姓名').max(20, '姓名最多 20 个字，请核对'),
    }),
    output: z.object({
      workers: z.array(z.object({ worker: z.string(), name: z.string(), place: z.string() })),
    }),
  },
  /** Today's one task before the code on a station's wall, in whichever role it is (R6.5). */
  wall: {
    roles: everyone,
    input: byStation,
    output: z.object({
      place: z.string(),
      title: z.string(),
      text: z.string(),
      /** Whoever is not known yet is bound first. */
      binds: z.boolean(),
      task: z.object({ role: z.enum(roles), url: z.string() }).optional(),
    }),
  },
  /** What hangs on a station's wall, and which of its points hang their own. */
  wallCode: {
    roles: ['coordinator'],
    input: byStation,
    output: z.object({
      ...{ name: z.string(), town: z.string(), picture, how: z.array(z.string()) },
      places: z.array(z.object({ id: z.string(), text: z.string() })),
    }),
  },
  wallSheet: { roles: ['coordinator'], input: byStation, output: wordFile },
} satisfies Contract;
