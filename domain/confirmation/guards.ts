import { dayOf, dayText, type Instant } from '../calendar';
import type { Actor } from '../people';
import type { Session } from '../session';
import { asksAttendants, confirmingAs, dayAfter, type Known } from './ladder';
import { confirmationTerms } from './terms';

const AT_ONCE = '请由当天出示督导码的社工或站长、副站长确认';
const LATER = '请由当天出示督导码的社工、站长、副站长，或参加过这次督导的社工确认';
const PAST = '补录的督导请由站长、副站长确认';
const ELSEWHERE = '您不是这个镇街的社工，请由该镇街的社工操作';

/** Why a worker may not confirm a record now (R7.2). */
export function notConfirmer(
  session: Session,
  actor: Actor,
  now: Instant,
  known: Known = {},
): string | undefined {
  if (confirmingAs(session, actor, now, known)) return undefined;
  if (session.town !== actor.town) return ELSEWHERE;
  if (session.takenOver) return PAST;
  return asksAttendants(session, now, known) ? LATER : AT_ONCE;
}

/** Why the office may not confirm in the station's place yet (R7.2). */
export function notInPlace(
  session: Session,
  actor: Actor,
  now: Instant,
  known: Known = {},
): string | undefined {
  if (confirmingAs(session, actor, now, known)) return undefined;
  if (session.takenOver) return '补录的督导不能代确认，请由站长、副站长确认';
  const { submittedAt } = session.record;
  if (!known.plan || submittedAt === undefined) return '请先由站点确认';
  const from = dayAfter(dayOf(submittedAt), confirmationTerms(known.plan).coordinatorWorkdays, known.plan);
  return `${dayText(from)}起仍没有人确认才能代确认，请先提醒站点确认`;
}
