import { dayText, type Instant } from '../calendar';
import type { Application } from './application';
import { hasBegun, type Slot } from './close';
import type { Score } from './interview';
import type { Round } from './round';

interface Scored {
  readonly round: Pick<Round, 'ranking' | 'panel'>;
  readonly application: Pick<Application, 'stage'>;
  readonly person: string;
}

/** Why a panel member has no say in this interview (any more); undefined when they have. */
export function seatObstacle({ round, application, person }: Scored): string | undefined {
  if (!round.panel.some((member) => member.person === person && member.joined))
    return '您不是这一轮的评委，请从评委首页选择';
  if (round.ranking) return '面试已经结束，成绩不能再改';
  return application.stage === 'interview' ? undefined : '这份报名不在面试阶段，请返回刷新';
}

/** Why no score can be given; a score may be corrected until the interviews are closed, a declared conflict stands. */
export function scoreObstacle(
  scored: Scored,
  slot: Slot | undefined,
  before: Score | undefined,
  now: Instant,
): string | undefined {
  if (before?.conflict) return '您已声明回避，不能评分';
  if (!slot) return '这位报名者还没有面试时间';
  if (!hasBegun(slot, now)) return `面试在 ${dayText(slot.day)} ${slot.time}，开始后再评分`;
  return seatObstacle(scored);
}

type Points = Readonly<Record<string, number>>;

/** What is wrong with points, by dimension: every one of the round's, and no other. */
export function pointFaults(points: Points, dimensions: readonly { id: string; text: string }[]) {
  const missing = dimensions
    .filter(({ id }) => points[id] === undefined)
    .map(({ id, text }) => [`points.${id}`, `请给“${text}”评分`]);
  const unknown = Object.keys(points)
    .filter((id) => dimensions.every((dimension) => dimension.id !== id))
    .map((id) => [`points.${id}`, '没有这个评分项，请返回刷新']);
  return Object.fromEntries([...missing, ...unknown]) as Record<string, string>;
}
