import { type Day, dayText } from '../calendar';
import { roleText } from '../people';
import type { Plan } from '../plan';
import { type Session, stageText } from '../session';
import type { Tag, Tone } from '../session-words';
import type { Agenda, Audience, Closed } from './agenda';
import { type Side, sideOf, type Waits, waitsFor } from './steps';

export const audienceText: Record<Audience, string> = { all: '全体社工', group: '小组', named: '点名社工' };

export const NO_NEED = '没有特别需求';

export const emptyAgenda: Agenda = { audience: 'all', workers: [], duties: [], form: '', need: '' };

const waitTag: Record<Exclude<Waits, 'nothing'>, Tag> = {
  ourAnswer: { text: '等您回复', tone: 'doing' },
  theirAnswer: { text: '等对方回复', tone: 'todo' },
  ourAnswerToMove: { text: '改期等您回复', tone: 'doing' },
  theirAnswerToMove: { text: '改期等对方回复', tone: 'todo' },
};

const stageTone: Record<Session['stage'], Tone> = {
  tentative: 'todo',
  agreed: 'todo',
  inProgress: 'doing',
  ended: 'done',
  declined: 'off',
  cancelled: 'off',
  missed: 'off',
  voided: 'off',
};

/** For the office an open question waits for others. */
export const waitsSeenBy = (session: Session, side: Side | undefined): Waits => {
  const waiting = waitsFor(session, side);
  if (side === 'supervisor' || side === 'station') return waiting;
  if (waiting === 'ourAnswer') return 'theirAnswer';
  return waiting === 'ourAnswerToMove' ? 'theirAnswerToMove' : waiting;
};

export function bookingTag(session: Session, side: Side | undefined): Tag {
  const waiting = waitsSeenBy(session, side);
  return waiting === 'nothing'
    ? { text: stageText[session.stage], tone: stageTone[session.stage] }
    : waitTag[waiting];
}

const sideText = (role: 'supervisor' | 'worker' | 'contact' | 'coordinator'): string =>
  ({ supervisor: '督导', station: '站点', office: '项目统筹' })[sideOf(role) ?? 'office'];

export const moveText = ({ day, move }: Session): string =>
  move ? `${sideText(move.by)}申请从 ${dayText(day)}改到 ${dayText(move.to)}，理由：${move.reason}` : '';

/** What comes next, for whoever looks at it; '' when nothing does. */
export function bookingNext(session: Session): string {
  const { stage, asked, move } = session;
  if (asked) return `${sideText(asked.by)}约这一天，等${asked.by === 'supervisor' ? '站点' : '督导'}回复`;
  if (move) return moveText(session);
  if (stage === 'tentative') return '站点可以确认或申请改期';
  return stage === 'agreed' ? '当天扫码签到' : '';
}

const marks: readonly (readonly [text: string, isMarked: (session: Session) => boolean])[] = [
  ['替补', ({ substituteFor }) => substituteFor !== undefined],
  ['联合', ({ guests }) => guests !== undefined],
  ['线上', ({ mode }) => mode === 'online'],
  ['临时', ({ moved, move, closed }) => Boolean(moved?.short || move?.short || closed?.short)],
];

export const bookingMarks = (session: Session): string[] =>
  marks.filter(([, isMarked]) => isMarked(session)).map(([text]) => text);

const closedText: Record<Closed['how'], string> = {
  declined: '谢绝',
  withdrawn: '撤回',
  cancelled: '取消',
  lapsed: '到期没有回复，自动取消',
};

const because = (reason: string) => (reason === '' ? '' : `，理由：${reason}`);
const roleName = (role: string): string => roleText[role as keyof typeof roleText] ?? role;

/** What has become of it so far, in sentences. */
export function bookingLines(session: Session, supervisorName: (id: string) => string): string[] {
  const { asked, moved, closed, substituteFor, supervisor } = session;
  return [
    ...(asked ? [bookingNext(session)] : []),
    ...(moved ? [`原定 ${dayText(moved.from)}，由${roleName(moved.by)}改期${because(moved.reason)}`] : []),
    ...(substituteFor
      ? [`${supervisorName(supervisor)}替补${supervisorName(substituteFor)}，次数仍记在原岗位和本镇街`]
      : []),
    ...(closed
      ? [
          closed.how === 'lapsed'
            ? closedText.lapsed
            : `${roleName(closed.by)}${closedText[closed.how]}${because(closed.reason)}`,
        ]
      : []),
  ];
}

/** What people should know before they answer. */
export function bookingWarnings(session: Session, { noticeWorkdays }: { noticeWorkdays: number }): string[] {
  const { move, moved, closed } = session;
  const short = move?.short ? '这次改期' : moved?.short ? '这次督导的改期' : closed?.short ? '这次取消' : '';
  return short === '' ? [] : [`${short}不足 ${noticeWorkdays} 个工作日，记为临时`];
}

export const agendaTexts = (
  { audience, workers, duties, form, need }: Agenda,
  { plan, name }: { readonly plan: Plan; readonly name: (worker: string) => string },
) => ({
  audienceText: audience === 'named' ? `点名：${workers.map(name).join('、')}` : audienceText[audience],
  dutiesText: plan.duties
    .filter(({ id }) => duties.includes(id))
    .map(({ short }) => short)
    .join('、'),
  formText: plan.forms.find(({ id }) => id === form)?.short ?? '',
  needText: need === '' ? NO_NEED : need,
});

/** '3 月 9 日 周三' of the next day, or what to do without one. */
export const nextFreeText = (day: Day | undefined): string =>
  day ? `最近可约 ${dayText(day)}` : '之后已没有可约的日期，请联系项目统筹';
