import * as z from 'zod';
import { type Contract, shortId } from '../contract';
import { monthRound } from './month-round';
import { publishing } from './publishing';
import { changeRow, heat, visitRow } from './schedule-rows';
import {
  day,
  month,
  named,
  nothing,
  office,
  owner,
  rules,
  scheduleName,
  scheduleRow,
  scheduleView,
  seen,
  tag,
} from './schedule-shapes';

const one = z.strictObject({ id: shortId });
/** Of a draft, or without one of what is published. */
const of = { id: shortId.optional(), supervisor: owner.optional(), town: owner.optional() };
/** Carried out although it breaks a wish (a cap, a gap), which then stands among what the draft breaks. */
const anyway = z.boolean().default(false);

const drafts = {
  schedules: {
    roles: office,
    input: nothing,
    output: z.object({
      /** The one that was published last. */
      published: scheduleRow.nullable(),
      drafts: z.array(scheduleRow),
      /** '已发布 720 次：完成 120、已约定 40、暂定 560' */
      text: z.string(),
      /** The first day that a new draft may change. */
      from: z.string(),
      create: z.object({ text: z.string(), reason: z.string().optional() }),
    }),
  },
  /** A draft from the present, solved at once; before `from` it changes nothing. */
  createSchedule: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ name: scheduleName, whatIf: z.boolean(), from: day.optional() }),
    output: scheduleView,
  },
  schedule: { roles: office, input: one, output: scheduleView },
  /** Sets the rules and solves. */
  setScheduleRules: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ ...seen, rules }),
    output: scheduleView,
  },
  /** Solves again from the present. */
  solveSchedule: { roles: ['coordinator'], writes: true, input: z.strictObject(seen), output: scheduleView },
  repairSchedule: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ ...seen, repair: z.int().nonnegative() }),
    output: scheduleView,
  },
  undoSchedule: { roles: ['coordinator'], writes: true, input: z.strictObject(seen), output: scheduleView },
  dropSchedule: { roles: ['coordinator'], writes: true, input: one, output: scheduleRow },
  scheduleHeat: { roles: office, input: z.strictObject(of), output: heat },
  scheduleMonth: {
    roles: office,
    input: z.strictObject({ ...of, month: month.optional() }),
    output: z.object({
      month: z.string(),
      months: z.array(z.object({ month: z.string(), text: z.string(), count: z.number() })),
      visits: z.array(visitRow),
      supervisors: z.array(named),
      towns: z.array(named),
    }),
  },
  /** What a draft changes of what is published. */
  scheduleDiff: {
    roles: office,
    input: one,
    output: z.object({
      text: z.string(),
      kept: z.number(),
      moved: z.number(),
      added: z.number(),
      removed: z.number(),
      changes: z.array(changeRow),
    }),
  },
} as const;

const changes = {
  /** Where one visit of a draft could go in a month, day by day, and whom it could change days with. */
  moveOptions: {
    roles: ['coordinator'],
    input: z.strictObject({ id: shortId, supervisor: owner, day, month: month.optional() }),
    output: z.object({
      visit: visitRow,
      month: z.string(),
      days: z.array(
        z.object({
          day: z.string(),
          dayText: z.string(),
          isFree: z.boolean(),
          tag,
          /** Why it cannot be. */
          reason: z.string().optional(),
          /** Which wish it would break. */
          warning: z.string().optional(),
          /** A visit of the same supervisor that could change days with this one. */
          swap: z.string().optional(),
        }),
      ),
      stations: z.array(named),
    }),
  },
  /** Moves one visit, or changes its station where the day stays; the place is pinned. */
  moveVisit: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ ...seen, supervisor: owner, from: day, day, station: owner.optional(), anyway }),
    output: scheduleView,
  },
  /** Two visits of a supervisor change days. */
  swapVisits: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ ...seen, supervisor: owner, from: day, day, anyway }),
    output: scheduleView,
  },
  unpinVisit: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ ...seen, supervisor: owner, day }),
    output: scheduleView,
  },
} as const;

/** The year's schedule (R4). */
export const schedule = { ...drafts, ...changes, ...publishing, ...monthRound } satisfies Contract;
