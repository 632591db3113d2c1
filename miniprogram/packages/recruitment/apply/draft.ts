import type { Form, OwnApplication } from '../types';

type Period = NonNullable<Form['periods']>[number];

const keyOf = (round: string) => `application:${round}`;

export const keptForm = (round: string): Form | undefined =>
  (wx.getStorageSync(keyOf(round)) as Form | '') || undefined;
export const keepForm = (round: string, form: Form): void => wx.setStorageSync(keyOf(round), form);
export const dropForm = (round: string): void => wx.removeStorageSync(keyOf(round));

/** What was typed and has not arrived yet, else what stands in the application. */
export const openForm = (round: string, application: OwnApplication | null): Form =>
  keptForm(round) ?? application?.form ?? {};

/** A period is sent once its field and first month are chosen; until then it stays on the phone. */
export const isWhole = ({ field, from }: Period): boolean => field !== '' && from !== '';

export const hasParts = ({ periods = [] }: Form): boolean => !periods.every(isWhole);

export const sendable = (form: Form): Form =>
  form.periods ? { ...form, periods: form.periods.filter(isWhole) } : form;
