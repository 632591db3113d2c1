import type { Output } from '../../../../typings/api';

export type ToRate = Output<'feedback', 'toRate'>;
export type Scores = Readonly<Record<string, number>>;

export interface Draft {
  readonly scores: Scores;
  readonly comment: string;
}

export const emptyDraft: Draft = { scores: {}, comment: '' };

/** One supervisor in one month. */
export interface Choice {
  readonly id: string;
  readonly text: string;
  readonly month: string;
  readonly supervisor: string;
  readonly name: string;
  readonly last: string;
  readonly until: string;
}

export const choicesOf = ({ months }: ToRate): Choice[] =>
  months.flatMap(({ month, title, until, supervisors }) =>
    supervisors.map(({ id, name, last }) => ({
      ...{ id: `${month}:${id}`, text: months.length > 1 ? `${name} · ${title}` : name },
      ...{ month, supervisor: id, name, last, until },
    })),
  );

/** Each item as a row of stars, with the word for those that shine. */
export const rowsOf = ({ items, scale }: ToRate, scores: Scores) =>
  items.map(({ id, text }) => ({
    ...{ id, text, word: scale.find(({ score }) => score === scores[id])?.text ?? '' },
    stars: scale.map(({ score, text: word }) => ({
      ...{ score, isOn: score <= (scores[id] ?? 0), isChosen: score === scores[id] },
      label: `${text}：${score} 分，${word}`,
    })),
  }));

export const leftText = ({ items }: ToRate, scores: Scores): string => {
  const left = items.filter(({ id }) => !scores[id]).length;
  return left === 0 ? '' : `还有 ${left} 题没有打分，点星星就行`;
};
