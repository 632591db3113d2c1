import type { Database, Store, Stored } from '../../cloudfunctions/platform/database';

type Rows = Map<string, Stored>;

const storeOver = (rows: Rows): Store => {
  const key = (collection: string, id: string) => `${collection}/${id}`;
  const put = async (collection: string, document: Stored) =>
    void rows.set(key(collection, document._id), document);
  return {
    get: async (collection, id) => rows.get(key(collection, id)),
    add: put,
    set: put,
    remove: async (collection, id) => void rows.delete(key(collection, id)),
  };
};

/** The database's port over a map, for one caller at a time: for a handler that is asked a thousand times over. */
export function memoryDatabase(): Database {
  const rows: Rows = new Map();
  return {
    ...storeOver(rows),
    page: async () => [],
    begin: async () => {
      const own = new Map(rows);
      const commit = async () => {
        rows.clear();
        for (const [id, row] of own) rows.set(id, row);
      };
      return { ...storeOver(own), commit, rollback: async () => undefined };
    },
  };
}
