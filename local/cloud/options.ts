import type { Caller } from './caller';
import type { Clock } from './clock';
import type { Collection } from './database/indexes';
import type { Crew } from './functions/pool';
import type { OutboxItem } from './openapi/outbox';

export interface CloudOptions {
  /** A folder with one folder per function: index.js that exports main, and perhaps config.json. */
  functionsRoot: string;
  /** Where everything is kept; without it all is in memory. */
  dataFolder?: string;
  /** Any free port by default. */
  port?: number;
  env?: string;
  appid?: string;
  /** More variables for the functions. */
  environment?: Record<string, string>;
  /** Created at the start; queries use their indexes. */
  collections?: readonly Collection[];
  /** The most calls that run at once. */
  workers?: number;
  /** Workers that earlier clouds have left, and that this one leaves to later ones. */
  crew?: Crew | undefined;
  /** Where the local clock begins on the first start; a later start goes on where it stopped. */
  clock?: number;
  /** For functions whose config.json says nothing. */
  functionTimeoutMs?: number;
  /** Whether timers fire by themselves. */
  timers?: boolean;
  /** Takes each line that functions and the cloud have to say. */
  log?: (line: string) => void;
}

export interface Cloud {
  port: number;
  url: string;
  env: string;
  /** The variables by which another process's SDK reaches this cloud. */
  sdkEnvironment(caller?: Caller): Record<string, string>;
  /** As wx.cloud.callFunction: resolves to the function's result or rejects with a ClientError. */
  call(name: string, data: unknown, caller: Caller): Promise<unknown>;
  /** Runs a function as its timer does: nobody calls. */
  fireTimer(name: string, trigger?: string): Promise<unknown>;
  clock: Clock;
  outbox(): readonly OutboxItem[];
  /** Makes `code` the one-time code by which phonenumber.getPhoneNumber gives `phone`. */
  setPhone(code: string, phone: string): void;
  close(): Promise<void>;
}
