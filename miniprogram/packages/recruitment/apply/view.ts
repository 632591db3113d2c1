import type { Field, Form, OwnApplication } from '../types';
import { hasParts } from './draft';
import { type FieldSpec, fieldOfClause, flags, type StepSpec, stepOf, steps, topOf } from './steps';

type Words = Readonly<Record<string, string>>;

/** What the page knows when it shows a step. */
export interface Shown {
  readonly form: Form;
  readonly application: OwnApplication;
  readonly errors: Words;
  readonly step: number;
}

const textOf = (value: Form[Field]): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : '';
};

/** What a field's tap or typing means to the form. */
export const changeOf = (field: Field, text: string): Form =>
  ({ [field]: field === 'isLocal' ? flags[text as keyof typeof flags] : text || undefined }) as Form;

const fieldView = (spec: FieldSpec, { form, application: { choices, comments }, errors }: Shown) => ({
  ...{ field: spec.field, label: spec.label, hint: spec.hint ?? '', most: spec.most ?? 60 },
  ...{ keyboard: spec.keyboard ?? 'text', isDate: spec.isDate ?? false },
  value: textOf(form[spec.field]),
  options: spec.options?.(choices) ?? [],
  suggestions: spec.suggestions?.(choices) ?? [],
  error: errors[spec.field] ?? '',
  comment: comments[spec.field] ?? '',
});

export type FieldView = ReturnType<typeof fieldView>;

/** Of words by field, those of one step. */
export const inStep = (step: StepSpec, words: Words): Words =>
  Object.fromEntries(Object.entries(words).filter(([field]) => steps[stepOf(field)] === step));

const hasAny = (words: Words): boolean => Object.keys(words).length > 0;

/** Comments lead the way; else a step is done when nothing is missing in it. */
function markOf(step: StepSpec, { application: { comments, faults } }: Shown) {
  if (hasAny(inStep(step, comments))) return { tone: 'wrong', word: '要修改' };
  const isDone = step.id !== 'check' && !hasAny(inStep(step, faults));
  return isDone ? { tone: 'done', word: '已填好' } : { tone: 'off', word: '' };
}

/** The errors of one step: what the server misses there, and a period that is not whole yet. */
export function faultsOf(step: StepSpec, { faults }: OwnApplication, form: Form): Words {
  const isPartial = step.id === 'practice' && hasParts(form);
  const partial = { periods: '请补全每段经历的服务领域和开始月份，或删除这一段' };
  return { ...inStep(step, faults), ...(isPartial && partial) };
}

const elementwise = /^(periods|fields|grounds)\./;

/** Of a refused save or submission: 'periods.0.place' concerns the field periods. */
export const errorsOf = (fields: Words = {}): Words =>
  Object.fromEntries(
    Object.entries(fields).map(([path, words]) => [elementwise.test(path) ? topOf(path) : path, words]),
  );

const labelled = (comments: Words) =>
  Object.entries(comments).map(([field, text]) => ({ field, text, step: stepOf(field) }));

/** What is still missing or not met, each with the step that mends it. */
export const checkView = ({ findings, faults, consents }: OwnApplication) => ({
  findings: findings.map((finding) => ({ ...finding, step: stepOf(fieldOfClause[finding.clause]) })),
  missing: Object.entries(faults)
    .map(([field, text]) => ({ field, text, step: stepOf(field) }))
    .sort((a, b) => a.step - b.step),
  consents: consents
    .filter(({ kind, given }) => !given && !faults[kind])
    .map(({ title }) => ({ title, step: stepOf('commitment') })),
});

/** Why the application cannot be handed in yet; '' when it can. */
export function obstacleOf({ steps: open, faults }: OwnApplication, isSending: boolean): string {
  const missing = Object.keys(faults).length;
  if (missing > 0) return `还有 ${missing} 处没有填好，点上面的条目去补`;
  if (isSending) return '还有材料正在上传，请稍候';
  return open.find(({ step }) => step === 'submit')?.reason ?? '';
}

/** A step as the page shows it. */
export function stepView(shown: Shown) {
  const step = steps[shown.step] ?? (steps[0] as StepSpec);
  const { comments } = shown.application;
  return {
    ...{ id: step.id, title: step.title, hint: step.hint },
    number: `${shown.step + 1} / ${steps.length}`,
    isFirst: shown.step === 0,
    isLast: shown.step === steps.length - 1,
    fields: step.fields.map((spec) => fieldView(spec, shown)),
    strip: steps.map((each) => ({ id: each.id, title: each.title, ...markOf(each, shown) })),
    comments: labelled(comments).filter((each) => each.step === shown.step && each.field !== ''),
    check: checkView(shown.application),
  };
}

export type StepView = ReturnType<typeof stepView>;

/** Where one goes on: at the first comment after a return, else at the first step with something missing. */
export function firstStep({ comments, faults }: OwnApplication): number {
  const asked = steps.findIndex((step) => hasAny(inStep(step, comments)));
  if (asked >= 0) return asked;
  const missing = steps.findIndex((step) => hasAny(inStep(step, faults)));
  return missing < 0 ? steps.length - 1 : missing;
}
