import { dayText } from '../calendar';
import type { Session } from '../session';
import type { BookingStep } from './steps';

interface Told {
  readonly title: string;
  readonly text: string;
}

type Words = (before: Session, after: Session, place: string) => Told;

const on = ({ day }: Session, place: string) => `${dayText(day)}在${place}的督导`;
const because = (reason = '') => (reason === '' ? '' : `，理由：${reason}`);
const short = (isShort: boolean | undefined) => (isShort ? '（临时）' : '');

// biome-ignore format: read as a table
const words: Record<BookingStep | 'ask' | 'lapse' | 'lapseMove' | 'settleMove' | 'settleOnline', Words> = {
  ask:          (_, after, place) => ({ title: '有新的督导预约', text: `${on(after, place)}等您回复` }),
  accept:       (_, after, place) => ({ title: '预约已同意', text: `${on(after, place)}已约定` }),
  decline:      (_, after, place) => ({ title: '预约被谢绝', text: `${on(after, place)}被谢绝${because(after.closed?.reason)}` }),
  withdraw:     (_, after, place) => ({ title: '预约已撤回', text: `${on(after, place)}由对方撤回，不用再回复` }),
  agree:        (_, after, place) => ({ title: '站点已确认日期', text: `${on(after, place)}已由站点确认` }),
  proposeMove:  (_, after, place) => ({ title: `申请改期${short(after.move?.short)}`, text: `${on(after, place)}，对方想改到 ${dayText(after.move?.to ?? after.day)}${because(after.move?.reason)}，请回复` }),
  acceptMove:   (before, after, place) => ({ title: `改期已同意${short(after.moved?.short)}`, text: `原定 ${dayText(before.day)}，现为${on(after, place)}` }),
  declineMove:  (before, _, place) => ({ title: '改期未同意', text: `${on(before, place)}仍在原来的日期` }),
  withdrawMove: (before, _, place) => ({ title: '改期已撤回', text: `${on(before, place)}仍在原来的日期` }),
  moveDay:      (before, after, place) => ({ title: `督导改期${short(after.moved?.short)}`, text: `原定 ${dayText(before.day)}，由项目统筹改为${on(after, place)}${because(after.moved?.reason)}` }),
  substitute:   (_, after, place) => ({ title: '督导由他人替补', text: `${on(after, place)}改由替补督导前往` }),
  setAgenda:    (_, after, place) => ({ title: '督导安排已填写', text: `${on(after, place)}的安排有更新，请查看` }),
  stateNeed:    (_, after, place) => ({ title: '站点填写了需求', text: `${on(after, place)}：${after.agenda?.need || '没有特别需求'}` }),
  invite:       (_, after, place) => ({ title: '联合督导', text: `${on(after, place)}邀请您一起参加，不用回复` }),
  cancel:       (_, after, place) => ({ title: `督导已取消${short(after.closed?.short)}`, text: `${on(after, place)}已取消${because(after.closed?.reason)}` }),
  lapse:        (_, after, place) => ({ title: '预约到期', text: `${on(after, place)}一直没有回复，已自动取消，可以另约日期` }),
  lapseMove:    (before, _, place) => ({ title: '改期申请到期', text: `${on(before, place)}的改期没有人回复，仍在原来的日期` }),
  settleMove:   (before, after, place) => ({ title: '督导改期', text: `原定 ${dayText(before.day)}，改为${on(after, place)}${because(after.moved?.reason)}` }),
  settleOnline: (_, after, place) => ({ title: '督导改为线上', text: `${on(after, place)}改为线上进行${because(after.exceptions.at(-1)?.reason)}` }),
};

export type NoticeKind = keyof typeof words;

export const noticeOf = (kind: NoticeKind, before: Session, after: Session, place: string): Told =>
  words[kind](before, after, place);
