import { addDays, type Day, dayText } from '../calendar';
import type { Tag } from '../session-words';
import { reserveObstacle } from './places';
import { type Holder, holderOf, leaverOf, postText } from './posts';
import type { Round } from './round';

interface PostWords {
  readonly holder: string;
  readonly tag: Tag;
  readonly when: string;
}

const holds =
  (day: Day) =>
  ({ from = '', to }: Holder): boolean =>
    from <= day && (to === undefined || day < to);

const vacant = (leaver: Holder | undefined): PostWords => ({
  holder: '空缺',
  tag: { text: '空缺', tone: 'wrong' },
  when: leaver?.to ? `${leaver.name}从 ${dayText(leaver.to)}起离任，还没有人接任` : '还没有人到岗',
});

function leaving({ name, to = '' }: Holder, next: Holder | undefined): PostWords {
  const lastDay = `到 ${dayText(addDays(to, -1))}为止`;
  return next
    ? { holder: name, tag: { text: '将接任', tone: 'doing' }, when: `${lastDay}，之后由${next.name}接任` }
    : { holder: name, tag: { text: '将空缺', tone: 'wrong' }, when: `${lastDay}，还没有人接任` };
}

/** Who holds a post today, and what is known of who comes after. */
export function postWords(post: string, holders: readonly Holder[], today: Day): PostWords {
  const now = holders.find((each) => each.post === post && holds(today)(each));
  if (!now) return vacant(leaverOf(post, holders));
  if (now.to !== undefined) return leaving(now, holderOf(post, holders));
  const when = now.from ? `${dayText(now.from)}起在岗` : '项目开始就在岗';
  return { holder: now.name, tag: { text: '在岗', tone: 'done' }, when };
}

/** What the coordinator is told before the leaving of someone is recorded. */
export const leavingEffect = (post: string | undefined, ahead: number, remaining: number): string =>
  post === undefined
    ? '本人还没有岗位；登记后名额空出来，按排名递补。'
    : `从这一天起还没有做的督导等接任的人来做（现在已排 ${ahead} 次）；${postText(post)} 还剩 ${remaining} 次，随岗位转给接任的人。本人会收到消息。`;

/** Why fewer are in line than posts are vacant; undefined when there are enough. */
export function lineObstacle(
  posts: number,
  inLine: number,
  rounds: readonly Round[],
  today: Day,
): string | undefined {
  if (posts <= inLine) return undefined;
  if (rounds.some(({ state, ranking }) => state === 'published' && !ranking))
    return '招聘正在进行，排名以后按名次补上';
  const expired = rounds.filter(({ ranking }) => ranking).map((round) => reserveObstacle(round, today));
  return expired.at(-1) ?? '没有可以递补的人了，要补人请新发一轮招聘';
}
