import type { Attendance } from '#domain/attendance/attendance';
import { attendanceId, attended, isOnLoan, mayRate } from '#domain/attendance/attendance';
import { lateMinutes, rollOf } from '#domain/attendance/roll';
import {
  attendanceObstacle,
  attendanceStepNames,
  attendanceStepText,
  mendableUntil,
  needsReason,
} from '#domain/attendance/steps';
import { dayText, durationText, timeText } from '#domain/calendar';
import { stationTitleText } from '#domain/people';
import type { Frame, ReadContext } from '#platform/context';
import type { SessionDocument } from '#platform/documents';
import { type Names, namesOf, projectNames } from '#platform/names';
import { readable } from './readable';

const headOf = ({ id, day, town, supervisor }: SessionDocument, names: Names) => ({
  ...{ id, dayText: dayText(day), town: names.town(town) },
  supervisor: names.supervisor(supervisor),
});

function doneText(attendance: Attendance, session: SessionDocument): string {
  if (!mayRate(attendance)) return '由站点社工代签；输入四位数字，可改为本人登记';
  const late = lateMinutes(attendance, session);
  return late > 0 ? `督导开始后 ${durationText(late)} 到场，已记下` : '不用再登记，谢谢';
}

const doneOf = (attendance: Attendance, session: SessionDocument) => ({
  title: `已登记出席 ${timeText(attendance.at)}`,
  text: doneText(attendance, session),
});

/** The page of the code, as the one who opens it may see it: their own line and nobody else's. */
export async function showAttending(id: string, context: ReadContext) {
  const { actor, now, plan, sessions, attendances } = context;
  const [session, attendance] = await Promise.all([
    sessions.get(id),
    attendances.peek(attendanceId(id, actor.person)),
  ]);
  const home = actor.town ?? '';
  const names = await namesOf(context, {
    ...{ towns: [session.town, home], supervisors: [session.supervisor], workers: [] },
  });
  const reason = attendanceObstacle('attend', { session, attendance }, actor, now, plan);
  return {
    session: headOf(session, names),
    name: actor.name,
    loanText: isOnLoan({ town: session.town, home }) ? `您是${names.town(home)}的社工，将记为“外镇”` : '',
    ...(reason !== undefined && { reason }),
    ...(attendance && attended(attendance) && { done: doneOf(attendance, session) }),
  };
}

const stepsOf = (session: SessionDocument, attendance: Attendance | undefined, frame: Frame) =>
  frame.actor.role === 'worker'
    ? attendanceStepNames.map((step) => {
        const reason = attendanceObstacle(step, { session, attendance }, frame.actor, frame.now, frame.plan);
        return { step, text: attendanceStepText(step), ...(reason !== undefined && { reason }) };
      })
    : [];

/** The town's workers, and whoever else is on the list or had a hand in it. */
async function workersFor(
  session: SessionDocument,
  attendances: readonly Attendance[],
  context: ReadContext,
) {
  const ofTown = await context.workers.find({ town: session.town });
  const known = new Set(ofTown.map(({ id }) => id));
  const named = attendances.flatMap(({ worker, by, removed }) =>
    [worker, by ?? [], removed?.by ?? []].flat(),
  );
  const others = [...new Set(named)].filter((id) => !known.has(id));
  const found = await Promise.all(others.map(context.workers.peek));
  return [...ofTown, ...found.flatMap((worker) => worker ?? [])];
}

export async function showRoll(id: string, context: ReadContext) {
  const session = await readable(id, context);
  const [attendances, names] = await Promise.all([
    context.attendances.find({ session: id }),
    projectNames(context),
  ]);
  const workers = await workersFor(session, attendances, context);
  const { absent, ...roll } = rollOf({ session, attendances, workers, townName: names.town });
  const own = attendances.find(({ worker }) => worker === context.actor.person);
  return {
    session: headOf(session, names),
    ...roll,
    absent: absent.map(({ id: worker, name, title }) => ({
      worker,
      name,
      titleText: stationTitleText[title],
    })),
    mendText: `名单可以改到 ${dayText(mendableUntil(session.day, context.plan))}`,
    needsReason: needsReason(session, context.now),
    hasBegun: session.arrival !== undefined || session.stage === 'ended',
    steps: stepsOf(session, own, context),
  };
}

export async function showHead(session: SessionDocument, context: ReadContext) {
  const { town, supervisor } = session;
  return headOf(session, await namesOf(context, { towns: [town], supervisors: [supervisor], workers: [] }));
}
