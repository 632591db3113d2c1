import type { Application, ApplicationStage } from './application';
import type { Round } from './round';

/** Those who hold one of the round's places now: under way to the health check or beyond it. */
const holding: readonly ApplicationStage[] = ['medical', 'cleared', 'notice', 'offered', 'hired'];

/** Those who wait for someone's step, which a round's end would take from them; the ranked ones are its reserve. */
const waiting: readonly ApplicationStage[] = [
  'submitted',
  'returned',
  'interview',
  'medical',
  'cleared',
  'notice',
  'offered',
];

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
 * withdraws, the next moves up (递补). Equal ranks that do not all fit are left for a person to decide: they come last.
 */
export function nextToCall<T extends Ranked>(applications: readonly T[], places: number): T[] {
  const reserve = applications.filter(({ stage }) => stage === 'ranked');
  const sorted = [...reserve].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || (a.id < b.id ? -1 : 1));
  return sorted.slice(0, Math.max(0, placesLeft(applications, places)));
}

/** Whether the last of those called shares a rank with one left out, so that a person must choose between them. */
export function isTiedAtTheEdge(applications: readonly Ranked[], places: number): boolean {
  const called = nextToCall(applications, places);
  const edge = called[called.length - 1]?.rank;
  const equal = applications.filter(({ stage, rank }) => stage === 'ranked' && rank === edge);
  return equal.some(({ id }) => !called.some((each) => each.id === id));
}
