import type * as z from 'zod';
import { contracts } from '../../../domain/contract';
import type { Endpoint } from '../../../domain/contract/contract';
import { given, type Who, type World } from '../../support/given';
import { commissioner, coordinator, lead, otherSupervisor, supervisor } from '../../support/people';
import { times } from '../../support/random';
import { anAttendance, attend, rate, rater, raters, scoresOf } from '../../support/ratings';
import { OTHER_TOWN } from '../../support/sessions';

const PEOPLE = 12;
const APRIL = { month: '2022-04', day: '2022-04-13' };
/** Six in one town; three in another, whose number two more of April make up at the end of the quarter; one of s2. */
const marchers = times(6, (index) => ({ index, supervisor: 's1' })).concat(
  [6, 7, 8].map((index) => ({ index, supervisor: 's1', town: OTHER_TOWN })),
  [{ index: 11, supervisor: 's2', town: OTHER_TOWN }] as never,
) as { index: number; supervisor: string; town?: string }[];
const aprilers = [9, 10].map((index) => ({ index, supervisor: 's1', town: OTHER_TOWN }));

type Answers = readonly number[];
const asGiven: Answers = times(PEOPLE, (index) => index);
const exchanged = (one: number, other: number, answers = asGiven): Answers =>
  answers.map((answer) => (answer === one ? other : answer === other ? one : answer));

async function attended(): Promise<World> {
  const world = await given({ now: '2022-03-09T18:00', grants: raters(PEOPLE) });
  const attendance = ({ index, ...place }: (typeof marchers)[number], more = {}) =>
    anAttendance(rater(index).person, { ...place, ...more });
  await attend(
    world,
    ...marchers.map((each) => attendance(each)),
    ...aprilers.map((each) => attendance(each, APRIL)),
  );
  return world;
}

/** Everyone gives the answer that is dealt to them: its scores, and its words where it has some. */
async function give(world: World, who: typeof marchers, answers: Answers, month = '2022-03'): Promise<void> {
  for (const { index, supervisor: id } of who) {
    const answer = answers[index] ?? 0;
    const comment = answer % 2 ? '' : `话 ${answer}`;
    await rate(world, rater(index), { month, supervisor: id, scores: scoresOf(answer), comment });
  }
}

type Reading = readonly [area: string, action: string, who: Who];

/** They name the project, or a file or a place for one that is made at each asking. */
const unlike = /^me$|[tT]emplate$|Place$/;
const takesNothing = (input: z.ZodType) => input.safeParse({}).success;
const holders: readonly Who[] = [supervisor, otherSupervisor, coordinator, commissioner, rater(0), rater(9)];

const readings: readonly Reading[] = Object.entries(contracts).flatMap(([area, contract]) =>
  Object.entries(contract as Record<string, Endpoint>)
    .filter(([action, { writes, input }]) => !writes && !unlike.test(action) && takesNothing(input))
    .flatMap(([action, { roles }]) =>
      holders.filter(({ role }) => roles.includes(role)).map((who): Reading => [area, action, who]),
    ),
);

/** A seal tells to the millisecond when the night's jobs ran, in each world at another. */
const SEAL = /[0-9a-f]{64}/g;

/** All that everybody can read today, a line each. */
const everything = (world: World, areas: RegExp): Promise<string[]> =>
  Promise.all(
    readings
      .filter(([area]) => areas.test(area))
      .map(async ([area, action, { person, role }]) => {
        const { now, ...reply } = await world.send(person, area, {
          project: world.project,
          as: role,
          action,
          input: {},
        });
        return `${area}.${action} ${person} ${JSON.stringify(reply).replaceAll(SEAL, 'seal')}`;
      }),
  );

const published = (world: World, who: Who = coordinator) => world.as(who)('feedback', 'ratings', {});

