import { dayText } from '../calendar';
import type { Session } from '../session';
import { current, type ExceptionKind, latest } from './exception';
import { kinds } from './kinds';
import { waitsFor } from './waits';

interface Told {
  readonly title: string;
  readonly text: string;
}

/** The session after the step, and where it is. */
export interface Happened {
  readonly session: Session;
  readonly place: string;
  readonly kind: ExceptionKind;
}

const on = ({ session, place }: Happened) => `${dayText(session.day)}在${place}的督导`;
const of = ({ session, kind }: Happened) => latest(session, kind);
const reasonOf = (happened: Happened) => of(happened)?.reason ?? '';
const noteOf = (happened: Happened) => of(happened)?.note ?? '';
const untilOf = (happened: Happened) => dayText(of(happened)?.until ?? happened.session.day);

// biome-ignore format: read as a table
const words = {
  toDecide:  (it: Happened) => ({ title: '有例外待审批', text: `${on(it)}：${kinds[it.kind].text}，原因：${reasonOf(it) || '没有写'}，请审批` }),
  toVouch:   (it: Happened) => ({ title: '请证明督导到场', text: `${on(it)}没有扫码或忘记签退，请在 ${untilOf(it)}前到首页点“到场证明”` }),
  approved:  (it: Happened) => ({ title: '例外已批准', text: `${on(it)}：${kinds[it.kind].text}已批准，理由：${noteOf(it)}` }),
  refused:   (it: Happened) => ({ title: '例外没有批准', text: `${on(it)}：${kinds[it.kind].text}没有批准，理由：${noteOf(it)}；可以再说明一次` }),
  vouched:   (it: Happened) => ({ title: '站点已证明到场', text: `${on(it)}已由站点证明到场` }),
  denied:    (it: Happened) => ({ title: '站点没有证明到场', text: `${on(it)}，站点说：${of(it)?.host?.note ?? ''}；由项目统筹决定` }),
  forgotten: (it: Happened) => ({ title: '忘记签退', text: `${on(it)}没有签退，请补报离开时间；补报并获批准后才能计入` }),
  online:    (it: Happened) => ({ title: '督导申请改为线上', text: `${on(it)}申请改为线上进行，原因：${reasonOf(it)}；请届时出示督导码，读出六位数字` }),
  closed:    (it: Happened) => ({ title: '督导到站时站点关闭', text: `${on(it)}没有进行，原因：${reasonOf(it)}` }),
  proposed:  (it: Happened) => ({ title: '督导到站时站点关闭，另约一天', text: `原定 ${dayText(it.session.moved?.from ?? it.session.day)}，督导想改约${on(it)}，请回复` }),
} satisfies Record<string, (happened: Happened) => Told>;

export type ExceptionNotice = keyof typeof words;

export const exceptionNotice = (notice: ExceptionNotice, happened: Happened): Told => words[notice](happened);

const waitingForCoordinator = (session: Session): ExceptionKind[] =>
  current(session)
    .filter((each) => waitsFor(session, each, '') === 'coordinator')
    .map(({ kind }) => kind);

/** Of the exceptions of a session, those that the coordinator has to look at now and had not to before. */
export function newForCoordinator(before: Session, after: Session): ExceptionKind[] {
  const known = waitingForCoordinator(before);
  return waitingForCoordinator(after).filter((kind) => !known.includes(kind));
}
