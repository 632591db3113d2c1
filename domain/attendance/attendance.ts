import type { Day, Instant } from '../calendar';
import type { Facts } from '../facts';

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
  /** Why they were entered after the day itself (R7.7). */
  readonly reason?: string;
  /** Taken off the list again; what was stays for its history. */
  readonly removed?: { readonly at: Instant; readonly by: string; readonly reason: string };
}

export const attended = ({ removed }: Pick<Attendance, 'removed'>): boolean => removed === undefined;

/** By their own phone; what a host has ticked can still become so. */
export const isProved = (attendance: Pick<Attendance, 'removed' | 'means'>): boolean =>
  attended(attendance) && attendance.means === 'code';

/** Only who was there by their own phone rates the day (R6.4). */
export const mayRate = isProved;

export const isOnLoan = ({ town, home }: Pick<Attendance, 'town' | 'home'>): boolean => town !== home;

export const attendanceId = (session: string, worker: string): string => `${session}:${worker}`;

export const attendanceFacts = (attendance: Attendance): Facts => ({ ...attendance });
