import { type CalendarOverrides, type Day, dayText } from '../calendar';
import type { Application } from './application';
import { applicationStageText } from './application';
import { nextToCall } from './places';
import { noticeEnd, type Round } from './round';

type Noticed = Pick<Application, 'stage' | 'rank' | 'form' | 'consents'> & { readonly id: string };

const inStage = (applications: readonly Noticed[], stage: Application['stage']) =>
  applications.filter((each) => each.stage === stage);
const names = (applications: readonly Noticed[]) =>
  applications.map(({ form }) => form.name ?? '').join('、');

/** Why the notice cannot go up today; undefined when everyone cleared can be in it (R1.7). */
export function publishObstacle(
  { state, terms, notice }: Round,
  applications: readonly Noticed[],
  today: Day,
): string | undefined {
  if (state !== 'published') return '这一轮招聘已经结束';
  if (notice && today <= notice.to) return `正在公示，到 ${dayText(notice.to)}结束`;
  const cleared = inStage(applications, 'cleared');
  if (cleared.length === 0) return '还没有体检合格、等待公示的人';
  const silent = cleared.filter(({ consents }) => consents.every(({ kind }) => kind !== 'publication'));
  if (silent.length > 0) return `${names(silent)}没有同意公示，请先取得同意`;
  for (const stage of ['medical', 'notice'] as const) {
    const left = inStage(applications, stage);
    if (left.length > 0) return `${names(left)}还在“${applicationStageText[stage]}”，处理完再公示`;
  }
  const next = nextToCall(applications, terms.places).length;
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

/** What anyone may see during the notice: nobody who has dropped out, nothing after the round (R1.7). */
export function shownInNotice<T extends Noticed>({ notice }: Round, applications: readonly T[]): T[] {
  const shown: readonly Application['stage'][] = ['notice', 'offered', 'hired'];
  return applications
    .filter(({ id, stage }) => shown.includes(stage) && notice?.applications.includes(id))
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
}

/** Why nobody can object today; undefined while the notice runs. */
export function objectObstacle({ state, notice, terms }: Round, today: Day): string | undefined {
  if (!notice || state === 'finished') return `现在没有公示；如有情况反映，请致电 ${terms.telephone}`;
  if (today > notice.to) return `公示已于 ${dayText(notice.to)}结束，请致电 ${terms.telephone} 反映`;
  return undefined;
}
