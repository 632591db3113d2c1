import * as z from 'zod';
import { flagStates } from '../../flags/flag';
import { flagStepNames } from '../../flags/steps';
import { tones } from '../../session-words';
import { type Contract, shortId } from '../contract';
import { byId, text } from './shapes';

const row = z.object({
  id: shortId,
  title: z.string(),
  /** What was seen, in one sentence. */
  sentence: z.string(),
  state: z.enum(flagStates),
  tag: z.object({ text: z.string(), tone: z.enum(tones) }),
  /** Whom it concerns. */
  who: z.string(),
  foundText: z.string(),
});

const said = z.object({ who: z.string(), when: z.string(), text: z.string() });

const flagView = row.extend({
  /** What to look at before judging. */
  look: z.string(),
  sessions: z.array(
    z.object({
      id: shortId,
      dayText: z.string(),
      town: z.string(),
      supervisor: z.string(),
      opens: z.boolean(),
    }),
  ),
  /** The words that are alike, for those who may read both records; empty for others. */
  texts: z.array(
    z.object({
      title: z.string(),
      pieces: z.array(z.object({ text: z.string(), isShared: z.boolean() })),
    }),
  ),
  /** Why the words are not shown; '' where they are, or where there are none. */
  withheld: z.string(),
  explanations: z.array(said),
  dismissed: said.optional(),
  steps: z.array(z.object({ step: z.enum(flagStepNames), text: z.string(), reason: z.string().optional() })),
});

const readers = ['supervisor', 'inspector', 'coordinator', 'commissioner'] as const;
const writes = { writes: true, output: flagView } as const;

/** Hints that people look at; they enter no score and no count (R7.5). */
export const flags = {
  /** A supervisor's own, else all; those that were dismissed only when asked for. */
  flags: {
    roles: readers,
    input: z.strictObject({ dismissed: z.boolean().optional() }),
    output: z.object({ waiting: z.number(), flags: z.array(row) }),
  },
  flag: { roles: readers, input: byId, output: flagView },
  explainFlag: {
    ...writes,
    roles: ['supervisor'],
    input: z.strictObject({ id: shortId, text: text(4, 500, '说明') }),
  },
  dismissFlag: {
    ...writes,
    roles: ['inspector', 'coordinator'],
    input: z.strictObject({ id: shortId, reason: text(4, 500, '理由') }),
  },
} satisfies Contract;
