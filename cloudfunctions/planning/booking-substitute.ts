import { type Calendar, dayObstacle } from '#domain/booking/days';
import { bookingObstacle } from '#domain/booking/steps';
import { substitute } from '#domain/booking/verbs';
import { dayText, monthOf } from '#domain/calendar';
import type { booking as contract } from '#domain/contract/planning/booking';
import { AppError } from '#domain/errors';
import { leftObstacle } from '#domain/recruitment/posts';
import { calendarOf, takenIn } from '#platform/booking-days';
import type { ReadContext, WriteContext } from '#platform/context';
import type { Documents, SessionDocument } from '#platform/documents';
import type { Actions } from '#platform/serve';
import { change } from './booking-change';

type Substituting = Pick<Actions<typeof contract>, 'substitutes' | 'substitute'>;
type Reads = Pick<ReadContext, 'supervisorMonths' | 'stationMonths'>;

/** Today is not too late for a substitute: whoever falls ill in the morning needs one. */
const fromToday = (calendar: Calendar, day: string): Calendar =>
  day === calendar.today ? { ...calendar, today: '' } : calendar;

async function unfit(
  candidate: Documents['supervisors'],
  session: SessionDocument,
  calendar: Calendar,
  context: Reads | WriteContext,
): Promise<string | undefined> {
  const { day, town, id } = session;
  if (candidate.id === session.supervisor) return '这次督导本来就由这位督导前往';
  if (candidate.from && candidate.from > day) return `这位督导 ${dayText(candidate.from)}才到岗`;
  if (leftObstacle(candidate, day)) return '这位督导到时已离任';
  const wish = { supervisor: candidate.id, town, session: id };
  const taken = await takenIn(context, wish, monthOf(day));
  return dayObstacle(day, wish, fromToday(calendar, day), taken)?.text;
}

const naming = change<{ id: string; supervisor: string; reason: string }>(
  'substitute',
  (session, { supervisor, reason }, doing) => substitute(session, supervisor, reason, doing),
);

const refuse = (words: string) => new AppError('INVALID_INPUT', words, { supervisor: words });

export const substituting: Substituting = {
  async substitutes({ id }, context) {
    const session = await context.sessions.get(id);
    const closed = bookingObstacle(session, 'substitute', context.actor, context.now);
    const [calendar, all] = await Promise.all([calendarOf(context), context.supervisors.find({})]);
    const supervisors = await Promise.all(
      all.map(async (candidate) => {
        const reason = closed ?? (await unfit(candidate, session, calendar, context));
        return { id: candidate.id, name: candidate.name, chosen: false, ...(reason && { reason }) };
      }),
    );
    const absent = all.find((each) => each.id === session.supervisor)?.name ?? session.supervisor;
    return { absent, dayText: dayText(session.day), supervisors };
  },

  substitute: {
    before: naming.before,
    async act(input, context, found: Awaited<ReturnType<typeof naming.before>>) {
      const { calendar } = found;
      const candidate = await context.supervisors.peek(input.supervisor);
      if (!candidate) throw refuse('没有找到这位督导，请重新选择');
      const session = await context.sessions.get(input.id);
      const reason = await unfit(candidate, session, calendar, context);
      if (reason) throw refuse(reason);
      return naming.act(input, context, { ...found, calendar: fromToday(calendar, session.day) });
    },
    show: naming.show,
  },
};
