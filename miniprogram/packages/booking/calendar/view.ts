import type { Output, Role } from '../../../../typings/api';

export type Month = Output<'planning', 'bookingMonth'>;
export type Day = Month['days'][number];

/** The month begins at the column of its first day. */
export const blanksOf = ({ days }: Month): string[] =>
  Array.from({ length: days[0]?.column ?? 0 }, (_, index) => `before ${index}`);

/** Where the days stand that are not free, for those who have any. */
export const blocksText: Partial<Record<Role, string>> = {
  supervisor: '我的请假',
  coordinator: '请假、暂停、培训',
};

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly chosen: boolean;
}

export const chips = (choices: readonly Choice[]) => ({
  options: choices.map(({ id, name }) => ({ id, text: name })),
  chosen: choices.filter(({ chosen }) => chosen).map(({ id }) => id),
});

/** The day that was looked at, else today, else the first that is free. */
export const dayToShow = ({ days }: Month, wanted: string): Day | null =>
  days.find(({ day }) => day === wanted) ??
  days.find(({ isToday }) => isToday) ??
  days.find(({ free }) => free) ??
  null;
