import type { Agenda } from '../../domain/booking/agenda';
import type { Input } from '../../typings/api';
import { given, type Setting } from './given';
import { aSession, type TestSession } from './sessions';

type AgendaInput = Input<'planning', 'askSession'>['agenda'];

export const anAgenda = (changes: Partial<AgendaInput> = {}): AgendaInput => ({
  ...{ audience: 'all', workers: [], duties: ['cases'], form: 'group', need: '' },
  ...changes,
});

export const agendaOf = (changes: Partial<Agenda> = {}): Agenda => anAgenda(changes as Partial<AgendaInput>);

/** A world whose supervisors hold posts, on the Wednesday 9 March 2022. */
export async function givenBookings(setting: Setting = {}) {
  const world = await given(setting);
  await world.change('supervisors', 's1', { post: 'p1' });
  await world.change('supervisors', 's2', { post: 'p2' });
  for (const { id, supervisor, station, day, stage } of setting.sessions ?? [])
    if (stage === 'agreed' || stage === 'tentative') await hold(world, { id, supervisor, station, day });
  return world;
}

type World = Awaited<ReturnType<typeof given>>;
type Slot = Pick<TestSession, 'id' | 'supervisor' | 'day'> & { station?: string | undefined };

const months = new WeakMap<World, Map<string, Record<string, string>>>();

/** Enters a session into the month documents, as setting up a project does. */
async function hold(world: World, { id, supervisor, station, day }: Slot): Promise<void> {
  const known = months.get(world) ?? months.set(world, new Map()).get(world);
  const owners = [['supervisorMonths', supervisor], ...(station ? [['stationMonths', station]] : [])];
  for (const [collection = '', owner] of owners) {
    const key = `${owner}:${day.slice(0, 7)}`;
    const place = `${collection} ${key}`;
    const before = known?.get(place);
    known?.set(place, { ...before, [day]: id });
    if (before) await world.change(collection, key, { days: { [day]: id } });
    else await world.put(collection, [{ id: key, days: { [day]: id } }]);
  }
}

export const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'done',
    ({ code, message, fields }: Error & { code: string; fields?: Record<string, string> }) => ({
      ...{ code, message },
      ...(fields && { fields }),
    }),
  );

export const aBooked = (changes: Partial<TestSession> = {}): TestSession =>
  aSession({ id: 'booked0001', day: '2022-03-16', station: 'st001', ...changes });

/** Every day that a supervisor or a station has given away. */
export const daysHeld = async (world: World, owner: string) => {
  const months = [...(await world.all('supervisorMonths')), ...(await world.all('stationMonths'))];
  return months
    .filter((month) => month.id.startsWith(`${owner}:`))
    .flatMap(({ days }) => Object.keys(days))
    .toSorted();
};
