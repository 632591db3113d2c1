import { dayText } from '#domain/calendar';
import { EVIDENCE_FILES, importObstacle, pastImportSteps } from '#domain/past/import';
import { pastImportStepNames } from '#domain/past/kinds';
import { type PastRecord, recordObstacle, waitsFor } from '#domain/past/record';
import { topics } from '#domain/past/rows';
import { countsText, importTag, recordTag, whenText } from '#domain/past/words';
import type { Frame, ReadContext } from '#platform/context';
import type { Documents } from '#platform/documents';
import { sizeText } from '#platform/files';
import { knownNames } from './past-known';

type Found = Documents['pastImports'];

/** How many rows of an import somebody has confirmed, and how many wait. */
export interface Progress {
  readonly confirmed: number;
  readonly waiting: number;
}

export const fileView = ({ id, name, bytes }: Found['evidence'][number]) => ({
  ...{ id, name, size: sizeText(bytes) },
});

function stepsOf(found: Found, { confirmed }: Progress, { openid, actor }: Frame) {
  if (actor.role !== 'coordinator') return [];
  return pastImportStepNames
    .map((step) => ({ step, reason: importObstacle(found, step, { openid, confirmed }) }))
    .filter(({ step }) => pastImportSteps[step].from.includes(found.state))
    .map(({ step, reason }) => ({ step, text: pastImportSteps[step].text, ...(reason && { reason }) }));
}

export const pastImportViewOf = (found: Found, progress: Progress, frame: Frame) => ({
  ...{ id: found.id, state: found.state, tag: importTag(found), who: found.name, when: whenText(found.at) },
  ...{ text: countsText(found.rows), done: found.done, total: found.rows.length, ...progress },
  ...{ note: found.problem ?? found.reason ?? '', files: found.evidence.map(fileView) },
  ...{ mostFiles: EVIDENCE_FILES, isMine: found.openid === frame.openid },
  steps: stepsOf(found, progress, frame),
});

type ProgressOf = (id: string) => Progress;

/** Counts rows by import: one query of the sessions and one of the records, for all imports alike. */
export async function progressOf({ sessions, pastRecords, plan }: ReadContext): Promise<ProgressOf> {
  const [all, records] = await Promise.all([
    sessions.find({ day: plan.period }, ['stage', 'takenOver', 'record.state']),
    pastRecords.find({}, ['import', 'state']),
  ]);
  const rows = [
    ...all.flatMap(({ takenOver, stage, record }) =>
      takenOver && stage === 'ended'
        ? [{ import: takenOver.import, confirmed: record.state === 'confirmed' }]
        : [],
    ),
    ...records
      .filter(({ state }) => state !== 'withdrawn')
      .map(({ import: of, state }) => ({ import: of, confirmed: state === 'confirmed' })),
  ];
  return (id) => {
    const own = rows.filter((row) => row.import === id);
    const confirmed = own.filter((row) => row.confirmed).length;
    return { confirmed, waiting: own.length - confirmed };
  };
}

export async function showPastImport(id: string, context: ReadContext) {
  const [found, progress] = await Promise.all([context.pastImports.get(id), progressOf(context)]);
  return pastImportViewOf(found, progress(id), context);
}

type NameOf = (id: string) => string;

export async function namesOfPast(context: ReadContext): Promise<NameOf> {
  const { supervisors, towns, stations, workers, inspectors } = await knownNames(context);
  const all = [...supervisors, ...towns, ...stations, ...workers, ...inspectors];
  const names = new Map(all.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

const people = (ids: readonly string[], nameOf: NameOf) => ids.map(nameOf).join('、');

function wordsOf(record: PastRecord, nameOf: NameOf): { title: string; facts: string[] } {
  if (record.kind === 'visit') {
    const title = `${nameOf(record.town)} · ${nameOf(record.station)}`;
    return { title, facts: [`监察员 ${nameOf(record.inspector)}`, record.result] };
  }
  const { title, topic, hours, attendees } = record;
  return { title, facts: [`${topics[topic]} · ${hours} 小时`, `参加：${people(attendees, nameOf)}`] };
}

const confirmationOf = (record: PastRecord): string =>
  record.confirmed
    ? `${record.confirmed.name}于 ${whenText(record.confirmed.at)} 确认`
    : `等${waitsFor(record)}确认`;

export function pastRecordViewOf(record: PastRecord, nameOf: NameOf, { actor }: Pick<Frame, 'actor'>) {
  const reason = recordObstacle(record, actor);
  const { id, kind, state, day, evidence } = record;
  return {
    ...{ id, kind, state, evidence, dayText: dayText(day), tag: recordTag(record) },
    ...wordsOf(record, nameOf),
    confirmation: record.state === 'withdrawn' ? '' : confirmationOf(record),
    ...(reason && { reason }),
  };
}
