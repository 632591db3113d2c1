import { attend } from './attendance';
import { act, clockOf, fireTimer, moveClock, type World } from './client';
import { followUpsOf, settledAt } from './follow-ups';
import { chance, pick, supervisors, workers } from './people';
import { rate } from './ratings';
import { recordOf } from './records';

interface Card {
  readonly id: string;
  readonly day: string;
  readonly townCode: string;
  readonly stage: string;
  readonly recordState: string;
}

interface Played {
  readonly session: Card;
  readonly supervisor: string;
  readonly host: string;
}

interface Deed {
  readonly at: number;
  readonly run: () => Promise<unknown>;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const SHORT_ONES = 0.03;
const FIRST_MONTH = '2022-02';
const UNCONFIRMED = 0.04;
const MISSED_ONES = 0.02;

const at = (day: string, minutes: number) => Date.parse(`${day}T00:00:00+08:00`) + minutes * MINUTE;
const dayOf = (now: number) => new Date(now + 480 * MINUTE).toISOString().slice(0, 10);
const leaderOf = (town: string, session: string) =>
  pick(
    workers.filter((worker) => worker.town === town && worker.title !== 'member'),
    session,
    'host',
  );

async function scan(world: World, { session, supervisor, host }: Played, verb: 'checkIn' | 'checkOut') {
  const shown = await act<{ codes: { code: string }[] }>(world, host, 'worker', 'supervision.showCode', {
    id: session.id,
  });
  await act(world, supervisor, 'supervisor', `supervision.${verb}`, {
    id: session.id,
    code: shown.codes[0]?.code,
  });
}

const personOf = (openid: string) => workers.find((worker) => worker.openid === openid)?.id ?? '';

/** What was open at the place is settled with the record, and something new may be left to be done. */
async function write(world: World, { session: { id, day }, supervisor, host }: Played): Promise<void> {
  const { open } = await act<{ open: { id: string }[] }>(
    world,
    supervisor,
    'supervisor',
    'supervision.sessionFollowUps',
    { id },
  );
  const after = { settled: settledAt(id, day, open), followUps: followUpsOf(id, day, personOf(host)) };
  await act(world, supervisor, 'supervisor', 'supervision.submitRecord', { id, ...recordOf(id), ...after });
}

/** When the one or the other of a session happens, in minutes of its day; the same at every call. */
function timesOf({ id }: Card) {
  const arrival = 505 + Math.floor(chance(id, 'in') * 40);
  const short = chance(id, 'short') < SHORT_ONES;
  const stay = short ? 440 + Math.floor(chance(id, 'stay') * 39) : 482 + Math.floor(chance(id, 'stay') * 35);
  const written = arrival + stay + 60 + Math.floor(chance(id, 'write') * 3) * 1440;
  const confirmed = written + 30 + Math.floor(chance(id, 'confirm') * 3) * 1440;
  const departure = arrival + stay;
  return { arrival, attended: arrival + 10, departure, rated: departure + 15, written, confirmed };
}

const stepsAfter: Record<string, readonly string[]> = {
  'agreed none': ['arrival', 'attended', 'departure', 'rated', 'written', 'confirmed'],
  'inProgress none': ['departure', 'rated', 'written', 'confirmed'],
  'ended none': ['written', 'confirmed'],
  'ended submitted': ['confirmed'],
};

/** What is still to happen with a session: in, the list, out, stars, the record that evening or days later, the confirmation after it. */
function deedsOf(world: World, played: Played): Deed[] {
  const { session, host } = played;
  const { id, day, stage, recordState } = session;
  const runs = {
    arrival: () => scan(world, played, 'checkIn'),
    attended: () => attend(world, session, host),
    departure: () => scan(world, played, 'checkOut'),
    rated: () => rate(world, session),
    written: () => write(world, played),
    confirmed: () => act(world, host, 'worker', 'supervision.confirmRecord', { id }),
  };
  if (stage === 'agreed' && chance(id, 'missed') < MISSED_ONES) return [];
  const steps = stepsAfter[`${stage} ${recordState}`] ?? [];
  const kept = chance(id, 'late') < UNCONFIRMED ? steps.filter((step) => step !== 'confirmed') : steps;
  const times = timesOf(session);
  return (kept as (keyof typeof runs)[]).map((step) => ({ at: at(day, times[step]), run: runs[step] }));
}

async function sessionsOf(
  world: World,
  { openid }: (typeof supervisors)[number],
  until: string,
): Promise<Played[]> {
  const found: Card[] = [];
  for (let month: string | undefined = FIRST_MONTH; month && month <= until.slice(0, 7); ) {
    const page: { sessions: Card[]; following?: string } = await act(
      world,
      openid,
      'supervisor',
      'supervision.sessions',
      { month },
    );
    found.push(...page.sessions);
    month = page.following;
  }
  return found.map((session) => ({
    session,
    supervisor: openid,
    host: leaderOf(session.townCode, session.id).openid,
  }));
}

export interface Progress {
  readonly day: string;
  readonly done: number;
  readonly total: number;
}

/**
 * Plays the season from the clock's day through `until`, every deed at its minute through the public actions, the daily
 * job each night; what is due after `until` is left undone, as it would be on that evening.
 */
export async function play(world: World, until: string, tell: (progress: Progress) => void): Promise<void> {
  const from = dayOf(await clockOf(world));
  const sessions = (await Promise.all(supervisors.map((each) => sessionsOf(world, each, until)))).flat();
  const end = at(until, 1440);
  const deeds = sessions
    .filter(({ session }) => session.day >= from || session.stage === 'ended')
    .flatMap((played) => deedsOf(world, played))
    .concat(nights(world, from, until))
    .filter((deed) => deed.at < end)
    .sort((a, b) => a.at - b.at);
  let day = '';
  for (const [index, deed] of deeds.entries()) {
    if (deed.at > (await clockOf(world))) await moveClock(world, deed.at);
    await deed.run();
    if (dayOf(deed.at) !== day) tell({ day: dayOf(deed.at), done: index + 1, total: deeds.length });
    day = dayOf(deed.at);
  }
}

function nights(world: World, from: string, until: string): Deed[] {
  const count = Math.round((at(until, 0) - at(from, 0)) / DAY) + 1;
  return Array.from({ length: count }, (_, night) => ({
    at: at(from, 5) + night * DAY,
    run: () => fireTimer(world, 'daily', 'hourly'),
  }));
}
