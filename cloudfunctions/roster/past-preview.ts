import { dayText, durationText, instantAt } from '#domain/calendar';
import type { Known } from '#domain/past/names';
import { type PastRow, pastKindText } from '#domain/past/rows';
import type { Plan } from '#domain/plan';
import { isPresent } from '#domain/roster/roster';
import { minutesBetween } from '#domain/session';
import type { Frame } from '#platform/context';

const SHOWN = 100;

const isShortRow = (row: PastRow, plan: Plan): boolean =>
  row.kind === 'session' &&
  minutesBetween(instantAt(row.day, row.arrival), instantAt(row.day, row.departure), plan) <
    plan.sessionMinutes;

/** Towns of sessions where nobody could confirm them now. */
function leaderless(rows: readonly PastRow[], { towns, workers }: Known, today: string): string[] {
  const led = new Set(
    workers.filter((worker) => worker.title !== 'member' && isPresent(worker, today)).map(({ town }) => town),
  );
  const wanted = new Set(rows.flatMap((row) => (row.kind === 'session' ? [row.town] : [])));
  return towns.filter(({ id }) => wanted.has(id) && !led.has(id)).map(({ name }) => name);
}

/** What is right and yet worth knowing before it is confirmed. */
export function notesOf(rows: readonly PastRow[], known: Known, { plan, today }: Frame): string[] {
  const short = rows.filter((row) => isShortRow(row, plan)).length;
  const without = leaderless(rows, known, today);
  const needed = durationText(plan.sessionMinutes);
  return [
    ...(short > 0 ? [`有 ${short} 次督导不足 ${needed}，站点确认后仍不计入，要另经项目统筹批准`] : []),
    ...(without.length > 0 ? [`${without.join('、')}现在没有站长、副站长在册，暂时没有人能确认`] : []),
  ];
}

const titleOf = (row: PastRow, nameOf: (id: string) => string): string =>
  row.kind === 'training' ? row.title : `${nameOf(row.town)} · ${nameOf(row.station)}`;

const textOf = (row: PastRow, nameOf: (id: string) => string): string =>
  row.kind === 'session'
    ? `督导 ${nameOf(row.supervisor)} · ${row.arrival} – ${row.departure}`
    : row.evidence;

export function linesOf(rows: readonly PastRow[], { supervisors, towns, stations }: Known) {
  const names = new Map([...supervisors, ...towns, ...stations].map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  return rows.slice(0, SHOWN).map((row) => ({
    ...{ kindText: pastKindText[row.kind], title: titleOf(row, nameOf) },
    text: `${dayText(row.day)} · ${textOf(row, nameOf)}`,
  }));
}
