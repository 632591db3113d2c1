import type { Terms } from '../words';
import { type Field, sections } from './sections';

interface Dimension {
  readonly id: string;
  readonly text: string;
  readonly weight: string;
}

/** The terms as the fields of the page hold them: all text. */
export interface Typed {
  readonly texts: Readonly<Record<string, string>>;
  readonly dimensions: readonly Dimension[];
}

type Value = Terms[Field['field']];
type Choice = Terms['fields'][number];

const fields = sections.flatMap((section) => section.fields);
const lines = (text: string) =>
  text
    .split(/[\n、]/)
    .map((line) => line.trim())
    .filter(Boolean);

/** A choice that is still worded as before keeps its id; a new one gets an id that no other has. */
function choices(text: string, before: readonly Choice[]): Choice[] {
  const known = new Map(before.map((choice) => [choice.text, choice.id]));
  const taken = new Set(known.values());
  let count = 0;
  const fresh = (): string => {
    count += 1;
    return taken.has(`n${count}`) ? fresh() : `n${count}`;
  };
  return lines(text).map((line) => ({ id: known.get(line) ?? fresh(), text: line }));
}

interface Kind {
  readonly show: (value: Value) => string;
  readonly read: (text: string, before: Value) => Value;
}

const asIs: Kind = { show: String, read: (text) => text };

const kinds: Record<Field['kind'], Kind> = {
  text: asIs,
  long: asIs,
  day: asIs,
  number: { show: String, read: (text) => Number(text || Number.NaN) },
  words: { show: (value) => (value as string[]).join('\n'), read: lines },
  choices: {
    show: (value) => (value as Choice[]).map(({ text }) => text).join('\n'),
    read: (text, before) => choices(text, before as Choice[]),
  },
};

export const typedOf = (terms: Terms): Typed => ({
  texts: Object.fromEntries(fields.map(({ field, kind }) => [field, kinds[kind].show(terms[field])])),
  dimensions: terms.dimensions.map((dimension) => ({ ...dimension, weight: String(dimension.weight) })),
});

/** What was typed, as terms; `before` tells which choices are old ones. */
export function termsOf({ texts, dimensions }: Typed, before: Terms): Terms {
  const read = fields.map(({ field, kind }) => [field, kinds[kind].read(texts[field] ?? '', before[field])]);
  const weighed = dimensions.map((dimension) => ({ ...dimension, weight: Number(dimension.weight) }));
  return { ...before, ...Object.fromEntries(read), dimensions: weighed };
}

export const weightsOf = ({ dimensions }: Typed) => {
  const sum = dimensions.reduce((total, { weight }) => total + (Number(weight) || 0), 0);
  const rest = 100 - sum;
  const words = rest > 0 ? `还差 ${rest}` : `多出 ${-rest}`;
  return { isWhole: rest === 0, text: rest === 0 ? '合计 100，正好' : `合计 ${sum}，${words}，应为 100` };
};

export const addDimension = ({ texts, dimensions }: Typed): Typed => ({
  texts,
  dimensions: [...dimensions, { id: `d${Date.now().toString(36)}`, text: '', weight: '' }],
});

export const removeDimension = ({ texts, dimensions }: Typed, index: number): Typed => ({
  texts,
  dimensions: dimensions.filter((_, each) => each !== index),
});

export const changeDimension = (
  { texts, dimensions }: Typed,
  index: number,
  changes: Partial<Dimension>,
): Typed => ({
  texts,
  dimensions: dimensions.map((dimension, each) =>
    each === index ? { ...dimension, ...changes } : dimension,
  ),
});