describe('over three quarters (R8.1)', () => {
  const worlds: World[] = [];
  const dealt = [asGiven, exchanged(0, 1, exchanged(7, 9)), exchanged(0, 6)];
  const counts: number[][] = [];

  async function night(day: string) {
    worlds[0]?.clock.set(`${day}T00:05`);
    for (const world of worlds) await world.daily();
  }

  async function expectAlike(areas = /feedback|account/) {
    const [one, other] = await Promise.all(worlds.slice(0, 2).map((world) => everything(world, areas)));
    expect(one).toEqual(other);
    expect(one?.length).toBeGreaterThan(9);
    const { all, supervisors } = await published(worlds[0] as World);
    counts.push([
      ...[all, ...supervisors.map(({ figures }) => figures)].map((figures) => figures?.answers ?? 0),
      ...supervisors.flatMap(({ towns }) => towns.map(({ figures }) => figures?.answers ?? 0)),
    ]);
  }

  beforeAll(async () => {
    for (const answers of dealt) {
      const world = await attended();
      worlds.push(world);
      await give(world, marchers, answers);
    }
  });

  test('who gave which of two answers shows nowhere, on no day, to nobody', async () => {
    await expectAlike();
    for (const day of ['2022-04-05', '2022-04-06', '2022-04-14', '2022-07-06']) {
      await night(day);
      if (day === '2022-04-14')
        await Promise.all(
          worlds.map((world, index) => give(world, aprilers, dealt[index] as Answers, '2022-04')),
        );
      await expectAlike(day === '2022-07-06' ? /./ : undefined);
    }
  }, 60_000);

  test('an answer that changes batches with another does show, so the test above proves something', async () => {
    const [one, , other] = await Promise.all(worlds.map((world) => published(world)));
    expect(one).not.toEqual(other);
  });

  test('between any two figures, of whom and when ever, lie none or five answers and more', () => {
    const numbers = counts.flat();
    expect(new Set(numbers)).toEqual(new Set([0, 6, 11]));
    for (const [a, b] of numbers.flatMap((one) => numbers.map((other) => [one, other] as const)))
      expect(a === b || Math.abs(a - b) >= 5).toBe(true);
  });

  test('batches hold the six of a town and the five of a quarter; the single answers and receipts are gone', async () => {
    const [world, other] = worlds as [World, World];
    const [batches, others] = await Promise.all([world, other].map((each) => each.all('ratingBatches')));
    expect(others?.map(({ items }) => items)).toEqual(batches?.map(({ items }) => items));
    expect(batches).toMatchObject([
      { closed: '2022-03', supervisor: 's1', answers: 6, months: { '2022-03': 6 } },
      { closed: '2022-06', supervisor: 's1', answers: 5, months: { '2022-03': 3, '2022-04': 2 } },
    ]);
    expect(await world.all('ratings')).toMatchObject([{ supervisor: 's2' }]);
    expect(await world.all('ratingReceipts')).toEqual([]);
    const closings = (await world.all('history')).filter(({ subject }) => subject.startsWith('ratingBatch:'));
    expect(closings.map(({ action, seq }) => [action, seq])).toEqual([
      ['close', 1],
      ['close', 1],
    ]);
  });

  test('each supervisor reads their own alone, with the words in the order of their letters', async () => {
    const [world] = worlds as [World];
    const own = await published(world, supervisor);
    expect(own.supervisors.map(({ name, comments }) => [name, comments])).toEqual([
      ['何敏仪', [{ title: '截至 2022 年 3 月', texts: ['话 0', '话 2', '话 4', '话 6', '话 8'] }]],
    ]);
    expect(own.all).toBeUndefined();
    const other = await published(world, otherSupervisor);
    expect(other.supervisors.map(({ name, figures, comments }) => [name, figures, comments])).toEqual([
      ['陈国华', undefined, []],
    ]);
    await expect(published(world, { ...lead, role: 'contact' } as Who)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('after the project what was too little is gone unread', async () => {
    await night('2022-12-11');
    const [world] = worlds as [World];
    expect([await world.all('ratings'), await world.all('ratingComments')]).toEqual([[], []]);
    expect(await world.all('ratingBatches')).toHaveLength(2);
  });
});

test('a run that breaks in a batch leaves its answers whole, and the next closes it once (R8.1)', async () => {
  const world = await given({ now: '2022-12-20T18:00', grants: raters(5) });
  const answer = { month: '2022-12', supervisor: 's1', town: OTHER_TOWN, scores: scoresOf(1) };
  await world.put(
    'ratings',
    times(5, (index) => ({ ...answer, id: `answer000${index}` })),
  );
  const id = `2022-12:s1:${OTHER_TOWN}:again+clear+heard+useful`;
  await world.put('history', [{ id: `ratingBatch:${id}:1`, subject: 'broken' }]);
  await expect(world.daily()).rejects.toThrow('the daily jobs failed');
  expect([await world.all('ratings'), await world.all('ratingBatches')]).toMatchObject([{ length: 5 }, []]);
  await world.remove('history', `ratingBatch:${id}:1`);
  await world.daily();
  await world.remove('marks', 'ratings');
  await world.daily();
  expect(await world.all('ratingBatches')).toMatchObject([{ id, answers: 5 }]);
  expect(await world.all('ratings')).toEqual([]);
});
