import { daysBetween } from '../../../domain/calendar';
import { type PlannedStation, type StationDay, stationDays } from '../../../domain/planning/stations';
import { integerFrom, oneOf, randomFrom, times } from '../../support/random';

const aStation = (id: string, changes: Partial<PlannedStation> = {}): PlannedStation => ({
  ...{ id, name: `${id}站`, weight: 1, closed: [] },
  ...changes,
});

const days = daysBetween('2022-03-01', '2022-03-10');
const countOf = (found: readonly StationDay[], id: string) =>
  found.filter(({ station }) => station === id).length;

test.each([
  ['equal stations take turns', [aStation('a'), aStation('b')], { a: 5, b: 5 }],
  ['the larger one has more', [aStation('a', { weight: 4 }), aStation('b')], { a: 8, b: 2 }],
  ['one station has all', [aStation('a')], { a: 10 }],
  [
    'stations without workers count alike',
    [aStation('a', { weight: 0 }), aStation('b', { weight: 0 })],
    { a: 5, b: 5 },
  ],
  [
    'a closed station leaves its share to the others',
    [aStation('a', { closed: days }), aStation('b')],
    { a: 0, b: 10 },
  ],
  [
    'one open for two days has those',
    [aStation('a', { closed: days.slice(2) }), aStation('b')],
    { a: 2, b: 8 },
  ],
])('%s', (_, stations, counts) => {
  const found = stationDays(days, stations);
  expect(found.map(({ day }) => day)).toEqual(days);
  for (const [id, count] of Object.entries(counts)) expect(countOf(found, id)).toBe(count);
});

test('turns are spread over the days, not in a row', () => {
  const found = stationDays(days, [aStation('a'), aStation('b')]);
  for (const through of [2, 4, 6, 8]) expect(countOf(found.slice(0, through), 'a')).toBe(through / 2);
});

test.each([
  ['without days', [], [aStation('a')]],
  ['without stations', days, []],
  ['while every station is closed', days, [aStation('a', { closed: days })]],
])('%s there is no station to go to', (_, on, stations) => {
  expect(stationDays(on, stations)).toEqual([]);
});

test('a day on which no station is open gets none, the others do', () => {
  const closed = days.slice(4, 6);
  const found = stationDays(days, [aStation('a', { closed }), aStation('b', { closed })]);
  expect(found.map(({ day }) => day)).toEqual(days.filter((day) => !closed.includes(day)));
});

const held = [
  { day: '2022-03-02', station: 'a' },
  { day: '2022-03-03', station: 'a' },
];

test.each([
  ['among the days', days],
  ['besides the days', days.filter((day) => !held.some((each) => each.day === day))],
])('what stands already, %s, stays and counts towards the share', (_, on) => {
  const found = stationDays(on, [aStation('a'), aStation('b')], held);
  expect(found).toEqual(expect.arrayContaining(held));
  expect(found.map(({ day }) => day)).toEqual(days);
  expect(countOf(found, 'a')).toBe(5);
});

test('who holds more than the share gets no more', () => {
  const all = days.slice(0, 7).map((day) => ({ day, station: 'a' }));
  const found = stationDays(days, [aStation('a'), aStation('b')], all);
  expect(countOf(found, 'a')).toBe(7);
  expect(countOf(found, 'b')).toBe(3);
});

test('the order of days and stations does not matter', () => {
  const stations = [aStation('c', { weight: 2 }), aStation('a'), aStation('b', { weight: 3 })];
  const found = JSON.stringify(stationDays(days, stations, held));
  expect(JSON.stringify(stationDays(days.toReversed(), stations.toReversed(), held.toReversed()))).toBe(
    found,
  );
});

test('wherever any station is open on a day, the session of that day has a station that is open', () => {
  const random = randomFrom(12);
  for (const count of times(150, () => integerFrom(random, 1, 5))) {
    const on = days.filter(() => random() < 0.8);
    const stations = times(count, (index) =>
      aStation(`s${index}`, {
        weight: integerFrom(random, 0, 9),
        closed: days.filter(() => random() < oneOf(random, [0.1, 0.5, 0.9])),
      }),
    );
    const found = stationDays(on, stations);
    const closedAt = new Map(stations.map(({ id, closed }) => [id, closed]));
    expect(found.map(({ day }) => day)).toEqual(
      on.filter((day) => stations.some(({ closed }) => !closed.includes(day))),
    );
    for (const { day, station } of found) expect(closedAt.get(station)).not.toContain(day);
  }
});
