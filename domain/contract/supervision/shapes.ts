import * as z from 'zod';
import { recordStates, stages, standings } from '../../session';
import { stepNames } from '../../session-steps';
import { tones } from '../../session-words';
import { shortId } from '../contract';
import { exceptionItem, exceptionStep } from './exception-shapes';

const tone = z.enum(tones);

/** One line of a list: who and where, when, state, and the next step. */
export const sessionCard = z.object({
  id: shortId,
  day: z.string(),
  dayText: z.string(),
  town: z.string(),
  townCode: z.string(),
  supervisor: z.string(),
  stage: z.enum(stages),
  recordState: z.enum(recordStates),
  standing: z.enum(standings),
  tag: z.object({ text: z.string(), tone }),
  times: z.string(),
  next: z.string(),
  /** '补录' for one that was taken over (R2.4). */
  mark: z.string(),
  /** '替补', '联合', '线上', '临时' (R5.2, R5.3). */
  marks: z.array(z.string()),
});

const step = z.object({
  step: z.enum(stepNames),
  text: z.string(),
  reason: z.string().optional(),
  /** Seldom wanted: below the main step, and not on home. */
  minor: z.boolean().optional(),
});

export const tagText = z.object({ id: z.string(), short: z.string(), text: z.string() });

export const sessionView = sessionCard.extend({
  minutes: z.number(),
  targetMinutes: z.number(),
  duration: z.string(),
  targetDuration: z.string(),
  counted: z.boolean(),
  soFar: z
    .object({ minutes: z.number(), text: z.string(), enoughAt: z.string(), warning: z.string().optional() })
    .optional(),
  why: z.array(z.object({ text: z.string(), done: z.boolean() })),
  /** What was booked, in sentences; empty where nobody said. */
  booked: z.array(z.string()),
  arrival: z.object({ time: z.string(), host: z.string(), means: z.string() }).optional(),
  departure: z.object({ time: z.string(), host: z.string(), means: z.string() }).optional(),
  /** The stops where there was more than one, and what is unusual about how the day was proved (R6.1, R6.2, R6.6). */
  checkIn: z
    .object({
      stops: z.array(z.object({ time: z.string(), place: z.string(), host: z.string(), means: z.string() })),
      notes: z.array(z.string()),
    })
    .optional(),
  record: z.object({
    state: z.enum(recordStates),
    stateText: z.string(),
    duties: z.array(tagText),
    form: z.string(),
    formId: z.string(),
    content: z.array(tagText),
    matters: z.string(),
    advice: z.string(),
    /** What is to be done after it, by whom and until when (R7.1). */
    followUps: z.array(z.object({ text: z.string(), owner: z.string(), due: z.string() })),
    /** How many photos and papers. */
    files: z.number(),
    comment: z.string().optional(),
    due: z.string(),
  }),
  takenOver: z.object({ evidence: z.string(), opens: z.boolean() }).optional(),
  /** What departs from an ordinary day, and what may be done about it (R6.3, R6.6). */
  exceptions: z.object({ items: z.array(exceptionItem), steps: z.array(exceptionStep) }).optional(),
  /** Where it can be read what was corrected, and whether something waits (R7.7). */
  correction: z.object({ isOpen: z.boolean(), text: z.string() }).optional(),
  steps: z.array(step),
});

export const byId = z.strictObject({ id: shortId });
export const text = (least: number, most: number, name: string) =>
  z.string().trim().min(least, `${name}至少写 ${least} 个字`).max(most, `${name}最多 ${most} 个字`);
