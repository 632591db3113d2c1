import { BSONRegExp, EJSON, ObjectId } from 'bson';

export type Fields = Record<string, unknown>;
export type Id = string | number;
export type Document = Fields & { _id: Id };

/** Reads a value sent by an SDK; server dates become `now`. */
export const decode = (text: string, now: number): unknown => revive(EJSON.parse(text), now);

export function decodeFields(text: string | undefined, now: number): Fields {
  const value = text ? decode(text, now) : {};
  return isFields(value) ? value : {};
}

export const encode = (value: unknown): string => EJSON.stringify(value as object);

export function isFields(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype.constructor?.name === 'Object';
}

/** A copy that shares only what cannot be changed in place. */
export const copy = <T>(value: T): T => map(value, (leaf) => leaf) as T;

function map(value: unknown, leaf: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => map(item, leaf));
  if (!isFields(value)) return leaf(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, map(item, leaf)]));
}

function revive(value: unknown, now: number): unknown {
  if (Array.isArray(value)) return value.map((item) => revive(item, now));
  if (value instanceof BSONRegExp) return new RegExp(value.pattern, value.options.replace('x', ''));
  // CloudBase gives object ids back as their text.
  if (value instanceof ObjectId) return value.toHexString();
  if (!isFields(value)) return value;
  const serverDate = value.$tcb_server_date;
  if (isFields(serverDate)) return new Date(now + Number(serverDate.offset ?? 0));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revive(item, now)]));
}
