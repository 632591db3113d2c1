import type { Form } from '../types';

type Period = NonNullable<Form['periods']>[number];

/** A form that has not arrived yet, beside the one it was changed from. */
export interface KeptForm {
  readonly form: Form;
  readonly base: Form;
}

const keyOf = (round: string) => `application:${round}`;

export const keptForm = (round: string): KeptForm | undefined =>
  (wx.getStorageSync(keyOf(round)) as KeptForm | '') || undefined;
export const keepForm = (round: string, kept: KeptForm): void => wx.setStorageSync(keyOf(round), kept);
export const dropForm = (round: string): void => wx.removeStorageSync(keyOf(round));

/** A period is sent once its field and first month are chosen; until then it stays on the phone. */
export const isWhole = ({ field, from }: Period): boolean => field !== '' && from !== '';

export const hasParts = ({ periods = [] }: Form): boolean => !periods.every(isWhole);

/** The commitment is signed by itself and is not the form's to change. */
export const withoutCommitment = ({ commitment: _, ...form }: Form): Form => form;

export function sendable(typed: Form): Form {
  const form = withoutCommitment(typed);
  return form.periods ? { ...form, periods: form.periods.filter(isWhole) } : form;
}
