import { type Day, dayText } from '../calendar';
import type { TownChange } from './draft';

interface Names {
  readonly town: (id: string) => string;
  readonly supervisor: (id: string) => string;
}

interface Post {
  readonly name: string;
  /** Sessions of the post that took place or are booked, once everything has passed over. */
  readonly booked: number;
  readonly quota: number;
}

export interface Effect {
  readonly from: Day;
  readonly changes: readonly TownChange[];
  readonly passing: number;
  readonly stuck: number;
  readonly posts: readonly Post[];
}

/** Publishing in one sentence. */
export function effectText({ from, changes, passing, stuck }: Effect): string {
  const hands = changes.length > 0 ? `${changes.length} 个镇街换督导` : '没有镇街换督导';
  const moved = passing > 0 ? `，${passing} 次已排的督导随之移交` : '';
  const conflicts = stuck > 0 ? `，${stuck} 次因日期冲突需要您另行改期` : '';
  return `从 ${dayText(from)}起，${hands}${moved}${conflicts}`;
}

const townsOf = (changes: readonly TownChange[], names: Names) =>
  changes.map(({ town }) => names.town(town)).join('、');

const unlike = ({ booked, quota }: Post) => booked !== 0 && booked !== quota;

const postLine = ({ name, booked, quota }: Post) =>
  `${name}移交后已排 ${booked} 次，岗位应完成 ${quota} 次，建议发布后重新排期`;

/** What changes for whom, a line each. */
export function effectLines({ changes, posts }: Effect, names: Names): string[] {
  const people = [...new Set(changes.flatMap(({ from, to }) => [from, to]))].filter((id) => id !== '');
  return [
    ...people.map((id) => personText(id, changes, names, names.supervisor(id))),
    ...posts.filter(unlike).map(postLine),
  ];
}

function personText(id: string, changes: readonly TownChange[], names: Names, subject: string): string {
  const gained = changes.filter(({ to }) => to === id);
  const lost = changes.filter(({ from }) => from === id);
  const parts = [
    ...(gained.length > 0 ? [`接手${townsOf(gained, names)}`] : []),
    ...(lost.length > 0 ? [`移交出${townsOf(lost, names)}`] : []),
  ];
  return `${subject}${parts.join('，')}`;
}

/** What each person concerned is told. */
export const personNotice = (id: string, from: Day, changes: readonly TownChange[], names: Names): string =>
  `从 ${dayText(from)}起，${personText(id, changes, names, '您')}`;

export const townNotice = ({ town, to }: TownChange, from: Day, names: Names): string =>
  `从 ${dayText(from)}起，${names.town(town)}由${names.supervisor(to)}督导`;
