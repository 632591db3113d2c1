import { type Day, dayText } from '../calendar';
import { AppError } from '../errors';

/** What the words of a refusal speak of; names, not codes. */
export interface Said {
  readonly theirs?: string;
  readonly ours?: string;
  readonly minutes?: number;
  readonly hours?: number;
  readonly day?: Day;
}

export type Field = 'code' | 'digits' | 'town' | 'station' | 'reason';

interface Refusal {
  readonly field: Field;
  readonly words: (said: Said) => string;
}

const other = (name: string | undefined) => name ?? '其他镇街';

// biome-ignore format: read as a table
/** Every refusal of a check-in, a check-out, a stop or a change of station: at which field, why, and what to do next. */
export const refusals = {
  notOurs:       { field: 'code',    words: () => '这不是有效的督导码，请让站点社工打开“督导码”页面，再扫一次' },
  otherTown:     { field: 'code',    words: ({ theirs, ours }) => `这是${other(theirs)}的督导码，您这次督导在${other(ours)}，请扫本镇街社工出示的码` },
  ownOtherTown:  { field: 'code',    words: ({ theirs, ours }) => `这是${other(theirs)}的督导码，您今天约定在${other(ours)}；要改在这里督导，请点“今天改到本站”` },
  otherDay:      { field: 'code',    words: () => '这是另一天督导的码，请让站点社工打开今天的督导码' },
  codeForOut:    { field: 'code',    words: () => '这是签退码，请让站点社工刷新督导码后再签到' },
  codeForIn:     { field: 'code',    words: () => '这是签到码，请让站点社工刷新督导码后再签退' },
  old:           { field: 'code',    words: () => '督导码已过期，请扫屏幕上最新的码' },
  early:         { field: 'code',    words: () => '督导码的时间还没到，请扫屏幕上最新的码' },
  wrongDigits:   { field: 'digits',  words: () => '六位数字不对或已更换，请看清屏幕上最新的数字再输入' },
  locked:        { field: 'digits',  words: ({ minutes }) => `输错次数太多，请 ${minutes} 分钟后再输入，或直接扫码` },
  keptTooLong:   { field: 'code',    words: ({ hours }) => `这次扫码已超过 ${hours} 小时，不能再补发，请在督导详情里说明当天的情况` },
  keptOtherDay:  { field: 'code',    words: ({ day = '' }) => `这次扫码不是在 ${dayText(day)}扫的，不能用于这次督导，请在督导当天扫码` },
  keptDigits:    { field: 'digits',  words: () => '补发的六位数字与当时的督导码对不上，请在督导详情里说明当天的情况' },
  sameStation:   { field: 'code',    words: () => '这里就是您刚才签到的站点，不用再扫；到了别的站点再扫，要结束请扫码签退' },
  unknownTown:   { field: 'town',    words: () => '没有找到这个镇街，请返回重新选择' },
  notOwnTown:    { field: 'town',    words: ({ theirs }) => `${other(theirs)}不是您固定督导的镇街，请选择您自己的镇街` },
  sameTown:      { field: 'town',    words: ({ theirs }) => `今天本来就约在${other(theirs)}，同一镇街换站点不用改，请直接扫码签到` },
  notInTown:     { field: 'station', words: () => '这个站点不在所选的镇街，请重新选择' },
  stationTaken:  { field: 'station', words: () => '这个站点今天已有别的督导，请选择其他站点' },
  closed:        { field: 'town',    words: ({ theirs, ours = '已暂停督导' }) => `${other(theirs)}今天不能督导：${ours}，请选择其他镇街，或联系项目统筹` },
} satisfies Record<string, Refusal>;

export type RefusalKind = keyof typeof refusals;

export const wordsOf = (kind: RefusalKind, said: Said = {}): string => refusals[kind].words(said);

/** `more` tells the page what it may offer instead. */
export function refusal(
  kind: RefusalKind,
  said: Said = {},
  more: Readonly<Record<string, string>> = {},
): AppError {
  const words = wordsOf(kind, said);
  return new AppError('INVALID_INPUT', words, { [refusals[kind].field]: words, ...more });
}
