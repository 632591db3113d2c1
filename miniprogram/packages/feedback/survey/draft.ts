import type { Input, Output } from '../../../../typings/api';

export type OwnSurvey = Output<'feedback', 'survey'>;
type Answer = Input<'feedback', 'answerSurvey'>;

/** What is chosen and written so far; an item may lack a side. */
export interface Draft {
  readonly scores: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly texts: Readonly<Record<string, string>>;
}

export const emptyDraft: Draft = { scores: {}, texts: {} };

/** Other words are another survey: what was chosen for the earlier ones is not taken for them. */
const keyOf = (project: string, edition: number) => `survey:${project}:${edition}`;

export const openDraft = (project: string, edition: number): Draft =>
  (wx.getStorageSync(keyOf(project, edition)) as Draft | '') || emptyDraft;
export const keepDraft = (project: string, edition: number, draft: Draft): void =>
  wx.setStorageSync(keyOf(project, edition), draft);
export const dropDraft = (project: string, edition: number): void =>
  wx.removeStorageSync(keyOf(project, edition));

export const withScore = (draft: Draft, item: string, side: string, score: number): Draft => ({
  ...draft,
  scores: { ...draft.scores, [item]: { ...draft.scores[item], [side]: score } },
});

export const withText = (draft: Draft, question: string, text: string): Draft => ({
  ...draft,
  texts: { ...draft.texts, [question]: text },
});

/** Fit for sending once nothing is missing. */
export const answerOf = ({ scores, texts }: Draft, edition: number): Answer => ({
  edition,
  scores: scores as unknown as Answer['scores'],
  texts: { ...texts },
});
