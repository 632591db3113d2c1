import type { Input, Output } from '../../../../../typings/api';

export type Form = Output<'supervision', 'correctionForm'>;
type Asked = Input<'supervision', 'askCorrection'>;
type What = Form['kinds'][number]['what'];

/** What is typed, whatever of it is sent. */
export type Draft = Form['now'] & { readonly what: What | ''; readonly reason: string };

const draftKey = (id: string) => `correctionDraft:${id}`;

/** What was typed and not yet sent, else the session as it is now. */
export const openDraft = ({ session, now }: Form): Draft => ({
  ...{ ...now, what: '', reason: '' },
  ...((wx.getStorageSync(draftKey(session.id)) as Partial<Draft> | '') || {}),
});

export const keepDraft = (id: string, draft: Draft): void => wx.setStorageSync(draftKey(id), draft);
export const dropDraft = (id: string): void => wx.removeStorageSync(draftKey(id));

const tags = (known: Form['duties']) => known.map(({ id, short }) => ({ id, text: short }));
const people = (known: Form['towns']) => known.map(({ id, name }) => ({ id, text: name }));

/** Everything there is to choose from, as chips. */
export const choicesOf = (form: Form, { town }: Pick<Draft, 'town'>) => ({
  duties: tags(form.duties),
  forms: tags(form.forms),
  content: tags(form.content),
  towns: people(form.towns),
  stations: people(form.stations.filter((each) => each.town === town)),
  supervisors: people(form.supervisors),
});

type Parts = { readonly [W in What]: (draft: Draft, form: Form) => object };

/** What of the draft each kind sends. */
const parts: Parts = {
  record: ({ duties, form, content, matters, advice }, { words }) => ({
    ...{ duties, form, content },
    ...(words && { matters, advice }),
  }),
  hours: ({ arrival, departure }) => ({ arrival, departure }),
  day: ({ day }) => ({ day }),
  place: ({ town, station }) => ({ town, station }),
  person: ({ supervisor }) => ({ supervisor }),
};

/** The draft as it is sent; without a kind the server says what is missing. */
export const sentOf = (form: Form, draft: Draft): Asked =>
  ({
    ...{ id: form.session.id, reason: draft.reason, what: draft.what },
    ...(draft.what && parts[draft.what](draft, form)),
  }) as Asked;

/** A tag is put in or taken out; of a form there is one. */
export const toggled = (chosen: readonly string[], id: string): string[] =>
  chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];
