import type { Draft, OwnSurvey } from './draft';

type Questions = NonNullable<OwnSurvey['questions']>;
type Scale = Questions['functions'][number];
type Sides = OwnSurvey['sides'];

/** One step for each function, one for words, one to look it over. */
export const lastStep = ({ functions }: Questions): number => functions.length + 1;

const scoreOf = ({ scores }: Draft, item: string, side: string): number => scores[item]?.[side] ?? 0;

export const isMissing = (draft: Draft, item: string, sides: Sides): boolean =>
  sides.some(({ side }) => scoreOf(draft, item, side) === 0);

/** The items of a function that are not answered. */
export const missingIn = (scale: Scale | undefined, draft: Draft, sides: Sides) =>
  scale?.items.filter(({ id }) => isMissing(draft, id, sides)) ?? [];

/** Where to go on: the first function that is not through, else the words. */
export function openStep(questions: Questions, draft: Draft, sides: Sides): number {
  const step = questions.functions.findIndex((scale) => missingIn(scale, draft, sides).length > 0);
  return step < 0 ? questions.functions.length : step;
}

const rowsOf = (item: string, draft: Draft, sides: Sides, asks: boolean) =>
  sides.map((each) => {
    const value = scoreOf(draft, item, each.side);
    return { ...each, value, error: asks && value === 0 ? '请选一个分数' : '' };
  });

const itemsOf = (scale: Scale, draft: Draft, sides: Sides, asks: boolean) =>
  scale.items.map((item) => ({ ...item, rows: rowsOf(item.id, draft, sides, asks) }));

const scoresText = (draft: Draft, item: string, sides: Sides): string =>
  sides
    .map(({ side }) => `${side === 'expected' ? '希望' : '实际'} ${scoreOf(draft, item, side) || '未选'}`)
    .join(' · ');

const reviewOf = ({ functions, open }: Questions, draft: Draft, sides: Sides) => ({
  scales: functions.map((scale, step) => ({
    ...{ id: scale.id, name: scale.name, step, missing: missingIn(scale, draft, sides).length },
    lines: scale.items.map((item) => ({ ...item, scores: scoresText(draft, item.id, sides) })),
  })),
  said: open.map((question) => ({ ...question, said: draft.texts[question.id]?.trim() || '没有填写' })),
});

const words: Record<'words' | 'review', { title: string; about: string }> = {
  words: { title: '您想说的话', about: '选填，请不要写姓名和电话' },
  review: { title: '检查后交卷', about: '要改哪一部分，点它右边的“修改”' },
};

interface Shown {
  readonly survey: OwnSurvey;
  readonly draft: Draft;
  readonly step: number;
  /** Whether what is missing is marked. */
  readonly asks: boolean;
}

/** What a step shows; undefined while the survey cannot be answered. */
export function stepView({ survey: { questions, sides }, draft, step, asks }: Shown) {
  if (!questions) return undefined;
  const last = lastStep(questions);
  const scale = questions.functions[step];
  const texts = questions.open.map((each) => ({ ...each, value: draft.texts[each.id] ?? '' }));
  const head = scale ? { title: scale.name, about: scale.about } : step === last ? words.review : words.words;
  return {
    ...{ ...head, step, isLast: step === last, percent: Math.round((100 * (step + 1)) / (last + 1)) },
    number: `第 ${step + 1} 步，共 ${last + 1} 步`,
    items: scale ? itemsOf(scale, draft, sides, asks) : [],
    left: missingIn(scale, draft, sides).length,
    texts: scale || step === last ? [] : texts,
    review: step === last ? reviewOf(questions, draft, sides) : null,
  };
}

export type StepView = NonNullable<ReturnType<typeof stepView>>;
