import { type Day, dayOf, dayText, type Instant, instantAt } from '../calendar';
import type { Application } from './application';
import { missingMembers, type Score } from './interview';
import type { Round } from './round';

export interface Slot {
  readonly day: Day;
  readonly time: string;
}

/** An application on its way through the interviews, with its slot if it has one. */
export interface Interview extends Pick<Application, 'stage' | 'form'> {
  readonly id: string;
  readonly at?: Slot | undefined;
}

export const hasBegun = ({ day, time }: Slot, now: Instant): boolean => instantAt(day, time) <= now;

const named = (interviews: readonly Interview[]) => interviews.map(({ form }) => form.name ?? '').join('、');

/** Why the interviews cannot be closed yet, and who is missing; undefined when every result can be computed (R1.5). */
export function closeObstacle(
  { ranking, panel, terms }: Pick<Round, 'ranking' | 'panel' | 'terms'>,
  interviews: readonly Interview[],
  scores: readonly Score[],
  now: Instant,
): string | undefined {
  if (ranking) return '面试已经结束，成绩和排名已公布';
  if (dayOf(now) <= terms.applyTo) return `报名到 ${dayText(terms.applyTo)}才截止，截止后才能结束面试`;
  const pending = interviews.filter(({ stage }) => stage === 'submitted' || stage === 'returned').length;
  if (pending > 0) return `还有 ${pending} 份报名没有审核完，请先审核`;
  const joined = seatedOf(panel);
  if (joined.length < terms.panelSize)
    return `评委应有 ${terms.panelSize} 名，现在 ${joined.length} 名，请先邀请评委`;
  return interviewsObstacle(
    interviews.filter(({ stage }) => stage === 'interview'),
    (each) => missingMembers(joined, scoresFor(each, scores)).length > 0,
    (each) => scoresFor(each, scores).every(({ conflict }) => conflict),
    now,
  );
}

/** The members who took up their seats; whoever was only invited holds nothing up. */
export const seatedOf = (panel: Round['panel']) => panel.filter(({ joined }) => joined);

export const scoresFor = ({ id }: { readonly id: string }, scores: readonly Score[]): Score[] =>
  scores.filter(({ application }) => application === id);

type Test = (interview: Interview) => boolean;

function interviewsObstacle(
  waiting: readonly Interview[],
  isUnscored: Test,
  isDeserted: Test,
  now: Instant,
): string | undefined {
  if (waiting.length === 0) return '没有待面试的报名';
  const homeless = waiting.filter(({ at }) => !at);
  if (homeless.length > 0) return `${named(homeless)}还没有面试时间，请先安排或不予录用`;
  const ahead = waiting.find(({ at }) => at && !hasBegun(at, now));
  if (ahead?.at) return `${named([ahead])}的面试在 ${dayText(ahead.at.day)} ${ahead.at.time}，面试后再结束`;
  const unscored = waiting.filter(isUnscored);
  if (unscored.length > 0) return `${named(unscored)}还缺评委评分；没有到场的请不予录用`;
  const deserted = waiting.filter(isDeserted);
  return deserted.length > 0 ? `${named(deserted)}的评委都已回避，请另请评委评分` : undefined;
}
