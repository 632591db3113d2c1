import { randomUUID } from 'node:crypto';
import { cloudError } from '../errors';
import type { Monotonic } from '../monotonic';
import { overlay } from '../store/overlay';
import type { Changes, Reader, Store } from '../store/reader';

const lifetime = 30_000;

export interface Plan<Result> {
  changes: Changes;
  result: Result;
}

export type Planner<Result> = (reader: Reader) => Plan<Result>;

export interface Transactions {
  begin(): string;
  commit(id: string): Promise<void>;
  abort(id: string): void;
  read<Result>(id: string | undefined, query: (reader: Reader) => Result): Result;
  write<Result>(id: string | undefined, planner: Planner<Result>): Promise<Result>;
  close(): void;
}

interface Transaction {
  id: string;
  /** Committed values that others have replaced since this transaction's first operation. */
  before: Map<string, unknown> | undefined;
  writes: Map<string, unknown>;
  ended: Promise<void>;
  tellEnd(): void;
}

interface State {
  store: Store;
  monotonic: Monotonic;
  open: Map<string, Transaction>;
  /** Which transaction has written a key that it has not committed yet. */
  locks: Map<string, Transaction>;
}

/** Snapshot isolation over a store: readers never wait, of two writers of one key the first wins. */
export function createTransactions(store: Store, monotonic: Monotonic): Transactions {
  const state: State = { store, monotonic, open: new Map(), locks: new Map() };
  return {
    begin: () => begin(state),
    commit: (id) => commit(state, id),
    abort: (id) => end(state, find(state, id)),
    read: (id, query) => query(id ? view(state, find(state, id)) : store),
    write: async (id, planner) =>
      id ? writeInside(state, find(state, id), planner) : writeOutside(state, planner),
    close() {
      for (const transaction of [...state.open.values()]) end(state, transaction);
    },
  };
}

function begin(state: State): string {
  const id = randomUUID();
  const { promise, resolve } = deferred();
  const transaction: Transaction = {
    id,
    before: undefined,
    writes: new Map(),
    ended: promise,
    tellEnd: resolve,
  };
  const cancel = state.monotonic.after(lifetime, () => end(state, transaction));
  transaction.ended.then(cancel);
  state.open.set(id, transaction);
  return id;
}

function find({ open }: State, id: string): Transaction {
  const transaction = open.get(id);
  if (!transaction) throw gone();
  return transaction;
}

function end({ open, locks }: State, transaction: Transaction) {
  open.delete(transaction.id);
  for (const key of transaction.writes.keys()) locks.delete(key);
  transaction.tellEnd();
}

async function commit(state: State, id: string): Promise<void> {
  const transaction = find(state, id);
  const written = apply(state, transaction.writes);
  end(state, transaction);
  await written;
}

function view({ store }: State, transaction: Transaction): Reader {
  transaction.before ??= new Map();
  return overlay(overlay(store, transaction.before), transaction.writes);
}

/** Makes changes for all to see; the snapshots of open transactions keep what was there before. */
function apply({ store, open }: State, changes: Changes): Promise<void> {
  for (const { before } of open.values()) {
    if (before) for (const key of changes.keys()) if (!before.has(key)) before.set(key, store.get(key));
  }
  return store.write(changes);
}

function writeInside<Result>(state: State, transaction: Transaction, planner: Planner<Result>): Result {
  try {
    const { changes, result } = planner(view(state, transaction));
    for (const key of changes.keys()) claim(state, transaction, key);
    for (const [key, value] of changes) transaction.writes.set(key, value);
    for (const key of changes.keys()) state.locks.set(key, transaction);
    return result;
  } catch (error) {
    end(state, transaction);
    throw error;
  }
}

function claim({ locks }: State, transaction: Transaction, key: string) {
  const holder = locks.get(key);
  if (transaction.before?.has(key) || (holder && holder !== transaction)) throw conflict();
}

async function writeOutside<Result>(state: State, planner: Planner<Result>): Promise<Result> {
  for (;;) {
    const { changes, result } = planner(state.store);
    const holder = [...changes.keys()].map((key) => state.locks.get(key)).find((transaction) => transaction);
    if (!holder) {
      await apply(state, changes);
      return result;
    }
    await holder.ended;
  }
}

const advice = 'Please check your request, but if the problem persists, contact us.';

const conflict = () =>
  cloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${advice}`,
  );

const gone = () =>
  cloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${advice}`,
  );

function deferred() {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
