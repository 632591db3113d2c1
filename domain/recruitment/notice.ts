import { type CalendarOverrides, type Day, dayText } from '../calendar';
import type { Application } from './application';
import { applicationStageText } from './application';
import { nextToCall, placesIn, reserveObstacle, type Vacancies } from './places';
import { noticeEnd, type Round } from './round';

type Noticed = Pick<Application, 'stage' | 'rank' | 'post' | 'form' | 'consents'> & { readonly id: string };

const inStage = (applications: readonly Noticed[], stage: Application['stage']) =>
  applications.filter((each) => each.stage === stage);
const names = (applications: readonly Noticed[]) =>
  applications.map(({ form }) => form.name ?? '').join('、');

/** How many could still be called, and would miss a notice that went up now. */
const callable = (round: Round, applications: readonly Noticed[], vacancies: Vacancies): number =>
  reserveObstacle(round, vacancies.today)
    ? 0
    : nextToCall(applications, placesIn(round, applications, vacancies)).length;

/** Why the notice cannot go up today; undefined when everyone cleared can be in it (R1.7). */
export function publishObstacle(
  round: Round,
  applications: readonly Noticed[],
  vacancies: Vacancies,
): string | undefined {
  const { notice } = round;
  const { today } = vacancies;
  if (round.state === 'draft') return '公告还没有发布';
  if (notice && today <= notice.to) return `正在公示，到 ${dayText(notice.to)}结束`;
  const cleared = inStage(applications, 'cleared');
  if (cleared.length === 0) return '还没有体检合格、等待公示的人';
  const silent = cleared.filter(({ consents }) => consents.every(({ kind }) => kind !== 'publication'));
  if (silent.length > 0) return `${names(silent)}没有同意公示，请先取得同意`;
  for (const stage of ['medical', 'notice'] as const) {
    const left = inStage(applications, stage);
    if (left.length > 0) return `${names(left)}还在“${applicationStageText[stage]}”，处理完再公示`;
  }
  const next = callable(round, applications, vacancies);
  return next > 0 ? `还有 ${next} 个名额可以递补，请先通知体检` : undefined;
}

export interface NewNotice {
  readonly from: Day;
  readonly to: Day;
  readonly applications: readonly string[];
}

export const noticeOn = (
  { terms }: Round,
  applications: readonly Noticed[],
  today: Day,
  calendar: CalendarOverrides,
): NewNotice => ({
  from: today,
  to: noticeEnd(today, terms.noticeWorkdays, calendar),
  applications: inStage(applications, 'cleared').map(({ id }) => id),
});

/**
 * Whether anyone may read the notice today: until the round ends; one that goes up after it, for whoever moves up from
 * the reserve, for its days (R1.7).
 */
export function isNoticeUp({ state, notice, finishedOn = '' }: Round, today: Day): boolean {
  if (!notice) return false;
  return state === 'published' || (notice.from >= finishedOn && today <= notice.to);
}

/** What the coordinator reads above a notice that would run to `to`, that runs, or that is over. */
export function noticeHeading({ state, notice }: Round, today: Day, to: Day, isAwaited: boolean): string {
  if (isAwaited || !notice) return `今天公示，到 ${dayText(to)} 结束`;
  if (today <= notice.to) return `公示到 ${dayText(notice.to)}`;
  const ended = `公示已于 ${dayText(notice.to)}结束`;
  return state === 'finished' ? `${ended}，页面已撤下` : ended;
}

/** Whether an objection stands in the way of someone: against them, or against the whole of the notice they are in. */
export const concerns = (
  objection: { readonly application: string; readonly notice?: Day },
  application: string,
  { notice }: Pick<Round, 'notice'>,
): boolean =>
  objection.application === application ||
  (objection.application === '' && (objection.notice ?? notice?.from) === notice?.from);

/** What anyone may see during the notice: nobody who has dropped out (R1.7). */
export function shownInNotice<T extends Noticed>({ notice }: Round, applications: readonly T[]): T[] {
  const shown: readonly Application['stage'][] = ['notice', 'offered', 'hired'];
  return applications
    .filter(({ id, stage }) => shown.includes(stage) && notice?.applications.includes(id))
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
}

/** Why nobody can object today; undefined while the notice runs. */
export function objectObstacle(round: Round, today: Day): string | undefined {
  const { notice, terms } = round;
  if (!notice || !isNoticeUp(round, today)) return `现在没有公示；如有情况反映，请致电 ${terms.telephone}`;
  if (today > notice.to) return `公示已于 ${dayText(notice.to)}结束，请致电 ${terms.telephone} 反映`;
  return undefined;
}
