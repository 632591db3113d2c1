import { dayOf } from '../../../domain/calendar';
import { chaseDay, chasesDue } from '../../../domain/confirmation/chasing';
import { confirmingAs, dayAfter, haveGone } from '../../../domain/confirmation/ladder';
import { confirmInPlace, confirmRecord } from '../../../domain/confirmation/verbs';
import type { Actor } from '../../../domain/people';
import { obstacle } from '../../../domain/session-steps';
import {
  commissioner,
  coordinator,
  deputy,
  lead,
  member,
  otherTownsLead,
  supervisor,
} from '../../support/people';
import { aPlan } from '../../support/plan';
import { anEndedSession, aPresence, aRecordText, at } from '../../support/sessions';

const plan = aPlan();
/** Submitted on Wednesday 9 March 2022. */
const submitted = anEndedSession({
  record: { state: 'submitted', text: aRecordText(), submittedAt: at('18:00') },
});
const host = { ...member, person: 'w001', persons: ['w001'] };
const onLoan = { ...otherTownsLead, title: 'member' as const };
const otherStationsLead = { ...lead, person: 'w008', persons: ['w008'], station: 'st009' };

const AT_ONCE = at('18:01');
const FIFTH = at('09:00', '2022-03-16');
const SIXTH = at('09:00', '2022-03-17');
const TENTH = at('09:00', '2022-03-23');
const ELEVENTH = at('09:00', '2022-03-24');

type Row = readonly [who: string, actor: Actor, attended: boolean, as: readonly (string | undefined)[]];

/** As what each may confirm at once, on the fifth and the sixth workday, on the tenth and the eleventh. */
// biome-ignore format: read as a table
const ladder: readonly Row[] = [
  ['the host',                           host,              false, ['host',    'host',    'host',      'host',      'host']],
  ['the lead of its station',            { ...lead, person: 'w007' }, false, ['lead', 'lead', 'lead', 'lead',      'lead']],
  ['the deputy of its station',          deputy,            false, ['lead',    'lead',    'lead',      'lead',      'lead']],
  ['the lead of another station',        otherStationsLead, false, [undefined, undefined, undefined,   undefined,   undefined]],
  ['the same, who was there',            otherStationsLead, true,  [undefined, undefined, 'attendant', 'attendant', 'attendant']],
  ['a member who was not there',         member,            false, [undefined, undefined, undefined,   undefined,   undefined]],
  ['a member who was there',             member,            true,  [undefined, undefined, 'attendant', 'attendant', 'attendant']],
  ['someone on loan who was there',      onLoan,            true,  [undefined, undefined, 'attendant', 'attendant', 'attendant']],
  ['the lead of another town',           otherTownsLead,    false, [undefined, undefined, undefined,   undefined,   undefined]],
  ['the coordinator',                    coordinator,       false, [undefined, undefined, undefined,   undefined,   'coordinator']],
  ['the supervisor',                     supervisor,        true,  [undefined, undefined, undefined,   undefined,   undefined]],
  ['the bureau',                         commissioner,      true,  [undefined, undefined, undefined,   undefined,   undefined]],
];

test.each(ladder)('%s climbs the ladder as R7.2 says', (_, actor, attended, as) => {
  const times = [AT_ONCE, FIFTH, SIXTH, TENTH, ELEVENTH];
  expect(times.map((now) => confirmingAs(submitted, actor, now, { plan, attended }))).toEqual(as);
});

test.each(ladder)('%s reads how it goes on where they may not confirm (R7.2)', (_, actor, attended, as) => {
  const step = actor.role === 'coordinator' ? 'confirmInPlace' : 'confirmRecord';
  const times = [AT_ONCE, FIFTH, SIXTH, TENTH, ELEVENTH];
  for (const [index, now] of times.entries()) {
    const reason = obstacle(submitted, step, actor, now, { plan, attended });
    if (as[index]) expect(reason).toBeUndefined();
    else expect(reason).toMatch(/请|可在/);
  }
});

test('without the Plan nobody climbs', () => {
  expect(confirmingAs(submitted, member, ELEVENTH, { attended: true })).toBeUndefined();
  expect(confirmingAs(submitted, coordinator, ELEVENTH)).toBeUndefined();
});

