import type { Output } from '../../../../typings/api';

type Months = Output<'planning', 'scheduleHeat'>['months'];
type Cell = Months[number]['cells'][number];

interface Square extends Partial<Cell> {
  readonly key: string;
}

/** A month begins at the column of its first day. */
function squares(cells: readonly Cell[]): Square[] {
  const before = Array.from({ length: cells[0]?.column ?? 0 }, (_, index) => ({ key: `before ${index}` }));
  return [...before, ...cells.map((cell) => ({ ...cell, key: cell.day }))];
}

export const weeksOf = (months: Months) => months.map((month) => ({ ...month, cells: squares(month.cells) }));
