import { dayText, monthOf, monthText } from '../calendar';
import type { Tag } from '../session-words';
import type { Finding, Flag, Flagged, FlagKind, FlagState } from './flag';

type NameOf = (id: string) => string;
type Of<K extends FlagKind> = Extract<Finding, { kind: K }>;

interface Words<K extends FlagKind> {
  readonly title: string;
  readonly sentence: (finding: Of<K>, name: NameOf) => string;
  /** What a person should look at before judging. */
  readonly look: string;
}

const place = ({ day, town }: Flagged, name: NameOf) => `${dayText(day)} ${name(town)}`;
const places = (sessions: readonly Flagged[], name: NameOf) =>
  sessions.map((each) => place(each, name)).join('和 ');

const whoText = { supervisor: '同一位督导', host: '同一位出示督导码的社工' } as const;
const within = (minutes: number) => (minutes < 1 ? '不到 1 分钟' : ` ${minutes} 分钟`);
const TENTHS = 10;
const spread = (tenths: number) => `${(tenths / TENTHS).toFixed(1)} 分钟`;

const words: { readonly [K in FlagKind]: Words<K> } = {
  nearDuplicate: {
    title: '文字相近',
    sentence: ({ sessions, percent }, name) => `${places(sessions, name)}的督导记录，文字有 ${percent}% 相同`,
    look: '请对照两次记录：是同一件事的跟进，还是照抄了以前的文字',
  },
  photoTwice: {
    title: '照片重复',
    sentence: ({ sessions, photos }, name) =>
      `${places(sessions, name)}的督导记录，用了 ${photos} 张完全相同的照片或文件`,
    look: '请打开两次记录的照片：是不是当天拍的，还是误选了旧照片',
  },
  impossibleTravel: {
    title: '路程不合常理',
    sentence: ({ sessions, who, from, to, kilometres, minutes }, name) =>
      `${dayText(sessions[0]?.day ?? '')}，${whoText[who]}在${name(from)}之后${within(minutes)}又在${name(to)}，两地直线约 ${kilometres} 公里`,
    look: '请核对两地的签到方式，并向当天在场的社工了解',
  },
  tooRegular: {
    title: '时间过于整齐',
    sentence: ({ sessions, arrival, stay }) =>
      `${monthText(monthOf(sessions[0]?.day ?? ''))}的 ${sessions.length} 次督导，到站时间的标准差只有 ${spread(arrival)}，在站时长的标准差只有 ${spread(stay)}`,
    look: '请抽查其中几次，向当天在场的社工了解实际到达和离开的时间',
  },
};

const wordsOf = (kind: FlagKind) => words[kind] as Words<FlagKind>;

export const flagTitle = (kind: FlagKind): string => wordsOf(kind).title;
export const flagLook = (kind: FlagKind): string => wordsOf(kind).look;

/** What was seen, in one sentence that judges nobody. */
export const flagSentence = (finding: Finding, name: NameOf): string =>
  wordsOf(finding.kind).sentence(finding, name);

export const flagTag: Record<FlagState, Tag> = {
  open: { text: '待查看', tone: 'doing' },
  explained: { text: '督导已说明', tone: 'todo' },
  dismissed: { text: '已排除', tone: 'off' },
};

const rank: Record<FlagState, number> = { explained: 0, open: 1, dismissed: 2 };
const lastDay = ({ sessions }: Flag) => sessions.at(-1)?.day ?? '';

/** What waits to be judged first, the latest of each on top. */
export const inFlagOrder = (a: Flag, b: Flag): number =>
  rank[a.state] - rank[b.state] || (lastDay(a) > lastDay(b) ? -1 : 1);
