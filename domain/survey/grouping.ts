/** Fewer answers than this stand nowhere by themselves (R8.1). */
export const LEAST_ANSWERS = 5;

/** How many answered in a town, and who supervises it when the survey closes; '' when nobody does. */
export interface Cell {
  readonly town: string;
  readonly supervisor: string;
  readonly answers: number;
}

export interface Grouping {
  /** Whether there are enough answers for any figure. */
  readonly total: boolean;
  /** Those with a figure of their own. */
  readonly supervisors: readonly string[];
  readonly towns: readonly string[];
  /** Towns whose answers are in one figure together. */
  readonly pool: readonly string[];
}

interface Sized {
  readonly id: string;
  readonly answers: number;
}

const sum = (list: readonly { readonly answers: number }[]): number =>
  list.reduce((all, { answers }) => all + answers, 0);

/** The fewest answers first; by name where they are equal, so that the same answers always give the same groups. */
const bySize = (one: Sized, other: Sized): number =>
  one.answers - other.answers || (one.id < other.id ? -1 : 1);

/**
 * Hides what is too small, and of the rest the smallest until what is hidden is not too small either: else it could be
 * found by subtraction from the whole (complementary suppression).
 */
function split(parts: readonly Sized[], mustHide: (part: Sized) => boolean) {
  const given = parts.filter(({ answers }) => answers > 0).toSorted(bySize);
  const hidden = given.filter(mustHide);
  const shown = given.filter((part) => !mustHide(part));
  while (hidden.length > 0 && sum(hidden) < LEAST_ANSWERS) {
    const next = shown.shift();
    if (!next) break;
    hidden.push(next);
  }
  return { shown: shown.map(({ id }) => id), hidden: hidden.map(({ id }) => id) };
}

const isSmall = ({ answers }: Sized): boolean => answers < LEAST_ANSWERS;

const idsOf = (cells: readonly Cell[]): string[] => [...new Set(cells.map(({ supervisor }) => supervisor))];

/**
 * Whose answers are summed up in figures of their own. First among supervisors, then among the towns of each, and of all
 * whose supervisor is hidden: every figure is then made of parts with enough answers, and so is whatever is reckoned
 * from several of them.
 */
export function groupsOf(cells: readonly Cell[]): Grouping {
  if (sum(cells) < LEAST_ANSWERS) return { total: false, supervisors: [], towns: [], pool: [] };
  const of = (supervisor: string) => cells.filter((cell) => cell.supervisor === supervisor);
  const sized = idsOf(cells).map((id) => ({ id, answers: sum(of(id)) }));
  const { shown, hidden } = split(sized, (part) => part.id === '' || isSmall(part));
  const blocks = [...shown.map(of), hidden.flatMap(of)];
  const parts = blocks.map((block) =>
    split(
      block.map(({ town, answers }) => ({ id: town, answers })),
      isSmall,
    ),
  );
  return {
    ...{ total: true, supervisors: shown.toSorted() },
    towns: parts.flatMap((part) => part.shown).toSorted(),
    pool: parts.flatMap((part) => part.hidden).toSorted(),
  };
}
