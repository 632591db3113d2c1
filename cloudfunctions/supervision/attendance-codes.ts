import { NUMBER_MS, numbersFrom } from '#domain/attendance/number';
import { sceneOf } from '#domain/attendance/scene';
import { sessionSheet } from '#domain/attendance/sheet';
import { assertAttendanceStep } from '#domain/attendance/steps';
import type { attendance } from '#domain/contract/supervision/attendance';
import { AppError } from '#domain/errors';
import { isPresent } from '#domain/roster/roster';
import { miniCode, type Picture } from '#platform/cloud';
import { sign } from '#platform/codes';
import type { ReadContext } from '#platform/context';
import type { Actions } from '#platform/serve';
import { writeWord } from '#platform/word-file';
import { showHead } from './attendance-views';
import { readable } from './readable';

type Codes = Pick<
  Actions<typeof attendance>,
  'attendanceNumbers' | 'attendanceCode' | 'attendanceSheet' | 'loanWorkers'
>;

const ATTEND_PAGE = 'packages/worker/attend/index';

/** WeChat's code for a page and whose it is; it says so when WeChat gives none. */
export async function codePicture(page: string, id: string, { project }: ReadContext): Promise<Picture> {
  const picture = await miniCode(page, sceneOf(id, project));
  if (!picture) throw new AppError('INVALID_STATE', '微信暂时没有生成小程序码，请稍后重试');
  return picture;
}

export const attendanceCodes: Codes = {
  async attendanceNumbers({ id }, context) {
    const session = await readable(id, context);
    assertAttendanceStep('showNumber', { session }, context.actor, context.now, context.plan);
    return {
      session: await showHead(session, context),
      minuteMs: NUMBER_MS,
      numbers: numbersFrom(id, context.now, sign),
    };
  },

  async attendanceCode({ id }, context) {
    await readable(id, context);
    return codePicture(ATTEND_PAGE, id, context);
  },

  async attendanceSheet({ id }, context) {
    const session = await readable(id, context);
    const [head, picture] = await Promise.all([
      showHead(session, context),
      codePicture(ATTEND_PAGE, id, context),
    ]);
    const name = `出席码 ${head.town} ${session.day}`;
    return { name: `${name}.docx`, base64: await writeWord(sessionSheet(head, picture), name) };
  },

  async loanWorkers({ id, name }, context) {
    const session = await readable(id, context);
    assertAttendanceStep('mend', { session }, context.actor, context.now, context.plan);
    const [all, towns] = await Promise.all([context.workers.find({}), context.towns.find({})]);
    const places = new Map(towns.map((town) => [town.id, town.name]));
    return {
      workers: all
        .filter((worker) => worker.name === name && worker.town !== session.town)
        .filter((worker) => isPresent(worker, session.day))
        .map((worker) => ({ worker: worker.id, name: worker.name, place: places.get(worker.town) ?? '' })),
    };
  },
};
