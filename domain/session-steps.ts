import { type Day, dayText, type Instant, timeText } from './calendar';
import { addStopWords, moveHereWords } from './check-in/words';
import { notConfirmer, notInPlace } from './confirmation/guards';
import type { Known } from './confirmation/ladder';
import { AppError } from './errors';
import { firstOf } from './guards';
import type { Actor, Role } from './people';
import { isToday, type RecordState, type Session, type Stage, stageText } from './session';

type Guard = (session: Session, actor: Actor, now: Instant, known?: Known) => string | undefined;

interface Rule {
  readonly text: string;
  readonly by: Role;
  readonly stages: readonly Stage[];
  readonly records?: readonly RecordState[];
  readonly unless: Guard;
  /** Seldom wanted: it stands below the main step of its page, and not on home. */
  readonly minor?: true;
}

const notToday: Guard = (session, _actor, now) =>
  isToday(session, now) ? undefined : `这次督导在 ${dayText(session.day)}，请在当天操作`;

const notOwn: Guard = (session, actor) =>
  session.supervisor === actor.person ? undefined : '这是其他督导的督导，请返回选择自己的督导';

const notOwnTown: Guard = (session, actor) =>
  session.town === actor.town ? undefined : '您不是这个镇街的社工，请由该镇街的社工操作';

const ownSession: Guard = (session, actor) =>
  actor.persons.includes(session.supervisor) ? '不能确认自己的督导，请由站点社工确认' : undefined;

const nobody: Guard = () => undefined;

// biome-ignore format: read as a table
const rules = {
  showCode:      { text: '出示督导码', by: 'worker',      stages: ['tentative', 'agreed', 'inProgress'], unless: firstOf(notOwnTown, notToday) },
  checkIn:       { text: '扫码签到',   by: 'supervisor',  stages: ['tentative', 'agreed'],               unless: firstOf(notOwn, notToday) },
  checkOut:      { text: '扫码签退',   by: 'supervisor',  stages: ['inProgress'],                        unless: firstOf(notOwn, notToday) },
  addStop:       { text: '到了下一个站点', by: 'supervisor', stages: ['inProgress'], minor: true,         unless: firstOf(notOwn, notToday) },
  moveHere:      { text: '今天改到本站', by: 'supervisor', stages: ['tentative', 'agreed'], minor: true,   unless: firstOf(notOwn, notToday) },
  submitRecord:  { text: '写督导记录', by: 'supervisor',  stages: ['ended'], records: ['none', 'returned'], unless: notOwn },
  confirmRecord: { text: '确认记录',   by: 'worker',      stages: ['ended'], records: ['submitted'],     unless: firstOf(ownSession, notConfirmer) },
  confirmInPlace: { text: '代确认',    by: 'coordinator', stages: ['ended'], records: ['submitted'],     unless: firstOf(ownSession, notInPlace) },
  returnRecord:  { text: '退回修改',   by: 'coordinator', stages: ['ended'], records: ['submitted'],     unless: nobody },
} satisfies Record<string, Rule>;

/** Days that passed without a check-in are closed by the daily job, not by a person. */
export const isMissed = ({ stage, day }: Pick<Session, 'stage' | 'day'>, today: Day): boolean =>
  (stage === 'tentative' || stage === 'agreed') && day < today;

export type Step = keyof typeof rules;
export const steps: Record<Step, Rule> = rules;
export const stepNames = Object.keys(rules) as Step[];

type Words = Partial<Record<Stage, (session: Session) => string>>;

const confirmWords: Words = {
  tentative: () => '督导还没有进行，签退并提交记录后再确认',
  agreed: () => '督导还没有进行，签退并提交记录后再确认',
  inProgress: () => '督导还在进行，签退并提交记录后再确认',
};

const words: Partial<Record<Step, Words>> = {
  checkIn: {
    inProgress: ({ arrival }) =>
      `您已于 ${arrival ? timeText(arrival.at) : '今天'} 签到，不用再签到；结束时请扫码签退`,
    ended: () => '这次督导已经签退，不用再签到；请写督导记录',
  },
  checkOut: {
    tentative: () => '还没有签到，请先扫码签到',
    agreed: () => '还没有签到，请先扫码签到',
    ended: ({ departure }) => `您已于 ${departure ? timeText(departure.at) : '当天'} 签退，不用再签退`,
  },
  addStop: addStopWords,
  moveHere: moveHereWords,
  showCode: { ended: () => '这次督导已经签退，不用再出示督导码' },
  submitRecord: {
    tentative: () => '督导还没有进行，签退后再写记录',
    agreed: () => '督导还没有进行，签退后再写记录',
    inProgress: () => '请先签退，再写督导记录',
  },
  confirmRecord: confirmWords,
  confirmInPlace: confirmWords,
};

const recordWords: Record<RecordState, string> = {
  none: '督导还没有提交记录，请等提交以后再确认',
  submitted: '记录已经提交，不用再交；等待站点确认',
  returned: '记录已退回给督导修改，请等重新提交以后再确认',
  confirmed: '记录已经确认，不用再操作',
};

/** Why `actor` cannot take `step` now; undefined when nothing stands in the way. */
export function obstacle(
  session: Session,
  step: Step,
  actor: Actor,
  now: Instant,
  known: Known = {},
): string | undefined {
  const { by, stages, records, unless } = steps[step];
  if (actor.role !== by) return '您当前的身份不能执行此操作，可在“我的”切换身份';
  if (!stages.includes(session.stage)) {
    return (
      words[step]?.[session.stage]?.(session) ??
      `这次督导${stageText[session.stage]}，不能${steps[step].text}；如有疑问请联系项目统筹`
    );
  }
  if (records && !records.includes(session.record.state)) return recordWords[session.record.state];
  return unless(session, actor, now, known);
}

export const availableSteps = (session: Session, actor: Actor, now: Instant, known: Known = {}): Step[] =>
  stepNames.filter((step) => !obstacle(session, step, actor, now, known));

/** Throws INVALID_STATE with the obstacle's words when `actor` cannot take `step` now. */
export function assertAvailable(
  session: Session,
  step: Step,
  actor: Actor,
  now: Instant,
  known: Known = {},
): void {
  const reason = obstacle(session, step, actor, now, known);
  if (reason) throw new AppError('INVALID_STATE', reason);
}
