import {
  type AssignedSupervisor,
  type AssignmentInput,
  usualWeights,
} from '../../../../domain/planning/assignment-input';
import { integerFrom, times } from '../../../support/random';

type Random = () => number;

export const fields = ['儿童', '老人', '残障', '社区'];

const shuffled = <T>(random: Random, list: readonly T[]): T[] =>
  list
    .map((each) => [random(), each] as const)
    .sort(([one], [other]) => one - other)
    .map(([, each]) => each);

const some = (random: Random, share: number) => fields.filter(() => random() < share);

/** A city whose towns and supervisors wish for one another, mostly. */
export function cityOfWishes(random: Random, supervisorCount: number, townCount: number): AssignmentInput {
  const townIds = times(townCount, (index) => `t${index}`);
  const supervisors = times(supervisorCount, (index): AssignedSupervisor => {
    const ranking =
      random() < 0.8 ? shuffled(random, townIds).slice(0, integerFrom(random, 3, townCount)) : [];
    return { id: `s${index}`, name: `督导${index}`, fields: some(random, 0.5), ranking };
  });
  const ids = supervisors.map(({ id }) => id);
  const towns = townIds.map((id, index) => ({
    ...{ id, name: `镇${index}`, workers: integerFrom(random, 7, 20), fields: some(random, 0.4) },
    ranking: random() < 0.8 ? shuffled(random, ids) : [],
  }));
  const pairs = ids.flatMap((supervisor) => townIds.map((town) => ({ supervisor, town })));
  return {
    ...{ supervisors, towns, weights: usualWeights, pins: [] },
    distances: pairs.map((pair) => ({ ...pair, kilometres: integerFrom(random, 1, 60) })),
    rules: { min: 5, max: 6, workload: 0.2 },
    bans: pairs.filter(() => random() < 0.05).map((pair) => ({ ...pair, reason: '原工作单位' })),
  };
}

/** A city whose towns have workers and nobody any wish. */
export const aFlatCity = (workers: readonly number[], supervisorCount: number): AssignmentInput => ({
  supervisors: times(supervisorCount, (index) => ({
    ...{ id: `s${index}`, name: `督导${index}`, fields: [], ranking: [] },
  })),
  towns: workers.map((count, index) => ({
    ...{ id: `t${index}`, name: `镇${index}`, workers: count, fields: [], ranking: [] },
  })),
  ...{ distances: [], weights: usualWeights, pins: [], bans: [] },
  rules: { min: 5, max: 6, workload: 0.2 },
});
