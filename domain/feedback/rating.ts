import type { Month } from '../calendar';

/** Nothing of fewer answers than this is ever shown (R8.1); a promise to people, so no setting. */
export const LEAST_ANSWERS = 5;

export const scores = [1, 2, 3, 4, 5] as const;

export const scoreText: Record<(typeof scores)[number], string> = {
  1: '很不同意',
  2: '不太同意',
  3: '一般',
  4: '同意',
  5: '很同意',
};

export const COMMENT_LENGTH = 200;

export interface RatingItem {
  readonly id: string;
  readonly text: string;
}

/** What one person thinks, and nothing of who, in which session or on which day. */
export interface Rating {
  readonly month: Month;
  readonly supervisor: string;
  readonly town: string;
  readonly scores: Readonly<Record<string, number>>;
}

/** Without the town, so that it is one of more people. */
export interface RatingComment {
  readonly month: Month;
  readonly supervisor: string;
  readonly text: string;
}

/** That a worker has rated in a month: all that is kept of it. */
export const receiptId = (worker: string, month: Month): string => `${worker}:${month}`;
export const monthOfReceipt = (id: string): Month => id.slice(id.lastIndexOf(':') + 1);
