import type { Input, Output } from '../../../../typings/api';

export type RecordForm = Output<'supervision', 'recordForm'>;
type Submitted = Required<Input<'supervision', 'submitRecord'>>;
export type Task = RecordForm['draft']['followUps'][number];
export type FollowUp = RecordForm['open'][number];

/** What is chosen for a follow-up of earlier; '' while nothing is. */
export interface Settlement {
  readonly id: string;
  readonly how: '' | FollowUp['steps'][number]['step'];
  readonly result: string;
  readonly due: string;
}

/** What the phone keeps; `files` is the order of what was picked, sent or not. */
export interface Draft extends Omit<RecordForm['draft'], 'followUps'> {
  readonly followUps: Task[];
  readonly settled: Settlement[];
  readonly files: string[];
}

const keyOf = (id: string) => `draft:${id}`;

const begun = ({ draft, files }: RecordForm): Draft => ({
  ...{ ...draft, settled: [] },
  files: files.map(({ id }) => id),
});

/** What was typed and not yet sent on this phone, else what stands in the record or was booked. */
export function openDraft(form: RecordForm): Draft {
  const kept = wx.getStorageSync(keyOf(form.session.id)) as Partial<Draft> | '';
  const draft = { ...begun(form), ...(kept || {}) };
  const isOpen = ({ id }: Settlement) => form.open.some((each) => each.id === id);
  const there = new Set(form.files.map(({ id }) => id));
  const order = draft.files.filter((id) => there.has(id));
  const rest = [...there].filter((id) => !order.includes(id));
  return { ...draft, settled: draft.settled.filter(isOpen), files: [...order, ...rest] };
}

export const isKept = (id: string): boolean => Boolean(wx.getStorageSync(keyOf(id)));
export const keepDraft = (id: string, draft: Draft): void => wx.setStorageSync(keyOf(id), draft);
export const dropDraft = (id: string): void => wx.removeStorageSync(keyOf(id));

const settlementsOf = (settled: readonly Settlement[]) =>
  settled.flatMap(({ id, how, result, due }) =>
    how ? [{ id, how, result: how === 'close' ? result : '', ...(how === 'carry' && due && { due }) }] : [],
  );

/** The draft as it is sent; of its order only what has arrived. */
export const sentOf = ({ session, files }: RecordForm, draft: Draft, privacyRead: boolean): Submitted => ({
  ...{ ...draft, id: session.id, privacyRead },
  files: draft.files.filter((key) => files.some(({ id }) => id === key)),
  settled: settlementsOf(draft.settled),
});
