import { isPresent, type Worker } from '#domain/roster/roster';
import type { Turnout } from '#domain/survey/results';
import { shippedQuestions } from '#domain/survey/shipped';
import { firstSurvey, SURVEY, type Survey } from '#domain/survey/survey';
import type { ReadContext, WriteContext } from './context';
import type { Documents } from './documents';
import { saveSubject } from './history';

type Reading = Pick<ReadContext, 'surveys'> | Pick<WriteContext, 'surveys'>;

/** Until somebody changes it, the survey is the one that comes with the program. */
export const surveyOf = async ({ surveys }: Reading): Promise<Survey> =>
  (await surveys.peek(SURVEY)) ?? firstSurvey(shippedQuestions);

/** Writes what becomes of the survey, with its history. */
export async function changeSurvey(
  context: WriteContext,
  action: string,
  change: (survey: Survey) => Survey,
): Promise<void> {
  const before = await context.surveys.peek(SURVEY);
  const after = change(before ?? firstSurvey(shippedQuestions));
  await saveSubject(context, 'survey', before, { ...after, id: SURVEY }, action);
}

type Receipt = Documents['surveyReceipts'];

/** Everyone who is asked and has not answered. */
export function waitingFor(
  workers: readonly Pick<Worker, 'id' | 'town' | 'to'>[],
  receipts: readonly Receipt[],
  today: string,
) {
  const answered = new Set(receipts.map(({ id }) => id));
  return workers.filter((worker) => isPresent(worker, today) && !answered.has(worker.id));
}

/** How many were asked and have answered, town by town: whoever has answered stays counted where they did. */
export async function turnoutOf(context: ReadContext): Promise<Turnout[]> {
  const [towns, workers, receipts] = await Promise.all([
    context.towns.find({}, ['supervisor', 'to']),
    context.workers.find({}, ['town', 'to']),
    context.surveyReceipts.find({}),
  ]);
  const waiting = waitingFor(workers, receipts, context.today);
  const countIn = (list: readonly { readonly town: string }[], id: string) =>
    list.filter(({ town }) => town === id).length;
  return towns
    .map(({ id, supervisor }) => ({ town: id, supervisor, answered: countIn(receipts, id) }))
    .map((row) => ({ ...row, invited: row.answered + countIn(waiting, row.town) }))
    .filter(({ invited }) => invited > 0);
}

export const reachOf = (turnout: readonly Turnout[]) => ({
  invited: turnout.reduce((sum, { invited }) => sum + invited, 0),
  answered: turnout.reduce((sum, { answered }) => sum + answered, 0),
});
