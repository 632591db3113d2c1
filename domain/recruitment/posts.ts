import type { Day } from '../calendar';
import type { Plan } from '../plan';
import type { Session } from '../session';

/** Who holds or held a post; quotas belong to the post, whoever holds it (R1.8). */
export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly to?: Day;
}

export const postsOf = ({ posts }: Pick<Plan, 'posts'>): string[] =>
  Array.from({ length: posts }, (_, index) => `p${index + 1}`);

export const postText = (post: string): string => `岗位 ${post.replace(/^p/, '')}`;

/** The last to take it up, until they hand it over. */
export const holderOf = <T extends Holder>(post: string, holders: readonly T[]): T | undefined =>
  holders.find((each) => each.post === post && each.to === undefined);

export const freePosts = (plan: Pick<Plan, 'posts'>, holders: readonly Holder[]): string[] =>
  postsOf(plan).filter((post) => !holderOf(post, holders));

/** Whether a session goes to whoever takes over the post: those done or begun stay with the one who did them. */
export const isHandedOver = ({ day, stage }: Pick<Session, 'day' | 'stage'>, from: Day): boolean =>
  day >= from && (stage === 'agreed' || stage === 'tentative');
