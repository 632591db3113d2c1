import * as z from 'zod';
import { blockSteps, closureReasons, settlements } from '../../booking/kinds';
import { type Contract, shortId } from '../contract';
import { affected, blockCard, blockInput, blockView } from './block-shapes';
import {
  agenda,
  askers,
  askForm,
  bookingCard,
  bookingMonth,
  bookingView,
  byId,
  choice,
  day,
  freeDay,
  month,
  named,
  need,
  nothing,
  owner,
  parties,
  reason,
} from './booking-shapes';

const changes = { writes: true, output: bookingView } as const;
const withReason = z.strictObject({ id: shortId, reason });
const toDay = z.strictObject({ id: shortId, day, reason });

/**
 * Days that supervisors and stations agree on (R5). A refusal because the day is taken is CONFLICT at field `day`, with
 * the next free day, if there is one, at field `nextFree` as '2022-03-10'.
 */
export const booking = {
  /** A month as a supervisor, a station's side or the coordinator sees it; the last may look at one supervisor or town. */
  bookingMonth: {
    roles: parties,
    input: z.strictObject({ month: month.optional(), supervisor: owner.optional(), town: owner.optional() }),
    output: bookingMonth,
  },
  booking: { roles: [...parties, 'commissioner'], input: byId, output: bookingView },
  /** What waits for an answer, of us and of others. */
  waitingBookings: {
    roles: parties,
    input: nothing,
    output: z.object({ ours: z.array(bookingCard), theirs: z.array(bookingCard), text: z.string() }),
  },
  /** The form of a request, filled in; for the office that of the town named, to change an agenda. */
  askForm: {
    roles: parties,
    input: z.strictObject({ town: owner.optional(), station: owner.optional(), day: day.optional() }),
    output: askForm,
  },
  /** From a day on, that day included. */
  nextFree: {
    roles: parties,
    input: z.strictObject({ town: owner, station: owner.optional(), from: day }),
    output: z.object({ next: freeDay.nullable(), text: z.string() }),
  },
  /** One's own sessions ahead, or those of a month, as an .ics file. */
  calendarFile: {
    roles: parties,
    input: z.strictObject({ month: month.optional() }),
    output: z.object({ name: z.string(), text: z.string(), count: z.number() }),
  },

  /** A supervisor names a town of theirs; a station's side asks for its own town's supervisor. */
  askSession: {
    ...changes,
    roles: askers,
    input: z.strictObject({ day, town: owner.optional(), station: owner.optional(), agenda }),
  },
  acceptSession: { ...changes, roles: askers, input: byId },
  declineSession: { ...changes, roles: askers, input: withReason },
  withdrawSession: { ...changes, roles: askers, input: byId },
  /** A station agrees to a day of the plan before silence does. */
  agreeSession: { ...changes, roles: ['worker', 'contact'], input: byId },
  proposeMove: { ...changes, roles: askers, input: toDay },
  acceptMove: { ...changes, roles: askers, input: byId },
  declineMove: { ...changes, roles: askers, input: withReason },
  withdrawMove: { ...changes, roles: askers, input: byId },
  cancelSession: { ...changes, roles: parties, input: withReason },
  setAgenda: { ...changes, roles: parties, input: z.strictObject({ id: shortId, agenda }) },
  /** '' says 没有特别需求. */
  stateNeed: { ...changes, roles: ['worker', 'contact'], input: z.strictObject({ id: shortId, need }) },

  /** At once, by the office. */
  moveDay: { ...changes, roles: ['coordinator'], input: toDay },
  /** Who could come instead; those who cannot show their reason. */
  substitutes: {
    roles: ['coordinator'],
    input: byId,
    output: z.object({ absent: z.string(), dayText: z.string(), supervisors: z.array(choice) }),
  },
  substitute: {
    ...changes,
    roles: ['coordinator'],
    input: z.strictObject({ id: shortId, supervisor: owner.min(1, '请选择替补督导'), reason }),
  },
  /** Whom a joint session can invite. */
  guestChoices: {
    roles: ['supervisor', 'coordinator'],
    input: byId,
    output: z.object({ towns: z.array(choice), stations: z.array(choice), supervisors: z.array(choice) }),
  },
  /** All guests; none takes the invitation back. They are told, need not answer, and are not credited. */
  inviteGuests: {
    ...changes,
    roles: ['supervisor', 'coordinator'],
    input: z.strictObject({
      id: shortId,
      towns: z.array(owner).max(20, '最多邀请 20 个镇街'),
      stations: z.array(owner).max(40, '最多邀请 40 个站点'),
      supervisors: z.array(owner).max(20, '最多邀请 20 名督导'),
    }),
  },

  /** One's own leaves, or for the office all days that are not free. */
  blocks: {
    roles: ['supervisor', 'coordinator'],
    input: nothing,
    output: z.object({ asked: z.array(blockCard), others: z.array(blockCard), text: z.string() }),
  },
  block: { roles: ['supervisor', 'coordinator'], input: byId, output: blockView },
  blockChoices: {
    roles: ['coordinator'],
    input: nothing,
    output: z.object({
      towns: z.array(named),
      stations: z.array(named.extend({ town: z.string() })),
      reasons: z.array(z.string()),
    }),
  },
  /** What closing these days would hit; changes nothing. */
  previewBlock: {
    roles: ['coordinator'],
    input: z.strictObject(blockInput),
    output: z.object({ text: z.string(), affected: z.array(affected) }),
  },
  closeDays: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({
      ...blockInput,
      reason: z.enum(closureReasons, '请选择原因'),
      note: z.string().trim().max(200, '说明最多 200 个字'),
    }),
    output: blockView,
  },
  askLeave: {
    roles: ['supervisor'],
    writes: true,
    input: z.strictObject({ from: day, to: day, reason }),
    output: blockView,
  },
  /** A refusal and taking back what was approved need a reason. */
  stepBlock: {
    roles: ['supervisor', 'coordinator'],
    writes: true,
    input: z.strictObject({
      id: shortId,
      step: z.enum(blockSteps),
      reason: z.string().trim().max(200, '理由最多 200 个字'),
    }),
    output: blockView,
  },
  /**
   * Moves, turns online or keeps the sessions named, or all that are left: each in a unit of work of its own. While
   * `left` is not 0 and `done` is, nothing more can be done this way; ask again while both are not 0.
   */
  settleBlock: {
    roles: ['coordinator'],
    input: z.strictObject({
      id: shortId,
      how: z.enum(settlements),
      sessions: z.array(shortId).max(100, '一次最多处理 100 次督导').optional(),
    }),
    output: z.object({ done: z.number(), failed: z.array(z.string()), block: blockView }),
  },
} satisfies Contract;
