import { dayOf, dayText, timeText } from '#domain/calendar';
import type { recruitment } from '#domain/contract/recruitment';
import { AppError } from '#domain/errors';
import { applicationStageText } from '#domain/recruitment/application';
import { objectObstacle } from '#domain/recruitment/notice';
import type { WriteContext } from '#platform/context';
import type { Documents } from '#platform/documents';
import { saveSubject } from '#platform/history';
import { newId } from '#platform/ids';
import { objectionsUrl } from '#platform/links';
import { notify } from '#platform/notify';
import { readSecrets, secretsOfObjection, writeSecrets } from '#platform/secrets';
import type { Actions } from '#platform/serve';
import { lookUp } from '#platform/vault';
import { refuseState } from './owner';
import { takeStep } from './steps';

type Objections = Pick<
  Actions<typeof recruitment>,
  'object' | 'objections' | 'settleObjection' | 'readContact'
>;

const PER_DAY = 5;

/** Counted by day and person, without telling which objection was whose. */
async function countToday({ tallies, openid, today }: WriteContext): Promise<void> {
  const id = `objection:${today}:${lookUp(`objector:${openid}`)}`;
  const { count } = (await tallies.peek(id)) ?? { count: 0 };
  if (count >= PER_DAY)
    throw new AppError('INVALID_STATE', `一天最多提交 ${PER_DAY} 件，请明天再来或打公示上的电话`);
  await tallies.set({ id, day: today, count: count + 1 });
}

/** Officials are told that there is one, and not by whom. */
async function tellOfficials(round: string, id: string, context: WriteContext): Promise<void> {
  for (const to of ['role:commissioner', 'role:coordinator'])
    await notify(
      context,
      { to, title: '收到公示异议', text: '请查看并处理，处理完才能录用', url: objectionsUrl(round) },
      id,
    );
}

/** An objection that holds ends the application it is against. */
async function uphold(application: string, reason: string, context: WriteContext): Promise<void> {
  const against = await context.applications.get(application);
  if (against.stage === 'rejected' || against.stage === 'withdrawn') return;
  await takeStep(context, against, 'uphold', { reason: `公示异议成立：${reason}` });
}

const aboutNotice = ({ notice }: Documents['objections']) =>
  notice ? `从 ${dayText(notice)}起的公示` : '本轮公示';

const settledText = ({ settled }: Documents['objections']) =>
  settled ? { settled: `${dayText(dayOf(settled.at))}：${settled.reason}` } : {};

export const objections: Objections = {
  object: {
    async act({ round: id, application = '', text, contact }, context) {
      const round = await context.rounds.get(id);
      const obstacle = objectObstacle(round, context.today);
      refuseState(obstacle);
      if (application && !round.notice?.applications.includes(application))
        throw new AppError('NOT_FOUND', '公示名单里没有这个人，请返回重新选择');
      await countToday(context);
      const objection = {
        id: newId(),
        round: id,
        application,
        text,
        ...(round.notice && { notice: round.notice.from }),
        at: context.now,
        state: 'open' as const,
      };
      await saveSubject(context, 'objection', undefined, objection, 'object');
      await writeSecrets(context, secretsOfObjection(objection.id), { contact });
      await tellOfficials(id, objection.id, context);
      return objection.id;
    },
    async show(id) {
      return { id, receipt: `异议回执 ${id}，处理结果会按您留的联系方式答复` };
    },
  },

  async objections({ round: id }, context) {
    const [round, all, applications] = await Promise.all([
      context.rounds.get(id),
      context.objections.find({ round: id }),
      context.applications.find({ round: id }, ['form.name', 'stage']),
    ]);
    const about = new Map(
      applications.map((each) => [
        each.id,
        `${each.form?.name ?? ''}（${applicationStageText[each.stage]}）`,
      ]),
    );
    return {
      judge: round.terms.objectionJudge,
      objections: all
        .sort((a, b) => b.at - a.at)
        .map((each) => ({
          ...{ id: each.id, text: each.text, state: each.state, ...settledText(each) },
          about: about.get(each.application) ?? aboutNotice(each),
          when: `${dayText(dayOf(each.at))} ${timeText(each.at)}`,
        })),
    };
  },

  /** Who judges the objection may ask the objector; nobody else, and each reading stays in the history. */
  readContact: {
    async act({ id }, context) {
      const objection = await context.objections.get(id);
      await saveSubject(context, 'objection', objection, objection, 'readContact');
      return id;
    },
    async show(id, context) {
      const { contact = '' } = await readSecrets(context, secretsOfObjection(id));
      return { contact };
    },
  },

  settleObjection: {
    async act({ id, upheld, reason }, context) {
      const objection = await context.objections.get(id);
      if (objection.state !== 'open') throw new AppError('INVALID_STATE', '这件异议已经处理，请返回刷新');
      const settled = { by: context.actor.person, at: context.now, reason };
      const state = upheld ? ('upheld' as const) : ('dismissed' as const);
      await saveSubject(context, 'objection', objection, { ...objection, state, settled }, 'settle');
      if (upheld && objection.application) await uphold(objection.application, reason, context);
      const notice = { title: '异议已处理', text: `结论：${upheld ? '成立' : '不成立'}。${reason}` };
      const url = objectionsUrl(objection.round);
      await notify(context, { ...notice, to: 'role:coordinator', url }, id);
      return id;
    },
    async show(id) {
      return { id };
    },
  },
};