test('a session whose station nobody noted belongs to all leads of its town (R7.2)', () => {
  const presence = { station: '', host: 'w005' };
  const somewhere = {
    ...submitted,
    arrival: aPresence('08:50', presence),
    departure: aPresence('17:05', presence),
  };
  expect(confirmingAs(somewhere, otherStationsLead, AT_ONCE)).toBe('lead');
  expect(confirmingAs({ ...somewhere, station: 'st001' }, otherStationsLead, AT_ONCE)).toBeUndefined();
});

test('whoever showed the code at a further stop is a host too (R6.1, R7.2)', () => {
  const stops = [aPresence('13:00', { host: 'w003' })];
  expect(confirmingAs({ ...submitted, stops }, member, AT_ONCE)).toBe('host');
});

test('what was taken over waits for its station, however long (R2.4, R7.2)', () => {
  const past = { ...submitted, takenOver: { import: 'i', evidence: '签到表' } };
  expect(confirmingAs(past, coordinator, ELEVENTH, { plan })).toBeUndefined();
  expect(confirmingAs(past, member, ELEVENTH, { plan, attended: true })).toBeUndefined();
  expect(confirmingAs(past, deputy, ELEVENTH, { plan })).toBe('lead');
  expect(obstacle(past, 'confirmInPlace', coordinator, ELEVENTH, { plan })).toBe(
    '补录的督导不能代确认，请由站长、副站长确认',
  );
});

test('a supervisor who is coordinator or worker as well confirms no session of their own (R7.2)', () => {
  const own = { ...coordinator, persons: ['c1', 's1'] };
  expect(obstacle(submitted, 'confirmInPlace', own, ELEVENTH, { plan })).toBe(
    '不能确认自己的督导，请由站点社工确认',
  );
});

test('the confirmation says as what, and the office why (R7.2)', () => {
  const known = { plan, attended: true };
  expect(confirmRecord(submitted, member, SIXTH, known).record.confirmed).toEqual({
    ...{ at: SIXTH, by: 'w003', as: 'attendant' },
  });
  expect(confirmInPlace(submitted, '站长离职', coordinator, ELEVENTH, { plan }).record).toMatchObject({
    state: 'confirmed',
    confirmed: { at: ELEVENTH, by: 'c1', as: 'coordinator', reason: '站长离职' },
  });
  expect(() => confirmInPlace(submitted, '站长离职', coordinator, TENTH, { plan })).toThrow(
    '3 月 24 日 周四起仍没有人确认才能代确认，请先提醒站点确认',
  );
});

test.each([
  ['over a weekend', '2022-03-11', 1, '2022-03-15'],
  ['over the holiday of Qingming and its make-up Saturday', '2022-04-01', 1, '2022-04-06'],
  ['for no workday at all', '2022-03-09', 0, '2022-03-10'],
])(
  'workdays are counted %s: the day on which the wait is over is the first on which it has gone by',
  (_, from, workdays, day) => {
    const session = { ...submitted, record: { ...submitted.record, submittedAt: at('12:00', from) } };
    expect(dayAfter(from, workdays, plan)).toBe(day);
    if (workdays === 0) return;
    expect(haveGone(workdays, session, at('00:00', day), plan)).toBe(true);
    expect(haveGone(workdays, session, at('00:00', day) - 1, plan)).toBe(false);
  },
);

test('the host is asked again after two workdays, who was there after five, the office after ten, each once (R7.2)', () => {
  const days = (['host', 'attendants', 'office'] as const).map((who) => chaseDay(at('18:00'), who, plan));
  expect(days).toEqual(['2022-03-14', '2022-03-17', '2022-03-24']);
  const dueOn = (last: string, today: string) =>
    chasesDue(submitted, last, today, plan).map(({ who }) => who);
  expect(dueOn('2022-03-12', '2022-03-13')).toEqual([]);
  expect(dueOn('2022-03-13', '2022-03-14')).toEqual(['host']);
  expect(dueOn('2022-03-14', '2022-03-15')).toEqual([]);
  expect(dueOn('2022-03-13', '2022-03-30')).toEqual(['host', 'attendants', 'office']);
  expect(dueOn('', dayOf(at('18:00')))).toEqual([]);
});

test.each(['none', 'returned', 'confirmed'] as const)('nobody is asked for a record that is %s', (state) => {
  const session = { ...submitted, record: { ...submitted.record, state } };
  expect(chasesDue(session, '', '2022-06-01', plan)).toEqual([]);
});
