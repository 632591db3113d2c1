import type { Day, Instant, Month } from '../calendar';
import { monthOf } from '../calendar';
import type { Role } from '../people';
import type { Plan } from '../plan';
import { counted, type Session, sessionMinutes } from '../session';

export interface Sum {
  readonly sessions: number;
  readonly minutes: number;
}

/** What somebody's counted sessions between two days come to (R7.6). */
export interface Hours extends Sum {
  readonly online: number;
  readonly takenOver: number;
  readonly months: readonly (Sum & { readonly month: Month })[];
  readonly towns: readonly string[];
}

export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** The hours of a supervisor as they stood on the day it was issued; later facts leave it as it is. */
export interface Certificate extends Hours, Span {
  readonly code: string;
  /** '2022-0007' */
  readonly number: string;
  readonly holder: string;
  readonly name: string;
  readonly projectName: string;
  readonly owner: string;
  readonly basis: Plan['sessionMinutesBasis'];
  readonly issued: {
    readonly at: Instant;
    readonly by: string;
    readonly role: Role;
    readonly name: string;
  };
}

const sumOf = (sessions: readonly Session[], plan: Plan): Sum => ({
  sessions: sessions.length,
  minutes: sessions.reduce((sum, session) => sum + sessionMinutes(session, plan), 0),
});

/** Only what counts: proved in and out, long enough, recorded and confirmed (R7.2). Hours belong to whoever came (R5.2). */
export function hoursOf(
  sessions: readonly Session[],
  { from, to }: Span,
  plan: Plan,
  townName: (town: string) => string,
): Hours {
  const done = sessions.filter(
    (session) => from <= session.day && session.day <= to && counted(session, plan),
  );
  const months = [...new Set(done.map(({ day }) => monthOf(day)))].sort();
  return {
    ...sumOf(done, plan),
    online: done.filter(({ mode }) => mode === 'online').length,
    takenOver: done.filter(({ takenOver }) => takenOver).length,
    months: months.map((month) => ({
      month,
      ...sumOf(
        done.filter(({ day }) => monthOf(day) === month),
        plan,
      ),
    })),
    towns: [...new Set(done.map(({ town }) => town))].sort().map(townName),
  };
}
