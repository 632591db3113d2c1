import type { PastImport } from '#domain/past/import';
import type { PastRow } from '#domain/past/rows';
import { isPresent, type Worker } from '#domain/roster/roster';
import type { ReadContext } from './context';
import { pastUrl, pastWaitingUrl } from './links';
import { type Notice, notify } from './notify';
import { eachInParallel } from './parallel';

type Undated = Omit<Notice, 'at'>;

const leads = ({ title }: Worker) => title === 'lead' || title === 'deputy';

const concerns = (row: PastRow, { town, station }: Worker): boolean =>
  (row.kind === 'session' && row.town === town) || (row.kind === 'visit' && row.station === station);

function toLeads(rows: readonly PastRow[], workers: readonly Worker[]): Undated[] {
  return workers.flatMap((worker) => {
    const count = rows.filter((row) => concerns(row, worker)).length;
    const text = `项目统筹补录了 ${count} 次过去的督导或走访，请核对证明材料后确认`;
    return count > 0 ? [{ to: worker.id, title: `${count} 次补录待您确认`, text, url: pastWaitingUrl }] : [];
  });
}

function toSupervisors(rows: readonly PastRow[]): Undated[] {
  const own = rows.flatMap((row) => (row.kind === 'session' ? [row.supervisor] : []));
  return [...new Set(own)].map((to) => {
    const count = own.filter((each) => each === to).length;
    return { to, title: '过去的督导已补录', text: `项目统筹补录了您 ${count} 次过去的督导，站点确认后计入` };
  });
}

function toBureau(rows: readonly PastRow[]): Undated[] {
  const count = rows.filter(({ kind }) => kind === 'training').length;
  const text = `项目统筹补录了 ${count} 次过去的培训，请核对证明材料后确认`;
  return count > 0 ? [{ to: 'role:commissioner', title: `${count} 次补录待您确认`, text, url: pastUrl }] : [];
}

/** Tells those who are to confirm, and those whose sessions they are; told again, it says nothing twice. */
export async function tellOfPast(
  { id, at, begun = at }: Pick<PastImport, 'id' | 'at' | 'begun'>,
  rows: readonly PastRow[],
  context: ReadContext,
): Promise<void> {
  const workers = await context.workers.find({}, ['town', 'station', 'title', 'to']);
  const present = workers.filter((worker) => leads(worker) && isPresent(worker, context.today));
  const notices = [...toLeads(rows, present), ...toSupervisors(rows), ...toBureau(rows)];
  await eachInParallel(notices, (notice) =>
    context.apart((writing) => notify(writing, { ...notice, at: begun }, id)),
  );
}
