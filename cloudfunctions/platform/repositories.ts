import { AppError } from '#domain/errors';
import { collections } from './collections';
import type { Database, Filter, Page, Store, Stored } from './database';
import type { CollectionName, Documents } from './documents';

export interface Reader<T> {
  /** Throws NOT_FOUND in the words of the collection. */
  get(id: string): Promise<T>;
  /** Undefined when there is none. */
  peek(id: string): Promise<T | undefined>;
}

export interface Writer<T> extends Reader<T> {
  add(document: T): Promise<void>;
  set(document: T): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Every document that meets an indexed filter; of the project at hand unless asked otherwise. */
export interface Finder<T> {
  find(filter: Filter, fields?: readonly string[]): Promise<T[]>;
  /** At most `limit` documents whose id starts with `prefix`, from the end, before `prefix` and `before`. */
  latest(prefix: string, limit: number, before?: string): Promise<T[]>;
}

export type Readers = { readonly [N in CollectionName]: Reader<Documents[N]> };
export type Writers = { readonly [N in CollectionName]: Writer<Documents[N]> };
export type Queries = { readonly [N in CollectionName]: Reader<Documents[N]> & Finder<Documents[N]> };

const missing: Partial<Record<CollectionName, string>> = {
  sessions: '没有找到这次督导，可能已被调整，请返回刷新',
  projects: '没有找到这个项目，请返回重新选择',
  towns: '没有找到这个镇街',
};

export const PAGE_SIZE = 1000;
const LAST_CHARACTER = '\uffff';

export const documentId = (project: string, id: string): string => (id === '' ? project : `${project}:${id}`);

/** A project and the version of its roster that is in force; '' is the one it was set up with. */
export interface Place {
  readonly project: string;
  readonly roster?: string | undefined;
}

const ofRoster: readonly CollectionName[] = ['stations', 'workers'];

/** Rows of each version of the roster lie under a name of their own, so that one document can switch to the next. */
const scopeOf = ({ project, roster }: Place, name: CollectionName): string =>
  roster && ofRoster.includes(name) ? `${project}@${roster}` : project;

const toStored = (project: string, document: { id: string }): Stored => ({
  ...document,
  _id: documentId(project, document.id),
  project,
});

function fromStored<T>({ _id, project, ...document }: Stored): T {
  return document as T;
}

function reader<T>(store: Store, project: string, name: CollectionName): Reader<T> {
  const peek = async (id: string) => {
    const stored = await store.get(name, documentId(project, id));
    return stored && fromStored<T>(stored);
  };
  return {
    peek,
    async get(id) {
      const found = await peek(id);
      if (!found) throw new AppError('NOT_FOUND', missing[name] ?? '没有找到相关内容，请返回刷新');
      return found;
    },
  };
}

function writer<T extends { id: string }>(store: Store, project: string, name: CollectionName): Writer<T> {
  return {
    ...reader<T>(store, project, name),
    add: (document) => store.add(name, toStored(project, document)),
    set: (document) => store.set(name, toStored(project, document)),
    remove: (id) => store.remove(name, documentId(project, id)),
  };
}

/** Follows `_id` from page to page, so that no answer is cut at the database's limit. */
export async function everyPage(
  database: Database,
  name: string,
  query: Omit<Page, 'limit'>,
): Promise<Stored[]> {
  const found: Stored[] = [];
  for (let from = ''; ; ) {
    const after: Filter = from === '' ? {} : { _id: { from: `${from} `, to: LAST_CHARACTER } };
    const page = await database.page(name, {
      ...query,
      filter: { ...query.filter, ...after },
      limit: PAGE_SIZE,
    });
    found.push(...page);
    const last = page.at(-1);
    if (!last || page.length < PAGE_SIZE) return found;
    from = last._id;
  }
}

/** A query that no index serves would slow with other projects' data: it is a fault of the program. */
export function assertIndexed(name: CollectionName, filter: Filter): void {
  const fields = Object.keys(filter);
  const { indexes } = collections.find((collection) => collection.name === name) ?? { indexes: [] };
  const covered = indexes.some(({ keys }) =>
    fields.every((field) => keys.slice(0, fields.length).includes(field as never)),
  );
  if (!covered) throw new Error(`no index of ${name} serves a filter on ${fields.join(', ')}`);
}

function finder<T extends { id: string }>(
  database: Database,
  project: string,
  name: CollectionName,
): Finder<T> {
  return {
    async find(filter, fields) {
      const whole: Filter = { project, ...filter };
      assertIndexed(name, whole);
      const query = fields ? { filter: whole, fields: ['id', ...fields] } : { filter: whole };
      return (await everyPage(database, name, query)).map((stored) => fromStored<T>(stored));
    },
    async latest(prefix, limit, before) {
      const from = documentId(project, prefix);
      const to = from + (before ?? LAST_CHARACTER);
      const filter = { _id: { from, to } };
      const page = await database.page(name, { filter, order: 'desc', limit: limit + 1 });
      return page
        .filter(({ _id }) => _id !== to)
        .map((stored) => fromStored<T>(stored))
        .slice(0, limit);
    },
  };
}

type OfProject<T> = T & { readonly project: string };

/** Looks beyond one project; for who-am-I and the daily jobs only. */
export interface Across {
  find<N extends CollectionName>(name: N, filter: Filter): Promise<OfProject<Documents[N]>[]>;
  project(id: string): Promise<Documents['projects'] | undefined>;
  townName(project: string, code: string): Promise<string>;
}

export const across = (database: Database): Across => ({
  async find(name, filter) {
    assertIndexed(name, filter);
    return (await everyPage(database, name, { filter })) as never;
  },
  project: (id) => reader<Documents['projects']>(database, id, 'projects').peek(''),
  townName: async (project, code) =>
    (await reader<Documents['towns']>(database, project, 'towns').get(code)).name,
});

const forEach = <T>(make: (name: CollectionName) => T): Record<CollectionName, T> =>
  Object.fromEntries(collections.map(({ name }) => [name, make(name)])) as Record<CollectionName, T>;

export const writers = (store: Store, place: Place): Writers =>
  forEach((name) => writer(store, scopeOf(place, name), name)) as unknown as Writers;

export const queries = (database: Database, place: Place): Queries =>
  forEach((name) => ({
    ...reader(database, scopeOf(place, name), name),
    ...finder(database, scopeOf(place, name), name),
  })) as unknown as Queries;
