import { dayText, timeText } from '#domain/calendar';
import type { roster } from '#domain/contract/roster';
import { confirmPastRecord, type PastRecord } from '#domain/past/record';
import type { ReadContext } from '#platform/context';
import type { Documents, SessionDocument } from '#platform/documents';
import { saveSubject } from '#platform/history';
import { pastWaiting } from '#platform/past-waiting';
import type { Actions } from '#platform/serve';
import { namesOfPast, pastImportViewOf, pastRecordViewOf, progressOf, showPastImport } from './past-views';

type Lists = Pick<Actions<typeof roster>, 'past' | 'pastImport' | 'pastWaiting' | 'confirmPastRecord'>;

const latestFirst = <T>(rows: readonly T[], keyOf: (row: T) => string | number): T[] =>
  [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));

const timesOf = ({ arrival, departure }: SessionDocument): string =>
  arrival && departure ? `${timeText(arrival.at)} – ${timeText(departure.at)}` : '';

async function sessionsTakenOver({ sessions, plan }: ReadContext) {
  const all = await sessions.find({ day: plan.period }, ['stage', 'takenOver', 'record.state']);
  const own = all.filter(({ takenOver, stage }) => takenOver && stage === 'ended');
  const confirmed = own.filter(({ record }) => record.state === 'confirmed').length;
  return { confirmed, waiting: own.length - confirmed };
}

/** What is not confirmed yet is its owner's alone. */
const isListed = ({ state, openid }: Documents['pastImports'], context: ReadContext): boolean =>
  state === 'checked' ? openid === context.openid : state !== 'dropped';

export const pastLists: Lists = {
  async past(_input, context) {
    const [imports, records, sessions, progress, nameOf] = await Promise.all([
      context.pastImports.find({}),
      context.pastRecords.find({}),
      sessionsTakenOver(context),
      progressOf(context),
      namesOfPast(context),
    ]);
    const viewsOf = (kind: PastRecord['kind']) =>
      latestFirst(
        records.filter((record) => record.kind === kind),
        ({ day }) => day,
      ).map((record) => pastRecordViewOf(record, nameOf, context));
    return {
      imports: latestFirst(
        imports.filter((found) => isListed(found, context)),
        ({ at }) => at,
      ).map((each) => pastImportViewOf(each, progress(each.id), context)),
      ...{ sessions, trainings: viewsOf('training'), visits: viewsOf('visit') },
    };
  },

  pastImport: ({ id }, context) => showPastImport(id, context),

  async pastWaiting(_input, context) {
    const [{ sessions, visits }, nameOf] = await Promise.all([pastWaiting(context), namesOfPast(context)]);
    return {
      place: nameOf(context.actor.station ?? ''),
      sessions: sessions.map((session) => ({
        ...{ id: session.id, dayText: dayText(session.day) },
        title: [nameOf(session.town), session.station && nameOf(session.station)].filter(Boolean).join(' · '),
        text: `督导 ${nameOf(session.supervisor)} · ${timesOf(session)}`,
      })),
      visits: visits.map((visit) => pastRecordViewOf(visit, nameOf, context)),
    };
  },

  confirmPastRecord: {
    async act({ id }, context) {
      const record = await context.pastRecords.get(id);
      const after = confirmPastRecord(record, context.actor, context.now);
      await saveSubject(context, 'pastRecord', record, after, 'confirm');
      return id;
    },
    async show(id, context) {
      const [record, nameOf] = await Promise.all([context.pastRecords.get(id), namesOfPast(context)]);
      return pastRecordViewOf(record, nameOf, context);
    },
  },
};
