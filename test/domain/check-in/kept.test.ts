import { clockApart, keptObstacle, madeAt, revived, withClockApart } from '../../../domain/check-in/kept';
import { addStop, isKnown, spotsOf } from '../../../domain/check-in/stops';
import { checkInTerms } from '../../../domain/check-in/terms';
import { windowOf } from '../../../domain/check-in-code';
import { metresBetween, metresFrom } from '../../../domain/places/distance';
import { stages } from '../../../domain/session';
import { supervisor } from '../../support/people';
import { aPlan } from '../../support/plan';
import { anEndedSession, aPresence, aSession, at, sessionIn } from '../../support/sessions';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOON = at('12:00');
const terms = checkInTerms({});
const session = aSession();

test('a Plan that says nothing of check-ins has the usual terms, one that does has its own', () => {
  expect(checkInTerms(aPlan())).toEqual({ farMetres: 10_000, clockMinutes: 10, keptHours: 24 });
  expect(checkInTerms({})).toEqual(checkInTerms(aPlan()));
  const checkIn = { farMetres: 1, clockMinutes: 2, keptHours: 3 };
  expect(checkInTerms(aPlan({ checkIn }))).toEqual(checkIn);
});

test.each([
  ['of now', NOON, NOON, undefined],
  ['of this morning', at('08:50'), NOON, undefined],
  ['one window ahead', NOON + 10_000, NOON, undefined],
  ['two windows ahead', NOON + 20_000, NOON, 'early'],
  ['of the first second of the day', at('00:00'), NOON, undefined],
  ['of the last second of yesterday', at('00:00') - 10_000, NOON, 'keptOtherDay'],
  ['of 24 hours ago', NOON, NOON + 24 * HOUR, undefined],
  ['of more than 24 hours ago', NOON, NOON + 24 * HOUR + 1, 'keptTooLong'],
])('a kept code %s is judged by its window and the server’s clock (R6.6)', (_, window, now, kind) => {
  expect(keptObstacle(windowOf(window), session, now, terms)).toBe(kind);
});

test('a scan’s time is told by the server’s clock, whatever the phone’s says', () => {
  for (const fast of [-3 * HOUR, 0, 5 * MINUTE])
    expect(madeAt({ at: at('09:00') + fast, phoneNow: NOON + fast }, NOON)).toBe(at('09:00'));
});

test.each([
  ['even', 0, 0, undefined],
  ['ten minutes fast', 10, 0, undefined],
  ['eleven minutes fast', 11, 0, '手机时间与系统相差 11 分'],
  ['eleven minutes slow', -11, 0, '手机时间与系统相差 11 分'],
  ['right now, and ten minutes off when it scanned', 0, 10, undefined],
  ['right now, and half an hour off when it scanned', 0, -30, '手机时间与系统相差 30 分'],
])('a phone that is %s is told apart by more than ten minutes (R6.6)', (_, fast, then, words) => {
  const kept = { at: at('09:00') + (fast + then) * MINUTE, phoneNow: NOON + fast * MINUTE };
  expect(clockApart(windowOf(at('09:00')), kept, NOON, terms)).toBe(words);
});

test('the coordinator is asked once for a session', () => {
  const asked = withClockApart(session, '手机时间与系统相差 11 分', NOON);
  expect(asked.exceptions).toEqual([
    { kind: 'clockApart', state: 'open', reason: '手机时间与系统相差 11 分', askedAt: NOON },
  ]);
  expect(withClockApart(asked, '手机时间与系统相差 12 分', NOON)).toBe(asked);
  expect(withClockApart(session, undefined, NOON)).toBe(session);
});

test.each(stages)('a late scan finds a session that is %s as it was before the night', (stage) => {
  const found = sessionIn(stage, 'none');
  expect(revived(found).stage).toBe(stage === 'missed' ? 'agreed' : stage);
});

test('an hour that was only assumed gives way while nobody has decided on it', () => {
  const exception = { kind: 'noCheckOut', state: 'open', reason: '' } as const;
  const assumed = anEndedSession({
    departure: aPresence('17:00', { means: 'assumed' }),
    exceptions: [exception],
  });
  expect(revived(assumed)).toMatchObject({ stage: 'inProgress', exceptions: [] });
  expect(revived(assumed).departure).toBeUndefined();
  const decided = { ...assumed, exceptions: [{ ...exception, state: 'approved' as const }] };
  expect(revived(decided)).toBe(decided);
});

test('a scan is known by its host and its moment, give or take the grace', () => {
  const arrived = { ...session, arrival: aPresence('08:50') };
  const again = (ms: number, host = 'w001') =>
    isKnown(arrived, 'checkIn', { ...aPresence('08:50', { host }), at: at('08:50') + ms });
  expect([-20_001, -20_000, 0, 20_000, 20_001].map((ms) => again(ms))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  expect(again(0, 'w002')).toBe(false);
  expect(isKnown(arrived, 'checkOut', aPresence('08:50'))).toBe(false);
});

test('stops follow one another in time and place (R6.1)', () => {
  const running = aSession({ stage: 'inProgress', arrival: aPresence('08:50') });
  const there = (time: string) => aPresence(time, { station: 'st002', host: 'w005' });
  const twice = addStop(addStop(running, there('10:00'), supervisor), aPresence('11:00'), supervisor);
  expect(spotsOf(twice)).toEqual(['st001', 'st002']);
  expect(twice.stops?.map(({ station }) => station)).toEqual(['st002', 'st001']);
  expect(() => addStop(twice, there('10:30'), supervisor)).toThrow('这次扫码早于上一个站点');
  expect(() => addStop(twice, aPresence('12:00'), supervisor)).toThrow('这里就是您刚才签到的站点');
});

test('distances are those of the map (R6.2)', () => {
  const guangzhou = { latitude: 23.1291, longitude: 113.2644 };
  const zhongshan = { latitude: 22.517, longitude: 113.3927 };
  // 69.3 km by the great circle between the two city centres.
  expect(Math.abs(metresBetween(guangzhou, zhongshan) - 69_300)).toBeLessThan(200);
  expect(metresBetween(zhongshan, zhongshan)).toBe(0);
  expect(metresFrom('442000001', undefined)).toBeUndefined();
  expect(metresFrom('000000000', zhongshan)).toBeUndefined();
});
