import type { Block, CodePicture } from '../paper';

/** Large enough to be scanned from a wall, in pixels of a printed page. */
const ON_THE_WALL = 420;

const line = (text: string): Block => ({ kind: 'line', text });
const code = (picture: CodePicture): Block => ({ kind: 'picture', ...picture, pixels: ON_THE_WALL });

export const wallHow = [
  '到站后，用微信“扫一扫”扫这个码，会打开您今天要做的那一步：',
  '督导签到或签退；站点社工出示督导码；其他社工登记出席。',
  '第一次扫码的，先绑定身份，绑定后会回到这里。',
];

/** What hangs beside a station's door (R6.5). */
export const wallSheet = (town: string, name: string, picture: CodePicture): Block[] => [
  { kind: 'title', text: name },
  line(town),
  code(picture),
  ...wallHow.map(line),
];

interface Held {
  readonly town: string;
  readonly dayText: string;
  readonly supervisor: string;
}

/** What lies on the table of one session (R6.4). */
export const sessionSheet = ({ town, dayText, supervisor }: Held, picture: CodePicture): Block[] => [
  { kind: 'title', text: '登记出席' },
  line(`${town} · ${dayText} · 督导 ${supervisor}`),
  code(picture),
  line('一、用微信“扫一扫”扫这个码。'),
  line('二、输入现场报出的四位数字，每分钟更换一次。'),
  line('没有手机的，请站点社工代签。'),
];
