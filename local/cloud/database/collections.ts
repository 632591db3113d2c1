import { cloudError, invalidParam } from '../errors';
import { allCollections, allDocuments, collectionKey, indexEntries } from '../store/keys';
import type { Store } from '../store/reader';
import { type Collection, checkUnique, entriesOf, type Index } from './indexes';
import type { Document } from './values';

export interface Collections {
  get(name: string): Collection;
  add(name: string): Promise<void>;
  /** Creates what is missing and builds the indexes that differ. */
  ensure(wanted: readonly Collection[]): Promise<void>;
}

export function createCollections(store: Store): Collections {
  const known = new Map<string, Collection>();
  for (const [, value] of store.range(allCollections.from, allCollections.to)) {
    known.set((value as Collection).name, value as Collection);
  }

  async function put(collection: Collection, entries: ReadonlyMap<string, unknown> = new Map()) {
    known.set(collection.name, collection);
    await store.write(new Map([...entries, [collectionKey(collection.name), collection]]));
  }

  return {
    get(name) {
      const collection = known.get(name);
      if (!collection) throw notExist(name);
      return collection;
    },
    async add(name) {
      if (typeof name !== 'string' || !/^[^$\0]{1,128}$/.test(name))
        throw invalidParam('invalid collection name');
      if (known.has(name)) throw tableExist(name);
      await put({ name, indexes: [] });
    },
    async ensure(wanted) {
      for (const collection of wanted) {
        const current = known.get(collection.name);
        if (current && isSame(current.indexes, collection.indexes)) continue;
        await put(collection, rebuild(store, current ?? { name: collection.name, indexes: [] }, collection));
      }
    },
  };
}

const isSame = (a: readonly Index[], b: readonly Index[]): boolean => JSON.stringify(a) === JSON.stringify(b);

function rebuild(store: Store, before: Collection, after: Collection): Map<string, unknown> {
  const changes = new Map<string, unknown>();
  for (const { name } of before.indexes) {
    const { from, to } = indexEntries(after.name, name);
    for (const [key] of store.range(from, to)) changes.set(key, undefined);
  }
  const { from, to } = allDocuments(after.name);
  for (const [, value] of store.range(from, to)) {
    const document = value as Document;
    checkUnique({ get: (key) => changes.get(key), range: () => [] }, after, document);
    for (const entry of entriesOf(after, document)) changes.set(entry, document._id);
  }
  return changes;
}

const notExist = (name: string) =>
  cloudError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}.`);

const tableExist = (name: string) =>
  cloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] Table exist: ${name}.`);
