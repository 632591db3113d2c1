import { findingsOf, flagId } from '../../../domain/flags/detect';
import { impossibleTravels } from '../../../domain/flags/impossible-travel';
import { photosTwice } from '../../../domain/flags/photo-twice';
import { tooRegulars } from '../../../domain/flags/too-regular';
import type { RecordFile } from '../../../domain/record/text';
import { aPlan } from '../../support/plan';
import {
  aDoneSession,
  anEndedSession,
  aPresence,
  aRecordText,
  aSession,
  at,
  OTHER_TOWN,
  type TestSession,
  TOWN,
} from '../../support/sessions';
import { aWrittenYear } from '../../support/written-year';

const plan = aPlan();
const regular = aPlan({ flags: { ...plan.flags, regular: { on: true, sessions: 8, minutes: 2 } } });

const FAR = '442000107';
const here = (time: string, changes = {}) => aPresence(time, changes);
const there = (time: string, town = OTHER_TOWN, changes = {}) =>
  aPresence(time, { town, host: 'w004', ...changes });

const seen = (id: string, changes: Partial<TestSession>) => aSession({ id, stage: 'inProgress', ...changes });

// 石岐街道 and 中山港街道 lie 11 km apart: at 100 km/h 6 min 36 s.
// biome-ignore format: one line per case
test.each<[what: string, sessions: TestSession[], found: object[]]>([
  ['leaves one town and is in another 6 minutes later', [seen('a', { arrival: here('08:50'), departure: here('12:00') }), seen('b', { town: OTHER_TOWN, arrival: there('12:06') })], [{ who: 'supervisor', minutes: 6, kilometres: 11 }]],
  ['takes 7 minutes for it', [seen('a', { arrival: here('08:50'), departure: here('12:00') }), seen('b', { town: OTHER_TOWN, arrival: there('12:07') })], []],
  ['is in both at once', [seen('a', { arrival: here('09:00') }), seen('b', { town: OTHER_TOWN, arrival: there('09:00') })], [{ who: 'supervisor', minutes: 0 }]],
  ['is in one town twice', [seen('a', { arrival: here('09:00') }), seen('b', { arrival: here('09:00') })], []],
  ['goes in and out in two towns in one session', [anEndedSession({ id: 'a', arrival: here('09:00'), departure: there('09:03') })], [{ minutes: 3, sessions: [{ session: 'a' }] }]],
  ['is another supervisor', [seen('a', { arrival: here('09:00') }), seen('b', { supervisor: 's2', town: OTHER_TOWN, arrival: there('09:01') })], []],
  ['is a worker who vouches in two towns', [seen('a', { arrival: here('09:00') }), seen('b', { supervisor: 's2', town: OTHER_TOWN, arrival: there('09:01', OTHER_TOWN, { host: 'w001' }) })], [{ who: 'host', minutes: 1 }]],
  ['comes a day later', [seen('a', { arrival: here('09:00') }), seen('b', { town: OTHER_TOWN, arrival: there('09:00', OTHER_TOWN, { at: at('09:00', '2022-03-10') }) })], []],
  ['says so without a code', [seen('a', { arrival: here('09:00') }), seen('b', { town: OTHER_TOWN, arrival: there('09:01', OTHER_TOWN, { means: 'tapped' }) })], []],
  ['is online', [seen('a', { mode: 'online', arrival: here('09:00') }), seen('b', { town: OTHER_TOWN, arrival: there('09:01') })], []],
  ['is in a town whose place nobody knows', [seen('a', { arrival: here('09:00') }), seen('b', { town: '990000001', arrival: there('09:01', '990000001') })], []],
  ['is in the town next door', [seen('a', { arrival: here('09:00') }), seen('b', { town: '442000002', arrival: there('09:00', '442000002') })], []],
])('someone %s (R7.5)', (_what, sessions, found) => {
  expect(impossibleTravels(sessions, plan)).toMatchObject(found);
  expect(impossibleTravels(sessions.toReversed(), plan)).toHaveLength(found.length);
});

test('a stop between arrival and departure is a place too', () => {
  const day = { ...anEndedSession({ id: 'a' }), stops: [there('09:00', FAR)] };
  expect(impossibleTravels([day], plan)).toMatchObject([{ from: TOWN, to: FAR, minutes: 10 }]);
});

const aFile = (sha256: string) => ({ id: 'f', path: 'p', name: '照片.jpg', size: 1, sha256 }) as RecordFile;

const drafted = {
  ...aDoneSession({ id: 'a', day: '2022-03-01' }),
  record: { state: 'none' as const, files: [aFile('x')] },
};

const pictured = (id: string, day: string, ...hashes: string[]) => ({
  ...aDoneSession({ id, day }),
  record: { state: 'confirmed' as const, text: { ...aRecordText(), files: hashes.map(aFile) } },
});

