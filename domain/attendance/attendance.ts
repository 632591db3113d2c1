import type { Day, Instant } from '../calendar';

/** How someone was seen to be there: by their own phone, or ticked by the host, which opens no rating (R6.4). */
export const attendanceMeans = ['code', 'host'] as const;
export type AttendanceMeans = (typeof attendanceMeans)[number];

/** One worker at one session. */
export interface Attendance {
  readonly session: string;
  readonly worker: string;
  /** Where the session was, and where the worker belongs; they differ for a worker on loan. */
  readonly town: string;
  readonly home: string;
  readonly supervisor: string;
  readonly day: Day;
  /** '2022-03', by which ratings are asked for. */
  readonly month: string;
  readonly means: AttendanceMeans;
  readonly at: Instant;
  /** Who ticked them, when their phone did not. */
  readonly by?: string;
}
