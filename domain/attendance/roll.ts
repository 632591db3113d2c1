import { durationText, type Instant, MINUTE, timeText } from '../calendar';
import { stationTitles } from '../people';
import { absenceKinds, absenceOn, isPresent, type Worker } from '../roster/roster';
import type { Session } from '../session';
import type { Tag } from '../session-words';
import { type Attendance, attended, isOnLoan } from './attendance';

/** From then on someone came late, and is marked with how much. */
export const LATE_MINUTES = 15;

/** How long after the supervisor someone's own phone came; 0 when in time, or when nobody can know. */
export function lateMinutes({ means, at }: Attendance, { arrival }: Pick<Session, 'arrival'>): number {
  if (means !== 'code' || !arrival) return 0;
  const minutes = Math.floor((at - arrival.at) / MINUTE);
  return minutes > LATE_MINUTES ? minutes : 0;
}

type Known = Pick<Worker, 'id' | 'name' | 'title' | 'town' | 'to' | 'from' | 'absences'>;

/** What a list is made from; `workers` are the town's, and whoever else is on it. */
export interface RollFacts {
  readonly session: Pick<Session, 'day' | 'arrival' | 'town'>;
  readonly attendances: readonly Attendance[];
  readonly workers: readonly Known[];
  readonly townName: (code: string) => string;
}

const isOnRoster = ({ from, to }: Known, { day }: { day: string }): boolean =>
  isPresent(to === undefined ? {} : { to }, day) && (from === undefined || from <= day);

const byTitle = (a: Known, b: Known) => stationTitles.indexOf(a.title) - stationTitles.indexOf(b.title);

const lateTag = (minutes: number): Tag[] =>
  minutes > 0 ? [{ text: `晚到 ${durationText(minutes)}`, tone: 'doing' }] : [];

function tagsOf(attendance: Attendance, { session, townName }: RollFacts): Tag[] {
  return [
    ...(isOnLoan(attendance) ? [{ text: `外镇 · ${townName(attendance.home)}`, tone: 'todo' as const }] : []),
    ...(attendance.means === 'host' ? [{ text: '代签', tone: 'off' as const }] : []),
    ...lateTag(lateMinutes(attendance, session)),
  ];
}

/** The list of a session: who is there, who is not, who is on leave, and whom the host took off. */
export function rollOf(facts: RollFacts) {
  const { session, attendances, workers } = facts;
  const names = new Map(workers.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const there = attendances.filter(attended).toSorted((a, b) => a.at - b.at);
  const listed = new Set(there.map(({ worker }) => worker));
  const ours = workers.filter((worker) => worker.town === session.town && isOnRoster(worker, session));
  const off = new Set(attendances.filter(({ removed }) => removed).map(({ worker }) => worker));
  const missing = ours.filter(({ id }) => !listed.has(id)).toSorted(byTitle);
  return {
    ...counts(there, missing, session.day),
    present: there.map((each) => ({
      ...{ worker: each.worker, name: nameOf(each.worker), time: timeText(each.at) },
      note: noteOf(each, nameOf),
      tags: tagsOf(each, facts),
    })),
    absent: missing.filter((worker) => !absenceOn(worker, session.day) && !off.has(worker.id)),
    away: missing.flatMap(({ id, name, ...worker }) => {
      const absence = absenceOn(worker, session.day);
      return absence ? [{ worker: id, name, text: absenceKinds[absence.kind] }] : [];
    }),
    removed: attendances.flatMap(({ worker, removed }) =>
      removed ? [{ worker, name: nameOf(worker), text: removedText(removed, nameOf) }] : [],
    ),
  };
}

type NameOf = (id: string) => string;

const noteOf = ({ by, reason }: Attendance, nameOf: NameOf): string =>
  [by ? `${nameOf(by)}代签` : '', reason ? `补登记：${reason}` : ''].filter(Boolean).join(' · ');

const removedText = (
  { at, by, reason }: { at: Instant; by: string; reason: string },
  nameOf: NameOf,
): string => `${nameOf(by)} ${timeText(at)} 移出：${reason}`;

/** '12 / 14 人': of the town's own, those on leave not awaited. */
function counts(there: readonly Attendance[], missing: readonly Known[], day: string) {
  const own = there.filter((attendance) => !isOnLoan(attendance)).length;
  const awaited = own + missing.filter((worker) => !absenceOn(worker, day)).length;
  const guests = there.length - own;
  return { countText: `${own} / ${awaited} 人`, guestText: guests > 0 ? `另有外镇 ${guests} 人` : '' };
}
