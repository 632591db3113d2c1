import { createHash } from 'node:crypto';
import { EJSON } from 'bson';

// Parts of a key are separated by \u0001 and never contain it or its successor, so that every prefix is a range.
const separator = '\u0001';
const afterSeparator = '\u0002';
// Longer text is cut and told apart by its hash; a key must stay under 1,978 bytes.
const longestId = 300;
const longestIndexed = 80;

export interface Range {
  from: string;
  to: string;
}

const join = (...parts: string[]): string => parts.join(separator);

export const collectionKey = (name: string): string => join('c', name);
export const allCollections: Range = under(join('c'));

export const documentKey = (collection: string, id: unknown): string => join('d', collection, part(id));
export const allDocuments = (collection: string): Range => under(join('d', collection));

/** All documents of a collection whose id has the type of `id`. */
export function sameType(collection: string, id: unknown): Range {
  const tag = part(id).charAt(0);
  return {
    from: join('d', collection, tag),
    to: join('d', collection, String.fromCharCode(tag.charCodeAt(0) + 1)),
  };
}

export const after = (key: string): string => `${key}${separator}`;

export const indexKey = (
  collection: string,
  index: string,
  values: readonly unknown[],
  id?: unknown,
): string => join('i', collection, index, ...values.map(indexed), id === undefined ? '' : part(id));

export const indexEntries = (collection: string, index: string, values: readonly unknown[] = []): Range =>
  under(join('i', collection, index, ...values.map(indexed)));

export const settingKey = (name: string): string => join('s', name);

export const outboxKey = (number: number): string => join('o', sortable(number));
export const wholeOutbox: Range = under(join('o'));

function under(prefix: string): Range {
  return { from: `${prefix}${separator}`, to: `${prefix}${afterSeparator}` };
}

/** A value as text that sorts as CloudBase sorts values: nothing, numbers, text, the rest, yes or no, dates. */
function part(value: unknown, longest = longestId): string {
  if (value === undefined || value === null) return 'a';
  if (typeof value === 'number') return `n${sortable(value)}`;
  if (typeof value === 'string') return `s${shorten(withoutControls(value), longest)}`;
  if (typeof value === 'boolean') return value ? 'x1' : 'x0';
  if (value instanceof Date) return `y${sortable(value.getTime())}`;
  return `t${hash(EJSON.stringify(value as object))}`;
}

const withoutControls = (text: string): string =>
  text.replace(
    /\p{Cc}/gu,
    (character) => `${afterSeparator}${String.fromCharCode(character.charCodeAt(0) + 32)}`,
  );

const indexed = (value: unknown): string => part(value, longestIndexed);

const shorten = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest)}${hash(text)}`;

const hash = (text: string): string => createHash('sha1').update(text).digest('hex');

/** The bits of a double, turned so that they sort as text. */
function sortable(value: number): string {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value + 0);
  const bits = bytes.readBigUInt64BE();
  const turned = bits >> 63n ? ~bits & 0xffff_ffff_ffff_ffffn : bits | (1n << 63n);
  return turned.toString(16).padStart(16, '0');
}
