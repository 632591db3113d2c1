import { randomUUID } from 'node:crypto';
import { cloudError } from '../errors';
import type { Monotonic } from '../monotonic';
import { overlay } from '../store/overlay';
import type { Changes, Reader, Store } from '../store/reader';

const lifetime = 30_000;
const advice = 'Please check your request, but if the problem persists, contact us.';

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
  end(): void;
}

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

/** Snapshot isolation over a store: readers never wait, of two writers of one key the first wins. */
export function createTransactions(store: Store, monotonic: Monotonic): Transactions {
  const open = new Map<string, Transaction>();
  const locks = new Map<string, Transaction>();

  function find(id: string): Transaction {
    const transaction = open.get(id);
    if (!transaction) throw gone();
    return transaction;
  }

  function begin(): string {
    const id = randomUUID();
    const { promise, resolve } = deferred();
    const cancel = monotonic.after(lifetime, () => end(transaction));
    const transaction: Transaction = {
      id,
      before: undefined,
      writes: new Map(),
      ended: promise,
      end: () => {
        cancel();
        resolve();
      },
    };
    open.set(id, transaction);
    return id;
  }

  function end(transaction: Transaction) {
    open.delete(transaction.id);
    for (const key of transaction.writes.keys()) locks.delete(key);
    transaction.end();
  }

  function view(transaction: Transaction): Reader {
    transaction.before ??= new Map();
    return overlay(overlay(store, transaction.before), transaction.writes);
  }

  function apply(changes: Changes): Promise<void> {
    for (const { before } of open.values()) {
      if (before) for (const key of changes.keys()) if (!before.has(key)) before.set(key, store.get(key));
    }
    return store.write(changes);
  }

  function writeInside<Result>(transaction: Transaction, planner: Planner<Result>): Result {
    try {
      const { changes, result } = planner(view(transaction));
      for (const key of changes.keys()) claim(transaction, key);
      for (const [key, value] of changes) transaction.writes.set(key, value);
      return result;
    } catch (error) {
      end(transaction);
      throw error;
    }
  }

  function claim(transaction: Transaction, key: string) {
    const holder = locks.get(key);
    if (transaction.before?.has(key) || (holder && holder !== transaction)) throw conflict();
  }

  async function writeOutside<Result>(planner: Planner<Result>): Promise<Result> {
    for (;;) {
      const { changes, result } = planner(store);
      const holder = [...changes.keys()].map((key) => locks.get(key)).find((transaction) => transaction);
      if (!holder) {
        await apply(changes);
        return result;
      }
      await holder.ended;
    }
  }

  return {
    begin,
    async commit(id) {
      const transaction = find(id);
      const written = apply(transaction.writes);
      end(transaction);
      await written;
    },
    abort: (id) => end(find(id)),
    read: (id, query) => query(id ? view(find(id)) : store),
    async write(id, planner) {
      if (!id) return writeOutside(planner);
      const transaction = find(id);
      const result = writeInside(transaction, planner);
      for (const key of transaction.writes.keys()) locks.set(key, transaction);
      return result;
    },
    close() {
      for (const transaction of [...open.values()]) end(transaction);
    },
  };
}

function deferred() {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
