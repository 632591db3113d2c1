import { boardOf } from '../../domain/board';
import { addStop, checkIn, checkOut } from '../../domain/check-in/stops';
import { confirmRecord } from '../../domain/confirmation/verbs';
import { AppError } from '../../domain/errors';
import {
  type ChainHead,
  canonical,
  chainFaults,
  emptyChain,
  type HistoryEntry,
  link,
} from '../../domain/history';
import type { Actor } from '../../domain/people';
import { type Session, standing } from '../../domain/session';
import { changedFacts, replay } from '../../domain/session-history';
import { joinHosts, miss, returnRecord, submitRecord } from '../../domain/session-verbs';
import { coordinator, deputy, lead, member, otherTownsLead, supervisor } from '../support/people';
import { aPlan } from '../support/plan';
import { integerFrom, oneOf, randomFrom, times } from '../support/random';
import { anEndedSession, aPresence, aRecordText, aSession, at } from '../support/sessions';

const plan = aPlan();

test('a new session’s facts are all of it but the bookkeeping', () => {
  const stored = { ...aSession(), _id: 'p:session001', project: 'p', seq: 1, head: 'x' };
  expect(changedFacts(undefined, stored)).toEqual(aSession());
});

test('the facts of a step are what it altered and no more', () => {
  const before = aSession();
  const after = checkIn(before, aPresence('08:50'), supervisor);
  expect(changedFacts(before, after)).toEqual({ stage: 'inProgress', arrival: aPresence('08:50') });
  expect(changedFacts(before, before)).toEqual({});
});

test('of a record’s words only a hash enters the history (R7.8)', () => {
  const before = anEndedSession();
  const after = submitRecord(before, aRecordText(), plan, supervisor, at('18:00'));
  const facts = changedFacts(before, after);
  expect(facts).toEqual({
    record: {
      state: 'submitted',
      submittedAt: at('18:00'),
      text: { duties: ['cases'], form: 'group', words: expect.stringMatching(/^[0-9a-f]{64}$/) },
    },
  });
  expect(canonical(facts)).not.toContain('独居');
});

test.each([
  ['matters', { matters: '讨论独居长者个案，演练第二次接触的谈话。' }],
  ['advice', { advice: '一周内再访一次。' }],
])('a word changed in %s changes the hash', (_, changes) => {
  const words = (text = aRecordText()) =>
    changedFacts(undefined, aSession({ record: { state: 'submitted', text } }));
  expect(canonical(words(aRecordText(changes)))).not.toBe(canonical(words()));
});

test('entries are replayed in the order of their numbers', () => {
  const entries = [
    { seq: 2, facts: { stage: 'inProgress' } },
    { seq: 1, facts: { stage: 'agreed', town: 'x' } },
  ];
  expect(replay(entries)).toEqual({ stage: 'inProgress', town: 'x' });
});

type Move = (session: Session, now: number, random: () => number) => Session;

const anyone: readonly Actor[] = [supervisor, lead, deputy, member, otherTownsLead, coordinator];
const presence = (now: number, random: () => number) => ({
  ...aPresence('08:50', { means: oneOf(random, ['scan', 'digits'] as const) }),
  at: now,
});

const moves: readonly Move[] = [
  (session, now, random) => joinHosts(session, oneOf(random, anyone), now),
  (session, now, random) => checkIn(session, presence(now, random), oneOf(random, anyone)),
  (session, now, random) => checkOut(session, presence(now, random), oneOf(random, anyone)),
  (session, now, random) => {
    const there = { ...presence(now, random), station: oneOf(random, ['st001', 'st002']) };
    return addStop(session, there, oneOf(random, anyone));
  },
  (session, now, random) =>
    submitRecord(session, aRecordText({ advice: `${random()}` }), plan, oneOf(random, anyone), now),
  (session, now, random) => confirmRecord(session, oneOf(random, anyone), now),
  (session, now, random) => returnRecord(session, `${random()}`, oneOf(random, anyone), now),
  (session, _now, random) => (random() < 0.02 ? miss(session, '2022-03-10') : session),
];

interface Walked {
  readonly session: Session;
  readonly entries: HistoryEntry[];
  readonly chain: ChainHead;
}

const append = (
  { entries, chain }: Omit<Walked, 'session'>,
  before: Session | undefined,
  session: Session,
) => {
  const linked = link(chain, {
    ...{ subject: 'session:x', at: entries.length, by: { role: 'supervisor', person: 's1' } },
    ...{ action: 'walk', facts: changedFacts(before, session) },
  });
  return { session, entries: [...entries, linked], chain: { seq: linked.seq, head: linked.hash } };
};

function walk(seed: number): Walked {
  const random = randomFrom(seed);
  const start = aSession({ day: '2022-03-09' });
  let walked: Walked = append({ entries: [], chain: emptyChain }, undefined, start);
  let now = at('08:00');
  for (let step = 0; step < 60; step += 1) {
    now += integerFrom(random, 1, 20) * 60_000;
    const after = attempt(() => oneOf(random, moves)(walked.session, now, random));
    if (after && after !== walked.session) walked = append(walked, walked.session, after);
  }
  return walked;
}

function attempt(move: () => Session): Session | undefined {
  try {
    return move();
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

const walks = times(300, walk);

test('random walks reach every stage that steps lead to, so that they prove something', () => {
  const reached = new Set(walks.map(({ session }) => `${session.stage} ${session.record.state}`));
  for (const state of ['agreed none', 'missed none', 'ended confirmed', 'ended returned'])
    expect(reached).toContain(state);
});

test('after any walk the history tells the session, without the words of its record (R16.2)', () => {
  for (const { session, entries, chain } of walks) {
    expect(chainFaults(entries, chain)).toEqual([]);
    expect(canonical(replay(entries))).toBe(canonical(changedFacts(undefined, session)));
    expect(standing(replay(entries), plan)).toBe(standing(session, plan));
  }
});

test('a board counted from histories is the board counted from sessions (R12.1)', () => {
  const towns = [{ id: aSession().town, name: '石岐街道', supervisor: 's1', workers: 18, share: 40 }];
  const supervisors = [{ id: 's1', name: '何敏仪' }];
  const board = (sessions: readonly Session[]) => boardOf(sessions, towns, supervisors, plan, '2022-06-01');
  expect(board(walks.map(({ entries }) => replay(entries)))).toEqual(
    board(walks.map(({ session }) => session)),
  );
});
