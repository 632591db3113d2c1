import type { Database, Store } from '../../../cloudfunctions/platform/database';

const PAUSE_MS = 100;

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/**
 * The unit of work with its protection switched off: no transaction, and ids that are taken are taken over. The pause
 * after each read lets others read too, however busy the machine is.
 */
export const unitOfWork = <T>(database: Database, work: (store: Store) => Promise<T>): Promise<T> =>
  work({
    get: (collection, id) => database.get(collection, id).finally(pause),
    add: database.set,
    set: database.set,
    remove: database.remove,
  });
