import type { PastKind } from '../../domain/past/rows';
import { pastSheets } from '../../domain/past/sheets';
import type { Output } from '../../typings/api';
import type { Who, World } from './given';
import { commissioner, coordinator } from './people';
import { aPlan } from './plan';
import { upload } from './roster';
import { writeXlsx } from './xlsx';

type Value = string | number | Date | null;
export type PastLine = Readonly<Record<string, Value>>;
export type PastFile = { readonly [K in PastKind]?: readonly PastLine[] | null };
type Written = Parameters<typeof writeXlsx>[0]['sheets'][number];

const tables = pastSheets(aPlan());
const kinds = Object.keys(tables) as PastKind[];

/** A session of 何敏仪 in 石岐街道, eight hours and a half. */
export const aPastSession = (changes: PastLine = {}): PastLine => ({
  ...{ day: '2022-03-01', supervisor: '何敏仪', town: '石岐街道', station: '石岐街道社工站' },
  ...{ arrival: '08:30', departure: '17:00', form: '小组督导', duties: '疑难案例、实务研究' },
  ...{ matters: '讨论独居长者个案，演练初次接触的谈话。', advice: '两周内再访一次。' },
  ...{ evidence: '纸质签到表第 3 页' },
  ...changes,
});

export const aPastTraining = (changes: PastLine = {}): PastLine => ({
  ...{ day: '2022-02-20', title: '第一期督导培训', topic: '督导技巧', hours: 6 },
  ...{ attendees: '何敏仪、陈国华', evidence: '签到表和照片' },
  ...changes,
});

export const INSPECTOR = '赵监察';

export const aPastVisit = (changes: PastLine = {}): PastLine => ({
  ...{ day: '2022-03-02', town: '石岐街道', station: '石岐街道社工站', inspector: INSPECTOR },
  ...{ result: '督导在场，记录齐全。', evidence: '走访记录表' },
  ...changes,
});

const rowsOf = (kind: PastKind, lines: readonly PastLine[]) => {
  const columns = Object.entries(tables[kind].columns);
  return [
    columns.map(([, { header }]) => header),
    ...lines.map((line) => columns.map(([field]) => line[field] ?? null)),
  ];
};

export const aPastFile = (
  file: PastFile,
  changes: (sheet: Written) => Written = (sheet) => sheet,
): Promise<Uint8Array> =>
  writeXlsx({
    sheets: kinds
      .filter((kind) => file[kind] !== null)
      .map((kind) => ({ name: tables[kind].name, rows: rowsOf(kind, file[kind] ?? []) }))
      .map(changes),
  });

/** Past visits name an inspector, whom the bureau has appointed. */
export const appointInspector = (world: World) =>
  world.as(commissioner)('roster', 'appoint', { name: INSPECTOR, role: 'inspector' });

const placed = async (world: World, bytes: Uint8Array, name: string, who: Who) => {
  const { path } = await world.as(who)('roster', 'pastPlace', { name });
  return upload(world, bytes, who, path);
};

export type CheckedPast = Output<'roster', 'checkPast'>;

export async function checkPast(
  world: World,
  file: PastFile | Uint8Array,
  who: Who = coordinator,
): Promise<CheckedPast> {
  const bytes = file instanceof Uint8Array ? file : await aPastFile(file);
  return world.as(who)('roster', 'checkPast', { file: await placed(world, bytes, '补录.xlsx', who) });
}

export const PHOTO = Buffer.from('ffd8ffe000104a464946', 'hex');

export async function attach(world: World, id: string, bytes: Uint8Array = PHOTO, who: Who = coordinator) {
  const fileId = await placed(world, bytes, '签到表.jpg', who);
  return world.as(who)('roster', 'attachPast', { id, name: '签到表.jpg', fileId });
}

export const idOf = ({ import: found }: CheckedPast): string => {
  if (!found) throw new Error('there is nothing to take over');
  return found.id;
};

/** Confirms what was checked, with a proof, and goes on to its end. */
export async function takeOver(world: World, file: PastFile): Promise<Output<'roster', 'pastImport'>> {
  const id = idOf(await checkPast(world, file));
  await attach(world, id);
  await world.as(coordinator)('roster', 'confirmPast', { id });
  return world.as(coordinator)('roster', 'continuePast', { id });
}
