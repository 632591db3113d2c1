import type { Plan } from '../plan';

/** How many workdays a record waits for its host before it is asked of the next (R7.2). */
export interface ConfirmationTerms {
  readonly hostAgainWorkdays: number;
  readonly attendantWorkdays: number;
  readonly coordinatorWorkdays: number;
}

const usual: ConfirmationTerms = { hostAgainWorkdays: 2, attendantWorkdays: 5, coordinatorWorkdays: 10 };

/** A Plan that was stored before there was a ladder says nothing of it. */
export const confirmationTerms = ({
  confirmation,
}: Partial<Pick<Plan, 'confirmation'>>): ConfirmationTerms => ({
  ...usual,
  ...confirmation,
});
