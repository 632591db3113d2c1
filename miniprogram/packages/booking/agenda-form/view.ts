import type { Output } from '../../../../typings/api';

type Choices = Output<'planning', 'askForm'>;

export type Form = Pick<Choices, 'audiences' | 'duties' | 'forms'> & {
  readonly workers: readonly { readonly id: string; readonly name: string }[];
};

const chip = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, text: name });
const short = ({ id, short: text }: { readonly id: string; readonly short: string }) => ({ id, text });

export const formView = ({ audiences, workers, duties, forms }: Form) => ({
  audiences: audiences.map(chip),
  workers: workers.map(chip),
  duties: duties.map(short),
  forms: forms.map(short),
});

export const toggled = (chosen: readonly string[], id: string): string[] =>
  chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];

/** What of an agenda goes back to the server. */
export const agendaOf = ({ audience, workers, duties, form, need }: Choices['agenda']) => ({
  ...{ audience, workers, duties, form, need },
});

/** Faults of an agenda arrive under its name. */
export const agendaErrors = (fields: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries(
    Object.entries(fields).map(([field, words]) => [field.replace(/^agenda\.(\w+).*$/, '$1'), words]),
  );
