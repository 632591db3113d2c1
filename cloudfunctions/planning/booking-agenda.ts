import type { Agenda, Guests } from '#domain/booking/agenda';
import { noticeOf } from '#domain/booking/notices';
import { invite, setAgenda, stateNeed } from '#domain/booking/verbs';
import type { booking as contract } from '#domain/contract/planning/booking';
import { AppError } from '#domain/errors';
import { isPresent } from '#domain/roster/roster';
import type { ReadContext, WriteContext } from '#platform/context';
import { bookingUrl } from '#platform/links';
import { notify } from '#platform/notify';
import type { Actions } from '#platform/serve';
import { speakersOf } from '#platform/speakers';
import { assertAgendaOf } from './booking-ask';
import { change, type Found } from './booking-change';
import { readableBooking } from './booking-views';

type AgendaActions = Pick<
  Actions<typeof contract>,
  'setAgenda' | 'stateNeed' | 'guestChoices' | 'inviteGuests'
>;

const inviting = change<{ id: string } & Guests>(
  'invite',
  async (session, { id: _, ...guests }, doing, context) => {
    await assertGuests(guests, session, context);
    return invite(session, guests, doing);
  },
);

interface FoundGuests extends Found {
  readonly guests: readonly string[];
}

const refuse = (field: keyof Guests, words: string) =>
  new AppError('INVALID_INPUT', words, { [field]: words });

/** Guests exist, and are not those whose session it is. */
async function assertGuests(
  { towns, stations, supervisors }: Guests,
  { town, station, supervisor }: { town: string; station?: string; supervisor: string },
  context: WriteContext,
): Promise<void> {
  const [allTowns, allStations, allSupervisors] = await Promise.all([
    Promise.all(towns.map((id) => context.towns.peek(id))),
    Promise.all(stations.map((id) => context.stations.peek(id))),
    Promise.all(supervisors.map((id) => context.supervisors.peek(id))),
  ]);
  if (allTowns.some((each) => !each) || towns.includes(town))
    throw refuse('towns', '请从列出的其他镇街中选择');
  if (allStations.some((each) => !each) || (station && stations.includes(station)))
    throw refuse('stations', '请从列出的其他站点中选择');
  if (allSupervisors.some((each) => !each) || supervisors.includes(supervisor))
    throw refuse('supervisors', '请从列出的其他督导中选择');
}

async function guestPeople({ towns, stations, supervisors }: Guests, context: ReadContext) {
  const theirs = await Promise.all(stations.map((id) => context.stations.peek(id)));
  const asked = [...new Set([...towns, ...theirs.flatMap((station) => station?.town ?? [])])];
  return [...(await speakersOf(asked, context)), ...supervisors];
}

const choices = <T extends { readonly id: string; readonly name: string }>(
  all: readonly T[],
  own: string | undefined,
  chosen: readonly string[] = [],
) => all.filter(({ id }) => id !== own).map(({ id, name }) => ({ id, name, chosen: chosen.includes(id) }));

export const agendas: AgendaActions = {
  setAgenda: change(
    'setAgenda',
    async (session, { agenda }: { id: string; agenda: Agenda }, doing, context) => {
      await assertAgendaOf(agenda, session.town, context);
      return setAgenda(session, agenda, doing);
    },
  ),

  stateNeed: change('stateNeed', (session, { need }: { id: string; need: string }, doing) =>
    stateNeed(session, need, doing),
  ),

  async guestChoices({ id }, context) {
    const { town, station, supervisor, guests } = await readableBooking(id, context);
    const [towns, stations, supervisors] = await Promise.all([
      context.towns.find({}),
      context.stations.find({}),
      context.supervisors.find({}),
    ]);
    const here = <T extends { to?: string }>(all: readonly T[]) =>
      all.filter((each) => isPresent(each, context.today));
    return {
      towns: choices(here(towns), town, guests?.towns),
      stations: choices(here(stations), station, guests?.stations),
      supervisors: choices(here(supervisors), supervisor, guests?.supervisors),
    };
  },

  inviteGuests: {
    async before(input, context): Promise<FoundGuests> {
      const [found, guests] = await Promise.all([
        inviting.before(input, context),
        guestPeople(input, context),
      ]);
      return { ...found, guests };
    },
    async act(input, context, { guests, ...found }: FoundGuests) {
      await inviting.act(input, context, found);
      const session = await context.sessions.get(input.id);
      const { name } = await context.towns.get(session.town);
      const told = noticeOf('invite', session, session, name);
      for (const to of guests)
        await notify(context, { to, ...told, url: bookingUrl(input.id) }, `${input.id}:guest`);
      return input.id;
    },
    show: inviting.show,
  },
};
