import * as z from 'zod';
import { type Draft, draft } from './form';

/** A form as it was sent: what of it fits, and of what does not where and why. */
export interface SentForm {
  readonly form: Draft;
  readonly misfits: Readonly<Record<string, string>>;
}

const known = new Set(Object.keys(draft.shape));
const unreadable = () => '填写内容有误，请重新填写这一项';

function sift(sent: Draft): SentForm {
  const { data, error } = draft.safeParse(sent, { error: unreadable });
  if (data) return { form: data, misfits: {} };
  const wrong = new Set(error.issues.map(({ path }) => path[0]));
  const fitting = Object.entries(sent).filter(([field]) => !wrong.has(field) && known.has(field));
  const misfits = error.issues.map(({ path, message }) => [path.join('.') || 'form', message]);
  return { form: draft.parse(Object.fromEntries(fitting)), misfits: Object.fromEntries(misfits) };
}

/** Takes a form apart instead of refusing it, so that what is wrong and what is missing are told in one answer. */
export const sentForm = z
  .custom<Draft>((sent) => typeof sent === 'object' && sent !== null && !Array.isArray(sent), unreadable())
  .transform(sift);

/** All that is wrong with a form that does not fit, the misfits first; empty when it fits. */
export function misfitFaults(
  { misfits, form }: SentForm,
  faultsOf: (form: Draft) => Readonly<Record<string, string>>,
): Record<string, string> {
  const wrong = new Set(Object.keys(misfits).map((path) => path.split('.')[0]));
  if (wrong.size === 0) return {};
  const others = Object.entries(faultsOf(form)).filter(([field]) => !wrong.has(field));
  return { ...misfits, ...Object.fromEntries(others) };
}
