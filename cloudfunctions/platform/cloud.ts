import cloud from 'wx-server-sdk';
import type { Condition, Database, Filter, Page, Store, Stored, Transaction } from './database';
import type { Files } from './files';

// The SDK's declarations lag behind it: the current environment is a symbol, and `throwOnNotFound` is missing.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });

const config: object = { throwOnNotFound: false };
const db = cloud.database(config);
const { command } = db;
const LINK_SECONDS = 600;

/** Who calls, as WeChat says; '' when a timer does. */
export const callerOpenId = (): string => cloud.getWXContext().OPENID ?? '';

type Collections = Pick<typeof db, 'collection'>;

function withoutId({ _id, ...data }: Stored): Record<string, unknown> {
  return data;
}

function store(source: Collections): Store {
  const doc = (collection: string, id: string) => source.collection(collection).doc(id);
  return {
    async get(collection, id) {
      const { data } = (await doc(collection, id).get()) as { data: Stored | null };
      return data ?? undefined;
    },
    async add(collection, document) {
      await source.collection(collection).add({ data: document });
    },
    async set(collection, document) {
      await doc(collection, document._id).set({ data: withoutId(document) });
    },
    async remove(collection, id) {
      await doc(collection, id).remove();
    },
  };
}

const toCommand = (condition: Condition) =>
  typeof condition === 'object' ? command.gte(condition.from).and(command.lte(condition.to)) : condition;

const toQuery = (filter: Filter) =>
  Object.fromEntries(Object.entries(filter).map(([field, condition]) => [field, toCommand(condition)]));

async function page(collection: string, { filter, fields, order = 'asc', limit }: Page): Promise<Stored[]> {
  const query = db.collection(collection).where(toQuery(filter)).orderBy('_id', order).limit(limit);
  const projected = fields ? query.field(Object.fromEntries(fields.map((field) => [field, true]))) : query;
  const { data } = (await projected.get()) as { data: Stored[] };
  return data;
}

async function begin(): Promise<Transaction> {
  const transaction = await db.startTransaction();
  return {
    ...store(transaction),
    commit: () => transaction.commit(),
    rollback: () => transaction.rollback(),
  };
}

export const database: Database = { ...store(db), page, begin };

/** The phone number that WeChat vouches for; undefined when the code is not, or no longer, good for one. */
export async function phoneNumberOf(code: string): Promise<string | undefined> {
  try {
    const { phoneInfo } = (await cloud.openapi.phonenumber.getPhoneNumber({ code })) as {
      phoneInfo?: { purePhoneNumber?: string };
    };
    return phoneInfo?.purePhoneNumber;
  } catch (error) {
    console.info('getPhoneNumber', error);
    return undefined;
  }
}

export interface Picture {
  readonly type: string;
  readonly base64: string;
}

/** WeChat's own code that opens a page with a scene; undefined when WeChat gives none. */
export async function miniCode(page: string, scene: string): Promise<Picture | undefined> {
  try {
    const { buffer, contentType } = (await cloud.openapi.wxacode.getUnlimited({
      ...{ page, scene, checkPath: false },
    })) as { buffer?: Buffer; contentType?: string };
    return buffer && { type: contentType ?? 'image/png', base64: buffer.toString('base64') };
  } catch (error) {
    console.info('getUnlimited', error);
    return undefined;
  }
}

export const files: Files = {
  async link(file) {
    const answer = await cloud.getTempFileURL({ fileList: [{ fileID: file, maxAge: LINK_SECONDS }] });
    return answer?.fileList[0]?.tempFileURL || undefined;
  },
  async remove(file) {
    await cloud.deleteFile({ fileList: [file] });
  },
  // A file is deleted by its id, which only an upload tells: an empty one takes its place first.
  async erase(path) {
    const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(' ') });
    await cloud.deleteFile({ fileList: [fileID] });
  },
};
