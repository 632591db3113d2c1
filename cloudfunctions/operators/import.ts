import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { type ChainHead, changed, emptyChain, type HistoryEntry, link } from '#domain/history';
import type { HeldRole } from '#domain/people';
import { type ProjectImport, projectImport } from '#domain/project-import';
import { type Binding, bindingFacts } from '#domain/roster/binding';
import { importedBindings } from '#domain/roster/set-up';
import { changedFacts } from '#domain/session-history';
import { monthsOf, type PlannedSession, plannedSessions, townShares } from '#domain/set-up';
import { subjectId } from '#domain/subjects';
import { checked, command, db, required, words } from './cloud';

// Sets up a project from a JSON file (the shape is `projectImport`). The project's own document comes last: without it
// an import did not finish, and the next one begins by sweeping away what was left.
// Usage: npm run import -- FILE

const BATCH = 200;

type Row = { readonly id: string };

async function addAll(project: string, collection: string, rows: readonly Row[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows
      .slice(start, start + BATCH)
      .map((row) => ({ ...row, _id: `${project}:${row.id}`, project }));
    checked(await db.collection(collection).add(batch));
  }
}

const byOperator = { role: 'operator', person: '' };

const planned = (session: PlannedSession, at: number) =>
  link(emptyChain, {
    ...{ subject: subjectId('session', session.id), at, by: byOperator, action: 'plan' },
    facts: changedFacts(undefined, session),
  });

const bound = (binding: Binding, at: number) =>
  link(emptyChain, {
    ...{ subject: subjectId('binding', binding.id), at, by: byOperator, action: 'bind' },
    facts: changed(undefined, bindingFacts(binding)),
  });

const asDocument = (entry: HistoryEntry) => ({ ...entry, id: `${entry.subject}:${entry.seq}` });
const headOf = ({ seq, hash }: HistoryEntry): ChainHead => ({ seq, head: hash });

function grantsOf({ supervisors, workers, staff }: ProjectImport) {
  const held: { openid: string | undefined; name: string; role: HeldRole }[] = [
    ...supervisors.map(({ id, name, openid }) => ({
      openid,
      name,
      role: { role: 'supervisor' as const, person: id },
    })),
    ...workers.map(({ id, name, openid, town, station, title }) => ({
      openid,
      name,
      role: { role: 'worker' as const, person: id, town, station, title },
    })),
    ...staff.map(({ id, name, openid, role }) => ({ openid, name, role: { role, person: id } })),
  ];
  const grants = new Map<string, { id: string; openid: string; name: string; roles: HeldRole[] }>();
  for (const { openid, name, role } of held) {
    if (!openid) continue;
    const grant = grants.get(openid) ?? { id: openid, openid, name, roles: [] };
    grants.set(openid, { ...grant, roles: [...grant.roles, role] });
  }
  return [...grants.values()];
}

function subjectsWithHistory(data: ProjectImport, now: number) {
  const sessions = plannedSessions(data).map((session) => ({ session, entry: planned(session, now) }));
  const booked = sessions.map(({ session }) => session);
  const bindings = importedBindings(data, now).map((binding) => ({ binding, entry: bound(binding, now) }));
  return {
    sessions: sessions.map(({ session, entry }) => ({ ...session, ...headOf(entry) })),
    bindings: bindings.map(({ binding, entry }) => ({ ...binding, ...headOf(entry) })),
    history: [...sessions, ...bindings].map(({ entry }) => asDocument(entry)),
    supervisorMonths: monthsOf(booked, 'supervisor'),
    stationMonths: monthsOf(booked, 'station'),
  };
}

function documentsOf(data: ProjectImport, now: number): Record<string, readonly Row[]> {
  const shares = townShares(data);
  const supervisorOf = new Map(data.supervisors.flatMap(({ id, towns }) => towns.map((code) => [code, id])));
  return {
    towns: data.towns.map(({ code, name, workers }) => ({
      ...{ id: code, name, workers },
      ...{ supervisor: supervisorOf.get(code) ?? '', share: shares.get(code) ?? 0 },
    })),
    stations: data.stations,
    supervisors: data.supervisors.map(({ id, name, post }) => ({ id, name, post })),
    workers: data.workers.map(({ openid, ...worker }) => worker),
    grants: grantsOf(data),
    ...subjectsWithHistory(data, now),
  };
}

/** A file that is not as it must be, in words for the operator. */
function read(file: string): ProjectImport {
  const parsed = projectImport.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  return parsed.data;
}

/** When the import began by the database's clock, which the functions share; the operator's own may be wrong. */
async function beginning(project: string): Promise<number> {
  const mark = db.collection('marks').doc(`${project}:import`);
  checked(await mark.set({ project, id: 'import', at: db.serverDate() }));
  const { data } = checked(await mark.get());
  return (data as [{ at: Date }])[0].at.getTime();
}

async function sweep(project: string, collections: readonly string[]): Promise<void> {
  for (const name of collections) checked(await db.collection(name).where({ project }).remove());
}

command(async () => {
  const file = required(words[0], 'usage: npm run import -- FILE');
  const data = read(file);
  const { project, plan, approvedBy } = data;
  const existing = checked(await db.collection('projects').doc(project).get());
  if ((existing.data as unknown[]).length > 0) throw new Error(`project ${project} is set up already`);

  const documents = documentsOf(data, await beginning(project));
  await sweep(project, Object.keys(documents));
  for (const [collection, rows] of Object.entries(documents)) await addAll(project, collection, rows);
  const versions = [{ version: 1, effective: plan.period.from, approvedBy, plan }];
  checked(
    await db
      .collection('projects')
      .add({ _id: project, project, id: '', city: plan.city, open: true, plans: versions }),
  );
  const { sessions = [], towns = [], supervisors = [], workers = [] } = documents;
  return `${project}: ${towns.length} towns, ${supervisors.length} supervisors, ${workers.length} workers, ${sessions.length} sessions`;
});