// biome-ignore format: one line per case
test.each<[what: string, sessions: ReturnType<typeof pictured>[], found: [pair: string, photos: number][]]>([
  ['no photos', [pictured('a', '2022-03-01'), pictured('b', '2022-03-02')], []],
  ['photos of their own', [pictured('a', '2022-03-01', 'x'), pictured('b', '2022-03-02', 'y')], []],
  ['one photo in two records', [pictured('b', '2022-03-02', 'x'), pictured('a', '2022-03-01', 'x')], [['ab', 1]]],
  ['two photos in two records', [pictured('a', '2022-03-01', 'x', 'y'), pictured('b', '2022-03-02', 'y', 'x')], [['ab', 2]]],
  ['one photo in three records', [pictured('a', '2022-03-01', 'x'), pictured('b', '2022-03-02', 'x'), pictured('c', '2022-03-03', 'x')], [['ab', 1], ['ac', 1]]],
  ['one photo twice in one record', [pictured('a', '2022-03-01', 'x', 'x')], []],
  ['photos of two other days', [pictured('a', '2022-03-01', 'x'), pictured('b', '2022-03-02', 'y'), pictured('c', '2022-03-03', 'x', 'y')], [['ac', 1], ['bc', 1]]],
])('%s (R7.5)', (_what, sessions, found) => {
  const pairs = photosTwice(sessions).map((finding) => [
    finding.sessions.map(({ session }) => session).join(''),
    finding.kind === 'photoTwice' && finding.photos,
  ]);
  expect(pairs).toEqual(found);
});

/** Sessions on the first days of March that begin and last as told, in minutes beyond 08:50 and 8 h. */
const days = (
  times: readonly (readonly [came: number, stayed: number])[],
  changes: Partial<TestSession> = {},
) =>
  times.map(([came, stayed], index) => {
    const day = `2022-03-${String(index + 1).padStart(2, '0')}`;
    const begin = at('08:50', day) + came * 60_000;
    return anEndedSession({
      ...{ id: `session${index}`, day },
      arrival: aPresence('00:00', { at: begin }),
      departure: aPresence('00:00', { at: begin + (480 + stayed) * 60_000 }),
      ...changes,
    });
  });

const steady = Array.from({ length: 8 }, (_, index) => [index % 2, index % 3] as const);
const usual = Array.from({ length: 8 }, (_, index) => [(index * 7) % 23, (index * 11) % 31] as const);
const paper = { takenOver: { import: 'i', evidence: 'e' } };

// biome-ignore format: one line per case
test.each<[what: string, sessions: TestSession[], today: string, on: boolean, found: number]>([
  ['eight days within a minute, the month over', days(steady), '2022-04-01', true, 1],
  ['the same, the month not over', days(steady), '2022-03-31', true, 0],
  ['the same, switched off as shipped', days(steady), '2022-04-01', false, 0],
  ['seven days', days(steady.slice(1)), '2022-04-01', true, 0],
  ['days as people live them', days(usual), '2022-04-01', true, 0],
  ['the same arrival, stays that differ', days(steady.map(([came], index) => [came, index * 5])), '2022-04-01', true, 0],
  ['the same stay, arrivals that differ', days(steady.map(([, stayed], index) => [index * 5, stayed])), '2022-04-01', true, 0],
  ['times typed from paper', days(steady, paper), '2022-04-01', true, 0],
  ['departures that were assumed', days(steady, { departure: aPresence('17:00', { means: 'assumed' }) }), '2022-04-01', true, 0],
  ['online sessions', days(steady, { mode: 'online' }), '2022-04-01', true, 0],
])('%s (R7.5)', (_what, sessions, today, on, found) => {
  expect(tooRegulars(sessions, on ? regular : plan, today)).toHaveLength(found);
});

test('a photo that is not submitted yet is nobody’s proof', () => {
  expect(photosTwice([drafted, pictured('b', '2022-03-02', 'x')])).toEqual([]);
});

test('too regular times tell their statistic', () => {
  const [found] = tooRegulars(days(steady), regular, '2022-04-01');
  expect(found).toMatchObject({ kind: 'tooRegular', arrival: 5, stay: 8 });
  expect(found?.sessions).toHaveLength(8);
});

test('a whole year of ordinary practice raises nothing, even with all detectors on (R7.5)', () => {
  const year = aWrittenYear();
  expect(year).toHaveLength(720);
  expect([...findingsOf(year, regular, '2023-01-01').values()]).toEqual([]);
});

test('one copied record in a year of ordinary practice is found, and only it', () => {
  const year = aWrittenYear(2);
  const [first, copy] = [year[3], year[700]];
  if (!first || !copy) throw new Error('the year is too short');
  year[700] = { ...copy, record: { ...copy.record, ...(first.record.text && { text: first.record.text }) } };
  const found = [...findingsOf(year, regular, '2023-01-01').values()];
  expect(found).toMatchObject([{ kind: 'nearDuplicate', percent: 100 }]);
  expect(found[0]?.sessions.map(({ session }) => session).sort()).toEqual([first.id, copy.id].sort());
});

test('a finding keeps its id when it is seen again, whatever was measured', () => {
  const sessions = [pictured('b', '2022-03-02', 'x'), pictured('a', '2022-03-01', 'x')];
  const [one] = photosTwice(sessions);
  const [again] = photosTwice(sessions.toReversed());
  if (!one || !again) throw new Error('nothing was found');
  expect(flagId(again)).toBe(flagId(one));
  expect(flagId({ ...one, kind: 'nearDuplicate', percent: 90 })).not.toBe(flagId(one));
  expect(flagId(one)).toMatch(/^[0-9a-f]{10}$/);
});
