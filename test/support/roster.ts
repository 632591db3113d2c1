import { sheets } from '../../domain/roster/columns';
import type { Output } from '../../typings/api';
import type { Who, World } from './given';
import { coordinator } from './people';
import { OTHER_TOWN, TOWN } from './sessions';
import { writeXlsx } from './xlsx';

export type Line = readonly (string | number | Date | null | undefined)[];
/** The lines of a file by the sheet's kind; a kind left out keeps its header alone, null leaves the sheet out. */
export type File = { readonly [K in keyof typeof sheets]?: readonly Line[] | null };

type Written = Parameters<typeof writeXlsx>[0]['sheets'][number];

const headerOf = (kind: keyof typeof sheets) =>
  Object.values(sheets[kind].columns).map(({ header }) => header);

/** Two towns with a station each, as the lines of a file. */
export const twoStations = {
  towns: [
    [TOWN, '石岐街道'],
    [OTHER_TOWN, '中山港街道'],
  ],
  stations: [
    [null, '石岐街道社工站', '石岐街道'],
    [null, '中山港街道社工站', '中山港街道'],
  ],
} satisfies File;

export const aWorkerLine = (name: string, changes: Readonly<Record<string, Line[number]>> = {}): Line => {
  const values: Record<string, Line[number]> = { name, title: '社工', station: '石岐街道社工站', ...changes };
  return Object.keys(sheets.workers.columns).map((field) => values[field]);
};

export const aFile = (
  file: File,
  changes: (sheet: Written) => Written = (sheet) => sheet,
): Promise<Uint8Array> =>
  writeXlsx({
    sheets: (Object.keys(sheets) as (keyof typeof sheets)[])
      .filter((kind) => file[kind] !== null)
      .map((kind) => ({
        name: sheets[kind].name,
        rows: [headerOf(kind), ...(file[kind] ?? []).map((line) => Array.from(line, (cell) => cell ?? null))],
      }))
      .map(changes),
  });

/** Puts a file where the server says and gives its id, as a phone does. */
export async function upload(
  world: World,
  bytes: Uint8Array,
  who: Who = coordinator,
  path?: string,
): Promise<string> {
  const place = path ?? (await world.as(who)('roster', 'uploadPlace', {})).path;
  const url = `${world.cloud.url}/client/upload?cloudPath=${encodeURIComponent(place)}`;
  const headers = { 'x-openid': world.openid(who.person) };
  const response = await fetch(url, { method: 'POST', headers, body: bytes as BodyInit });
  return ((await response.json()) as { fileID: string }).fileID;
}

export type Checked = Output<'roster', 'checkImport'>;

export async function check(world: World, file: File | Uint8Array, who: Who = coordinator): Promise<Checked> {
  const bytes = file instanceof Uint8Array ? file : await aFile(file);
  return world.as(who)('roster', 'checkImport', { file: await upload(world, bytes, who) });
}

/** Confirms what was checked and goes on until it is in force. */
export async function carryOut(world: World, { import: found }: Checked, who: Who = coordinator) {
  if (!found) throw new Error('there is nothing to import');
  let view = await world.as(who)('roster', 'confirmImport', { id: found.id });
  while (view.state !== 'done') view = await world.as(who)('roster', 'continueImport', { id: found.id });
  return view;
}

export const importFile = async (world: World, file: File | Uint8Array) =>
  carryOut(world, await check(world, file));
