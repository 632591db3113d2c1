import type { Frame } from 'playwright-core';
import { openStatus } from './applying';
import { backToFirst, sees, tap } from './hands';

/** What an applicant reads of how it ended: the state and all that came before it. */
export async function readOwn(phone: Frame, words: readonly (string | RegExp)[]): Promise<void> {
  await openStatus(phone);
  for (const each of words) await sees(phone, each);
}

/** Whoever was hired has the role of a supervisor now. */
export async function takeUpPost(phone: Frame, name: string): Promise<void> {
  await backToFirst(phone);
  await tap(phone, '我的');
  await tap(phone, '督导');
  await tap(phone, '首页');
  await sees(phone, `${name}，您好`);
}
