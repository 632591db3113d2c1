import { AppError } from '../errors';
import { itemIds, type QuestionSet } from './questions';
import type { Scores } from './results';

export interface Given {
  readonly scores: Scores;
  /** To the open questions, by their ids; '' or nothing where one says nothing. */
  readonly texts: Readonly<Record<string, string>>;
}

const unanswered = ({ functions }: QuestionSet, scores: Scores): Record<string, string> =>
  Object.fromEntries(
    functions.flatMap(({ name, items }) =>
      items
        .filter(({ id }) => scores[id] === undefined)
        .map(({ id, text }) => [`scores.${id}`, `“${name}”里的“${text}”还没有答，请选一个分数`]),
    ),
  );

const unknown = (questions: QuestionSet, { scores, texts }: Given): Record<string, string> => {
  const items = new Set(itemIds(questions));
  const open = new Set(questions.open.map(({ id }) => id));
  const isKnown =
    Object.keys(scores).every((id) => items.has(id)) && Object.keys(texts).every((id) => open.has(id));
  return isKnown ? {} : { scores: '问卷已更新，请返回重新打开后再交' };
};

/** Refuses what leaves an item out or answers what was not asked, at its field. */
export function assertComplete(questions: QuestionSet, given: Given): void {
  const faults = { ...unknown(questions, given), ...unanswered(questions, given.scores) };
  const [first] = Object.values(faults);
  if (first !== undefined) throw new AppError('INVALID_INPUT', first, faults);
}

export interface Said {
  readonly question: string;
  readonly text: string;
}

/** What was said in words, each by itself. */
export const saidIn = ({ texts }: Given): Said[] =>
  Object.entries(texts)
    .map(([question, text]) => ({ question, text: text.trim() }))
    .filter(({ text }) => text !== '');
