import type { AssignmentInput, Pair } from './assignment-input';

/** More towns than this the library cannot prove optimal in a few seconds. */
export const MOST_TOWNS = 50;

type Check = (input: AssignmentInput) => string | undefined;

const nameIn = (list: readonly { id: string; name: string }[], id: string) =>
  list.find((each) => each.id === id)?.name ?? id;

const samePair = (one: Pair, other: Pair) => one.supervisor === other.supervisor && one.town === other.town;

/** What can be said before solving, the first that applies. */
const checks: readonly Check[] = [
  ({ supervisors }) => (supervisors.length === 0 ? '还没有督导，无法分配' : undefined),
  ({ towns }) => (towns.length === 0 ? '还没有镇街，无法分配' : undefined),
  ({ towns }) =>
    towns.length > MOST_TOWNS
      ? `镇街超过 ${MOST_TOWNS} 个，无法一次算出有保证的最优方案，请分片区计算`
      : undefined,
  wrongCount,
  ({ pins, supervisors, towns }) => {
    const twice = pins.find(({ town, supervisor }) =>
      pins.some((other) => other.town === town && other.supervisor !== supervisor),
    );
    return (
      twice &&
      `${nameIn(towns, twice.town)}同时指定给了不止一名督导（${nameIn(supervisors, twice.supervisor)}等）`
    );
  },
  ({ pins, bans, supervisors, towns }) => {
    const ban = bans.find((each) => pins.some((pin) => samePair(pin, each)));
    return (
      ban &&
      `${nameIn(towns, ban.town)}指定给了${nameIn(supervisors, ban.supervisor)}，但两者须回避：${ban.reason}`
    );
  },
  ({ pins, rules: { max }, supervisors }) => {
    const full = supervisors.find(
      ({ id }) => pins.filter(({ supervisor }) => supervisor === id).length > max,
    );
    return full && `指定给${full.name}的镇街超过 ${max} 个`;
  },
  ({ bans, supervisors, towns }) => {
    const isBanned = (town: string) => (supervisor: { id: string }) =>
      bans.some((ban) => samePair(ban, { town, supervisor: supervisor.id }));
    const orphan = towns.find(({ id }) => supervisors.every(isBanned(id)));
    return orphan && `${orphan.name}与所有督导都须回避，没有人可以负责`;
  },
];

export const inputFault: Check = (input) => {
  for (const check of checks) {
    const fault = check(input);
    if (fault !== undefined) return fault;
  }
  return undefined;
};

function wrongCount({ supervisors, towns, rules: { min, max } }: AssignmentInput): string | undefined {
  const count = supervisors.length;
  if (towns.length >= min * count && towns.length <= max * count) return undefined;
  const least = Math.ceil(towns.length / max);
  const most = Math.floor(towns.length / min);
  const range = least === most ? `${least}` : `${least} 至 ${most}`;
  const advice = least <= most ? `需要 ${range} 名督导` : '没有合适的督导人数，请调整每人镇街数';
  return `${towns.length} 个镇街分给 ${count} 名督导，每人 ${min} 至 ${max} 个，只能分 ${min * count} 至 ${max * count} 个；${advice}`;
}

const relaxations: readonly [relax: (input: AssignmentInput) => AssignmentInput, sentence: Check][] = [
  [
    (input) => ({ ...input, rules: { ...input.rules, workload: 1 } }),
    ({ rules }) =>
      `各督导负责的社工人数无法都在平均数的 ${Math.round(rules.workload * 100)}% 以内，请放宽人数差距`,
  ],
  [(input) => ({ ...input, bans: [] }), () => '回避关系太多，剩下的组合不能满足每人的镇街数，请减少回避'],
  [(input) => ({ ...input, pins: [] }), () => '指定的组合使其余镇街无法分配，请取消部分指定'],
];

/** The first rule without which there would be an assignment. */
export function whyInfeasible(
  input: AssignmentInput,
  isPossible: (input: AssignmentInput) => boolean,
): string {
  const found = relaxations.find(([relax]) => isPossible(relax(input)));
  return found?.[1](input) ?? '回避、指定与人数差距合在一起没有可行的方案，请逐项放宽';
}
