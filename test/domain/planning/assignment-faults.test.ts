import { assign } from '../../../domain/planning/assignment';
import type { AssignmentInput, Ban, Pair } from '../../../domain/planning/assignment-input';
import { times } from '../../support/random';
import { aFlatCity } from './support/cities';

const pair = (supervisor: number, town: number): Pair => ({ supervisor: `s${supervisor}`, town: `t${town}` });
const ban = (supervisor: number, town: number): Ban => ({ ...pair(supervisor, town), reason: '原工作单位' });
const city = (towns: number, supervisors: number, changes: Partial<AssignmentInput> = {}) => ({
  ...aFlatCity(
    times(towns, () => 10),
    supervisors,
  ),
  ...changes,
});

// biome-ignore format: one case per row
test.each([
  ['no supervisor', city(10, 0), '还没有督导，无法分配'],
  ['no town', city(0, 2), '还没有镇街，无法分配'],
  ['one town more than can be proven', city(51, 9), '镇街超过 50 个，无法一次算出有保证的最优方案，请分片区计算'],
  ['a town too few', city(19, 4), '19 个镇街分给 4 名督导，每人 5 至 6 个，只能分 20 至 24 个；没有合适的督导人数，请调整每人镇街数'],
  ['a town too many', city(25, 4), '25 个镇街分给 4 名督导，每人 5 至 6 个，只能分 20 至 24 个；需要 5 名督导'],
  ['30 towns for four', city(30, 4), '30 个镇街分给 4 名督导，每人 5 至 6 个，只能分 20 至 24 个；需要 5 至 6 名督导'],
  ['23 towns for five', city(23, 5), '23 个镇街分给 5 名督导，每人 5 至 6 个，只能分 25 至 30 个；需要 4 名督导'],
  ['a town pinned to two', city(10, 2, { pins: [pair(0, 3), pair(1, 3)] }), '镇3同时指定给了不止一名督导（督导0等）'],
  ['a pin of a banned pair', city(10, 2, { pins: [pair(0, 3)], bans: [ban(0, 3)] }), '镇3指定给了督导0，但两者须回避：原工作单位'],
  ['seven pinned to one', city(10, 2, { pins: times(7, (town) => pair(0, town)) }), '指定给督导0的镇街超过 6 个'],
  ['a town banned from all', city(10, 2, { bans: [ban(0, 3), ban(1, 3)] }), '镇3与所有督导都须回避，没有人可以负责'],
])('%s is said before anything is computed (R3.2)', (_, input, message) => {
  expect(assign(input)).toEqual({ status: 'impossible', message });
});

// biome-ignore format: one case per row
test.each([
  ['loads too unlike', { ...aFlatCity([90, ...times(9, () => 1)], 2) }, '各督导负责的社工人数无法都在平均数的 20% 以内，请放宽人数差距'],
  ['six towns closed to one of two', city(10, 2, { bans: times(6, (town) => ban(0, town)) }), '回避关系太多，剩下的组合不能满足每人的镇街数，请减少回避'],
  ['pins that leave another without towns', city(15, 3, { pins: [...times(6, (town) => pair(0, town)), ...times(5, (town) => pair(1, town + 6))] }), '指定的组合使其余镇街无法分配，请取消部分指定'],
])('%s: the rule that stands in the way is named (R3.2)', (_, input, message) => {
  expect(assign(input)).toEqual({ status: 'impossible', message });
});

test.each([
  [20, 4],
  [24, 4],
  [5, 1],
  [6, 1],
  [50, 9],
])('%d towns for %d supervisors are within the limits', (towns, supervisors) => {
  expect(assign(city(towns, supervisors)).status).toBe('optimal');
});
