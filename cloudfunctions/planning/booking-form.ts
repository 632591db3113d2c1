import type { Agenda } from '#domain/booking/agenda';
import { audiences } from '#domain/booking/agenda';
import { prefilled } from '#domain/booking/prefill';
import { audienceText, nextFreeText } from '#domain/booking/words';
import { type Day, dayText } from '#domain/calendar';
import type { booking as contract } from '#domain/contract/planning/booking';
import type { Role } from '#domain/people';
import { needOf, openFor } from '#domain/record/follow-up';
import { isPresent } from '#domain/roster/roster';
import { calendarOf, nextFreeDay } from '#platform/booking-days';
import type { ReadContext } from '#platform/context';
import type { Documents } from '#platform/documents';
import { projectNames } from '#platform/names';
import type { Actions } from '#platform/serve';
import { askState } from './booking-month';
import { agendaView } from './booking-views';

type Form = Pick<Actions<typeof contract>, 'askForm' | 'nextFree'>;

const freeDay = (day: Day | undefined) => (day ? { day, dayText: dayText(day) } : null);

type Reach = (town: Documents['towns'], actor: ReadContext['actor'], wished?: string) => boolean;

const reaches: Partial<Record<Role, Reach>> = {
  supervisor: ({ supervisor }, { person }) => supervisor === person,
  coordinator: ({ id }, _actor, wished) => id === wished,
};
const ownTown: Reach = ({ id }, { town }) => id === town;

const isOffered = (town: Documents['towns'], { actor, today }: ReadContext, wished?: string): boolean =>
  isPresent(town, today) && (reaches[actor.role] ?? ownTown)(town, actor, wished);

async function townChoice(
  town: Documents['towns'],
  supervisorName: (id: string) => string,
  context: ReadContext,
) {
  const [stations, workers] = await Promise.all([
    context.stations.find({}),
    context.workers.find({ town: town.id }, ['name', 'to']),
  ]);
  const here = <T extends { id: string; name: string; to?: string }>(all: readonly T[]) =>
    all.filter((each) => isPresent(each, context.today)).map(({ id, name }) => ({ id, name }));
  return {
    ...{ id: town.id, name: town.name, supervisor: supervisorName(town.supervisor) },
    stations: here(stations.filter((station) => station.town === town.id)),
    workers: here(workers),
  };
}

/** From the town's last session, of the same station where there was one; its need from what is still open (R5.4, R7.3). */
async function lastAgenda(
  town: string,
  station: string,
  context: ReadContext,
): Promise<{ agenda: Agenda; from: string }> {
  const { sessions, followUps, plan, today } = context;
  const [found, open] = await Promise.all([
    sessions.find({ town, day: { from: plan.period.from, to: today } }, [
      ...['day', 'stage', 'station', 'arrival', 'agenda', 'record.text.duties', 'record.text.form'],
    ]),
    followUps.find({ town, state: 'open' }),
  ]);
  const { agenda, from } = prefilled(found, station, plan);
  const need = needOf(openFor(open, { town, station }));
  return need ? { agenda: { ...agenda, need }, from: from || '需求取自还没了结的跟进' } : { agenda, from };
}

export const form: Form = {
  async askForm(wished, context) {
    const [towns, names, calendar] = await Promise.all([
      context.towns.find({}),
      projectNames(context),
      calendarOf(context),
    ]);
    const own = towns.filter((each) => isOffered(each, context, wished.town));
    const town = own.find(({ id }) => id === wished.town) ?? own[0];
    const choices = await Promise.all(own.map((each) => townChoice(each, names.supervisor, context)));
    const stations = choices.find(({ id }) => id === town?.id)?.stations ?? [];
    const station = [wished.station, context.actor.station, stations[0]?.id].find((id) =>
      stations.some((each) => each.id === id),
    );
    const wish = { supervisor: town?.supervisor ?? '', town: town?.id ?? '', station };
    const from = wished.day ?? context.today;
    const day = town && (await nextFreeDay(context, wish, calendar, from));
    const last = await lastAgenda(wish.town, station ?? '', context);
    return {
      ...{ towns: choices, town: wish.town, station: station ?? '', day: day ?? '' },
      dayText: day ? dayText(day) : '',
      note: wished.day && wished.day !== day ? `${dayText(wished.day)}不能约，${nextFreeText(day)}` : '',
      agenda: agendaView(last.agenda, context.plan, (id) => id),
      from: last.from,
      audiences: audiences.map((id) => ({ id, name: audienceText[id] })),
      ...{ duties: context.plan.duties, forms: context.plan.forms, ask: askState(context) },
    };
  },

  async nextFree({ town, station, from }, context) {
    const [found, calendar] = await Promise.all([context.towns.get(town), calendarOf(context)]);
    const day = await nextFreeDay(context, { supervisor: found.supervisor, town, station }, calendar, from);
    return { next: freeDay(day), text: nextFreeText(day) };
  },
};
