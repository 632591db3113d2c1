import type { Instant } from '#domain/calendar';
import type { WriteContext } from './context';

export interface Notice {
  /** A person's id in the project, `role:` and a role for everyone who holds it, or `openid:` and an OPENID. */
  readonly to: string;
  readonly title: string;
  readonly text: string;
  readonly url?: string;
  /** When it is dated, if not now: a job that runs again then writes the same notice, not a second one. */
  readonly at?: Instant;
}

/** Puts a notice into an inbox (R15.1), in the same transaction as what it tells of; `about` keeps it single. */
export async function notify(
  { messages, now }: WriteContext,
  { at = now, ...notice }: Notice,
  about: string,
): Promise<void> {
  const id = `${notice.to}:${at}:${about}`;
  if ((await messages.peek(id)) === undefined) await messages.add({ id, at, read: false, ...notice });
}
