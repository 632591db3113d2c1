import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import tcb from '@cloudbase/node-sdk';
import wx from 'wx-server-sdk';
import { type Cloud, type CloudOptions, startCloud } from '../../../local/cloud';
import type { Monotonic } from '../../../local/cloud/monotonic';

export const functionsRoot = 'test/local/cloud/functions';
export const ada = { openid: 'ada' };
export const ben = { openid: 'ben' };

type Fields = Record<string, unknown>;

/** The promise side of wx-server-sdk, which its own types leave out. */
export interface WxQuery {
  where(filter: unknown): WxQuery;
  field(projection: Fields): WxQuery;
  orderBy(path: string, direction: 'asc' | 'desc'): WxQuery;
  skip(count: number): WxQuery;
  limit(count: number): WxQuery;
  get(): Promise<{ data: Fields[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: Fields; multi?: boolean }): Promise<{ stats: { updated: number } }>;
  remove(options?: { multi?: boolean }): Promise<{ stats: { removed: number } }>;
}

export interface WxDocument {
  field(projection: Fields): WxDocument;
  get(): Promise<{ data: Fields }>;
  set(options: { data: Fields }): Promise<{ _id: string; stats: { updated: number; created: number } }>;
  update(options: { data: Fields }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export interface WxCollection extends WxQuery {
  doc(id: string | number): WxDocument;
  add(options: { data: Fields | Fields[] }): Promise<{ _id: string; _ids?: string[] }>;
  // biome-ignore lint/suspicious/noExplicitAny: the stages are chained, each with its own shape
  aggregate(): any;
}

export interface WxTransaction {
  collection(name: string): WxCollection;
  commit(): Promise<void>;
  rollback(reason?: unknown): Promise<void>;
}

export interface WxDatabase {
  // biome-ignore lint/suspicious/noExplicitAny: the operators are functions that make opaque values
  command: any;
  // biome-ignore lint/suspicious/noExplicitAny: the constructors are functions that make opaque values
  Geo: any;
  serverDate(options?: { offset: number }): unknown;
  RegExp(options: { regexp: string; options?: string }): unknown;
  collection(name: string): WxCollection;
  createCollection(name: string): Promise<unknown>;
  startTransaction(): Promise<WxTransaction>;
  runTransaction<T>(run: (transaction: WxTransaction) => Promise<T>, times?: number): Promise<T>;
}

const opened: Cloud[] = [];

/** A cloud that is closed when the file's tests are over. */
export async function aCloud(options: Partial<CloudOptions> = {}, monotonic?: Monotonic): Promise<Cloud> {
  const cloud = await startCloud({ functionsRoot, timers: false, log: () => {}, ...options }, monotonic);
  opened.push(cloud);
  return cloud;
}

const folders: string[] = [];

/** An empty folder that is removed when the file's tests are over. */
export function aFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cloud-'));
  folders.push(folder);
  return folder;
}

afterAll(async () => {
  await Promise.all(opened.splice(0).map((cloud) => cloud.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The database of `cloud` through wx-server-sdk. */
export function wxDatabase(cloud: Cloud): WxDatabase {
  Object.assign(process.env, cloud.sdkEnvironment(ada));
  wx.init({ env: cloud.env });
  return wx.database() as unknown as WxDatabase;
}

/** The database of `cloud` through @cloudbase/node-sdk. */
export function tcbDatabase(cloud: Cloud) {
  return tcbApp(cloud).database();
}

export function tcbApp(cloud: Cloud) {
  Object.assign(process.env, cloud.sdkEnvironment());
  return tcb.init({ env: cloud.env });
}

/** Monotonic time that a test moves. */
export function manualTime(): Monotonic & { pass(ms: number): void } {
  const timers = new Set<{ at: number; action: () => void }>();
  let time = 0;
  return {
    now: () => time,
    after(ms, action) {
      const timer = { at: time + ms, action };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass(ms) {
      time += ms;
      for (const timer of [...timers].filter(({ at }) => at <= time)) {
        timers.delete(timer);
        timer.action();
      }
    },
  };
}
