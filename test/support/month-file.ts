import type { Input, Output } from '../../typings/api';
import type { World } from './given';
import { coordinator } from './people';
import { upload } from './roster';
import { readXlsx, writeXlsx } from './xlsx';

type Cell = string | number | boolean | Date | null;
type Rows = Cell[][];

export interface MonthBook {
  readonly visits: Rows;
  readonly version: Rows;
}

/** A month as the coordinator downloads it, opened. */
export async function downloadMonth(world: World, month: string): Promise<MonthBook> {
  const { base64 } = await world.as(coordinator)('planning', 'monthFile', { month });
  const { sheets } = await readXlsx(Buffer.from(base64, 'base64'));
  const rows = (name: string) => (sheets.find((sheet) => sheet.name === name)?.rows ?? []) as Rows;
  return { visits: rows('排期'), version: rows('版本') };
}

/** Uploads an edited month, as the coordinator does, and has it looked at. */
export async function checkMonth(
  world: World,
  month: Input<'planning', 'monthFile'>['month'],
  { visits, version }: MonthBook,
): Promise<Output<'planning', 'checkMonth'>> {
  const sheets = [
    { name: '排期', rows: visits },
    { name: '版本', rows: version },
  ];
  const bytes = await writeXlsx({ sheets });
  const { path } = await world.as(coordinator)('planning', 'monthPlace', { name: `${month}.xlsx` });
  const file = await upload(world, bytes, coordinator, path);
  return world.as(coordinator)('planning', 'checkMonth', { month, file });
}
