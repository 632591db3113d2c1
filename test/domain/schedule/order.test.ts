import type { Change, Spot } from '../../../domain/schedule/changes';
import { batchesOf, inTurn } from '../../../domain/schedule/order';
import { integerFrom, randomFrom, times } from '../../support/random';

const spot = (day: string, station?: string): Spot => ({
  ...{ supervisor: 's1', town: 'a', day },
  ...(station && { station }),
});
const move = (from: string, to: string): Change => ({
  ...{ kind: 'move', session: from, post: 'p1', from: spot(from), to: spot(to) },
});
const add = (day: string): Change => ({ kind: 'add', session: `new ${day}`, post: 'p1', to: spot(day) });
const remove = (day: string): Change => ({ kind: 'remove', session: day, post: 'p1', from: spot(day) });
const names = (groups: readonly (readonly Change[])[]) =>
  groups.map((group) =>
    group
      .map(({ session }) => session)
      .sort()
      .join(),
  );

/** Plays the groups on a calendar; fails when a day is wanted before it is free. */
function played(groups: readonly (readonly Change[])[], taken: Iterable<string>): Set<string> {
  const days = new Set(taken);
  for (const group of groups) {
    for (const { from } of group) if (from) expect(days.delete(from.day)).toBe(true);
    for (const { to } of group) {
      if (!to) continue;
      expect(days.has(to.day)).toBe(false);
      days.add(to.day);
    }
  }
  return days;
}

describe('changes in turn (R4.3)', () => {
  test.each([
    ['nothing', [], []],
    ['what is free goes in the order given', [add('1'), move('2', '3')], ['new 1', '2']],
    ['a day is left before it is taken', [add('1'), remove('1')], ['1', 'new 1']],
    ['a chain runs from its end', [move('1', '2'), move('2', '3'), move('3', '4')], ['3', '2', '1']],
    ['a circle goes as one', [move('1', '2'), move('2', '1')], ['1,2']],
  ])('%s', (_name, changes, expected) => {
    expect(names(inTurn(changes))).toEqual(expected);
  });

  test('any rearrangement of days can be played, each change once', () => {
    const random = randomFrom(7);
    for (const turn of times(200, (index) => index)) {
      const count = 2 + (turn % 12);
      const days = times(count, (index) => String(index));
      const spread = [...days, ...times(3, (index) => `free${index}`)];
      const targets = spread.toSorted(() => integerFrom(random, 0, 2) - 1).slice(0, count);
      const changes = days
        .map((day, index) => move(day, targets[index] ?? day))
        .filter(({ from, to }) => from?.day !== to?.day);
      const groups = inTurn(changes);
      expect(groups.flat()).toHaveLength(changes.length);
      const end = played(groups, days);
      expect([...end].sort()).toEqual([...targets].sort());
    }
  });

  test('batches hold about so many changes and never part a group', () => {
    const groups = [3, 3, 5, 1, 9].map((size, index) => times(size, (nth) => add(`${index}-${nth}`)));
    expect(batchesOf(groups, 6).map(({ length }) => length)).toEqual([6, 6, 9]);
  });
});
