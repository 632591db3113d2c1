import type { AssignmentInput } from '../../../../domain/planning/assignment-input';
import { type Program, sumOf } from './highs';

type Town = AssignmentInput['towns'][number];
type Supervisor = AssignmentInput['supervisors'][number];

/** The price of a pair, told anew: ranks from 0 to 1, fields that are missing, distance against the farthest. */
function price(input: AssignmentInput, supervisor: Supervisor, town: Town): number {
  const rank = (list: readonly string[], id: string, others: number) => {
    const place = list.includes(id) ? list.indexOf(id) : others;
    return list.length === 0 ? 0 : place / others;
  };
  const { weights, distances, towns, supervisors } = input;
  const farthest = Math.max(...distances.map(({ kilometres }) => kilometres));
  const here = distances.find((pair) => pair.supervisor === supervisor.id && pair.town === town.id);
  const missing = town.fields.filter((field) => !supervisor.fields.includes(field)).length;
  return [
    weights.townRank * rank(town.ranking, supervisor.id, supervisors.length - 1),
    weights.supervisorRank * rank(supervisor.ranking, town.id, towns.length - 1),
    weights.field * (town.fields.length === 0 ? 0 : missing / town.fields.length),
    weights.distance * ((here?.kilometres ?? 0) / farthest),
  ].reduce((sum, term) => sum + Math.round(1000 * term), 0);
}

/** The assignment as a program, told anew. */
export function assignmentProgram(input: AssignmentInput): Program {
  const { supervisors, towns, bans, rules, weights } = input;
  const average = towns.reduce((sum, { workers }) => sum + workers, 0) / supervisors.length;
  const x = (supervisor: Supervisor, town: Town) => `x_${supervisor.id}_${town.id}`;
  const all = supervisors.flatMap((supervisor) => towns.map((town) => ({ supervisor, town })));
  const load = (supervisor: Supervisor, apart: number) =>
    sumOf([
      ...towns.map((town) => [town.workers, x(supervisor, town)] as const),
      ...(apart === 0 ? [] : [[apart, `d_${supervisor.id}`] as const]),
    ]);
  return {
    objective: [
      sumOf(all.map(({ supervisor, town }) => [price(input, supervisor, town), x(supervisor, town)])),
      sumOf(supervisors.map(({ id }) => [(1000 * weights.balance) / average, `d_${id}`])),
    ],
    rows: [
      ...towns.map((town) => `${sumOf(supervisors.map((each) => [1, x(each, town)]))} = 1`),
      ...supervisors.flatMap((supervisor) => {
        const count = sumOf(towns.map((town) => [1, x(supervisor, town)]));
        return [
          `${count} >= ${rules.min}`,
          `${count} <= ${rules.max}`,
          `${load(supervisor, 0)} <= ${average * (1 + rules.workload)}`,
          `${load(supervisor, 0)} >= ${average * (1 - rules.workload)}`,
          `${load(supervisor, -1)} <= ${average}`,
          `${load(supervisor, 1)} >= ${average}`,
        ];
      }),
      ...bans.map((ban) => `x_${ban.supervisor}_${ban.town} = 0`),
    ],
    bounds: all.map(({ supervisor, town }) => `0 <= ${x(supervisor, town)} <= 1`),
    integers: all.map(({ supervisor, town }) => x(supervisor, town)),
  };
}
