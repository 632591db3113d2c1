import { type Day, dayOf, dayText, type Instant, timeText } from '../calendar';
import type { Facts } from '../facts';
import type { WishSide } from './kinds';

/** From when until when wishes may be stated (R3.1); both days belong to it. */
export interface WishWindow {
  readonly from: Day;
  readonly until: Day;
  readonly by: string;
  readonly at: Instant;
}

export interface Saved {
  readonly by: string;
  readonly byName: string;
  readonly at: Instant;
}

/** What one side wishes, the best first. `entered` when the coordinator filled it in for them (代填). */
export interface Wish extends Saved {
  readonly side: WishSide;
  readonly who: string;
  readonly ranking: readonly string[];
  readonly fields: readonly string[];
  readonly entered: boolean;
}

/** What a worker would like to hear about. */
export interface Topics extends Saved {
  readonly town: string;
  readonly topics: readonly string[];
}

export const windowFacts = (window: WishWindow): Facts => ({ ...window });
export const wishFacts = ({ byName, ...facts }: Wish): Facts => facts;
export const topicsFacts = ({ byName, ...facts }: Topics): Facts => facts;

export const wisherId = (side: WishSide, who: string): string => `${side}:${who}`;

type Span = Pick<WishWindow, 'from' | 'until'>;

/** Why no wish can be stated on `today`; undefined while the window is open. */
export function windowObstacle(window: Span | undefined, today: Day): string | undefined {
  if (!window) return '项目统筹还没有开始收集意愿';
  if (today < window.from) return `意愿填报从 ${dayText(window.from)}开始，还没有到`;
  return today > window.until
    ? `意愿填报已于 ${dayText(window.until)}截止，如要修改请联系项目统筹`
    : undefined;
}

export const windowText = (window: Span | undefined): string =>
  window ? `填报时间：${dayText(window.from)}至 ${dayText(window.until)}` : '还没有开始收集意愿';

/** What is wrong with the days of a new window; undefined when it may be opened. */
export function windowFault({ until }: Span, today: Day, end: Day): string | undefined {
  if (until < today) return '截止日期不能早于今天';
  return until > end ? `项目到 ${dayText(end)}结束，截止日期不能晚于这一天` : undefined;
}

const signed = ({ byName }: Saved, isEntered: boolean) => (isEntered ? `由${byName}代填` : `${byName}填写`);

export const savedText = (saved: Saved | undefined, isEntered = false): string =>
  saved ? `${dayText(dayOf(saved.at))} ${timeText(saved.at)} ${signed(saved, isEntered)}` : '';

/** A wish says something once it ranks or names anything. */
export const isStated = (wish: Pick<Wish, 'ranking' | 'fields'> | undefined): boolean =>
  wish !== undefined && wish.ranking.length + wish.fields.length > 0;

export interface Known {
  readonly ranked: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
}

/** What in a wish names nothing that can be wished for, by field. */
export function wishFaults({ ranking, fields }: Pick<Wish, 'ranking' | 'fields'>, known: Known) {
  const isUnknown = ranking.some((id) => !known.ranked.has(id));
  return {
    ...(isUnknown && { ranking: '有的选项已不在名单中，请刷新后重新排序' }),
    ...(fields.some((id) => !known.fields.has(id)) && { fields: '有的领域已不在名单中，请刷新后重新选择' }),
  };
}
