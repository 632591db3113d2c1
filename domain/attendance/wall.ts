import { type Day, dayOf, dayText, type Instant } from '../calendar';
import type { Actor, Role } from '../people';
import type { Session } from '../session';
import { obstacle } from '../session-steps';
import { isHost } from './steps';

type Known = Session & { readonly id: string };

/** Someone before the code on a station's wall, in every role that they hold, and what is on in its town. */
export interface WallFacts {
  readonly station: string;
  readonly actors: readonly Actor[];
  /** Of the station's town, from today on. */
  readonly sessions: readonly Known[];
  /** Those of a supervisor to whom the town belongs, today in another one: they can be moved here (R6.1). */
  readonly elsewhere: readonly Known[];
  readonly now: Instant;
}

export const wallTasks = ['checkIn', 'checkOut', 'moveHere', 'showCode', 'attend', 'session'] as const;
export type WallTask = (typeof wallTasks)[number];

type Fits = (session: Known, actor: Actor, now: Instant) => boolean;

interface Rule {
  readonly task: WallTask;
  readonly by: Role;
  readonly fits: Fits;
  readonly elsewhere?: true;
}

const held = ['tentative', 'agreed', 'inProgress', 'ended'];
const takes =
  (step: 'checkIn' | 'checkOut' | 'moveHere' | 'showCode'): Fits =>
  (session, actor, now) =>
    obstacle(session, step, actor, now) === undefined;

const isListed = ({ hosts }: Session, { person }: Actor) => hosts.some(({ worker }) => worker === person);
const shows: Fits = (session, actor, now) =>
  takes('showCode')(session, actor, now) && (isHost(session, actor) || isListed(session, actor));
const isHeld = ({ stage }: Session): boolean => held.includes(stage);

/** The one task of the day, whichever comes first among a person's roles (R6.5). */
// biome-ignore format: read as a table
const rules: readonly Rule[] = [
  { task: 'checkIn',  by: 'supervisor',  fits: takes('checkIn') },
  { task: 'checkOut', by: 'supervisor',  fits: takes('checkOut') },
  { task: 'session',  by: 'supervisor',  fits: (session, { person }) => session.supervisor === person && isHeld(session) },
  { task: 'moveHere', by: 'supervisor',  fits: takes('moveHere'), elsewhere: true },
  { task: 'showCode', by: 'worker',      fits: shows },
  { task: 'attend',   by: 'worker',      fits: isHeld },
  { task: 'session',  by: 'coordinator', fits: isHeld },
];

export interface Task {
  readonly task: WallTask;
  readonly by: Role;
  readonly session: string;
}

/** Today's sessions of the town, those at this station first. */
const todays = ({ sessions, station, now }: WallFacts): Known[] =>
  sessions
    .filter(({ day }) => day === dayOf(now))
    .toSorted((a, b) => Number(b.station === station) - Number(a.station === station));

export function wallTask(facts: WallFacts): Task | undefined {
  const { actors, now } = facts;
  for (const { task, by, fits, elsewhere } of rules) {
    const among = elsewhere ? facts.elsewhere : todays(facts);
    for (const actor of actors.filter(({ role }) => role === by)) {
      const session = among.find((each) => fits(each, actor, now));
      if (session) return { task, by, session: session.id };
    }
  }
  return undefined;
}

const isToCome =
  (today: Day) =>
  ({ day, stage }: Session): boolean =>
    day > today && (stage === 'tentative' || stage === 'agreed');

/** What the code says to whoever has nothing to do here today. */
export function wallWords(facts: WallFacts, supervisorName: (id: string) => string) {
  const today = dayOf(facts.now);
  const on = todays(facts).some(isHeld);
  const next = facts.sessions.filter(isToCome(today)).toSorted((a, b) => (a.day < b.day ? -1 : 1))[0];
  return {
    title: on ? '今天这里没有您要做的' : '今天这里没有督导',
    text: next
      ? `下一次督导：${dayText(next.day)}，督导${supervisorName(next.supervisor)}`
      : '接下来还没有排督导；具体日期请看“日程”',
  };
}
