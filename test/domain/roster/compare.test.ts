import { compare } from '../../../domain/roster/compare';
import type { Roster, Worker } from '../../../domain/roster/roster';

const today = '2022-03-09';
const worker = (id: string, changes: Partial<Worker> = {}): Worker => ({
  ...{ id, name: id, town: 't1', station: 'st1', title: 'member' },
  ...changes,
});
const roster: Roster = {
  towns: [
    { id: 't1', name: '石岐街道' },
    { id: 't2', name: '东区街道' },
  ],
  stations: [
    { id: 'st1', name: '石岐站', town: 't1' },
    { id: 'pt1', name: '西点', town: 't1', parent: 'st1' },
  ],
  workers: [worker('w1'), worker('w2', { to: '2022-01-01' })],
};

test('the same roster changes nothing, and who has left stays', () => {
  const { next, changes } = compare(roster, { ...roster, workers: [worker('w1')] }, today);
  expect(changes).toEqual([]);
  expect(next.workers).toEqual(roster.workers);
});

test('what the file has no longer ends today, whatever it is', () => {
  const { next, changes } = compare(roster, { towns: [], stations: [], workers: [] }, today);
  expect(changes.map(({ kind, of, name }) => `${kind} ${of} ${name}`)).toEqual([
    'ended towns 石岐街道',
    'ended towns 东区街道',
    'ended stations 石岐站',
    'ended points 西点',
    'ended workers w1',
  ]);
  expect(next.workers.map(({ to }) => to)).toEqual([today, '2022-01-01']);
});

test('a station moved to another town says so, with the names of both', () => {
  const stations = roster.stations.map((station) => ({ ...station, town: 't2' }));
  const { changes } = compare(
    roster,
    { ...roster, stations, workers: [worker('w1', { town: 't2' })] },
    today,
  );
  expect(changes.map(({ name, details }) => [name, ...details])).toEqual([
    ['石岐站', '镇街：石岐街道 → 东区街道'],
    ['西点', '镇街：石岐街道 → 东区街道'],
    ['w1', '镇街：石岐街道 → 东区街道'],
  ]);
});

test('who comes back loses the end date, and a phone number is never shown', () => {
  const workers = [worker('w1', { phoneKey: 'secret' }), worker('w2', { title: 'lead' })];
  const { changes, next } = compare(roster, { ...roster, workers }, today);
  expect(changes.map(({ details }) => details)).toEqual([
    ['手机号有变'],
    ['职务：社工 → 站长', '离职日期：2022-01-01 → 无'],
  ]);
  expect(next.workers).toEqual(workers);
});
