import type { Day } from '../calendar';
import type { Facts } from '../facts';

/** That a supervisor leaves a post, and who took it over (R1.8). One for each person: nobody leaves twice. */
export interface Departure {
  /** The supervisor's id. */
  readonly id: string;
  /** '' for someone hired who never had one. */
  readonly post: string;
  readonly from: Day;
  readonly reason: string;
  readonly successor?: string;
}

export const departureFacts = (departure: Departure): Facts => ({ ...departure });
