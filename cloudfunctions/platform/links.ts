/** Pages of the Mini Program that notices of recruitment lead to. */
export const statusUrl = (round: string) => `/packages/recruitment/status/index?round=${round}`;
export const reviewUrl = (application: string) => `/packages/hiring/review/index?id=${application}`;
export const roundUrl = (round: string) => `/packages/hiring/round/index?round=${round}`;
export const POSTS_URL = '/packages/hiring/posts/index';
export const objectionsUrl = (round: string) => `/packages/hiring/objections/index?round=${round}`;

/** What was taken over from the past: the office's list, and what waits for a station (R2.4). */
export const pastUrl = '/packages/roster/past/index';
export const pastWaitingUrl = '/packages/worker/past/index';

/** One session, its confirmation by whom, and what was wrong about it (R7). */
export const sessionUrl = (session: string) => `/packages/supervisor/session/index?id=${session}`;
export const confirmUrl = (session: string) => `/packages/worker/confirm/index?id=${session}`;
export const confirmInPlaceUrl = (session: string) => `/packages/coordinator/confirm/index?id=${session}`;
export const correctionUrl = (correction: string) =>
  `/packages/supervisor/correction/answer/index?id=${correction}`;

/** One booking, and days that are not free (R5). */
export const bookingUrl = (session: string) => `/packages/booking/booking/index?id=${session}`;
export const blockUrl = (block: string) => `/packages/booking/block/index?id=${block}`;

/** Wishes, the assignment made from them, and the sheets of towns that change hands (R3). */
export const WISHES_URL = '/packages/booking/wishes/index';
export const handoverUrl = (id: string) => `/packages/booking/handover/index?id=${id}`;

/** Next month's dates, for a station (R4.3). */
export const stationRoundUrl = (month: string) => `/packages/booking/round/index?month=${month}`;
