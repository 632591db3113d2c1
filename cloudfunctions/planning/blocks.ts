import type { Block } from '#domain/booking/block';
import { affectedBy, assertSpan, stepBlock } from '#domain/booking/block-steps';
import { blockDays, blockKindText, blockTag } from '#domain/booking/block-words';
import { closureReasons } from '#domain/booking/kinds';
import type { booking as contract } from '#domain/contract/planning/booking';
import { refusedAt } from '#domain/errors';
import { isPresent } from '#domain/roster/roster';
import type { ReadContext, WriteContext } from '#platform/context';
import { saveSubject } from '#platform/history';
import { newId } from '#platform/ids';
import { blockUrl } from '#platform/links';
import { projectNames } from '#platform/names';
import { notify } from '#platform/notify';
import type { Actions } from '#platform/serve';
import { speakersOf } from '#platform/speakers';
import { affectedViews, blockCard, showBlock } from './block-views';
import { BOOKING_FIELDS, stationNames } from './booking-views';

type Blocks = Pick<
  Actions<typeof contract>,
  'blocks' | 'block' | 'blockChoices' | 'previewBlock' | 'closeDays' | 'askLeave' | 'stepBlock'
>;

type Closing = Pick<Block, 'kind' | 'who' | 'from' | 'to'>;

/** What is closed must exist; a training concerns all. */
async function assertClosing(closing: Closing, { towns, stations, today, plan }: ReadContext | WriteContext) {
  const { kind, who } = closing;
  assertSpan(closing, today, plan.period.to);
  if (kind === 'closure' && !(await towns.peek(who))) throw refusedAt('who', '请选择镇街');
  if (kind === 'stationClosure' && !(await stations.peek(who))) throw refusedAt('who', '请选择站点');
  if (kind === 'training' && who !== '') throw refusedAt('who', '督导培训面向全体督导，不用选择');
}

const draft = (closing: Closing, { actor, now }: Pick<ReadContext, 'actor' | 'now'>): Block => ({
  ...{ kind: closing.kind, who: closing.who, from: closing.from, to: closing.to },
  ...{ reason: '', state: 'approved', by: actor.person, at: now },
});

/** Who hears of a block besides the people of its sessions. */
async function concerned({ kind, who }: Closing, context: ReadContext): Promise<string[]> {
  if (kind === 'training')
    return (await context.supervisors.find({}, ['to'])).filter((each) => !each.to).map(({ id }) => id);
  const town = kind === 'closure' ? who : (await context.stations.peek(who))?.town;
  const supervisor = town && (await context.towns.peek(town))?.supervisor;
  return town ? [...(await speakersOf([town], context)), ...(supervisor ? [supervisor] : [])] : [];
}

const isOwnOverlap = (block: Block, { from, to }: Pick<Block, 'from' | 'to'>) =>
  (block.state === 'asked' || block.state === 'approved') && block.from <= to && block.to >= from;

export const blocks: Blocks = {
  async blocks(_input, context) {
    const { actor, plan, today } = context;
    const [all, names, sessions] = await Promise.all([
      context.blocks.find({}),
      projectNames(context),
      context.sessions.find({ day: { from: today, to: plan.period.to } }, BOOKING_FIELDS),
    ]);
    const own = all
      .filter(({ kind, who }) => actor.role === 'coordinator' || kind === 'training' || who === actor.person)
      .sort((a, b) => (a.from < b.from ? 1 : -1));
    const closed = own.flatMap(({ kind, who }) => (kind === 'stationClosure' ? [who] : []));
    const stationName = await stationNames(closed, context);
    const cards = own.map((block) => ({
      block,
      card: blockCard(block, { names, stationName, hit: affectedBy(sessions, block, today).length }, context),
    }));
    const asked = cards.flatMap(({ block, card }) => (block.state === 'asked' ? [card] : []));
    const others = cards.flatMap(({ block, card }) => (block.state === 'asked' ? [] : [card]));
    return { asked, others, text: asked.length === 0 ? '没有待批准的请假' : `${asked.length} 条请假待批准` };
  },

  block: ({ id }, context) => showBlock(id, context),

  async blockChoices(_input, { towns, stations, today }) {
    const [allTowns, allStations] = await Promise.all([towns.find({}), stations.find({})]);
    return {
      towns: allTowns.filter((each) => isPresent(each, today)),
      stations: allStations.filter((each) => isPresent(each, today)),
      reasons: [...closureReasons],
    };
  },

  async previewBlock(closing, context) {
    await assertClosing(closing, context);
    const affected = await affectedViews(draft(closing, context), context);
    const text =
      affected.length === 0 ? '没有督导受影响' : `将影响 ${affected.length} 次督导，可以逐次或一起处理`;
    return { text, affected };
  },

  closeDays: {
    before: concerned,
    async act({ note, reason, ...closing }, context, people: readonly string[]) {
      await assertClosing(closing, context);
      const block = {
        ...draft(closing, context),
        id: newId(),
        reason: note === '' ? reason : `${reason}（${note}）`,
      };
      await saveSubject(context, 'block', undefined, block, 'closeDays');
      const told = {
        title: blockKindText[block.kind],
        text: `${blockDays(block)}${blockKindText[block.kind]}，原因：${block.reason}；受影响的督导会另行通知`,
      };
      for (const to of new Set(people))
        await notify(context, { to, ...told, url: '/pages/home/index' }, block.id);
      return block.id;
    },
    show: showBlock,
  },

  askLeave: {
    before: ({ from, to }, { blocks: all, actor }) =>
      all
        .find({})
        .then((found) => found.some((each) => each.who === actor.person && isOwnOverlap(each, { from, to }))),
    async act({ from, to, reason }, context, overlaps: boolean) {
      const { actor, now, today, plan } = context;
      assertSpan({ from, to }, today, plan.period.to);
      if (overlaps) throw refusedAt('from', '这些日子里您已经请过假，请改选或先撤回原来的请假');
      const block: Block = {
        kind: 'leave',
        who: actor.person,
        from,
        to,
        reason,
        state: 'asked',
        by: actor.person,
        at: now,
      };
      const id = newId();
      await saveSubject(context, 'block', undefined, { ...block, id }, 'askLeave');
      const text = `${actor.name}申请 ${blockDays(block)}请假，理由：${reason}`;
      await notify(context, { to: 'role:coordinator', title: '请假待批准', text, url: blockUrl(id) }, id);
      return id;
    },
    show: showBlock,
  },

  stepBlock: {
    async act({ id, step, reason }, context) {
      const block = await context.blocks.get(id);
      const after = stepBlock(block, step, reason, context);
      await saveSubject(context, 'block', block, after, step);
      const to = context.actor.role === 'coordinator' ? block.who : 'role:coordinator';
      const text = `${blockDays(block)}${blockKindText[block.kind]}：${blockTag[after.state].text}${reason === '' ? '' : `，理由：${reason}`}`;
      if (block.kind === 'leave')
        await notify(context, { to, title: '请假', text, url: blockUrl(id) }, `${id}:${step}`);
      return id;
    },
    show: showBlock,
  },
};
