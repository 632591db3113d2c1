import { type Day, dayOf, dayText, type Instant, timeText } from '../calendar';
import type { Plan } from '../plan';
import { isShort, type Session } from '../session';
import type { Tag, Tone } from '../session-words';
import { type ExceptionKind, latest, type OnlineCause, type SessionException } from './exception';
import { kinds, obstructions } from './kinds';
import { type Holder, sessionWaits, waitsFor } from './waits';

export const causeText: Readonly<Record<OnlineCause, string>> = {
  epidemic: '疫情',
  typhoon: '台风',
  powerCut: '停电',
  other: '其他',
};

const holderText: Readonly<Record<Holder, string>> = {
  nobody: '已处理',
  supervisor: '待督导补报',
  host: '待站点证明',
  coordinator: '待统筹审批',
};

const stateTag: Readonly<Record<'approved' | 'refused', Tag>> = {
  approved: { text: '已批准', tone: 'done' },
  refused: { text: '未批准', tone: 'wrong' },
};

export function exceptionTag(session: Pick<Session, 'stage'>, exception: SessionException, today: Day): Tag {
  if (exception.state !== 'open') return stateTag[exception.state];
  const tone: Tone = 'doing';
  return { text: holderText[waitsFor(session, exception, today)], tone };
}

const when = (at: Instant | undefined): string => (at ? `${dayText(dayOf(at))} ${timeText(at)}` : '');

const saidText = { yes: '证明督导到过场', no: '没有证明到场' } as const;

/** What was asked, what the host said and what was decided, in this order. */
export function exceptionLines(
  exception: SessionException,
  nameOf: (person: string) => string = () => '站点社工',
): string[] {
  const { reason, askedAt, host, until, beyond, waits, state, by, decidedAt, note } = exception;
  const decided = { approved: '批准', refused: '没有批准', open: '' }[state];
  const words = note ? `：${note}` : '';
  return [
    ...(reason ? [`原因：${reason}`] : []),
    ...(askedAt
      ? [`${when(askedAt)} ${waits === 'supervisor' ? '由系统结束，请补报离开时间' : '提出'}`]
      : []),
    ...(beyond ? ['本月没有扫码的天数已超过规定，要由项目统筹审批'] : []),
    ...(state === 'open' && waits === 'host' && until ? [`站点社工请在 ${dayText(until)}前证明`] : []),
    ...(host
      ? [`${when(host.at)} ${nameOf(host.by)}${saidText[host.says]}${host.note && `：${host.note}`}`]
      : []),
    ...(decided && by !== host?.by ? [`${when(decidedAt)} 项目统筹${decided}${words}`] : []),
  ];
}

const needText: Readonly<Record<Exclude<ExceptionKind, 'tooShort' | 'closedOnArrival'>, string>> = {
  online: '线上督导经统筹批准',
  noScan: '站点社工证明到场，或经统筹批准',
  noCheckOut: '忘记签退，经统筹批准',
  clockApart: '手机时间不准，经统筹批准',
};

/** What a session needs besides because of its exceptions, each with whether it has it (R6.3, R6.6). */
export const exceptionNeeds = (session: Session): { text: string; done: boolean }[] =>
  (Object.keys(needText) as (keyof typeof needText)[])
    .filter((kind) => kinds[kind].needed({ session, isShort: false }))
    .map((kind) => ({ text: needText[kind], done: latest(session, kind)?.state === 'approved' }));

const nextBy: Readonly<Record<Holder, string>> = {
  nobody: '没有获得批准，不计入',
  supervisor: '请督导补报或申请',
  host: '由站点社工证明到场',
  coordinator: '由项目统筹审批',
};

const textOf = (list: readonly ExceptionKind[]): string => list.map((kind) => kinds[kind].text).join('、');

/** What keeps an ended session from counting, by whose word it waits for. */
function obstructing(session: Session, plan: Plan): Map<Holder, ExceptionKind[]> {
  const found = Object.keys(obstructions({ session, isShort: isShort(session, plan) })) as ExceptionKind[];
  const byHolder = new Map<Holder, ExceptionKind[]>();
  for (const kind of found) {
    const asked = latest(session, kind);
    const holder = asked ? waitsFor(session, asked, '') : 'supervisor';
    byHolder.set(holder, [...(byHolder.get(holder) ?? []), kind]);
  }
  return byHolder;
}

/** What comes next for an ended session that its exceptions keep from counting. */
export const exceptionNext = (session: Session, plan: Plan): string =>
  [...obstructing(session, plan)].map(([holder, list]) => `${textOf(list)}，${nextBy[holder]}`).join('；');

const waitTag: Readonly<Record<Holder, string>> = {
  nobody: '待审批',
  supervisor: '待补报',
  host: '待证明',
  coordinator: '待审批',
};

/** What a session with a confirmed record still waits for. */
export const exceptionWaitTag = (session: Session, plan: Plan): Tag => ({
  text: waitTag[sessionWaits(session, plan, '')],
  tone: 'doing',
});
