import { answerObstacle, SURVEY, standingWords } from '#domain/survey/survey';
import type { ReadContext } from './context';

/** What the home of a worker says of the survey while it waits for them; '' else. One read as long as none is open. */
export async function surveyCall({ surveys, surveyReceipts, actor, today }: ReadContext): Promise<string> {
  const survey = await surveys.peek(SURVEY);
  if (!survey || answerObstacle(survey, today)) return '';
  const receipt = await surveyReceipts.peek(actor.person);
  return receipt ? '' : standingWords(survey).open.text;
}
