import { AppError } from '#domain/errors';
import { type Database, isConflict, isDuplicateId, type Store } from './database';

const ATTEMPTS = 8;
const JITTER_MS = 25;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Runs `work` as one transaction, whole again after a write conflict (CLOUDBASE's SDK retries only a conflict at commit).
 * `work` must touch nothing outside its store.
 */
export async function unitOfWork<T>(database: Database, work: (store: Store) => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const outcome = await tryOnce(database, work);
    if (outcome.done) return outcome.value;
    await pause(Math.random() * JITTER_MS * attempt);
  }
  throw new AppError('CONFLICT', '同时操作的人太多，这次没有成功，请再试一次');
}

type Outcome<T> = { readonly done: true; readonly value: T } | { readonly done: false };

async function tryOnce<T>(database: Database, work: (store: Store) => Promise<T>): Promise<Outcome<T>> {
  const transaction = await database.begin();
  try {
    const value = await work(transaction);
    await transaction.commit();
    return { done: true, value };
  } catch (error) {
    // After a conflict the transaction is gone already, and rolling it back says so; the first error is the one that counts.
    await transaction.rollback().catch(() => undefined);
    if (isConflict(error) || isDuplicateId(error)) return { done: false };
    throw error;
  }
}
