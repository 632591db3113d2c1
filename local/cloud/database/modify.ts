import { randomBytes } from 'node:crypto';
import { update } from 'mingo/updater';
import { requestFailed } from '../errors';
import { documentKey } from '../store/keys';
import { overlay } from '../store/overlay';
import type { Reader } from '../store/reader';
import { find } from './find';
import { type Collection, checkUnique, duplicate, replace } from './indexes';
import { engine } from './operators';
import type { Plan } from './transactions';
import { copy, type Document, encode, type Fields, type Id, isFields } from './values';

const largestDocument = 16 * 1024 * 1024;

export interface Modification {
  filter: Fields;
  data: Fields;
  /** Whether `data` holds update operators rather than a whole document. */
  merge: boolean;
  multi: boolean;
  upsert: boolean;
}

export interface Modified {
  updated: number;
  upsert_id: Id | null;
}

export function insert(reader: Reader, collection: Collection, documents: Fields[], now: number): Plan<Id[]> {
  const changes = new Map<string, unknown>();
  const seen = overlay(reader, changes);
  const ids = documents.map((fields) => {
    const document: Document = { ...fields, _id: (fields._id as Id | undefined) ?? newId(now) };
    if (seen.get(documentKey(collection.name, document._id)) !== undefined) {
      throw duplicate(collection.name, '_id_', document._id);
    }
    put(seen, changes, collection, undefined, document);
    return document._id;
  });
  return { changes, result: ids };
}

export function remove(reader: Reader, collection: Collection, filter: Fields, multi: boolean): Plan<number> {
  const changes = new Map<string, unknown>();
  const documents = find(reader, collection, { filter, limit: multi ? undefined : 1 });
  for (const document of documents) replace(changes, collection, document, undefined);
  return { changes, result: documents.length };
}

export function modify(
  reader: Reader,
  collection: Collection,
  modification: Modification,
  now: number,
): Plan<Modified> {
  const { filter, data, merge, multi, upsert } = modification;
  const changes = new Map<string, unknown>();
  const seen = overlay(reader, changes);
  const found = find(reader, collection, { filter, limit: multi ? undefined : 1 });

  if (found.length === 0 && upsert) {
    const seed = { _id: newId(now), ...equalFields(filter) } as Document;
    const document = merge ? updated(seed, data) : { ...data, _id: seed._id };
    put(seen, changes, collection, undefined, document);
    return { changes, result: { updated: 0, upsert_id: document._id } };
  }

  let count = 0;
  for (const before of found) {
    const after = merge ? updated(before, data) : { ...data, _id: before._id };
    // A set counts as an update even when nothing changes; an update then does not.
    if (merge && encode(before) === encode(after)) continue;
    put(seen, changes, collection, before, after);
    count += 1;
  }
  return { changes, result: { updated: count, upsert_id: null } };
}

export function modifyAndReturn(
  reader: Reader,
  collection: Collection,
  filter: Fields,
  data: Fields,
): Plan<{ updated: number; document: Document | undefined }> {
  const changes = new Map<string, unknown>();
  const [before] = find(reader, collection, { filter, limit: 1 });
  if (!before) return { changes, result: { updated: 0, document: undefined } };
  const after = updated(before, data);
  put(overlay(reader, changes), changes, collection, before, after);
  return { changes, result: { updated: 1, document: after } };
}

function put(
  reader: Reader,
  changes: Map<string, unknown>,
  collection: Collection,
  before: Document | undefined,
  after: Document,
) {
  check(after);
  checkUnique(reader, collection, after);
  replace(changes, collection, before, after);
}

function updated(document: Document, modifier: Fields): Document {
  const after = copy(document);
  update(after, modifier as never, [], {}, { queryOptions: engine });
  if (after._id !== document._id)
    throw requestFailed("Performing an update on the path '_id' would modify it");
  return after;
}

function check(document: Document) {
  if (!['string', 'number'].includes(typeof document._id))
    throw requestFailed('_id must be a string or a number');
  const operator = Object.keys(document).find((key) => key.startsWith('$'));
  if (operator) throw requestFailed(`The dollar ($) prefixed field '${operator}' is not valid for storage.`);
  const text = encode(document);
  if (text.length > largestDocument / 4 && Buffer.byteLength(text) > largestDocument) {
    throw requestFailed('document is larger than 16 MB');
  }
}

const equalFields = (filter: Fields): Fields =>
  Object.fromEntries(
    Object.entries(filter).filter(([path, value]) => !path.startsWith('$') && !isOperators(value)),
  );

const isOperators = (value: unknown): boolean =>
  isFields(value) && Object.keys(value).some((key) => key.startsWith('$'));

// Ids made one after the other sort in that order, so that documents come back as they were added.
let made = 0;
function newId(now: number): string {
  made += 1;
  const order = made.toString(16).padStart(6, '0').slice(-6);
  return `${now.toString(16).padStart(12, '0')}${order}${randomBytes(7).toString('hex')}`;
}
