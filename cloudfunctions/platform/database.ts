/** A document as it lies in the database; `_id` always starts with its project (R0.2). */
export type Stored = { readonly _id: string } & Readonly<Record<string, unknown>>;

/** The four verbs by id: all that a transaction may do (DESIGN 4). */
export interface Store {
  get(collection: string, id: string): Promise<Stored | undefined>;
  /** Fails with DuplicateId when the id is taken. */
  add(collection: string, document: Stored): Promise<void>;
  /** Writes the whole document, new or not. */
  set(collection: string, document: Stored): Promise<void>;
  remove(collection: string, id: string): Promise<void>;
}

/** The value itself, or the values from `from` through `to`. */
export type Condition = string | number | boolean | { readonly from: string; readonly to: string };
export type Filter = Readonly<Record<string, Condition>>;

export interface Page {
  readonly filter: Filter;
  readonly fields?: readonly string[];
  readonly order?: 'asc' | 'desc';
  readonly limit: number;
}

export interface Database extends Store {
  /** Documents that meet the filter, ordered by `_id`. */
  page(collection: string, page: Page): Promise<Stored[]>;
  begin(): Promise<Transaction>;
}

export interface Transaction extends Store {
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** The two names under which CloudBase reports a taken id. */
export const isDuplicateId = (error: unknown): boolean =>
  /E11000|DUPLICATE_WRITE/i.test(String(messageOf(error)));

/** A transaction that lost against another one, at a write or at commit; the whole work may run again. */
export const isConflict = (error: unknown): boolean =>
  /TransactionConflict|TRANSACTION_CONFLICT/.test(messageOf(error));

function messageOf(error: unknown): string {
  if (error === null || typeof error !== 'object') return String(error);
  const { message, errMsg, code } = error as { message?: string; errMsg?: string; code?: string };
  return [message, errMsg, code].join(' ');
}
