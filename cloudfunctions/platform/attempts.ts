import type { AppError } from '#domain/errors';
import type { ReadContext } from './context';

const FAILURES = 5;
const LOCK_MS = 10 * 60_000;
const MINUTE = 60_000;

/**
 * Counts an attempt at a secret before it is looked at, so that guesses made at once cannot outrun the lock; whoever
 * then succeeds removes the count.
 */
export function countAttempt(
  { apart }: ReadContext,
  id: string,
  refuse: (minutes: number) => AppError,
): Promise<void> {
  return apart(async ({ guesses, now }) => {
    const guess = (await guesses.peek(id)) ?? { failures: 0, lockedUntil: 0 };
    if (guess.lockedUntil > now) throw refuse(Math.ceil((guess.lockedUntil - now) / MINUTE));
    const failures = guess.failures + 1;
    const locks = failures >= FAILURES;
    await guesses.set({ id, failures: locks ? 0 : failures, lockedUntil: locks ? now + LOCK_MS : 0 });
  });
}
