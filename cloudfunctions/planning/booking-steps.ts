import * as verbs from '#domain/booking/verbs';
import type { booking as contract } from '#domain/contract/planning/booking';
import type { Actions } from '#platform/serve';
import { change } from './booking-change';

type Steps = Pick<
  Actions<typeof contract>,
  | 'acceptSession'
  | 'declineSession'
  | 'withdrawSession'
  | 'agreeSession'
  | 'proposeMove'
  | 'acceptMove'
  | 'declineMove'
  | 'withdrawMove'
  | 'moveDay'
  | 'cancelSession'
>;

interface Reasoned {
  readonly id: string;
  readonly reason: string;
}

interface ToDay extends Reasoned {
  readonly day: string;
}

/** The steps between the two sides, and the office's own move (R5.1, R5.2). */
export const steps: Steps = {
  acceptSession: change('accept', (session, _, doing) => verbs.accept(session, doing)),
  declineSession: change('decline', (session, { reason }: Reasoned, doing) =>
    verbs.decline(session, reason, doing),
  ),
  withdrawSession: change('withdraw', (session, _, doing) => verbs.withdraw(session, doing)),
  agreeSession: change('agree', (session, _, doing) => verbs.agree(session, doing)),
  proposeMove: change('proposeMove', (session, { day, reason }: ToDay, doing) =>
    verbs.proposeMove(session, day, reason, doing),
  ),
  acceptMove: change('acceptMove', (session, _, doing) => verbs.acceptMove(session, doing)),
  declineMove: change('declineMove', (session, _: Reasoned, doing) => verbs.declineMove(session, doing)),
  withdrawMove: change('withdrawMove', (session, _, doing) => verbs.withdrawMove(session, doing)),
  moveDay: change('moveDay', (session, { day, reason }: ToDay, doing) =>
    verbs.moveDay(session, day, reason, doing),
  ),
  cancelSession: change('cancel', (session, { reason }: Reasoned, doing) =>
    verbs.cancel(session, reason, doing),
  ),
};
