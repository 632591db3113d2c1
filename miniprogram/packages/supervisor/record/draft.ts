import type { Input, Output } from '../../../../typings/api';

export type RecordForm = Output<'supervision', 'recordForm'>;
export type Draft = Omit<Input<'supervision', 'submitRecord'>, 'id'>;

const keyOf = (id: string) => `draft:${id}`;

const submitted = ({ duties, formId, matters, advice }: RecordForm['session']['record']): Draft => ({
  duties: duties.map(({ id }) => id),
  form: formId,
  matters,
  advice,
});

/** What was typed and not yet sent on this phone, else what stands in the record. */
export function openDraft({ session }: RecordForm): Draft {
  const kept = wx.getStorageSync(keyOf(session.id)) as Draft | '';
  return kept || submitted(session.record);
}

export const isKept = (id: string): boolean => Boolean(wx.getStorageSync(keyOf(id)));
export const keepDraft = (id: string, draft: Draft): void => wx.setStorageSync(keyOf(id), draft);
export const dropDraft = (id: string): void => wx.removeStorageSync(keyOf(id));
