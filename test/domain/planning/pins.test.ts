import { schedule } from '../../../domain/planning/schedule';
import type { ScheduleInput } from '../../../domain/planning/schedule-input';
import { anInput, aSupervisor, aTown } from './support/inputs';

const planned = (pins: ScheduleInput['pins'], changes: Partial<ScheduleInput> = {}) => {
  const { visits, notes, score } = schedule(anInput({ pins, ...changes }));
  const missed = score.find(({ tier }) => tier === 'pinned')?.value;
  return { notes, missed, visits, on: (day: string) => visits.find((visit) => visit.day === day)?.town };
};

test('without pins 8 March stays free, so that a pin shows (R4.3)', () => {
  const { on, visits } = planned([]);
  expect(on('2022-03-08')).toBeUndefined();
  expect(visits).toHaveLength(10);
});

test('a pinned day has a session in whatever town', () => {
  const { on, visits, notes, missed } = planned([{ supervisor: 's', day: '2022-03-08' }]);
  expect(on('2022-03-08')).toMatch(/^[ab]$/);
  expect(visits).toHaveLength(10);
  expect([notes, missed]).toEqual([[], 0]);
});

test.each(['a', 'b'])('a day pinned with town %s has a session just there, within its share', (town) => {
  const { on, visits, notes } = planned([{ supervisor: 's', day: '2022-03-08', town }]);
  expect(on('2022-03-08')).toBe(town);
  expect(visits.filter((visit) => visit.town === town)).toHaveLength(5);
  expect(notes).toEqual([]);
});

const shut = aTown('a', { closed: ['2022-03-03'] });
const away = [aSupervisor('s', { away: ['2022-03-03'] })];

test.each([
  ['before the season', '2022-02-28', {}, '不在计划期内'],
  ['after the season', '2022-04-01', {}, '不在计划期内'],
  ['before the freeze', '2022-03-03', { frozenBefore: '2022-03-04' }, '这一天已冻结'],
  ['on leave', '2022-03-03', { supervisors: away }, '当天请假或培训'],
  ['on a Saturday nobody agreed to', '2022-03-05', {}, '当天是休息日，尚未商定'],
])('a pin %s is refused with the reason, with a town and without', (_, day, changes, reason) => {
  const alone = planned([{ supervisor: 's', day }], changes);
  expect(alone.notes).toEqual([`督导s ${day} 的指定日期无法落实：${reason}`]);
  const withTown = planned([{ supervisor: 's', day, town: 'a' }], changes);
  expect(withTown.notes).toEqual([`督导s ${day} 的指定场次无法落实：${reason}`]);
  for (const { on, visits } of [alone, withTown]) {
    expect(on(day)).toBeUndefined();
    expect(visits).toHaveLength(10);
  }
});

test.each([
  [
    'in a closed town',
    { supervisor: 's', day: '2022-03-03', town: 'a' },
    { towns: [shut, aTown('b')] },
    '当天镇街不接待',
  ],
  ['in another one’s town', { supervisor: 's', day: '2022-03-03', town: 'x' }, {}, '不是其负责的镇街'],
])('a pin %s is refused, and the day is no wish any more', (_, pin, changes, reason) => {
  const { notes, visits } = planned([pin], changes);
  expect(notes).toEqual([`督导s ${pin.day} 的指定场次无法落实：${reason}`]);
  expect(visits).toEqual(planned([], changes).visits);
});

test('of two towns pinned to one day the second is refused', () => {
  const day = '2022-03-08';
  const { on, notes } = planned([
    { supervisor: 's', day, town: 'b' },
    { supervisor: 's', day, town: 'a' },
  ]);
  expect(on(day)).toBe('a');
  expect(notes).toEqual([`督导s ${day} 的指定场次无法落实：当天已有其他场次`]);
});

test('pins beyond the quota are refused', () => {
  const pins = ['2022-03-08', '2022-03-09'].map((day) => ({ supervisor: 's', day, town: 'a' }));
  const { visits, notes } = planned(pins, { supervisors: [aSupervisor('s', { quota: 1 })] });
  expect(visits.map(({ day }) => day)).toEqual(['2022-03-08']);
  expect(notes).toEqual(['督导s 2022-03-09 的指定场次无法落实：全年次数已排满']);
});

test('a pin of what is agreed already changes nothing', () => {
  const visit = { supervisor: 's', day: '2022-03-08', town: 'a' };
  const published = [{ ...visit, stage: 'agreed' as const }];
  const { notes, visits } = planned([visit, { supervisor: 's', day: visit.day }], { published });
  expect(notes).toEqual([]);
  expect(visits).toHaveLength(10);
});

test('a pin binds only the supervisor it names', () => {
  const { visits, notes } = planned([{ supervisor: 'other', day: '2022-03-08' }]);
  expect([visits, notes]).toEqual([planned([]).visits, []]);
});

test('more pinned days than a month may have: sessions first, then as many pins as there is room for', () => {
  const days = ['2022-03-07', '2022-03-08', '2022-03-11'];
  const pins = days.map((day) => ({ supervisor: 's', day }));
  const { visits, missed, notes } = planned(pins, { rules: { ...anInput().rules, monthCap: 2 } });
  expect(visits).toHaveLength(2);
  expect(missed).toBe(1);
  expect(notes).toHaveLength(1);
});

test('a pinned Saturday that both sides agreed to is used', () => {
  const supervisors = [aSupervisor('s', { agreedRestDays: ['2022-03-05'] })];
  expect(planned([], { supervisors }).on('2022-03-05')).toBeUndefined();
  expect(planned([{ supervisor: 's', day: '2022-03-05' }], { supervisors }).on('2022-03-05')).toBeDefined();
});
