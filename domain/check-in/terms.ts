import type { Plan } from '../plan';

export interface CheckInTerms {
  /** How far from the town's centre a check-in is called far. */
  readonly farMetres: number;
  /** By how much a phone's clock may differ before the coordinator decides (R6.6). */
  readonly clockMinutes: number;
  /** How long a scan may wait on the phone. */
  readonly keptHours: number;
}

const usual: CheckInTerms = { farMetres: 10_000, clockMinutes: 10, keptHours: 24 };

/** A Plan that was stored before says nothing of it. */
export const checkInTerms = ({ checkIn }: Partial<Pick<Plan, 'checkIn'>>): CheckInTerms => ({
  ...usual,
  ...checkIn,
});
