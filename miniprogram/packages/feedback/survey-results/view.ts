import type { Output } from '../../../../typings/api';

export type Results = Output<'feedback', 'surveyResults'>;
export type Group = Results['groups'][number];

export const keyOf = ({ kind, id }: Pick<Group, 'kind' | 'id'>): string => `${kind}:${id}`;

/** What can be looked at: the whole, supervisors, towns, the rest. */
export const optionsOf = ({ groups }: Results) =>
  groups.map((group) => ({ id: keyOf(group), text: `${group.name} ${group.answers} 份` }));

export const groupOf = ({ groups }: Results, key: string): Group | null =>
  groups.find((group) => keyOf(group) === key) ?? groups[0] ?? null;

type Column = 'name' | 'answers' | Group['functions'][number]['id'];

const figureOf = (group: Group, column: Column): number =>
  column === 'answers'
    ? group.answers
    : Number(group.functions.find(({ id }) => id === column)?.actual.mean ?? 0);

/** The highest first; by name in the order they came. */
export const sortedBy = ({ groups }: Results, column: Column): Group[] =>
  column === 'name' ? [...groups] : [...groups].sort((a, b) => figureOf(b, column) - figureOf(a, column));

export const columnsOf = ({ groups }: Results, sorted: Column) => [
  { column: 'name', text: '范围', isSorted: sorted === 'name' },
  { column: 'answers', text: '答卷', isSorted: sorted === 'answers' },
  ...(groups[0]?.functions ?? []).map(({ id, name }) => ({
    ...{ column: id, text: name, isSorted: sorted === id },
  })),
];

export const rowsOf = (results: Results, column: Column) =>
  sortedBy(results, column).map((group) => ({ ...group, key: keyOf(group) }));

export type { Column };
