import { type Day, dayText } from '../calendar';
import type { Plan } from '../plan';
import type { Session } from '../session';

/** Who holds or held a post; quotas belong to the post, whoever holds it (R1.8). `to` is the first day without it. */
export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly from?: Day;
  readonly to?: Day;
  readonly successor?: string;
}

export const postsOf = ({ posts }: Pick<Plan, 'posts'>): string[] =>
  Array.from({ length: posts }, (_, index) => `p${index + 1}`);

export const postText = (post: string): string => `岗位 ${post.replace(/^p/, '')}`;

/** The last to take it up, until their leaving is recorded. */
export const holderOf = <T extends Holder>(post: string, holders: readonly T[]): T | undefined =>
  holders.find((each) => each.post === post && each.to === undefined);

export const freePosts = (plan: Pick<Plan, 'posts'>, holders: readonly Holder[]): string[] =>
  postsOf(plan).filter((post) => !holderOf(post, holders));

const isUnfollowed = ({ post, to, successor }: Partial<Holder>): boolean =>
  post !== undefined && to !== undefined && successor === undefined;

/** Who left a post that nobody has taken over yet. */
export const leaverOf = <T extends Holder>(post: string, holders: readonly T[]): T | undefined =>
  holders.find((each) => each.post === post && isUnfollowed(each));

/** How many posts were left and wait for a successor. */
export const unfilled = (holders: readonly Partial<Holder>[]): number => holders.filter(isUnfollowed).length;

const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** From which day a successor holds the post: not before they accepted, nor before the leaver has gone. */
export const succession = (leaver: Pick<Holder, 'to'> | undefined, today: Day): Day =>
  later(leaver?.to ?? today, today);

/** Whether a session goes to whoever takes over the post: those done or begun stay with the one who did them. */
export const isHandedOver = ({ day, stage }: Pick<Session, 'day' | 'stage'>, from: Day): boolean =>
  day >= from && (stage === 'agreed' || stage === 'tentative');

/** Why someone's leaving cannot be recorded; undefined for whoever is still there. */
export const leaveObstacle = ({ name, to }: Pick<Holder, 'name' | 'to'>): string | undefined =>
  to === undefined ? undefined : `已登记${name}从 ${dayText(to)}起离任，不用再登记`;

/** What is wrong with the day from which someone leaves; undefined from today to the project's end. */
export function leaveFault(
  day: Day,
  { name, from = day }: Pick<Holder, 'name' | 'from'>,
  today: Day,
  end: Day,
): string | undefined {
  if (day < today) return '离任日期不能早于今天';
  if (day < from) return `${name}从 ${dayText(from)}才到岗，离任日期不能早于这一天`;
  return day > end ? `项目到 ${dayText(end)}结束，离任日期不能晚于这一天` : undefined;
}

/** Why a supervisor takes no step on a day; undefined while they hold their post. */
export const leftObstacle = ({ to }: Pick<Holder, 'to'>, day: Day): string | undefined =>
  to !== undefined && day >= to ? `您已从 ${dayText(to)}起离任，这次督导由接任的督导进行` : undefined;
