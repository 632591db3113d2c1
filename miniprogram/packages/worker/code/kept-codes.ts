import type { Output } from '../../../../typings/api';

export type Codes = Output<'supervision', 'showCode'>;

const keyOf = (id: string) => `codes:${id}`;

/** Half an hour of codes stays on the phone, for a station without signal. */
export const keepCodes = (id: string, codes: Codes): void => wx.setStorageSync(keyOf(id), codes);
export const keptCodes = (id: string): Codes | undefined =>
  (wx.getStorageSync(keyOf(id)) as Codes | '') || undefined;
export const dropCodes = (id: string): void => wx.removeStorageSync(keyOf(id));
