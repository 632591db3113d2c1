import type { Draft, RecordForm } from './draft';

const toggled = (list: readonly string[], item: string) =>
  list.includes(item) ? list.filter((each) => each !== item) : [...list, item];

export const toggleDuty = (draft: Draft, id: string): Draft => ({
  ...draft,
  duties: toggled(draft.duties, id),
});

const marked = (offered: RecordForm['duties'], chosen: readonly string[]) =>
  offered.map((each) => ({ ...each, chosen: chosen.includes(each.id) }));

/** The form with what is chosen marked, as the page shows it. */
export const formView = ({ duties, forms }: RecordForm, draft: Draft) => ({
  draft,
  duties: marked(duties, draft.duties),
  forms: marked(forms, [draft.form]),
  lengths: { matters: draft.matters.length, advice: draft.advice.length },
});

export type FormView = ReturnType<typeof formView>;

const fieldOrder = ['duties', 'form', 'matters', 'advice'] as const;

export const firstError = (errors: Readonly<Record<string, string>>): string | undefined =>
  fieldOrder.find((field) => errors[field]);
