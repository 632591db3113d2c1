import type { Block } from '../../../domain/booking/block';
import { type Destination, moveHere, relocationObstacle } from '../../../domain/check-in/relocation';
import { supervisor } from '../../support/people';
import { aSession, at, DAY, OTHER_TOWN, TOWN } from '../../support/sessions';

const NOW = at('08:30');
const move = {
  by: 'worker',
  person: 'w001',
  at: NOW,
  to: '2022-03-11',
  reason: '迎检',
  short: true,
} as const;
const agenda = { audience: 'named', workers: ['w003'], duties: ['cases'], form: 'group', need: '' } as const;
const agreed = aSession({ station: 'st001', hosts: [{ worker: 'w001', station: 'st001' }], agenda, move });

const townOf = (id: string, who = 's1') => ({
  id,
  name: id === TOWN ? '石岐街道' : '中山港街道',
  supervisor: who,
});
const stationOf = (town: string, changes: object = {}) => ({
  ...{ id: `st${town.slice(-3)}`, name: '社工站', town },
  ...changes,
});
const there = (changes: Partial<Destination> = {}): Destination => ({
  ...{ town: townOf(OTHER_TOWN), station: stationOf(OTHER_TOWN), blocks: [], holder: undefined, today: DAY },
  ...changes,
});
const block = (changes: Partial<Block>): Block => ({
  ...{
    kind: 'closure',
    who: OTHER_TOWN,
    from: DAY,
    to: DAY,
    reason: '台风',
    state: 'approved',
    by: 'c1',
    at: NOW,
  },
  ...changes,
});

test.each<[string, Partial<Destination>, string | undefined]>([
  ['an own town and its station', {}, undefined],
  ['a station that this session has already', { holder: agreed.id }, undefined],
  ['a point of a station', { station: stationOf(OTHER_TOWN, { parent: 'st003' }) }, undefined],
  ['no town', { town: undefined }, 'unknownTown'],
  ['today’s town', { town: townOf(TOWN), station: stationOf(TOWN) }, 'sameTown'],
  ['another supervisor’s town', { town: townOf(OTHER_TOWN, 's2') }, 'notOwnTown'],
  ['a town without a supervisor', { town: townOf(OTHER_TOWN, '') }, 'notOwnTown'],
  ['no station', { station: undefined }, 'notInTown'],
  ['a station of another town', { station: stationOf(TOWN) }, 'notInTown'],
  ['a station that is gone', { station: stationOf(OTHER_TOWN, { to: DAY }) }, 'notInTown'],
  ['a station that goes tomorrow', { station: stationOf(OTHER_TOWN, { to: '2022-03-10' }) }, undefined],
  ['a town that is closed', { blocks: [block({})] }, 'closed'],
  ['a station that is closed', { blocks: [block({ kind: 'stationClosure', who: 'st003' })] }, 'closed'],
  [
    'a town that is closed tomorrow',
    { blocks: [block({ from: '2022-03-10', to: '2022-03-10' })] },
    undefined,
  ],
  ['a town whose closure is only asked for', { blocks: [block({ state: 'asked' })] }, undefined],
  ['a station that another session has', { holder: 'session009' }, 'stationTaken'],
])('a session can go today to %s, or not (R6.1)', (_, changes, kind) => {
  expect(relocationObstacle(agreed, there(changes))).toBe(kind);
});

test('a substitute goes to the towns of whom they stand in for (R5.2)', () => {
  const session = aSession({ supervisor: 's2', substituteFor: 's1' });
  expect(relocationObstacle(session, there())).toBeUndefined();
  expect(relocationObstacle(session, there({ town: townOf(OTHER_TOWN, 's2') }))).toBe('notOwnTown');
});

const moved = (session = agreed, to = there()) =>
  moveHere(session, to, '临时停电', { actor: supervisor, now: NOW });

test('what belonged to the town that is left does not come along', () => {
  const after = moved();
  expect(after).toMatchObject({
    ...{ town: OTHER_TOWN, station: 'st003', hosts: [], agenda: { audience: 'all', workers: [] } },
    relocated: { from: TOWN, station: 'st001', reason: '临时停电', at: NOW },
  });
  expect(after.move).toBeUndefined();
});

test('after two moves it still tells where it was agreed, and back there it tells nothing', () => {
  const third = there({ town: townOf('442000005'), station: stationOf('442000005') });
  const twice = moved(moved(), third);
  expect(twice).toMatchObject({ town: '442000005', relocated: { from: TOWN, station: 'st001' } });
  const home = moved(twice, there({ town: townOf(TOWN), station: stationOf(TOWN) }));
  expect(home).toMatchObject({ town: TOWN, station: 'st001' });
  expect(home).not.toHaveProperty('relocated');
});
