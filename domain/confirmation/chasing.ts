import { type Day, dayOf, type Instant } from '../calendar';
import type { Plan } from '../plan';
import type { Session } from '../session';
import { dayAfter } from './ladder';
import { type ConfirmationTerms, confirmationTerms } from './terms';

/** Who is asked for a confirmation that does not come, each once (R7.2). */
export const chased = ['host', 'attendants', 'office'] as const;
export type Chased = (typeof chased)[number];

const after: Readonly<Record<Chased, (terms: ConfirmationTerms) => number>> = {
  host: (terms) => terms.hostAgainWorkdays,
  attendants: (terms) => terms.attendantWorkdays,
  office: (terms) => terms.coordinatorWorkdays,
};

export const chaseDay = (
  submittedAt: Instant,
  who: Chased,
  plan: Pick<Plan, 'calendar' | 'confirmation'>,
): Day => dayAfter(dayOf(submittedAt), after[who](confirmationTerms(plan)), plan);

/** Who has to be asked since `last`, the day up to which all were; what was taken over waits for its lead alone. */
export function chasesDue(
  { stage, record, takenOver }: Pick<Session, 'stage' | 'record' | 'takenOver'>,
  last: Day,
  today: Day,
  plan: Pick<Plan, 'calendar' | 'confirmation'>,
): { readonly who: Chased; readonly day: Day }[] {
  const { state, submittedAt } = record;
  if (stage !== 'ended' || state !== 'submitted' || submittedAt === undefined || takenOver) return [];
  return chased
    .map((who) => ({ who, day: chaseDay(submittedAt, who, plan) }))
    .filter(({ day }) => last < day && day <= today);
}
