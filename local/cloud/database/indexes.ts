import { requestFailed } from '../errors';
import { documentKey, indexKey } from '../store/keys';
import type { Reader } from '../store/reader';
import { type Document, type Id, isFields } from './values';

export interface Index {
  name: string;
  keys: readonly string[];
  unique?: boolean;
}

export interface Collection {
  name: string;
  indexes: readonly Index[];
}

/** The entries by which the indexes of `collection` find `document`; every entry holds the document's id. */
export function entriesOf(collection: Collection, document: Document): string[] {
  return collection.indexes.flatMap(({ name, keys, unique }) =>
    combinations(keys.map((key) => valuesAt(document, key.split('.')))).map((values) =>
      indexKey(collection.name, name, values, unique ? undefined : document._id),
    ),
  );
}

/** Collects in `changes` what replacing `before` by `after` means for the documents and the indexes. */
export function replace(
  changes: Map<string, unknown>,
  collection: Collection,
  before: Document | undefined,
  after: Document | undefined,
) {
  const id = (after ?? before)?._id as Id;
  const kept = new Set(after ? entriesOf(collection, after) : []);
  const dropped = before ? entriesOf(collection, before) : [];
  for (const entry of dropped) if (!kept.has(entry)) changes.set(entry, undefined);
  for (const entry of kept) if (!dropped.includes(entry)) changes.set(entry, id);
  changes.set(documentKey(collection.name, id), after);
}

export function checkUnique(reader: Reader, collection: Collection, document: Document) {
  for (const index of collection.indexes.filter(({ unique }) => unique)) {
    for (const entry of entriesOf({ ...collection, indexes: [index] }, document)) {
      const holder = reader.get(entry);
      if (holder !== undefined && holder !== document._id)
        throw duplicate(collection.name, index.name, document._id);
    }
  }
}

export const duplicate = (collection: string, index: string, id: Id) =>
  requestFailed(
    `[FailedOperation.DuplicateWrite] multiple write errors: [{write errors: [E11000 duplicate key error collection: ${collection} index: ${index} dup key: { _id: ${JSON.stringify(id)} }]}]`,
  );

function valuesAt(value: unknown, path: string[]): unknown[] {
  const [step, ...rest] = path;
  if (step === undefined) return Array.isArray(value) ? value : [value];
  if (Array.isArray(value)) {
    const inside = value.flatMap((item) => valuesAt(item, path));
    return step in value ? [...inside, ...valuesAt(value[Number(step)], rest)] : inside;
  }
  return isFields(value) ? valuesAt(value[step], rest) : [undefined];
}

const combinations = (columns: unknown[][]): unknown[][] =>
  columns.reduce<unknown[][]>(
    (rows, column) => rows.flatMap((row) => column.map((value) => [...row, value])),
    [[]],
  );
