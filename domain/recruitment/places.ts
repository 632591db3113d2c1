import { type Day, dayText } from '../calendar';
import type { Application, ApplicationStage } from './application';
import { openStages } from './application-steps';
import { isPurgeDue, reserveEnd } from './purge';
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

export type Ranked = Pick<Application, 'stage' | 'rank' | 'post'> & { readonly id: string };

/** What decides besides the applications how many are called: the day, and the posts left without a successor. */
export interface Vacancies {
  readonly today: Day;
  readonly unfilled: number;
}

/** Whether someone hired has taken up a post. */
export const isSeated = ({ stage, post }: Pick<Ranked, 'stage' | 'post'>): boolean =>
  stage === 'hired' && post !== undefined;

/** The places of a round as its notice states them, or more once it must also follow those who left (R1.8). */
export const placesIn = (
  { terms }: Pick<Round, 'terms'>,
  applications: readonly Ranked[],
  { unfilled }: Pick<Vacancies, 'unfilled'>,
): number => Math.max(terms.places, applications.filter(isSeated).length + unfilled);

export const placesLeft = (applications: readonly Ranked[], places: number): number =>
  places - applications.filter(({ stage }) => holding.includes(stage)).length;

/**
 * Who is called to the health check next: by rank, one for each free place (1:1, R1.6); when someone fails, declines,
 * withdraws or leaves, the next moves up (递补). Of equal ranks that do not all fit, those `chosen` by people come first.
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

/** Those who share the last rank called with someone left out, so that people must choose as many as fit. */
export interface Tie {
  readonly rank: number;
  readonly ids: readonly string[];
  readonly fit: number;
}

export function tieAtTheEdge(applications: readonly Ranked[], places: number): Tie | undefined {
  const called = nextToCall(applications, places);
  const rank = called.at(-1)?.rank ?? 0;
  const equal = applications.filter((each) => each.stage === 'ranked' && each.rank === rank);
  const fit = called.filter((each) => each.rank === rank).length;
  return equal.length > fit ? { rank, fit, ids: equal.map(({ id }) => id) } : undefined;
}

/** Why nobody of a round's ranking can be called any more; undefined while its reserve list is good. */
export function reserveObstacle(round: Round, today: Day): string | undefined {
  if (!round.ranking) return '面试结束、排名公布后才能通知体检';
  if (!isPurgeDue(round, today)) return undefined;
  return `候补名单到 ${dayText(reserveEnd(round) ?? today)}为止，资料已删除；要补人请新发一轮招聘`;
}

/** Why nobody can be called to the health check now; undefined when the next can. */
export function callObstacle(
  round: Round,
  applications: readonly Ranked[],
  vacancies: Vacancies,
  chosen: readonly string[] = [],
): string | undefined {
  const obstacle = reserveObstacle(round, vacancies.today);
  if (obstacle) return obstacle;
  const places = placesIn(round, applications, vacancies);
  if (placesLeft(applications, places) <= 0) return '名额都有人了；有人放弃、不合格或离任时可以递补';
  if (nextToCall(applications, places).length === 0) return '排名中没有等待通知的人了';
  return tieObstacle(tieAtTheEdge(applications, places), chosen);
}

function tieObstacle(tie: Tie | undefined, chosen: readonly string[]): string | undefined {
  if (!tie || tie.ids.filter((id) => chosen.includes(id)).length === tie.fit) return undefined;
  const { rank, ids, fit } = tie;
  return `第 ${rank} 名有 ${ids.length} 人并列，只剩 ${fit} 个名额，请商定后选出 ${fit} 人`;
}

const pipeline: readonly ApplicationStage[] = ['hired', 'offered', 'notice', 'cleared', 'medical'];

/** Who comes to a post next: those hired without one, those under way, then who can be called, each by rank. */
export function inLine<T extends Ranked>(
  round: Round,
  applications: readonly T[],
  vacancies: Vacancies,
): T[] {
  const next = reserveObstacle(round, vacancies.today)
    ? []
    : nextToCall(applications, placesIn(round, applications, vacancies));
  const underWay = applications.filter((each) => pipeline.includes(each.stage) && !isSeated(each));
  const at = ({ stage }: Ranked) => pipeline.indexOf(stage);
  return [...underWay.sort((a, b) => at(a) - at(b) || (a.rank ?? 0) - (b.rank ?? 0)), ...next];
}
