import { type Day, dayText } from '../calendar';
import type { Interval } from '../statistics/interval';
import type { Figures } from './figures';
import type { Side, SurveyState } from './kinds';
import type { Survey, Wave } from './survey';

export const sideWords: Readonly<
  Record<
    Side,
    { readonly title: string; readonly words: readonly string[]; readonly ends: readonly string[] }
  >
> = {
  expected: {
    title: '我希望督导做到',
    words: ['不需要', '不太需要', '一般', '比较需要', '非常需要'],
    ends: ['不需要', '非常需要'],
  },
  actual: {
    title: '督导实际做到',
    words: ['没有做到', '较少做到', '有时做到', '经常做到', '完全做到'],
    ends: ['没有做到', '完全做到'],
  },
};

export const promise: readonly string[] = [
  '不记名：答卷里没有您的姓名、时间和站点，只记镇街',
  '系统只记“您已答过”，用来不再提醒您',
  '交卷后不能再看、不能再改，任何人都查不到您的答卷',
  '截止后只公布 5 份以上合在一起的结果，逐份答卷随即删除',
];

type Dated = Pick<Survey, 'state' | 'from' | 'until'>;

const textOf = (day: Day | undefined) => (day ? dayText(day) : '');

export const stateTags: Readonly<Record<SurveyState, { text: string; tone: 'todo' | 'doing' | 'done' }>> = {
  draft: { text: '未开启', tone: 'todo' },
  open: { text: '进行中', tone: 'doing' },
  closing: { text: '正在汇总', tone: 'doing' },
  closed: { text: '已结束', tone: 'done' },
};

export function spanText({ state, from, until }: Dated): string {
  if (state === 'draft') return '还没有开启：先看一遍题目，再选日期';
  return `${textOf(from)}至 ${textOf(until)}`;
}

const waveTitles: Record<Wave['kind'], string> = { invite: '邀请', remind: '提醒没有答的人' };

export const waveText = ({ kind, day, told }: Wave): string =>
  `${dayText(day)} ${waveTitles[kind]}，${told ? '已发出' : '正在发送'}`;

/** What a message of a wave says. */
export const waveNotice = (kind: Wave['kind'], { until }: Pick<Survey, 'until'>) =>
  kind === 'invite'
    ? { title: '期末满意度问卷', text: `请在 ${textOf(until)}前填写，约 3 分钟，不记名` }
    : {
        title: '问卷还没有填',
        text: `期末满意度问卷 ${textOf(until)}截止，还没有收到您的答卷。系统只知道您还没有答`,
      };

export const percentOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((100 * part) / whole);

const MINUS = '−';

const signed = (value: number): string => {
  const text = Math.abs(value).toFixed(2);
  if (Number(text) === 0) return '0.00';
  return value < 0 ? `${MINUS}${text}` : `+${text}`;
};

const HIGHEST = 5;
/** From here on a gap is worth a word. */
const SHORT = -0.5;

export const figuresView = ({ mean, deviation, topTwo }: Figures) => ({
  ...{ mean: mean.toFixed(2), deviation: deviation === undefined ? '–' : deviation.toFixed(2) },
  topTwo: `${Math.round(100 * topTwo)}%`,
  percent: Math.round((100 * mean) / HIGHEST),
});

export const gapView = (gap: number) => ({ gap: signed(gap), isShort: gap <= SHORT });

/** The scale ends at 1 and 5, and so does what is said of it. */
export const intervalText = (interval: Interval | undefined): string =>
  interval ? `${Math.max(1, interval.low).toFixed(2)}–${Math.min(HIGHEST, interval.high).toFixed(2)}` : '–';

export const alphaText = (alpha: number | undefined): string =>
  alpha === undefined ? '–' : signed(alpha).replace('+', '');
