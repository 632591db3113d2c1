import { itemIds } from '../../domain/survey/questions';
import type { Scores } from '../../domain/survey/results';
import { shippedQuestions } from '../../domain/survey/shipped';

/** The same two scores for every item. */
export const allOf = (expected: number, actual: number): Scores =>
  Object.fromEntries(itemIds(shippedQuestions).map((id) => [id, { expected, actual }]));
