import { dayText } from '#domain/calendar';
import type { recruitment } from '#domain/contract/recruitment';
import { AppError } from '#domain/errors';
import { professionalText } from '#domain/recruitment/form';
import { isNoticeUp, noticeOn, publishObstacle, shownInNotice } from '#domain/recruitment/notice';
import { unfilled } from '#domain/recruitment/posts';
import { noticeDaysLeft } from '#domain/recruitment/round';
import type { ApplicationDocument, Documents } from '#platform/documents';
import { saveSubject } from '#platform/history';
import type { Actions } from '#platform/serve';
import { refuseState } from './owner';
import { rankedOf } from './ranking';
import { showRound } from './round-view';
import { readableRound } from './rounds';
import { takeStep } from './steps';

type Notice = Pick<Actions<typeof recruitment>, 'publicNotice' | 'publishNotice'>;

/** Name, work unit, qualification and rank; nothing else of a person is ever public (R1.7). */
const personOf = ({ id, form, rank = 0 }: ApplicationDocument) => ({
  ...{ id, rank, name: form.name ?? '', workUnit: form.workUnit ?? '' },
  qualification: form.professional ? professionalText[form.professional] : '',
});

export const notice: Notice = {
  async publicNotice({ round: id }, context) {
    const round = await readableRound(id, context);
    const { notice: running, terms } = round;
    if (!running || !isNoticeUp(round, context.today))
      throw new AppError('NOT_FOUND', running ? '公示已结束并撤下' : '还没有公示，请留意公告里的日期');
    const all = await rankedOf(round, context);
    return {
      title: terms.title,
      from: dayText(running.from),
      to: dayText(running.to),
      daysLeft: noticeDaysLeft(running.to, context.today, context.plan.calendar),
      telephone: terms.telephone,
      email: terms.email,
      people: shownInNotice(round, all).map(personOf),
    };
  },

  publishNotice: {
    before: (_input, { supervisors }) => supervisors.find({}),
    async act({ round: id }, context, supervisors: readonly Documents['supervisors'][]) {
      const { today, plan } = context;
      const round = await context.rounds.get(id);
      const all = await rankedOf(round, context);
      const obstacle = publishObstacle(round, all, { today, unfilled: unfilled(supervisors) });
      refuseState(obstacle);
      const after = { ...round, notice: noticeOn(round, all, today, plan.calendar) };
      await saveSubject(context, 'round', round, after, 'publishNotice');
      for (const application of all.filter(({ stage }) => stage === 'cleared'))
        await takeStep(context, application, 'publish');
      return id;
    },
    show: showRound,
  },
};
