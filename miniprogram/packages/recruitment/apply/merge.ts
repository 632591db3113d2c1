import type { Field, Form } from '../types';

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same text for what the server takes for the same. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.length > 0 ? `[${value.map(textOf).join()}]` : '';
  if (!isPlain(value)) return typeof value === 'string' ? value.trim() : String(value ?? '');
  const names = Object.keys(value).filter((name) => textOf(value[name]) !== '');
  return `{${names.sort().map((name) => `${name}:${textOf(value[name])}`)}}`;
}

const isSame = (one: unknown, other: unknown) => textOf(one) === textOf(other);

export interface Merged {
  readonly form: Form;
  /** Fields that both have changed, each in its own way; `form` holds this phone's. */
  readonly clashes: readonly Field[];
}

const fieldsOf = (...forms: readonly Form[]) => [...new Set(forms.flatMap(Object.keys))] as Field[];

/** A form that this phone and another one have changed, both from the same base: nobody's change is lost. */
export function merge(base: Form, mine: Form, theirs: Form): Merged {
  const fields = fieldsOf(base, mine, theirs);
  const isMine = (field: Field) => !isSame(mine[field], base[field]);
  const clashes = fields.filter(
    (field) => isMine(field) && !isSame(theirs[field], base[field]) && !isSame(mine[field], theirs[field]),
  );
  const form = fields.map((field) => [field, (isMine(field) ? mine : theirs)[field]]);
  return { form: Object.fromEntries(form), clashes };
}

export const taking = (form: Form, theirs: Form, fields: readonly Field[]): Form => ({
  ...form,
  ...Object.fromEntries(fields.map((field) => [field, theirs[field]])),
});
