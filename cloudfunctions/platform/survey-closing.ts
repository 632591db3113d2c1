import { canonical, sha256 } from '#domain/history';
import { gates } from '#domain/survey/gates';
import { resultsOf } from '#domain/survey/results';
import { isPast, SURVEY } from '#domain/survey/survey';
import { inBatches } from './batches';
import type { ReadContext, WriteContext } from './context';
import { eachInParallel } from './parallel';
import { changeSurvey, surveyOf, turnoutOf } from './survey';

/** From here on no answer begins. */
export async function beginClosing(context: WriteContext): Promise<void> {
  const { state } = await surveyOf(context);
  if (state === 'open') await changeSurvey(context, 'close', (survey) => ({ ...survey, state: 'closing' }));
}

/**
 * An answer that is under way writes to its gate as well: it comes before the gate is shut, or runs again and finds the
 * survey closing. Once all are shut nothing is under way any more.
 */
const shutGates = ({ apart }: ReadContext): Promise<void> =>
  eachInParallel(gates, (id) => apart(({ surveyGates }) => surveyGates.set({ id, passed: 0 })));

/** Keeps the sums of what was answered, whose hash the history of the survey holds. */
async function sumUp(context: ReadContext): Promise<void> {
  const { questions } = await surveyOf(context);
  const [answers, turnout] = await Promise.all([context.surveyAnswers.find({}), turnoutOf(context)]);
  const results = resultsOf(answers, questions, turnout);
  await context.apart(async (writing) => {
    if ((await surveyOf(writing)).state !== 'closing') return;
    await writing.surveyResults.set({ id: SURVEY, ...results });
    const hash = sha256(canonical(results));
    await changeSurvey(writing, 'sumUp', (survey) => ({ ...survey, state: 'closed', results: hash }));
  });
}

type Erasable = 'surveyAnswers' | 'surveyTexts';

async function erase(name: Erasable, context: ReadContext): Promise<void> {
  const found: { readonly id: string }[] = await context[name].find({}, ['id']);
  await eachInParallel(inBatches(found), (batch) =>
    context.apart(async (writing) => {
      for (const { id } of batch) await writing[name].remove(id);
    }),
  );
}

/** No single answer outlives the survey; of too few, not their words either. */
async function eraseAnswers(context: ReadContext): Promise<void> {
  const results = await context.surveyResults.peek(SURVEY);
  await erase('surveyAnswers', context);
  if (results?.groups.length === 0) await erase('surveyTexts', context);
}

/** Goes on with the closing, from wherever it stands. */
export async function finishClosing(context: ReadContext): Promise<void> {
  if ((await surveyOf(context)).state === 'closing') {
    await shutGates(context);
    await sumUp(context);
  }
  if ((await surveyOf(context)).state === 'closed') await eraseAnswers(context);
}

/** The day after its last one a survey closes by itself (R8.2). */
export async function closeWhenPast(context: ReadContext): Promise<void> {
  if (isPast(await surveyOf(context), context.today)) await context.apart(beginClosing);
  await finishClosing(context);
}
