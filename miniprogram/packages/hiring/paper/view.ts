import { type Round, toggled } from '../words';
import { type ConsentKind, chosenIn, type Form, meant, sections } from './sections';

/** What stands on the paper, as typed so far. */
export interface Paper {
  readonly form: Form;
  readonly consents: readonly ConsentKind[];
}

export const blank: Paper = { form: {}, consents: [] };

const fixed = {
  yesNo: [
    { id: 'yes', text: '是' },
    { id: 'no', text: '不是' },
  ],
  signed: [
    { id: 'signed', text: '已签署' },
    { id: 'unsigned', text: '没有签署' },
  ],
};

export function paperView({ choices }: Round, { form, consents }: Paper) {
  const options = { ...fixed, ...choices };
  const grounds = form.grounds ?? [];
  return {
    sections: sections.map(({ title, items }) => ({
      title,
      items: items.map((item) => ({
        ...item,
        options: item.options ? options[item.options] : [],
        chosen: item.options ? chosenIn(form, item) : [],
        value: item.options ? '' : String(form[item.field] ?? ''),
      })),
    })),
    fields: choices.fields,
    periods: form.periods ?? [],
    groundOptions: choices.grounds,
    groundsChosen: grounds.map(({ id }) => id),
    grounds: grounds.map((ground) => ({
      ...ground,
      text: choices.grounds.find(({ id }) => id === ground.id)?.text ?? '',
    })),
    consents: choices.consents.map(({ kind, title, text }) => ({
      ...{ kind, title, text },
      given: consents.includes(kind),
    })),
  };
}

export type PaperView = ReturnType<typeof paperView>;

export const withValue = (paper: Paper, field: keyof Form, value: unknown): Paper => {
  const { [field]: _, ...rest } = paper.form;
  return { ...paper, form: value === '' ? rest : { ...rest, [field]: value } };
};

export function withChoice(paper: Paper, field: keyof Form, id: string): Paper {
  if (field === 'fields') return withValue(paper, field, toggled(paper.form.fields ?? [], id));
  return withValue(paper, field, meant(field, id));
}

export function withGround(paper: Paper, id: string): Paper {
  const grounds = paper.form.grounds ?? [];
  const rest = grounds.filter((ground) => ground.id !== id);
  return withValue(
    paper,
    'grounds',
    rest.length < grounds.length ? rest : [...grounds, { id, evidence: '' }],
  );
}

export const withEvidence = (paper: Paper, id: string, evidence: string): Paper =>
  withValue(
    paper,
    'grounds',
    paper.form.grounds?.map((ground) => (ground.id === id ? { id, evidence } : ground)),
  );

export const withConsent = (paper: Paper, kind: ConsentKind): Paper => ({
  ...paper,
  consents: toggled(paper.consents, kind) as ConsentKind[],
});
