import type { Application, ApplicationStage } from './application';
import { openStages } from './application-steps';
import type { Round } from './round';

/** Those who hold one of the round's places now: under way to the health check or beyond it. */
const holding: readonly ApplicationStage[] = ['medical', 'cleared', 'notice', 'offered', 'hired'];

/** Those who wait for someone's step, which a round's end would take from them; the ranked ones are its reserve. */
const waiting: readonly ApplicationStage[] = openStages.filter((stage) => stage !== 'ranked');

/** Why a round cannot end yet; undefined when everyone knows where they stand. */
export function finishObstacle(
  round: Round,
  applications: readonly Pick<Application, 'stage'>[],
): string | undefined {
  if (round.state !== 'published') return '只有已发布、没有结束的招聘才能结束';
  const left = applications.filter(({ stage }) => waiting.includes(stage)).length;
  return left === 0 ? undefined : `还有 ${left} 份报名没有结果，处理完再结束这一轮`;
}

type Ranked = Pick<Application, 'stage' | 'rank'> & { readonly id: string };

export const placesLeft = (applications: readonly Ranked[], places: number): number =>
  places - applications.filter(({ stage }) => holding.includes(stage)).length;

/**
 * Who is called to the health check next: by rank, one for each free place (1:1, R1.6); when someone fails, declines or
 * withdraws, the next moves up (递补). Of equal ranks that do not all fit, those `chosen` by people come first.
 */
export function nextToCall<T extends Ranked>(
  applications: readonly T[],
  places: number,
  chosen: readonly string[] = [],
): T[] {
  const reserve = applications.filter(({ stage }) => stage === 'ranked');
  const last = ({ id }: Ranked) => (chosen.includes(id) ? 0 : 1);
  const sorted = [...reserve].sort(
    (a, b) => (a.rank ?? 0) - (b.rank ?? 0) || last(a) - last(b) || (a.id < b.id ? -1 : 1),
  );
  return sorted.slice(0, Math.max(0, placesLeft(applications, places)));
}

/** Those of the last rank called, and how many of them the places are enough for. */
function edgeOf(applications: readonly Ranked[], places: number) {
  const called = nextToCall(applications, places);
  const rank = called[called.length - 1]?.rank;
  const equal = applications.filter((each) => each.stage === 'ranked' && each.rank === rank);
  return { rank, equal, fit: called.filter((each) => each.rank === rank).length };
}

/** Whether the last of those called shares a rank with one left out, so that a person must choose between them. */
export function isTiedAtTheEdge(applications: readonly Ranked[], places: number): boolean {
  const { equal, fit } = edgeOf(applications, places);
  return equal.length > fit;
}

/** Why nobody can be called to the health check now; undefined when the next can. */
export function callObstacle(
  { ranking, terms, state }: Round,
  applications: readonly Ranked[],
  chosen: readonly string[] = [],
): string | undefined {
  if (!ranking) return '面试结束、排名公布后才能通知体检';
  if (state !== 'published') return '这一轮招聘已经结束';
  if (placesLeft(applications, terms.places) <= 0) return '名额都有人了；有人放弃或不合格时可以递补';
  if (nextToCall(applications, terms.places).length === 0) return '排名中没有等待通知的人了';
  const { rank, equal, fit } = edgeOf(applications, terms.places);
  const picked = equal.filter(({ id }) => chosen.includes(id)).length;
  if (equal.length === fit || picked === fit) return undefined;
  return `第 ${rank} 名有 ${equal.length} 人并列，只剩 ${fit} 个名额，请商定后选出 ${fit} 人`;
}
