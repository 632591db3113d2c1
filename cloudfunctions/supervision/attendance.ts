import { attendanceId, isProved } from '#domain/attendance/attendance';
import { isNumber } from '#domain/attendance/number';
import { assertAttendanceStep, needsReason } from '#domain/attendance/steps';
import { attend, takeOff, tick } from '#domain/attendance/verbs';
import { dayText } from '#domain/calendar';
import type { attendance } from '#domain/contract/supervision/attendance';
import { refusedAt } from '#domain/errors';
import { isPresent } from '#domain/roster/roster';
import { countAttempt } from '#platform/attempts';
import { sign } from '#platform/codes';
import type { Frame, WriteContext } from '#platform/context';
import type { SessionDocument } from '#platform/documents';
import { saveSubject } from '#platform/history';
import { notify } from '#platform/notify';
import type { Actions } from '#platform/serve';
import { attendanceCodes } from './attendance-codes';
import { showAttending, showRoll } from './attendance-views';
import { wallActions } from './wall';

const guessId = (id: string, { actor }: Pick<Frame, 'actor'>) => `attend:${id}:${actor.person}`;
const REASON_LENGTH = 2;

/** Ticks one worker; someone who had left by that day is none of the project's. */
async function tickOne(session: SessionDocument, id: string, reason: string, context: WriteContext) {
  const key = attendanceId(session.id, id);
  const [worker, before] = await Promise.all([context.workers.get(id), context.attendances.peek(key)]);
  if (!isPresent(worker, session.day))
    throw refusedAt('workers', `${worker.name}在督导当天已不在花名册，请核对后重新选择`);
  const after = tick(session, worker, before, { by: context.actor.person, now: context.now, reason });
  if (after !== before) await saveSubject(context, 'attendance', before, { ...after, id: key }, 'tick');
}

const tellRemoved = (session: SessionDocument, worker: string, reason: string, context: WriteContext) =>
  notify(
    context,
    {
      to: worker,
      title: '您被移出出席名单',
      text: `${dayText(session.day)}的督导：${reason}。如有误，请联系当天的站点社工补登记`,
      url: `/packages/worker/attendance/index?id=${session.id}`,
    },
    session.id,
  );

export const attendanceActions: Actions<typeof attendance> = {
  ...attendanceCodes,
  ...wallActions,

  attending: ({ id }, context) => showAttending(id, context),

  attend: {
    /** Four digits can be guessed, so each attempt counts; who is on the list already guesses nothing. */
    async before({ id }, context) {
      const key = attendanceId(id, context.actor.person);
      const [known] = await Promise.all([context.attendances.peek(key), context.sessions.get(id)]);
      if (known && isProved(known)) return;
      await countAttempt(context, guessId(id, context), (minutes) =>
        refusedAt('number', `输错次数太多，请 ${minutes} 分钟后再输入；着急可请站点社工代签`),
      );
    },
    async act({ id, number }, context) {
      const { actor, now, plan } = context;
      const key = attendanceId(id, actor.person);
      const [session, before] = await Promise.all([context.sessions.get(id), context.attendances.peek(key)]);
      if (before && isProved(before)) return id;
      assertAttendanceStep('attend', { session, attendance: before }, actor, now, plan);
      if (!isNumber(number, id, now, sign))
        throw refusedAt('number', '四位数字不对或已更换，请听清现场最新报出的数字再输入');
      const worker = { id: actor.person, town: actor.town ?? '' };
      await saveSubject(
        context,
        'attendance',
        before,
        { ...attend(session, worker, before, now), id: key },
        'attend',
      );
      await context.guesses.remove(guessId(id, context));
      return id;
    },
    show: showAttending,
  },

  attendance: ({ id }, context) => showRoll(id, context),

  tickAttendance: {
    async act({ id, workers, reason }, context) {
      const { actor, now, plan } = context;
      const session = await context.sessions.get(id);
      assertAttendanceStep('mend', { session }, actor, now, plan);
      if (needsReason(session, now) && reason.length < REASON_LENGTH)
        throw refusedAt('reason', '督导当天以后补登记的，请写明原因，至少 2 个字');
      for (const worker of new Set(workers)) await tickOne(session, worker, reason, context);
      return id;
    },
    show: showRoll,
  },

  removeAttendance: {
    async act({ id, worker, reason }, context) {
      const { actor, now, plan } = context;
      const key = attendanceId(id, worker);
      const [session, before] = await Promise.all([context.sessions.get(id), context.attendances.peek(key)]);
      assertAttendanceStep('mend', { session }, actor, now, plan);
      const after = takeOff(before, { by: actor.person, now, reason });
      await saveSubject(context, 'attendance', before, { ...after, id: key }, 'remove');
      await tellRemoved(session, worker, reason, context);
      return id;
    },
    show: showRoll,
  },
};
