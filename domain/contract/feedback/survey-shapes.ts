import * as z from 'zod';
import { functionIds, groupKinds, ownStandings, surveyStates, surveyStepNames } from '../../survey/kinds';
import { tag } from '../planning/schedule-shapes';

const question = z.object({ id: z.string(), text: z.string() });

const scale = z.object({
  id: z.enum(functionIds),
  name: z.string(),
  about: z.string(),
  items: z.array(question),
});

const questions = z.object({ functions: z.array(scale), open: z.array(question) });

/** The survey as a worker finds it; what was answered is never shown again, not even to who gave it. */
export const ownSurvey = z.object({
  standing: z.enum(ownStandings),
  title: z.string(),
  text: z.string(),
  edition: z.number(),
  /** Only while it can be answered. */
  questions: questions.optional(),
  /** The words of the scale for each side, from 1 to 5. */
  sides: z.array(
    z.object({ side: z.string(), title: z.string(), words: z.array(z.string()), ends: z.array(z.string()) }),
  ),
  promise: z.array(z.string()),
});

const turnout = z.object({
  id: z.string(),
  name: z.string(),
  invited: z.number(),
  answered: z.number(),
  percent: z.number(),
  text: z.string(),
});

export const surveyOffice = z.object({
  state: z.enum(surveyStates),
  tag,
  text: z.string(),
  edition: z.number(),
  from: z.string(),
  until: z.string(),
  questions,
  steps: z.array(
    z.object({
      step: z.enum(surveyStepNames),
      text: z.string(),
      reason: z.string().optional(),
      warns: z.string().optional(),
    }),
  ),
  total: turnout,
  towns: z.array(turnout),
  /** What was sent: '11 月 14 日 周一 邀请，已发出' */
  waves: z.array(z.string()),
  /** Whether messages or the summing up wait to be carried on. */
  isWaiting: z.boolean(),
});

const figures = z.object({
  mean: z.string(),
  deviation: z.string(),
  topTwo: z.string(),
  /** Of the scale's length, for a bar. */
  percent: z.number(),
});

const pair = {
  expected: figures,
  actual: figures,
  /** '+0.3' or '−0.8' */
  gap: z.string(),
  isShort: z.boolean(),
};

const group = z.object({
  kind: z.enum(groupKinds),
  id: z.string(),
  name: z.string(),
  answers: z.number(),
  functions: z.array(
    z.object({
      ...{ id: z.enum(functionIds), name: z.string(), ...pair },
      items: z.array(z.object({ ...question.shape, ...pair })),
    }),
  ),
});

const annexRow = z.object({ name: z.string(), side: z.string(), interval: z.string(), alpha: z.string() });

export const surveyResults = z.object({
  /** '' when there are results; else why there are none. */
  nothing: z.object({ title: z.string(), text: z.string() }).optional(),
  text: z.string(),
  groups: z.array(group),
  /** Whose answers are not shown apart, and why. */
  pooled: z.string(),
  total: turnout.optional(),
  towns: z.array(turnout),
  texts: z.array(z.object({ question: z.string(), texts: z.array(z.string()) })),
  /** Intervals and alphas, for the report. */
  annex: z.array(annexRow),
});
