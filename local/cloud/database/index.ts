import type { Monotonic } from '../monotonic';
import type { Store } from '../store/reader';
import { aggregate, type Stage } from './aggregate';
import { type Collections, createCollections } from './collections';
import { count, find, project, type Selection } from './find';
import { insert, type Modification, type Modified, modify, modifyAndReturn, remove } from './modify';
import { createTransactions, type Transactions } from './transactions';
import type { Document, Fields, Id } from './values';

type TransactionId = string | undefined;

export interface Database {
  collections: Collections;
  transactions: Transactions;
  find(name: string, selection: Selection, projection: Fields, transaction: TransactionId): Fields[];
  count(name: string, filter: Fields): number;
  insert(name: string, documents: Fields[], transaction: TransactionId): Promise<Id[]>;
  modify(name: string, modification: Modification, transaction: TransactionId): Promise<Modified>;
  modifyAndReturn(
    name: string,
    filter: Fields,
    data: Fields,
    transaction: TransactionId,
  ): Promise<{ updated: number; document: Document | undefined }>;
  remove(name: string, filter: Fields, multi: boolean, transaction: TransactionId): Promise<number>;
  aggregate(name: string, stages: Stage[]): unknown[];
}

export function createDatabase(store: Store, monotonic: Monotonic, now: () => number): Database {
  const collections = createCollections(store);
  const transactions = createTransactions(store, monotonic);
  return {
    collections,
    transactions,
    find: (name, selection, projection, transaction) =>
      transactions.read(transaction, (reader) =>
        project(find(reader, collections.get(name), selection), projection),
      ),
    count: (name, filter) => count(store, collections.get(name), filter),
    insert: (name, documents, transaction) =>
      transactions.write(transaction, (reader) => insert(reader, collections.get(name), documents, now())),
    modify: (name, modification, transaction) =>
      transactions.write(transaction, (reader) => modify(reader, collections.get(name), modification, now())),
    modifyAndReturn: (name, filter, data, transaction) =>
      transactions.write(transaction, (reader) =>
        modifyAndReturn(reader, collections.get(name), filter, data),
      ),
    remove: (name, filter, multi, transaction) =>
      transactions.write(transaction, (reader) => remove(reader, collections.get(name), filter, multi)),
    aggregate: (name, stages) => aggregate(store, collections.get(name), stages, collections.get),
  };
}
