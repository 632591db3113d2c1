import { assign } from '../../../domain/planning/assignment';
import type { AssignmentInput } from '../../../domain/planning/assignment-input';
import { schedule } from '../../../domain/planning/schedule';
import type { ScheduleInput } from '../../../domain/planning/schedule-input';
import { randomFrom, times } from '../../support/random';
import { aFlatCity, cityOfWishes } from './support/cities';
import { randomCity } from './support/inputs';

const random = randomFrom(23);
const shape = { days: [40, 60], towns: [3, 5], density: [0.4, 0.9], supervisors: 3 } as const;

function shuffled<T>(list: readonly T[]): T[] {
  const keyed = list.map((each) => [random(), each] as const);
  return keyed.toSorted(([one], [other]) => one - other).map(([, each]) => each);
}

const plans = times(4, (index) => {
  const city = randomCity(random, shape, { minGap: 3, ...(index % 2 === 0 && { weekCap: 2, monthCap: 12 }) });
  const published = schedule(city).visits.map((visit) => ({
    ...visit,
    stage: random() < 0.3 ? ('agreed' as const) : ('tentative' as const),
  }));
  const pins = city.supervisors.map(({ id, towns: [town = ''] }) => ({
    ...{ supervisor: id, day: city.horizon.to },
    ...(index % 3 === 0 && { town }),
  }));
  return { ...city, published, pins };
});

const reordered = (input: ScheduleInput): ScheduleInput => ({
  ...input,
  supervisors: shuffled(input.supervisors).map((each) => ({
    ...each,
    towns: shuffled(each.towns),
    away: shuffled(each.away),
    agreedRestDays: shuffled(each.agreedRestDays),
  })),
  towns: shuffled(input.towns).map((town) => ({ ...town, closed: shuffled(town.closed) })),
  pins: shuffled(input.pins),
  published: shuffled(input.published ?? []),
});

test('the same schedule comes out, to the byte, however often it is computed and however its lists are ordered', () => {
  for (const input of plans) {
    const bytes = JSON.stringify(schedule(input));
    expect(JSON.stringify(schedule(structuredClone(input)))).toBe(bytes);
    expect(JSON.stringify(schedule(reordered(input)))).toBe(bytes);
  }
});

const flat = aFlatCity(
  times(20, (index) => 8 + (index % 5)),
  4,
);
const cities = [...times(3, () => cityOfWishes(random, 3, 17)), flat];

const reassigned = (input: AssignmentInput): AssignmentInput => ({
  ...input,
  supervisors: shuffled(input.supervisors),
  towns: shuffled(input.towns),
  distances: shuffled(input.distances),
  bans: shuffled(input.bans),
});

/** Shown in the order in which the towns and supervisors were given. */
function inNames(input: AssignmentInput) {
  const found = assign(input);
  if (found.status === 'impossible') throw new Error(found.message);
  const pairs = found.pairs.toSorted((one, other) => (one.town < other.town ? -1 : 1));
  const loads = found.loads.toSorted((one, other) => (one.supervisor < other.supervisor ? -1 : 1));
  return JSON.stringify({ ...found, pairs, loads });
}

test('the same assignment comes out, to the byte, also where several are equally good', () => {
  for (const input of cities) {
    expect(JSON.stringify(assign(structuredClone(input)))).toBe(JSON.stringify(assign(input)));
    expect(inNames(reassigned(input))).toBe(inNames(input));
  }
});
