import * as z from 'zod';
import type { Day } from './calendar';
import { ratingTerms, usualRating } from './feedback/rating-terms';
import { contentTags } from './record/content-tags';

const day = z.iso.date();
const share = z.number().min(0).max(1);
const tag = z.strictObject({ id: z.string().min(1), short: z.string().min(1), text: z.string().min(1) });

/** From where on a hint is raised for people to look at (R7.5). */
const flagLimits = z.strictObject({
  /** How much of two texts is the same, and from how many letters on a text is compared at all. */
  alike: z.strictObject({ share: z.number().min(0.5).max(1), characters: z.int().min(20) }),
  kilometresPerHour: z.number().positive(),
  /** How many sessions of a month, and within how many minutes they vary. */
  regular: z.strictObject({ on: z.boolean(), sessions: z.int().min(4), minutes: z.number().positive() }),
});

/** What a service contract fixes (R0.1): every number, date, text and scale that a supplement could change. */
export const plan = z
  .strictObject({
    name: z.string().min(1),
    city: z.string().min(1),
    owner: z.string().min(1),
    period: z.strictObject({ from: day, to: day }),
    firstSessionDay: day,
    lastSessionDay: day,
    posts: z.int().positive(),
    townsPerSupervisor: z.strictObject({ min: z.int().positive(), max: z.int().positive() }),
    workers: z.int().positive(),
    sessionsInAll: z.int().positive(),
    sessionsPerPost: z.int().positive(),
    sessionsPerMonthGuide: z.int().positive(),
    sessionMinutes: z.int().positive(),
    sessionMinutesBasis: z.enum(['stay', 'net']),
    lunchMinutes: z.int().nonnegative(),
    onSiteShare: z.strictObject({ required: share, warning: share }),
    recordDueDays: z.int().positive(),
    /** Days of a month without any scan for which the station's word suffices (R6.6). */
    daysWithoutScan: z.int().nonnegative().default(2),
    /** Saturdays and other rest days of a month that both sides may agree on (R4.1). */
    restDaysPerMonth: z.int().min(0).max(8).default(2),
    /** On which days of the month before its dates are sent, and until when a station may move them (R4.3). */
    monthRound: z
      .strictObject({ sendDay: z.int().min(1).max(28), answerDay: z.int().min(1).max(28) })
      .refine(({ sendDay, answerDay }) => sendDay < answerDay, '答复日应在发送日之后')
      .default({ sendDay: 20, answerDay: 25 }),
    calendar: z.strictObject({ workdays: z.array(day), holidays: z.array(day) }),
    duties: z.array(tag).min(1),
    forms: z.array(tag).min(1),
    /** What a session was about, besides the duties; nobody has to choose any (R7.1). */
    contentTags: z.array(tag).default([...contentTags]),
    /** How near a day may be changed without calling it 临时, and how long a request waits (R5.2). */
    booking: z
      .strictObject({ noticeWorkdays: z.int().nonnegative(), answerWorkdays: z.int().positive() })
      .default({ noticeWorkdays: 2, answerWorkdays: 5 }),
    /** When the final survey is open; without it 14–30 November (R8.2, R13.3). */
    survey: z
      .strictObject({ from: day, until: day })
      .refine(({ from, until }) => from <= until, '问卷截止日不能早于开始日')
      .optional(),
    flags: flagLimits.default({
      ...{ alike: { share: 0.8, characters: 60 }, kilometresPerHour: 100 },
      regular: { on: false, sessions: 8, minutes: 2 },
    }),
    /** What is far from a town's centre, how far a phone's clock may be off, how long a scan may wait on it (R6.2, R6.6). */
    checkIn: z
      .strictObject({
        farMetres: z.int().positive(),
        clockMinutes: z.int().positive(),
        keptHours: z.int().positive(),
      })
      .default({ farMetres: 10_000, clockMinutes: 10, keptHours: 24 }),
    /** How many workdays a record waits for its host before it is asked of the next (R7.2). */
    confirmation: z
      .strictObject({
        hostAgainWorkdays: z.int().positive(),
        attendantWorkdays: z.int().positive(),
        coordinatorWorkdays: z.int().positive(),
      })
      .default({ hostAgainWorkdays: 2, attendantWorkdays: 5, coordinatorWorkdays: 10 }),
    rating: ratingTerms.default(usualRating),
    /** The last day on which a correction needs no consent of the bureau, where it is not the last of the project (R7.7). */
    correctionUntil: day.optional(),
  })
  .refine((p) => p.period.from <= p.firstSessionDay, '首次督导日不能早于项目开始')
  .refine((p) => p.firstSessionDay <= p.lastSessionDay, '末次督导日不能早于首次督导日')
  .refine((p) => p.lastSessionDay <= p.period.to, '末次督导日不能晚于项目结束')
  .refine((p) => p.posts * p.sessionsPerPost === p.sessionsInAll, '各岗位次数之和应等于总次数');

export type Plan = z.infer<typeof plan>;

/** One version of the Plan: the original contract or a supplement (补充协议), in force from its effective day. */
export const planVersion = z.strictObject({
  version: z.int().positive(),
  effective: day,
  supplement: z.string().optional(),
  approvedBy: z.string(),
  plan,
});

export type PlanVersion = z.infer<typeof planVersion>;

/** The Plan in force on `today`: the latest version already effective, before the first one the first. */
export function planOn(versions: readonly PlanVersion[], today: Day): Plan {
  const sorted = [...versions].sort((a, b) => b.version - a.version);
  const current = sorted.find(({ effective }) => effective <= today) ?? sorted[sorted.length - 1];
  if (!current) throw new Error('a project without any version of its plan');
  return current.plan;
}
