import type { Output } from '../../../../typings/api';

export type Posts = Output<'recruitment', 'posts'>;
type Stage = Posts['line'][number]['stage'];

interface Way {
  readonly text: string;
  readonly page: string;
  readonly by: 'id' | 'round';
}

const review: Way = { text: '去办理', page: 'review', by: 'id' };

/** Where the next step of someone in line is taken. */
const ways: Partial<Record<Stage, Way>> = {
  ranked: { text: '去通知体检', page: 'ranking', by: 'round' },
  medical: { text: '去登记体检', page: 'medical', by: 'id' },
  cleared: { text: '去公示', page: 'notice', by: 'round' },
  notice: { text: '去看公示', page: 'notice', by: 'round' },
  hired: { text: '去安排到岗', page: 'review', by: 'id' },
};

export const postsOf = ({ posts }: Posts, mayRun: boolean) =>
  posts.map((post) => ({
    ...post,
    url: mayRun && post.leaver ? `/packages/hiring/leave/index?id=${post.leaver.id}` : '',
  }));

export const lineOf = ({ line }: Posts, mayRun: boolean) =>
  line.map((each) => {
    const { text, page, by } = ways[each.stage] ?? review;
    const { id, name, tag, next, rank } = each;
    return {
      ...{ id, name, tag, next, rank: rank ? String(rank) : '—', way: mayRun ? text : '' },
      url: mayRun ? `/packages/hiring/${page}/index?${by}=${each[by]}` : '',
    };
  });
