import type { Database } from '../database';
import type { Order } from '../database/find';
import { decode, decodeFields, encode, type Fields } from '../database/values';
import { invalidParam } from '../errors';

/** What an SDK sends; the fields an action needs, checked where they are used. */
export interface Body {
  action: string;
  [field: string]: unknown;
}

export interface Reply {
  data?: unknown;
  [field: string]: unknown;
}

export type Action = (body: Body) => Reply | Promise<Reply>;

const defaultLimit = 100;
const largestLimit = 1000;

export function databaseActions(database: Database, now: () => number): Record<string, Action> {
  const { collections, transactions } = database;
  const fields = (value: unknown): Fields => decodeFields(text(value), now());
  const filter = ({ query }: Body): Fields => fields(query);

  return {
    'database.addCollection': async (body) => {
      await collections.add(name(body));
      return {};
    },
    'database.getDocument': (body) => {
      const selection = {
        filter: filter(body),
        order: order(fields(body.order)),
        offset: number(body.offset) ?? 0,
        limit: Math.min(number(body.limit) || defaultLimit, largestLimit),
      };
      const list = database.find(name(body), selection, fields(body.projection), transaction(body));
      return { data: { list: list.map(encode), limit: selection.limit, offset: selection.offset } };
    },
    'database.calculateDocument': (body) => ({ data: { total: database.count(name(body), filter(body)) } }),
    'database.insertDocument': async (body) => {
      if (!Array.isArray(body.data)) throw invalidParam('data must be a list of documents');
      const insertedIds = await database.insert(name(body), body.data.map(fields), transaction(body));
      return { data: { insertedIds } };
    },
    'database.modifyDocument': async (body) => {
      const modification = {
        filter: filter(body),
        data: fields(body.data),
        merge: body.merge !== false,
        multi: body.multi === true,
        upsert: body.upsert === true,
      };
      return { data: await database.modify(name(body), modification, transaction(body)) };
    },
    'database.modifyAndReturnDoc': async (body) => {
      const { updated, document } = await database.modifyAndReturn(
        name(body),
        filter(body),
        fields(body.data),
        transaction(body),
      );
      return { data: { updated, doc: document ? encode(document) : null } };
    },
    'database.removeDocument': async (body) => {
      const deleted = await database.remove(name(body), filter(body), body.multi === true, transaction(body));
      return { data: { deleted } };
    },
    'database.aggregateDocuments': (body) => {
      if (!Array.isArray(body.stages)) throw invalidParam('stages must be a list');
      const stages = body.stages.map(({ stageKey, stageValue }) => ({
        [stageKey]: decode(stageValue, now()),
      }));
      return { data: { list: database.aggregate(name(body), stages).map(encode) } };
    },
    'database.startTransaction': () => ({ transactionId: transactions.begin() }),
    'database.commitTransaction': async (body) => {
      await transactions.commit(transaction(body) ?? '');
      return {};
    },
    'database.abortTransaction': (body) => {
      transactions.abort(transaction(body) ?? '');
      return {};
    },
  };
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const transaction = ({ transactionId }: Body): string | undefined => text(transactionId);

function name({ collectionName }: Body): string {
  if (typeof collectionName !== 'string' || !collectionName) throw invalidParam('collectionName is required');
  return collectionName;
}

/** Orders come as {field: ±1}, from older SDKs as a list of {field, direction}. */
function order(value: Fields): Order {
  const entries = Object.entries(value).map(([key, item]) => {
    const { field, direction } = Object(item) as { field?: string; direction?: string };
    return field ? [field, direction === 'desc' ? -1 : 1] : [key, Number(item) < 0 ? -1 : 1];
  });
  return Object.fromEntries(entries);
}
