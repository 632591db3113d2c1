import type { Instant } from '#domain/calendar';

/** The only place where product code reads the time. */
export const now = (): Instant => Date.now();
