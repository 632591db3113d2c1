import { dayOf } from '#domain/calendar';
import { AppError } from '#domain/errors';
import { canonical } from '#domain/history';
import { compare } from '#domain/roster/compare';
import { type RosterImport, rowsHash } from '#domain/roster/head';
import { type Imported, isFaulty } from '#domain/roster/read-roster';
import { isPresent, type Roster } from '#domain/roster/roster';
import { now as clock } from '#platform/clock';
import type { ReadContext, WriteContext } from '#platform/context';
import { eachInParallel } from '#platform/parallel';
import { finishImport, headOf, saveHead } from '#platform/roster-head';
import { settleRoles } from '#platform/roster-roles';
import { phoneId, phoneIdentity } from '#platform/roster-versions';
import { seal } from '#platform/vault';
import { readUpload } from './check-import';
import { importView } from './import-views';

const BATCH = 250;
/** Well below the minute that a function has; the page asks again. */
const BUDGET_MS = 20_000;

type Write = () => Promise<void>;

/** Every row of the new version, in an order that the same file always gives, so that a broken run goes on there. */
function writesOf(next: Roster, { phones }: Imported, version: string, context: ReadContext): Write[] {
  const { stations, workers, sensitive, identities } = context.version(version);
  const here = next.workers.filter((worker) => isPresent(worker, context.today));
  const numbered = here.flatMap(({ id, phoneKey }) => {
    const phone = phones.get(id);
    return phone && phoneKey ? [{ id, phone, phoneKey }] : [];
  });
  return [
    ...next.stations.map((station) => () => stations.set(station)),
    ...next.workers.map((worker) => () => workers.set(worker)),
    ...numbered.map(
      ({ id, phone }) =>
        () =>
          sensitive.set({ id: phoneId(version, id), fields: { phone: seal(phone) } }),
    ),
    ...numbered.map(
      ({ id, phoneKey }) =>
        () =>
          identities.set({ id: phoneIdentity(version, phoneKey), subject: id }),
    ),
  ];
}

/** The towns are few and hold what the roster knows nothing of, so that they change in place, with the switch. */
async function saveTowns({ towns }: WriteContext, next: Roster, today: string): Promise<void> {
  const here = next.workers.filter((worker) => isPresent(worker, today));
  for (const { to, ...town } of next.towns) {
    const before = await towns.peek(town.id);
    const { to: _, ...kept } = before ?? { supervisor: '', share: 0 };
    const workers = here.filter((worker) => worker.town === town.id).length;
    const after = { ...kept, ...town, workers, ...(to && { to }) };
    if (canonical(before ?? null) !== canonical(after)) await towns.set(after);
  }
}

/** One transaction puts the new version in force. */
const switchTo = (found: RosterImport, version: string, next: Roster, context: ReadContext) =>
  context.apart(async (writing) => {
    const head = await headOf(writing);
    if (head.importing !== found.id) return;
    const project = await writing.projects.get('');
    await saveTowns(writing, next, context.today);
    await writing.projects.set({ ...project, roster: version });
    const source = { hash: found.hash, changes: found.changes, rows: rowsHash(next) };
    await saveHead(writing, { ...head, version, source }, 'import');
    await writing.rosterImports.set({ ...found, state: 'settling', done: found.total });
  });

const changedSince = () =>
  new AppError('INVALID_STATE', '上传的文件变了，不能接着导入，请放弃这次导入后重新上传');

async function write(found: RosterImport, version: string, context: ReadContext): Promise<void> {
  const began = clock();
  const today = dayOf(found.at);
  const { hash, current, read } = await readUpload(found.file, today, context);
  if (isFaulty(read) || hash !== found.hash) throw changedSince();
  const { next } = compare(current, read.roster, today);
  const writes = writesOf(next, read, version, context);
  let { done } = found;
  while (done < writes.length && clock() - began < BUDGET_MS) {
    await eachInParallel(writes.slice(done, done + BATCH), (each) => each());
    done = Math.min(done + BATCH, writes.length);
    await keepProgress({ ...found, done, total: writes.length }, context);
  }
  if (done === writes.length) await switchTo({ ...found, total: writes.length }, version, next, context);
}

/** Unless someone has dropped the import, or another call has brought it to its end. */
const keepProgress = (progress: RosterImport, context: ReadContext) =>
  context.apart(async ({ rosterImports }) => {
    const { state } = await rosterImports.get(progress.id);
    if (state !== 'writing') throw new AppError('CONFLICT', '这次导入已由别人完成或放弃，请返回刷新');
    await rosterImports.set(progress);
  });

export async function continueImport({ id }: { id: string }, context: ReadContext) {
  const found = await context.rosterImports.get(id);
  if (found.state === 'writing' && found.version) await write(found, found.version, context);
  const after = await context.rosterImports.get(id);
  if (after.state === 'settling') {
    await settleRoles(context, after.version);
    await finishImport(id, context);
  }
  return importView(await context.rosterImports.get(id), context);
}
