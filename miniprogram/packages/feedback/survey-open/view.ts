import type { Input, Output } from '../../../../typings/api';

export type Office = Output<'feedback', 'surveyOffice'>;
export type Step = Office['steps'][number];
export type Questions = Input<'feedback', 'editSurvey'>['questions'];

/** What is done with a page of its own before it is sent. */
export type Form = 'edit' | 'open' | 'extend';

export const formTitles: Readonly<Record<Form, string>> = {
  edit: '题目文字',
  open: '问卷日期',
  extend: '新的截止日期',
};
export const isForm = (step: Step['step']): step is Form => step in formTitles;

/** The one large button: what waits first, then what the state is for. */
export function mainStep({ steps, isWaiting, state }: Office): { step: string; text: string } | null {
  if (isWaiting) return { step: 'continue', text: state === 'closing' ? '继续汇总' : '继续发送消息' };
  const found = steps.find(({ step, reason }) => !reason && (step === 'open' || step === 'remind'));
  return found ? { step: found.step, text: found.text } : null;
}

export const otherSteps = (office: Office): Step[] => {
  const main = mainStep(office);
  return office.steps.filter(({ step }) => step !== main?.step);
};

/** A text of the questions by the place where it stands. */
export interface Worded {
  readonly field: string;
  readonly label: string;
  readonly value: string;
}

export const wordedOf = ({ functions, open }: Questions): Worded[] => [
  ...functions.flatMap(({ name, items }, scale) =>
    items.map(({ text }, index) => ({
      ...{
        field: `questions.functions.${scale}.items.${index}.text`,
        label: `${name} ${index + 1}`,
        value: text,
      },
    })),
  ),
  ...open.map(({ text }, index) => ({
    ...{ field: `questions.open.${index}.text`, label: `开放题 ${index + 1}`, value: text },
  })),
];

/** The questions with the words that were typed at their places. */
export function withWords({ functions, open }: Questions, worded: readonly Worded[]): Questions {
  const at = (field: string, text: string) => worded.find((each) => each.field === field)?.value ?? text;
  return {
    functions: functions.map((scale, index) => ({
      ...scale,
      items: scale.items.map((item, place) => ({
        ...item,
        text: at(`questions.functions.${index}.items.${place}.text`, item.text),
      })),
    })),
    open: open.map((item, index) => ({ ...item, text: at(`questions.open.${index}.text`, item.text) })),
  };
}

const KEY = 'survey-words';

/** Typed and not yet saved, for this edition of the questions. */
export const keepWords = (edition: number, worded: readonly Worded[]): void =>
  wx.setStorageSync(KEY, { edition, worded });
export const dropWords = (): void => wx.removeStorageSync(KEY);
export function openWords({ edition, questions }: Office): Worded[] {
  const kept = wx.getStorageSync(KEY) as { edition: number; worded: Worded[] } | '';
  return kept && kept.edition === edition ? kept.worded : wordedOf(questions);
}
