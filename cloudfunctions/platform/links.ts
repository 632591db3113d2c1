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
export const recordUrl = (session: string) => `/packages/supervisor/record/index?id=${session}`;
export const FOLLOW_UPS_URL = '/packages/supervisor/follow-ups/index';
export const confirmUrl = (session: string) => `/packages/worker/confirm/index?id=${session}`;

/** Where a host vouches for a day without a code, and where the office decides (R6.3, R6.6). */
export const vouchUrl = (session: string) => `/packages/worker/vouch/index?id=${session}`;
export const exceptionUrl = (session: string) => `/packages/coordinator/exception/index?id=${session}`;
export const confirmInPlaceUrl = (session: string) => `/packages/coordinator/confirm/index?id=${session}`;
export const correctionUrl = (correction: string) =>
  `/packages/supervisor/correction/answer/index?id=${correction}`;

/** One booking, and days that are not free (R5). */
export const bookingUrl = (session: string) => `/packages/booking/booking/index?id=${session}`;
export const blockUrl = (block: string) => `/packages/booking/block/index?id=${block}`;

/** Wishes, the assignment made from them, and the sheets of towns that change hands (R3). */
export const WISHES_URL = '/packages/booking/wishes/index';
export const handoverUrl = (id: string) => `/packages/booking/handover/index?id=${id}`;

/** Where a worker rates (R8.1). */
export const RATE_URL = '/packages/feedback/rate/index';

/** Where a worker answers the final survey (R8.2). */
export const SURVEY_URL = '/packages/feedback/survey/index';

/** Hints for people to look at (R7.5). */
export const FLAGS_URL = '/packages/coordinator/flags/index';
export const flagUrl = (flag: string) => `/packages/coordinator/flag/index?id=${flag}`;

/** Where WeChat's code on a certificate leads (R7.6). */
export const CERTIFICATE_PAGE = 'packages/public/certificate/index';
export const CERTIFICATES_URL = '/packages/supervisor/certificate/index';

/** Next month's dates, for a station (R4.3). */
export const stationRoundUrl = (month: string) => `/packages/booking/round/index?month=${month}`;
