import { type Counts, countsOf } from '../statistics/counts';
import { type Sums, sumsOf } from '../statistics/sums';
import { type Cell, groupsOf } from './grouping';
import type { GroupKind, Side } from './kinds';
import { sides } from './kinds';
import { itemIds, type QuestionSet } from './questions';

type Score = Readonly<Record<Side, number>>;
export type Scores = Readonly<Record<string, Score>>;

/** One answer: nothing in it says whose, or when. */
export interface Answer {
  readonly town: string;
  readonly scores: Scores;
}

/** What is kept of the answers of a group, never of one person. */
export interface GroupSums {
  readonly answers: number;
  /** How often each score was given. */
  readonly items: Readonly<Record<string, Readonly<Record<Side, Counts>>>>;
  /** Of what each person's scores of a function add up to: for deviation, interval and alpha. */
  readonly functions: Readonly<Record<string, Readonly<Record<Side, Sums>>>>;
}

export interface ResultGroup extends GroupSums {
  readonly kind: GroupKind;
  /** Supervisor or town; '' else. */
  readonly id: string;
}

export interface Turnout {
  readonly town: string;
  readonly supervisor: string;
  readonly invited: number;
  readonly answered: number;
}

/** What stays of a survey (R8.3). */
export interface SurveyResults {
  readonly turnout: readonly Turnout[];
  readonly groups: readonly ResultGroup[];
  /** Towns without a figure of their own whose answers are in the pool. */
  readonly pooled: readonly string[];
}

const bySide = <T>(make: (side: Side) => T): Record<Side, T> =>
  Object.fromEntries(sides.map((side) => [side, make(side)])) as Record<Side, T>;

const scoreOf = ({ scores }: Answer, item: string, side: Side): number => scores[item]?.[side] ?? 0;

const totalOf = (answer: Answer, items: readonly { readonly id: string }[], side: Side): number =>
  items.reduce((sum, { id }) => sum + scoreOf(answer, id, side), 0);

export function sumUp(answers: readonly Answer[], questions: QuestionSet): GroupSums {
  const counts = (item: string) =>
    bySide((side) => countsOf(answers.map((answer) => scoreOf(answer, item, side))));
  const sums = (items: readonly { readonly id: string }[]) =>
    bySide((side) => sumsOf(answers.map((answer) => totalOf(answer, items, side))));
  return {
    answers: answers.length,
    items: Object.fromEntries(itemIds(questions).map((id) => [id, counts(id)])),
    functions: Object.fromEntries(questions.functions.map(({ id, items }) => [id, sums(items)])),
  };
}

/** What a closed survey gives: sums of groups that are large enough, and nothing from which smaller ones follow. */
export function resultsOf(
  answers: readonly Answer[],
  questions: QuestionSet,
  turnout: readonly Turnout[],
): SurveyResults {
  const inTown = (town: string) => answers.filter((answer) => answer.town === town);
  const cells: Cell[] = turnout.map(({ town, supervisor }) => ({
    ...{ town, supervisor, answers: inTown(town).length },
  }));
  const { total, supervisors, towns, pool } = groupsOf(cells);
  const of = (kind: GroupKind, id: string, own: readonly Answer[]): ResultGroup => ({
    ...{ kind, id, ...sumUp(own, questions) },
  });
  const townsOf = (supervisor: string) => cells.filter((cell) => cell.supervisor === supervisor);
  const pooled = pool.flatMap(inTown);
  return {
    turnout,
    groups: [
      ...(total ? [of('total', '', answers)] : []),
      ...supervisors.map((id) =>
        of(
          'supervisor',
          id,
          townsOf(id).flatMap(({ town }) => inTown(town)),
        ),
      ),
      ...towns.map((id) => of('town', id, inTown(id))),
      ...(pooled.length > 0 ? [of('pool', '', pooled)] : []),
    ],
    pooled: pool,
  };
}
