import type { Draft, RecordForm, Settlement, Task } from './draft';

const toggled = (list: readonly string[], item: string) =>
  list.includes(item) ? list.filter((each) => each !== item) : [...list, item];

export const toggleDuty = (draft: Draft, id: string): Draft => ({
  ...draft,
  duties: toggled(draft.duties, id),
});

export const toggleContent = (draft: Draft, id: string): Draft => ({
  ...draft,
  content: toggled(draft.content, id),
});

const marked = (offered: RecordForm['duties'], chosen: readonly string[]) =>
  offered.map((each) => ({ ...each, chosen: chosen.includes(each.id) }));

const chip = ({ id, short }: RecordForm['content'][number]) => ({ id, text: short });

const untouched = (id: string): Settlement => ({ id, how: '', result: '', due: '' });

export const settlementOf = ({ settled }: Draft, id: string): Settlement =>
  settled.find((each) => each.id === id) ?? untouched(id);

/** The form with what is chosen marked, as the page shows it. */
export const formView = ({ duties, forms, content, open }: RecordForm, draft: Draft) => ({
  draft,
  duties: marked(duties, draft.duties),
  forms: marked(forms, [draft.form]),
  content: content.map(chip),
  open: open.map((item) => ({ item, choice: settlementOf(draft, item.id) })),
  lengths: { matters: draft.matters.length, advice: draft.advice.length },
});

export type FormView = ReturnType<typeof formView>;

/** A new follow-up waits for its words: the supervisor's own, at the first day that is offered. */
export const withTask = (draft: Draft, { dues }: RecordForm): Draft => ({
  ...draft,
  followUps: [...draft.followUps, { text: '', owner: '', due: dues[0]?.day ?? '' }],
});

export const changeTask = (draft: Draft, at: number, changes: Partial<Task>): Draft => ({
  ...draft,
  followUps: draft.followUps.map((task, index) => (index === at ? { ...task, ...changes } : task)),
});

export const withoutTask = (draft: Draft, at: number): Draft => ({
  ...draft,
  followUps: draft.followUps.filter((_, index) => index !== at),
});

export const changeSettlement = (draft: Draft, id: string, changes: Partial<Settlement>): Draft => ({
  ...draft,
  settled: [...draft.settled.filter((each) => each.id !== id), { ...settlementOf(draft, id), ...changes }],
});

const fieldOrder = [
  'privacy',
  'open',
  'duties',
  'form',
  'content',
  'matters',
  'advice',
  'followUps',
  'files',
] as const;

type Errors = Readonly<Record<string, string>>;

const partOf = (field: string) => field.split('.')[0]?.replace('settled', 'open');

export const firstError = (errors: Errors): string | undefined =>
  fieldOrder.find((part) => Object.keys(errors).some((field) => errors[field] && partOf(field) === part));

/** The faults of what was settled come in the order sent; they are shown at their follow-up. */
export function settlementErrors(errors: Errors, { settled }: Draft): Record<string, string> {
  const sent = settled.filter(({ how }) => how);
  return Object.fromEntries(
    Object.entries(errors).flatMap(([field, words]) => {
      const [, at = '', part = ''] = /^settled\.(\d+)\.(\w+)$/.exec(field) ?? [];
      const id = sent[Number(at)]?.id;
      return part && id ? [[`${id}.${part}`, words]] : [];
    }),
  );
}
