import { attendanceId, attended, isOnLoan, mayRate } from '../../../domain/attendance/attendance';
import { isNumber, minuteOf, numberAt, numbersFrom } from '../../../domain/attendance/number';
import { lateMinutes, rollOf } from '../../../domain/attendance/roll';
import { SCENE_MAX_LENGTH, sceneOf } from '../../../domain/attendance/scene';
import { sessionSheet, wallSheet } from '../../../domain/attendance/sheet';
import { attend, takeOff, tick } from '../../../domain/attendance/verbs';
import { signWith } from '../../support/judged-codes';
import { aPresence, aSession, at, DAY, OTHER_TOWN, TOWN } from '../../support/sessions';
import { anAttendance, onLoan, SESSION, takenOff, ticked } from './support';

const sign = signWith('the key of these tests, 32 characters');
const NOW = at('09:00');
const MINUTE = 60_000;

describe('the four digits (R6.4)', () => {
  const now = numberAt(SESSION, minuteOf(NOW), sign);

  test.each([
    ['in its minute', 0, true],
    ['at the last moment of the minute after', 2 * MINUTE - 1, true],
    ['two minutes later', 2 * MINUTE, false],
    ['a moment before it is said', -1, false],
  ])('a number %s opens: %#', (_when, later, opens) => {
    expect(isNumber(now, SESSION, NOW + later, sign)).toBe(opens);
  });

  test('another session, another key and another text give another number', () => {
    const others = [
      numberAt('session002', minuteOf(NOW), sign),
      numberAt(SESSION, minuteOf(NOW), signWith('another key of these tests, 32 characters')),
    ];
    expect(others).not.toContain(now);
    expect(isNumber('', SESSION, NOW, sign)).toBe(false);
    expect(isNumber(`${now} `, SESSION, NOW, sign)).toBe(false);
  });

  test('half an hour of numbers is four digits each, spread over all there are', () => {
    const numbers = numbersFrom(SESSION, NOW, sign);
    expect(numbers).toHaveLength(30);
    expect(numbers[0]).toEqual({ minute: minuteOf(NOW), number: now });
    const day = Array.from({ length: 1440 }, (_, minute) => numberAt(SESSION, minute, sign));
    expect(day.every((number) => /^\d{4}$/.test(number))).toBe(true);
    expect(new Set(day).size).toBeGreaterThan(1250);
    expect(new Set(day.map((number) => number[0])).size).toBe(10);
  });
});

test.each([
  ['session001', 'zhongshan-2022', 'session001.zhongshan-2022'],
  ['session001', 'a-project-of-20-long', 'session001.a-project-of-20-long'],
  ['a-station-of-20-long', 'zhongshan-2022', 'a-station-of-20-long.ngshan-2022'],
])('%s of %s is the scene %s, which WeChat carries', (id, project, scene) => {
  expect(sceneOf(id, project)).toBe(scene);
  expect(scene.length).toBeLessThanOrEqual(SCENE_MAX_LENGTH);
});

describe('who may rate', () => {
  test.each([
    ['by their own phone', anAttendance(), { attended: true, mayRate: true }],
    ['ticked by the host', ticked, { attended: true, mayRate: false }],
    ['taken off the list', takenOff, { attended: false, mayRate: false }],
    ['on loan by their own phone', onLoan, { attended: true, mayRate: true }],
  ])('%s: %#', (_how, attendance, expected) => {
    expect({ attended: attended(attendance), mayRate: mayRate(attendance) }).toEqual(expected);
  });

  test('who comes from another town is on loan', () => {
    expect([isOnLoan(anAttendance()), isOnLoan(onLoan)]).toEqual([false, true]);
  });
});

describe('one line for one person', () => {
  const session = aSession({ stage: 'inProgress', arrival: aPresence('08:50') });
  const worker = { id: 'w003', town: TOWN };
  const byHost = { by: 'w001', now: NOW };

  test('a worker comes by their own phone, and again is the same', () => {
    const came = attend(session, worker, undefined, at('08:55'));
    expect(came).toEqual(anAttendance());
    expect(attend(session, worker, came, NOW)).toBe(came);
    expect(attendanceId(SESSION, 'w003')).toBe('session001:w003');
  });

  test('whom the host ticked proves it by their phone and may rate; the reverse takes nothing away', () => {
    const proved = attend(session, worker, ticked, NOW);
    expect(proved).toEqual(anAttendance({ at: NOW }));
    expect(tick(session, worker, proved, byHost)).toBe(proved);
  });

  test('the host ticks who has no phone, and says who did it and why', () => {
    const come = tick(session, worker, undefined, { ...byHost, reason: '手机没电' });
    expect(come).toEqual(anAttendance({ means: 'host', at: NOW, by: 'w001', reason: '手机没电' }));
    expect(tick(session, worker, undefined, { ...byHost, reason: '' })).not.toHaveProperty('reason');
    expect(tick(session, worker, come, byHost)).toBe(come);
  });

  test('who was taken off by mistake comes back as they were', () => {
    expect(tick(session, worker, takenOff, { ...byHost, reason: '弄错了' })).toEqual(
      anAttendance({ reason: '弄错了' }),
    );
    const off = { ...ticked, removed: { at: NOW, by: 'w001', reason: '记错' } };
    expect(tick(session, worker, off, byHost)).toEqual(anAttendance({ means: 'host', at: NOW, by: 'w001' }));
  });

  test('only who is on the list is taken off', () => {
    const reason = '当天没来';
    expect(takeOff(anAttendance(), { ...byHost, reason })).toEqual(
      anAttendance({ removed: { at: NOW, by: 'w001', reason } }),
    );
    for (const before of [undefined, takenOff])
      expect(() => takeOff(before, { ...byHost, reason })).toThrow('这个人不在出席名单里，请返回刷新');
  });
});

