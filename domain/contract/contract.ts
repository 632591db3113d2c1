import * as z from 'zod';
import type { ErrorCode } from '../errors';
import { type Role, roles } from '../people';

/** What one action is: who may call it, what goes in, what comes out, and whether it changes anything. */
export interface Endpoint {
  readonly roles: readonly Role[];
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly writes?: true;
  /** Callable before a project is chosen. */
  readonly anywhere?: true;
  /** Leaves no reply key that would tie what was said to who said it; the action itself meets a repeat at its receipt (R8.1). */
  readonly anonymous?: true;
}

export type Contract = Readonly<Record<string, Endpoint>>;

/** The envelope of every call (DESIGN 4). `as` is the role claimed; who calls comes from WeChat, never from here. */
export const envelope = z.strictObject({
  project: z
    .string()
    .max(32)
    .regex(/^[a-z0-9-]*$/, '项目编号有误，请更新小程序后再试'),
  as: z.enum(roles),
  action: z.string().max(40),
  input: z.unknown(),
  requestId: z.string().min(8).max(64).optional(),
});

export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly requestId?: string;
}

export type Reply<T> =
  | { readonly ok: true; readonly data: T; readonly now: number }
  | { readonly ok: false; readonly error: Failure; readonly now: number };

export const everyone = roles;

/** Ten characters, so that a WeChat code's scene can carry two of them. */
export const shortId = z.string().regex(/^[A-Za-z0-9]{10}$/, '编号有误，请返回重新进入');
