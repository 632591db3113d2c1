import type { Input, Output } from '../../../../typings/api';

export type Assignment = Output<'planning', 'assignment'>;
export type Changes = Omit<Input<'planning', 'solveAssignment'>, 'id' | 'edition'>;

export interface Pair {
  readonly supervisor: string;
  readonly town: string;
}

const isTown = (town: string) => (pair: Pair) => pair.town === town;
const isPair = (one: Pair) => (other: Pair) => one.town === other.town && one.supervisor === other.supervisor;

const pinsIn = ({ pins }: Assignment) => pins.map(({ supervisor, town }) => ({ supervisor, town }));
const bansIn = ({ bans }: Assignment) =>
  bans.map(({ supervisor, town, reason }) => ({ supervisor, town, reason }));

export const withPin = (shown: Assignment, pair: Pair): Changes => ({
  pins: [...pinsIn(shown).filter((each) => each.town !== pair.town), pair],
});

export const withoutPin = (shown: Assignment, { town }: Pair): Changes => ({
  pins: pinsIn(shown).filter((each) => each.town !== town),
});

/** A pair that may not be cannot stay pinned. */
export const withBan = (shown: Assignment, pair: Pair, reason: string): Changes => ({
  pins: pinsIn(shown).filter((each) => !isPair(pair)(each)),
  bans: [...bansIn(shown).filter((each) => !isPair(pair)(each)), { ...pair, reason }],
});

export const withoutBan = (shown: Assignment, pair: Pair): Changes => ({
  bans: bansIn(shown).filter((each) => !isPair(pair)(each)),
});

const basesIn = ({ supervisors }: Assignment) =>
  supervisors.flatMap(({ id, base }) => (base ? [{ supervisor: id, town: base }] : []));

/** From which town a supervisor sets out. */
export const withBase = (shown: Assignment, base: Pair): Changes => ({
  bases: [...basesIn(shown).filter(({ supervisor }) => supervisor !== base.supervisor), base],
});

/** The town, with what each supervisor would cost, the present one marked. */
export function townView({ matrix, supervisors }: Assignment, town: string) {
  const row = matrix.find(isTown(town) as never) as Assignment['matrix'][number] | undefined;
  return {
    town,
    name: row?.name ?? '',
    cells: (row?.cells ?? []).map((cell) => ({
      ...cell,
      name: supervisors.find(({ id }) => id === cell.supervisor)?.name ?? cell.supervisor,
    })),
  };
}

export type TownView = ReturnType<typeof townView>;

/** What the coordinator is changing of weights and rules, as the page holds it. */
export const settingsOf = ({ weights, rules }: Assignment) => ({
  weights: Object.fromEntries(weights.map(({ term, value }) => [term, value])) as Record<string, number>,
  rules: { min: rules.min, max: rules.max, workload: rules.workloadPercent },
});

export type Settings = ReturnType<typeof settingsOf>;

export const settingsChanges = ({ weights, rules }: Settings): Changes => ({
  weights: weights as NonNullable<Changes['weights']>,
  rules: { ...rules, workload: rules.workload / 100 },
});
