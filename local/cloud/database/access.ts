import { after, allDocuments, documentKey, indexEntries, type Range, sameType } from '../store/keys';
import type { Reader } from '../store/reader';
import type { Collection, Index } from './indexes';
import { type Document, type Fields, type Id, isFields } from './values';

type Condition = readonly [path: string, test: unknown];

export interface Access {
  /** Whether the documents come in the order of their ids. */
  ordered: boolean;
  documents(reverse: boolean): Iterable<Document>;
}

/** The narrowest way to all documents that can match `filter`; each must still be tested. */
export function accessFor(reader: Reader, collection: Collection, filter: Fields): Access {
  const conditions = conjuncts(filter);
  const ids = equalTo(conditions, '_id');
  if (ids) return byId(reader, collection, ids as Id[]);

  const range = idRange(conditions, collection.name);
  if (range) return inRange(reader, range);

  const [index, values] = bestIndex(collection, conditions);
  if (index && values.length > 0) return byIndex(reader, collection, index, values);

  return inRange(reader, allDocuments(collection.name));
}

const byId = (reader: Reader, { name }: Collection, ids: Id[]): Access => ({
  ordered: ids.length === 1,
  documents: () => fetch(reader, name, ids),
});

const inRange = (reader: Reader, { from, to }: Range): Access => ({
  ordered: true,
  documents: (reverse) => values(reader.range(from, to, reverse)) as Iterable<Document>,
});

function byIndex(reader: Reader, { name }: Collection, index: Index, columns: unknown[][]): Access {
  const ids = rows(columns).flatMap((row) => {
    const { from, to } = indexEntries(name, index.name, row);
    return [...values(reader.range(from, to))] as Id[];
  });
  return { ordered: false, documents: () => fetch(reader, name, ids) };
}

function* fetch(reader: Reader, collection: string, ids: Iterable<Id>): Iterable<Document> {
  for (const id of new Set(ids)) {
    const document = reader.get(documentKey(collection, id));
    if (document !== undefined) yield document as Document;
  }
}

function* values(entries: Iterable<readonly [string, unknown]>): Iterable<unknown> {
  for (const [, value] of entries) yield value;
}

function bestIndex({ indexes }: Collection, conditions: Condition[]): [Index | undefined, unknown[][]] {
  return indexes.reduce<[Index | undefined, unknown[][]]>(
    (best, index) => {
      const columns = leading(index.keys.map((key) => equalTo(conditions, key)));
      return columns.length > best[1].length ? [index, columns] : best;
    },
    [undefined, []],
  );
}

function leading<T>(items: (T | undefined)[]): T[] {
  const end = items.indexOf(undefined);
  return (end < 0 ? items : items.slice(0, end)) as T[];
}

const rows = (columns: unknown[][]): unknown[][] =>
  columns.reduce<unknown[][]>(
    (all, column) => all.flatMap((row) => column.map((value) => [...row, value])),
    [[]],
  );

function conjuncts(filter: Fields): Condition[] {
  return Object.entries(filter).flatMap(([path, test]): Condition[] =>
    path === '$and' && Array.isArray(test) ? test.filter(isFields).flatMap(conjuncts) : [[path, test]],
  );
}

/** The values one of which the field must equal, when the conditions say so. */
function equalTo(conditions: Condition[], path: string): unknown[] | undefined {
  return conditions
    .filter(([candidate]) => candidate === path)
    .map(([, test]) => equalities(test))
    .find((found) => found !== undefined);
}

function equalities(test: unknown): unknown[] | undefined {
  if (isScalar(test)) return [test];
  if (!isFields(test)) return undefined;
  if (isScalar(test.$eq)) return [test.$eq];
  return Array.isArray(test.$in) && test.$in.every(isScalar) ? test.$in : undefined;
}

const isScalar = (value: unknown): boolean =>
  value === null || value instanceof Date || ['string', 'number', 'boolean'].includes(typeof value);

const bounds = { $gt: 'from', $gte: 'from', $lt: 'to', $lte: 'to' } as const;

function idRange(conditions: Condition[], collection: string): Range | undefined {
  let range: Range | undefined;
  for (const [path, test] of conditions) {
    if (path !== '_id' || !isFields(test)) continue;
    for (const [operator, bound] of Object.entries(test)) {
      if (!(operator in bounds) || (typeof bound !== 'string' && typeof bound !== 'number')) continue;
      range = narrow(
        range ?? sameType(collection, bound),
        operator as keyof typeof bounds,
        documentKey(collection, bound),
      );
    }
  }
  return range;
}

function narrow(range: Range, operator: keyof typeof bounds, key: string): Range {
  if (bounds[operator] === 'from') return { ...range, from: key > range.from ? key : range.from };
  const to = operator === '$lte' ? after(key) : key;
  return { ...range, to: to < range.to ? to : range.to };
}
