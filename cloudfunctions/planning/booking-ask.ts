import type { Agenda } from '#domain/booking/agenda';
import { assertAgenda } from '#domain/booking/agenda-check';
import { notSpeaker } from '#domain/booking/steps';
import { ask } from '#domain/booking/verbs';
import type { booking as contract } from '#domain/contract/planning/booking';
import { AppError, refusedAt } from '#domain/errors';
import { leftObstacle, postText } from '#domain/recruitment/posts';
import { isPresent } from '#domain/roster/roster';
import { standing } from '#domain/session';
import { assertDay, calendarOf } from '#platform/booking-days';
import { tellOthers } from '#platform/booking-tell';
import type { ReadContext, WriteContext } from '#platform/context';
import type { Documents } from '#platform/documents';
import { newId } from '#platform/ids';
import { saveBooking } from '#platform/save-booking';
import type { Actions } from '#platform/serve';
import { speakersOf } from '#platform/speakers';
import type { Found } from './booking-change';
import { showBooking } from './booking-views';

type Ask = Pick<Actions<typeof contract>, 'askSession'>;

interface Wished {
  readonly day: string;
  readonly town?: string | undefined;
  readonly station?: string | undefined;
  readonly agenda: Agenda;
}

/** A station's side asks for its own town, whatever it names. */
export function townAsked({ town }: Pick<Wished, 'town'>, { actor }: Pick<ReadContext, 'actor'>): string {
  if (actor.role !== 'supervisor') return actor.town ?? '';
  if (!town) throw refusedAt('town', '请选择镇街');
  return town;
}

async function assertStation(station: string | undefined, town: string, context: WriteContext) {
  if (!station) return;
  const found = await context.stations.peek(station);
  if (found?.town !== town || !isPresent(found, context.today))
    throw refusedAt('station', '这个站点不在所选的镇街，请重新选择');
}

/** Whom the town has; a supervisor asks only for towns of their own. */
async function supervisorOf(
  town: string,
  day: string,
  context: ReadContext | WriteContext,
): Promise<Documents['supervisors']> {
  const { actor } = context;
  const found = await context.towns.peek(town);
  if (!found) throw refusedAt('town', '没有找到这个镇街，请重新选择');
  if (actor.role === 'supervisor' && found.supervisor !== actor.person)
    throw refusedAt('town', `${found.name}不是您固定督导的镇街，请重新选择`);
  const supervisor = await context.supervisors.peek(found.supervisor);
  if (!supervisor) throw refusedAt('town', `${found.name}还没有分配督导，请联系项目统筹`);
  const left = leftObstacle(supervisor, day);
  if (left) throw refusedAt('day', '这位督导到时已离任，请联系项目统筹');
  return supervisor;
}

/** What says whether a session counts. */
const STANDING_FIELDS = ['stage', 'mode', 'arrival', 'departure', 'exceptions', 'record.state'];

/** How many sessions count or may still count for a post. */
async function bookedOf({ post }: Documents['supervisors'], context: ReadContext): Promise<number> {
  const { sessions, plan } = context;
  const day = { from: plan.period.from, to: plan.period.to };
  const found = await sessions.find({ post, day }, STANDING_FIELDS);
  return found.filter((session) => standing(session, plan) !== 'lost').length;
}

function assertQuota(booked: number, post: string, { plan }: WriteContext): void {
  if (booked < plan.sessionsPerPost) return;
  const words = `${postText(post)}的 ${plan.sessionsPerPost} 次已排满；要换日子，请在原来的预约里申请改期`;
  throw new AppError('INVALID_STATE', words, { day: words });
}

/** The workers of the agenda who serve in the town now. */
export async function assertAgendaOf(agenda: Agenda, town: string, context: WriteContext): Promise<void> {
  const named = await Promise.all(agenda.workers.map((id) => context.workers.peek(id)));
  const ofTown = named.filter((worker) => worker?.town === town && isPresent(worker, context.today));
  const ids = new Set(ofTown.map((worker) => worker?.id));
  assertAgenda(agenda, context.plan, (worker) => ids.has(worker));
}

interface FoundToAsk extends Found {
  readonly booked: number;
}

export const asking: Ask = {
  askSession: {
    async before(input, context): Promise<FoundToAsk> {
      const town = townAsked(input, context);
      const { day, station = context.actor.station } = input;
      const [supervisor, calendar] = await Promise.all([
        supervisorOf(town, day, context),
        calendarOf(context),
      ]);
      // Most who come too late are told here, and keep no transaction of others waiting.
      await assertDay(context, day, { supervisor: supervisor.id, town, station }, calendar);
      const [speakers, booked] = await Promise.all([
        speakersOf([town], context),
        bookedOf(supervisor, context),
      ]);
      return { calendar, speakers, booked };
    },
    async act(input: Wished, context, { calendar, speakers, booked }: FoundToAsk) {
      const silent = notSpeaker(context.actor);
      if (silent) throw new AppError('FORBIDDEN', silent);
      const { day, agenda, station = context.actor.station } = input;
      const town = townAsked(input, context);
      const { id: supervisor, post } = await supervisorOf(town, day, context);
      await assertStation(station, town, context);
      await assertAgendaOf(agenda, town, context);
      assertQuota(booked, post, context);
      const session = { ...ask({ post, supervisor, town, station, day, agenda }, context), id: newId() };
      await saveBooking(context, undefined, session, 'ask', calendar);
      await tellOthers(context, 'ask', { before: session, after: session, speakers });
      return session.id;
    },
    show: showBooking,
  },
};
