import tcb from '@cloudbase/node-sdk';
import type { Cloud } from '../../local/cloud';

const PAGE = 1000;

export type Row = Readonly<Record<string, unknown>>;

/** The documents of a cloud, past all rules, as an operator's command meets them. */
export function documentsOf(cloud: Pick<Cloud, 'env' | 'sdkEnvironment'>) {
  Object.assign(process.env, cloud.sdkEnvironment());
  const db = tcb.init({ env: cloud.env }).database();
  return {
    async put(collection: string, rows: readonly Row[]): Promise<void> {
      if (rows.length > 0) throwFailure(await db.collection(collection).add([...rows]));
    },
    async change(collection: string, id: string, changes: Row): Promise<void> {
      throwFailure(await db.collection(collection).doc(id).update(changes));
    },
    async remove(collection: string, id: string): Promise<void> {
      throwFailure(await db.collection(collection).doc(id).remove());
    },
    async all<T = Row>(collection: string, filter: Row): Promise<T[]> {
      const query = db.collection(collection).where(filter).orderBy('_id', 'asc').limit(PAGE);
      const found: T[] = [];
      for (let more = true; more; ) {
        const { data } = throwFailure(await query.skip(found.length).get()) as { data: T[] };
        found.push(...data);
        more = data.length === PAGE;
      }
      return found;
    },
  };
}

/** node-sdk answers a failure as a value. */
function throwFailure<T>(answer: T): T {
  const { code, message } = answer as { code?: string; message?: string };
  if (code) throw new Error(`${code}: ${message}`);
  return answer;
}

export type DocumentsOf = ReturnType<typeof documentsOf>;
