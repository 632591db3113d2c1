import { createHash } from 'node:crypto';
import type { Day } from '#domain/calendar';
import { sha256 } from '#domain/history';
import { sheetKinds, sheets } from '#domain/roster/columns';
import { type Change, compare } from '#domain/roster/compare';
import { firstHead, ROSTER, type RosterImport } from '#domain/roster/head';
import { type ChangeKind, changeKinds, type RowKind } from '#domain/roster/kinds';
import { type Imported, isFaulty, readRoster } from '#domain/roster/read-roster';
import type { Fault } from '#domain/roster/read-sheets';
import type { Roster } from '#domain/roster/roster';
import { files } from '#platform/cloud';
import type { ReadContext } from '#platform/context';
import { assertOwn, readFile, uploadFolder } from '#platform/files';
import { readSpreadsheet } from '#platform/spreadsheet';
import { lookUp } from '#platform/vault';
import { currentRoster } from './current';
import { importView } from './import-views';

const PURPOSE = 'roster';
const MOST_BYTES = 5 * 2 ** 20;
const SHOWN = 100;
const ID_LENGTH = 20;

const names = sheetKinds.map((kind) => sheets[kind].name);

const ofText: Record<RowKind, string> = {
  towns: '镇街',
  stations: '社工站',
  points: '站点',
  workers: '社工',
};

export const keyOfPhone = (phone: string): string => lookUp(`phone ${phone}`);

export const uploadPath = (context: ReadContext): string =>
  `${uploadFolder(context, PURPOSE)}${context.now.toString(36)}.xlsx`;

export interface Checked {
  readonly hash: string;
  readonly current: Roster;
  readonly read: Imported | readonly Fault[];
}

/** An uploaded file against the roster in force; the same file, roster and day always give the same. */
export async function readUpload(file: string, today: Day, context: ReadContext): Promise<Checked> {
  const bytes = await readFile(files, file, MOST_BYTES);
  const [sheets, current] = await Promise.all([readSpreadsheet(bytes, names), currentRoster(context)]);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { hash, current, read: readRoster(sheets, current, today, keyOfPhone) };
}

const ofKind = (changes: readonly Change[], wanted: ChangeKind) =>
  changes.filter(({ kind }) => kind === wanted);

const countsOf = (changes: readonly Change[]) => {
  const count = (kind: ChangeKind) => ofKind(changes, kind).length;
  return { added: count('added'), changed: count('changed'), ended: count('ended') };
};

const shown = ({ details, ...change }: Change) => ({
  ...change,
  ...{ ofText: ofText[change.of], details: [...details] },
});

const faulty = (faults: readonly Fault[]) => ({
  ...{ import: null, changes: [], counts: { added: 0, changed: 0, ended: 0 } },
  ...{ faults: faults.slice(0, SHOWN), faultCount: faults.length },
});

/** Keeps nothing but that this file was looked at and against which version. */
export async function checkImport({ file }: { file: string }, context: ReadContext) {
  assertOwn(context, PURPOSE, file);
  const { hash, current, read } = await readUpload(file, context.today, context);
  if (isFaulty(read)) return faulty(read);
  const { changes } = compare(current, read.roster, context.today);
  const { version } = (await context.rosters.peek(ROSTER)) ?? firstHead;
  const { openid, actor, now } = context;
  const found: RosterImport = {
    id: sha256(`${openid} ${file} ${now}`).slice(0, ID_LENGTH),
    ...{ by: actor.person, openid, at: now, file, hash, base: version },
    ...{ state: 'checked', changes: countsOf(changes), done: 0, total: 0 },
  };
  await context.apart(({ rosterImports }) => rosterImports.set(found));
  return {
    import: importView(found, context),
    ...{ faults: [], faultCount: 0 },
    changes: changeKinds.flatMap((kind) => ofKind(changes, kind).slice(0, SHOWN).map(shown)),
    counts: found.changes,
  };
}
