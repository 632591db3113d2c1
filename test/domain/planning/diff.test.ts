import { diffOf, inOrder } from '../../../domain/planning/diff';
import type { Visit } from '../../../domain/planning/schedule-input';
import { integerFrom, randomFrom, times } from '../../support/random';

const visit = (date: number, town = 'a', supervisor = 's'): Visit => ({
  ...{ supervisor, town },
  day: `2022-03-${String(date).padStart(2, '0')}`,
});
const move = (from: number, to: number, town = 'a') => ({
  ...{ supervisor: 's', town },
  from: visit(from).day,
  to: visit(to).day,
});
const nothing = { kept: [], moved: [], added: [], removed: [] };

// biome-ignore format: one case per row
test.each([
  ['nothing became of nothing', [], [], nothing],
  ['what is the same is kept', [visit(1), visit(2)], [visit(1), visit(2)], { ...nothing, kept: [visit(1), visit(2)] }],
  ['what is new is added', [], [visit(1)], { ...nothing, added: [visit(1)] }],
  ['what is gone is removed', [visit(1)], [], { ...nothing, removed: [visit(1)] }],
  ['one gone and one new in a town are one moved', [visit(1)], [visit(4)], { ...nothing, moved: [move(1, 4)] }],
  ['in different towns they are not', [visit(1)], [visit(1, 'b')], { ...nothing, added: [visit(1, 'b')], removed: [visit(1)] }],
  ['nor for different supervisors', [visit(1)], [visit(1, 'a', 'x')], { ...nothing, added: [visit(1, 'a', 'x')], removed: [visit(1)] }],
  ['the earliest gone takes the earliest new', [visit(5), visit(1)], [visit(2), visit(6)], { ...nothing, moved: [move(1, 2), move(5, 6)] }],
  ['of two gone and one new the later is removed', [visit(1), visit(5)], [visit(6)], { ...nothing, moved: [move(1, 6)], removed: [visit(5)] }],
  ['two towns that swap their days moved both', [visit(1), visit(2, 'b')], [visit(1, 'b'), visit(2)], { ...nothing, moved: [move(1, 2), move(2, 1, 'b')] }],
])('%s (R4.4)', (_, published, visits, expected) => {
  expect(diffOf(published, visits)).toEqual(expected);
});

test('every session of either plan stands in the diff just once', () => {
  const random = randomFrom(6);
  const plan = () =>
    inOrder(
      times(31, (date) => date + 1)
        .filter(() => random() < 0.5)
        .map((date) => visit(date, `t${integerFrom(random, 1, 3)}`)),
    );
  for (const [before, after] of times(60, () => [plan(), plan()] as const)) {
    const { kept, moved, added, removed } = diffOf(before, after);
    const from = moved.map(({ supervisor, town, from: day }) => ({ supervisor, town, day }));
    const to = moved.map(({ supervisor, town, to: day }) => ({ supervisor, town, day }));
    expect(inOrder([...kept, ...from, ...removed])).toEqual(before);
    expect(inOrder([...kept, ...to, ...added])).toEqual(after);
    for (const gone of removed) expect(added.map(({ town }) => town)).not.toContain(gone.town);
  }
});
