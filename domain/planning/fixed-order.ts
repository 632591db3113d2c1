import type { AssignmentInput } from './assignment-input';
import type { ScheduleInput } from './schedule-input';

export const byId = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
  list.toSorted((one, other) => (one.id < other.id ? -1 : 1));

/** Lists may be read in any order; of several plans that are equally good the same one is to come out. */
export const assignmentInOrder = (input: AssignmentInput): AssignmentInput => ({
  ...input,
  supervisors: byId(input.supervisors),
  towns: byId(input.towns),
});

const keyOf = ({ supervisor, day, town = '' }: ScheduleInput['pins'][number]) =>
  `${supervisor} ${day} ${town}`;

export const scheduleInOrder = (input: ScheduleInput): ScheduleInput => ({
  ...input,
  supervisors: byId(input.supervisors).map((each) => ({ ...each, towns: each.towns.toSorted() })),
  towns: byId(input.towns),
  pins: input.pins.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)),
});