test('a sheet for the wall and one for the table show the code large, and say what to do', () => {
  const picture = { type: 'image/png', base64: 'iVBORw0K' };
  const code = { kind: 'picture', ...picture, pixels: 420 };
  const wall = wallSheet('石岐街道', '石岐街道社工站', picture);
  expect(wall.slice(0, 3)).toEqual([
    { kind: 'title', text: '石岐街道社工站' },
    { kind: 'line', text: '石岐街道' },
    code,
  ]);
  const table = sessionSheet({ town: '石岐街道', dayText: '3 月 9 日 周三', supervisor: '何敏仪' }, picture);
  expect(table.slice(1, 3)).toEqual([
    { kind: 'line', text: '石岐街道 · 3 月 9 日 周三 · 督导 何敏仪' },
    code,
  ]);
  expect(table.at(-1)).toEqual({ kind: 'line', text: '没有手机的，请站点社工代签。' });
});

test.each([
  ['15 minutes after', '09:05', 'code', 0],
  ['16 minutes after', '09:06', 'code', 16],
  ['before the supervisor', '08:40', 'code', 0],
  ['ticked later', '11:00', 'host', 0],
] as const)('someone %s is late by so much: %#', (_when, time, means, minutes) => {
  const session = { arrival: aPresence('08:50') };
  expect(lateMinutes(anAttendance({ at: at(time), means }), session)).toBe(minutes);
  expect(lateMinutes(anAttendance({ at: at(time), means }), {})).toBe(0);
});

describe('the list (R6.4)', () => {
  const aWorker = (id: string, name: string, changes = {}) => ({
    ...{ id, name, town: TOWN, title: 'member' as const },
    ...changes,
  });
  const workers = [
    aWorker('w003', '黄晓彤'),
    aWorker('w002', '李志强', { title: 'deputy' }),
    aWorker('w001', '陈嘉欣', { title: 'lead' }),
    aWorker('w005', '何产假', { absences: [{ kind: 'maternity', from: '2022-03-01', to: '2022-05-01' }] }),
    aWorker('w006', '何已走', { to: DAY }),
    aWorker('w007', '何未到岗', { from: '2022-03-10' }),
    aWorker('w004', '梁伟明', { town: OTHER_TOWN, title: 'lead' }),
  ];
  const rolled = (attendances = [anAttendance()]) =>
    rollOf({
      session: { day: DAY, town: TOWN, arrival: aPresence('08:50') },
      ...{ attendances, workers },
      townName: (code) => (code === OTHER_TOWN ? '中山港街道' : '石岐街道'),
    });

  test('those on leave, gone, or not there yet are not awaited', () => {
    expect(rolled([])).toMatchObject({ countText: '0 / 3 人', guestText: '', present: [], removed: [] });
    expect(rolled([]).absent.map(({ name }) => name)).toEqual(['陈嘉欣', '李志强', '黄晓彤']);
    expect(rolled([]).away).toEqual([{ worker: 'w005', name: '何产假', text: '产假' }]);
  });

  test('who came is listed by the time, with what is special about them', () => {
    const { present, countText, guestText } = rolled([
      { ...onLoan, at: at('10:20') },
      { ...ticked, worker: 'w002', at: at('09:30'), reason: '手机没电' },
      anAttendance(),
    ]);
    expect({ countText, guestText }).toEqual({ countText: '2 / 3 人', guestText: '另有外镇 1 人' });
    expect(
      present.map(({ name, time, note, tags }) => [name, time, note, tags.map(({ text }) => text)]),
    ).toEqual([
      ['黄晓彤', '08:55', '', []],
      ['李志强', '09:30', '陈嘉欣代签 · 补登记：手机没电', ['代签']],
      ['梁伟明', '10:20', '', ['外镇 · 中山港街道', '晚到 1 小时 30 分']],
    ]);
  });

  test('someone on leave who came all the same counts, and who was taken off is awaited again', () => {
    const { countText, away, removed, absent } = rolled([anAttendance({ worker: 'w005' }), takenOff]);
    expect(absent.map(({ name }) => name)).toEqual(['陈嘉欣', '李志强']);
    expect({ countText, away }).toEqual({ countText: '1 / 4 人', away: [] });
    expect(removed).toEqual([{ worker: 'w003', name: '黄晓彤', text: '陈嘉欣 09:30 移出：记错人了' }]);
  });
});
