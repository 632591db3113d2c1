import * as z from 'zod';
import { questionSet } from '../../survey/questions';
import type { Contract } from '../contract';
import { ownSurvey, surveyOffice, surveyResults } from './survey-shapes';

const nothing = z.strictObject({});
const day = z.iso.date('请选择日期');
const office = ['coordinator', 'commissioner'] as const;
const edition = z.int().positive();

const score = z
  .int('请在 1 到 5 里选一个分数')
  .min(1, '最低 1 分，请在 1 到 5 里选一个分数')
  .max(5, '最高 5 分，请在 1 到 5 里选一个分数');
const scores = z.record(
  z.string().max(3),
  z.strictObject({ expected: score, actual: score }, '“希望”和“实际”都要选，请补全'),
);
const said = z.string().trim().max(300, '最多写 300 个字，请写短一些');

/** The final survey: questions as data, one answer each, nothing that tells whose (R8.2). */
export const survey = {
  /** The survey as a worker finds it today. */
  survey: { roles: ['worker'], input: nothing, output: ownSurvey },
  /** Leaves no reply key: a repeat finds the receipt, and nobody learns what was answered (R8.1). */
  answerSurvey: {
    roles: ['worker'],
    writes: true,
    anonymous: true,
    input: z.strictObject({ edition, scores, texts: z.record(z.string().max(3), said) }),
    output: ownSurvey,
  },

  /** How far the survey is: its days, steps, and how many have answered in each town. */
  surveyOffice: { roles: office, input: nothing, output: surveyOffice },
  /** Other words for the same questions, before it is opened. */
  editSurvey: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ edition, questions: questionSet }),
    output: surveyOffice,
  },
  openSurvey: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ from: day, until: day }),
    output: surveyOffice,
  },
  extendSurvey: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ until: day }),
    output: surveyOffice,
  },
  /** Those who have not answered are told again; `continueSurvey` sends it. */
  remindSurvey: { roles: ['coordinator'], writes: true, input: nothing, output: surveyOffice },
  /** No answer is taken any more; `continueSurvey` sums up. */
  closeSurvey: { roles: ['coordinator'], writes: true, input: nothing, output: surveyOffice },
  /** Sends what waits to be sent and sums up what is closed, as far as it has not been done. */
  continueSurvey: { roles: ['coordinator'], input: nothing, output: surveyOffice },

  /** What the survey gave, once it is closed (R8.3); a supervisor sees the total and their own. */
  surveyResults: { roles: ['supervisor', ...office], input: nothing, output: surveyResults },
} satisfies Contract;
