import { type Day, dayOf } from '../calendar';
import { AppError, refusedAt } from '../errors';
import type { Actor } from '../people';
import type { Session } from '../session';
import { type Block, type BlockKind, type BlockState, blockOn } from './block';
import { blockTag } from './block-words';
import type { BlockStep, Settlement } from './kinds';
import { isOpenBooking } from './steps';
import type { Doing } from './verbs';

type Guard = (block: Block, actor: Actor, today: Day) => string | undefined;

interface Rule {
  readonly text: string;
  readonly by: 'supervisor' | 'coordinator';
  readonly kinds: readonly BlockKind[];
  readonly from: readonly BlockState[];
  readonly to: BlockState;
  readonly wants: 'nothing' | 'reason';
  readonly unless: Guard;
  readonly warns?: string;
}

const over: Guard = ({ to }, _actor, today) => (to < today ? '这些日子已经过去，不能再改' : undefined);
const notOwn: Guard = (block, actor, today) =>
  block.who === actor.person ? over(block, actor, today) : '这是其他督导的请假，请返回选择自己的请假';

const closures = ['training', 'closure', 'stationClosure'] as const;

// biome-ignore format: read as a table
const rules: Record<BlockStep, Rule> = {
  approve:  { text: '批准请假', by: 'coordinator', kinds: ['leave'],  from: ['asked'],             to: 'approved',  wants: 'nothing', unless: over },
  refuse:   { text: '不批准',   by: 'coordinator', kinds: ['leave'],  from: ['asked'],             to: 'refused',   wants: 'reason',  unless: () => undefined, warns: '督导会收到您的理由' },
  withdraw: { text: '撤回请假', by: 'supervisor',  kinds: ['leave'],  from: ['asked', 'approved'], to: 'withdrawn', wants: 'nothing', unless: notOwn, warns: '撤回后这些日子又可以约督导；已改期的督导不会自动改回' },
  lift:     { text: '提前恢复', by: 'coordinator', kinds: closures,   from: ['approved'],          to: 'withdrawn', wants: 'reason',  unless: over, warns: '恢复后这些日子又可以约督导；已改期的督导不会自动改回' },
};

export const blockRules: Readonly<Record<BlockStep, Rule>> = rules;
export const blockStepNames = Object.keys(rules) as BlockStep[];

/** Why `actor` cannot take `step`; undefined when nothing stands in the way. */
export function blockObstacle(block: Block, step: BlockStep, actor: Actor, today: Day): string | undefined {
  const { by, kinds, from, unless, text } = rules[step];
  if (actor.role !== by) return '您当前的身份不能执行此操作，可在“我的”切换身份';
  if (!kinds.includes(block.kind)) return `这一条不能${text}`;
  if (!from.includes(block.state)) return `这一条${blockTag[block.state].text}，不能${text}`;
  return unless(block, actor, today);
}

export const offeredBlockSteps = (block: Block, actor: Actor): BlockStep[] =>
  blockStepNames.filter((step) => {
    const { by, kinds, from } = rules[step];
    return by === actor.role && kinds.includes(block.kind) && from.includes(block.state);
  });

/** The block after a step; throws on an obstacle, and where a reason is missing, at its field. */
export function stepBlock<B extends Block>(
  block: B,
  step: BlockStep,
  reason: string,
  { actor, now }: Doing,
): B {
  const obstacle = blockObstacle(block, step, actor, dayOf(now));
  if (obstacle) throw new AppError('INVALID_STATE', obstacle);
  const { wants, to } = rules[step];
  if (wants === 'reason' && reason.length < 2)
    throw new AppError('INVALID_INPUT', '请写明理由', { reason: '理由至少写 2 个字' });
  return { ...block, state: to, ...(reason !== '' && { answer: reason }) };
}

const MOST_DAYS = 62;
const MOST_MS = MOST_DAYS * 24 * 3_600_000;

/** What is wrong with the days from `from` through `to`, at its field. */
export function assertSpan(
  { from, to }: { readonly from: Day; readonly to: Day },
  today: Day,
  end: Day,
): void {
  if (from < today) throw refusedAt('from', '开始日期不能早于今天');
  if (to < from) throw refusedAt('to', '结束日期不能早于开始日期');
  if (to > end) throw refusedAt('to', '结束日期不能晚于项目结束');
  if (Date.parse(to) - Date.parse(from) > MOST_MS)
    throw refusedAt('to', `一次最多 ${MOST_DAYS} 天，请分开填写`);
}

type Booked = Session & { readonly id: string };

/** Sessions that a block hits: still ahead, on its days, at its place or of its person, not online. */
export const affectedBy = <S extends Booked>(sessions: readonly S[], block: Block, today: Day): S[] =>
  sessions
    .filter(
      (session) =>
        isOpenBooking(session, today) &&
        session.mode === 'onSite' &&
        !block.kept?.includes(session.id) &&
        blockOn([{ ...block, state: 'approved' }], session, session.day) !== undefined,
    )
    .sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1));

const settlementText: Record<Settlement, string> = {
  move: '改到空闲日',
  online: '改为线上',
  keep: '保留原日期',
};

// biome-ignore format: read as a table
const possible: Record<BlockKind, readonly Settlement[]> = {
  leave:          ['move', 'keep'],
  training:       ['move', 'keep'],
  closure:        ['move', 'online', 'keep'],
  stationClosure: ['move', 'online', 'keep'],
};

/** Why a session cannot be settled like this; undefined when it can. */
export function settlementObstacle(
  { kind }: Pick<Block, 'kind'>,
  how: Settlement,
  next: Day | undefined,
): string | undefined {
  if (!possible[kind].includes(how)) return '这种情况不能改为线上，请改期或安排替补督导';
  return how === 'move' && next === undefined ? '之后已没有空闲的日期' : undefined;
}

export const settlementsFor = ({ kind }: Pick<Block, 'kind'>, next: Day | undefined) =>
  possible[kind].map((how) => {
    const reason = settlementObstacle({ kind }, how, next);
    return { how, text: settlementText[how], ...(reason && { reason }) };
  });
