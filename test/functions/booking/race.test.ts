import { daysBetween, isWorkday } from '../../../domain/calendar';
import { buildFunctions } from '../../../local/build/functions';
import { anAgenda } from '../../support/bookings';
import { folder } from '../../support/folder';
import { aGrant, aTown, given, type World } from '../../support/given';
import { times } from '../../support/random';

/** Seconds alone on a machine; the limit is for one that is busy. */
const BUSY_MS = 120_000;
const UNPROTECTED = `${folder}/unprotected-days`;
const agenda = anAgenda();

/** Every other workday: those between stay free, whoever wins. */
const DAYS = daysBetween('2022-03-10', '2022-08-31')
  .filter((day) => isWorkday(day, { workdays: [], holidays: [] }))
  .filter((_, index) => index % 2 === 0)
  .slice(0, 20);
const SUPERVISORS = times(5, (index) => `r${index}`);
const slots = DAYS.flatMap((day) => SUPERVISORS.map((supervisor) => ({ supervisor, day })));
const townOf = (supervisor: string) => `44200010${supervisor.slice(1)}`;

beforeAll(() =>
  buildFunctions({ out: UNPROTECTED, alias: { './unit-of-work': 'test/support/controls/unit-of-work.ts' } }),
);

async function worldOf(functions?: string): Promise<World> {
  const world = await given({
    towns: SUPERVISORS.map((supervisor) => aTown({ id: townOf(supervisor), supervisor })),
    grants: SUPERVISORS.map((person) => aGrant(person, { role: 'supervisor', person })),
    ...(functions && { functions }),
  });
  const supervisors = SUPERVISORS.map((id, index) => ({ id, name: `督导${index}`, post: `p${index + 1}` }));
  await world.put('supervisors', supervisors);
  return world;
}

interface Answer {
  readonly slot: (typeof slots)[number];
  readonly code: string;
  readonly nextFree?: string | undefined;
}

const askFor = (world: World, slot: (typeof slots)[number]): Promise<Answer> =>
  world
    .as({ role: 'supervisor', person: slot.supervisor })('planning', 'askSession', {
      ...{ day: slot.day, town: townOf(slot.supervisor), agenda },
    })
    .then(
      () => ({ slot, code: 'done' }),
      ({ code, fields }: Error & { code: string; fields?: Record<string, string> }) => ({
        ...{ slot, code, nextFree: fields?.nextFree },
      }),
    );

const keyOf = ({ supervisor, day }: { supervisor: string; day: string }) => `${supervisor} ${day}`;

test(
  'of 500 requests at once for 100 free slots exactly 100 succeed, none double, and 400 get a free day (R5.3)',
  async () => {
    const world = await worldOf();
    const requests = times(500, (index) => slots[index % slots.length] as (typeof slots)[number]);
    const answers = await Promise.all(requests.map((slot) => askFor(world, slot)));
    const won = answers.filter(({ code }) => code === 'done');
    expect(new Set(won.map(({ slot }) => keyOf(slot))).size).toBe(100);
    expect(won).toHaveLength(100);

    const sessions = await world.all('sessions');
    expect(sessions.map(keyOf).toSorted()).toEqual(slots.map(keyOf).toSorted());
    const months = await world.all('supervisorMonths');
    expect(months.flatMap(({ days }) => Object.values(days)).toSorted()).toEqual(
      sessions.map(({ id }) => id).toSorted(),
    );

    const lost = answers.filter(({ code }) => code !== 'done');
    expect(new Set(lost.map(({ code }) => code))).toEqual(new Set(['CONFLICT']));
    expect(lost).toHaveLength(400);
    const gone = new Set(sessions.map(keyOf));
    const free = lost.filter(
      ({ slot, nextFree = slot.day }) => nextFree > slot.day && !gone.has(keyOf({ ...slot, day: nextFree })),
    );
    expect(free).toHaveLength(400);
    const [first] = lost as [Answer];
    expect(await askFor(world, { ...first.slot, day: first.nextFree ?? '' })).toMatchObject({ code: 'done' });
  },
  BUSY_MS,
);

test(
  'without the unit of work a slot goes to more than one, so the test above proves something',
  async () => {
    const world = await worldOf(UNPROTECTED);
    const [first] = slots as [(typeof slots)[number]];
    const look = { town: townOf(first.supervisor), from: first.day };
    const warm = () =>
      world.as({ role: 'supervisor', person: first.supervisor })('planning', 'nextFree', look);
    await Promise.all(times(16, warm));
    const answers = await Promise.all(times(8, () => askFor(world, first)));
    expect(answers.filter(({ code }) => code === 'done').length).toBeGreaterThan(1);
  },
  BUSY_MS,
);
