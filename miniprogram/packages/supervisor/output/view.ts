import type { Input, Output } from '../../../../typings/api';

export type OutputView = Output<'supervision', 'output'>;
export type Words = Omit<Input<'supervision', 'saveOutput'>, 'id'>;

export const kinds = [
  { id: 'research', text: '实务研究' },
  { id: 'case', text: '案例' },
  { id: 'policy', text: '政策建议' },
];

export const blank: Words = { kind: 'research', title: '', text: '' };

const keyOf = (id: string) => `output:${id || 'new'}`;

export const keepWords = (id: string, words: Words): void => wx.setStorageSync(keyOf(id), words);
export const dropWords = (id: string): void => wx.removeStorageSync(keyOf(id));

/** What was typed and not yet saved on this phone, else what stands. */
export function openWords(id: string, output: OutputView | null): Words {
  const kept = wx.getStorageSync(keyOf(id)) as Words | '';
  if (kept) return kept;
  return output ? { kind: output.kind, title: output.title, text: output.text } : blank;
}

export const canEdit = (output: OutputView | null): boolean =>
  output === null || output.steps.some(({ step, reason }) => step === 'edit' && !reason);
