import { GRACE_WINDOWS, type Purpose, WINDOW_MS } from '../check-in-code';
import { AppError } from '../errors';
import type { Actor } from '../people';
import type { Presence, Session } from '../session';
import { assertAvailable } from '../session-steps';
import { refusal } from './refusals';

type Proved = Pick<Session, 'arrival' | 'stops' | 'departure'>;

/** What a code is scanned for. A further stop takes the code that the host shows while the session runs (R6.1). */
export const stopSteps = ['checkIn', 'addStop', 'checkOut'] as const;
export type StopStep = (typeof stopSteps)[number];
export const purposeOf: Record<StopStep, Purpose> = { checkIn: 'in', addStop: 'out', checkOut: 'out' };

/** Every presence in the order of the day. */
export const presencesOf = ({ arrival, stops = [], departure }: Proved): Presence[] => [
  ...(arrival ? [arrival] : []),
  ...stops,
  ...(departure ? [departure] : []),
];

export const spotOf = ({ point, station }: Presence): string => point ?? station;

/** At how many places the supervisor was. */
export const spotsOf = (session: Proved): string[] => [...new Set(presencesOf(session).map(spotOf))];

function assertLater(session: Proved, { at }: Presence, words: string): void {
  const last = presencesOf(session).at(-1);
  if (last && at <= last.at) throw new AppError('INVALID_STATE', words);
}

export function checkIn(session: Session, presence: Presence, actor: Actor): Session {
  assertAvailable(session, 'checkIn', actor, presence.at);
  return { ...session, stage: 'inProgress', arrival: presence };
}

export function checkOut(session: Session, presence: Presence, actor: Actor): Session {
  assertAvailable(session, 'checkOut', actor, presence.at);
  assertLater(session, presence, '签退时间不能早于签到时间，请稍后再签退');
  return { ...session, stage: 'ended', departure: presence };
}

export function addStop(session: Session, presence: Presence, actor: Actor): Session {
  assertAvailable(session, 'addStop', actor, presence.at);
  assertLater(session, presence, '这次扫码早于上一个站点，请按到站的先后再扫一次');
  const last = presencesOf(session).at(-1);
  if (last && spotOf(last) === spotOf(presence)) throw refusal('sameStation');
  return { ...session, stops: [...(session.stops ?? []), presence] };
}

const said: Record<StopStep, (session: Proved) => readonly (Presence | undefined)[]> = {
  checkIn: ({ arrival }) => [arrival],
  addStop: ({ stops = [] }) => stops,
  checkOut: ({ departure }) => [departure],
};

const SLACK = (1 + GRACE_WINDOWS) * WINDOW_MS;

/** Whether this very scan is in the session already: its answer was lost, or the phone sends it a second time. */
export const isKnown = (session: Proved, step: StopStep, { at, host }: Presence): boolean =>
  said[step](session).some((each) => each?.host === host && Math.abs(each.at - at) <= SLACK);
