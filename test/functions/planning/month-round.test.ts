import { coordinator, deputy, lead, member, otherTownsLead } from '../../support/people';
import { at } from '../../support/sessions';
import { aPublishedYear } from '../../support/small-year';

type Published = Awaited<ReturnType<typeof aPublishedYear>>['world'];

const NEXT = { month: '2022-04' };
const standing = async (world: Published) =>
  Object.fromEntries(
    (await world.as(coordinator)('planning', 'monthRound', NEXT)).counts.map((each) => [
      each.standing,
      each.count,
    ]),
  );
const told = async (world: Published, title: string) =>
  (await world.all('messages'))
    .filter((message) => message.title.includes(title))
    .map(({ to }) => to)
    .sort();
const april = async (world: Published, who: string) =>
  (await world.all('sessions'))
    .filter(({ day, supervisor }) => day.startsWith('2022-04') && supervisor === who)
    .sort((one, other) => (one.day < other.day ? -1 : 1));

describe('the monthly round (R4.3)', () => {
  let world: Published;
  let count: number;

  beforeAll(async () => {
    ({ world } = await aPublishedYear());
    count = (await april(world, 's1')).length;
  });

  test('this month’s dates, published late, are sent on the next daily run with their full time to answer', async () => {
    await world.clock.set('2022-03-10T01:00');
    await world.daily();
    expect(await told(world, '2022 年 3 月督导日期')).toEqual(['w001', 'w004']);
    expect(await told(world, '2022 年 4 月督导日期')).toEqual([]);
    const { text } = await world.as(lead)('planning', 'stationRound', { month: '2022-03' });
    expect(text).toContain('3 月 15 日 周二前');
  });

  test('next month’s dates are sent on the 20th, once', async () => {
    await world.clock.set('2022-03-19T01:00');
    await world.daily();
    expect(await told(world, '4 月督导日期')).toEqual([]);
    await world.clock.set('2022-03-20T01:00');
    await world.daily();
    await world.remove('marks', 'monthRound');
    await world.daily();
    expect(await told(world, '2022 年 4 月督导日期')).toEqual(['w001', 'w004']);
    expect(await standing(world)).toMatchObject({ waiting: 20 - 2 * (10 - count), silent: 0 });
    const shown = await world.as(lead)('planning', 'stationRound', NEXT);
    expect(shown).toMatchObject({
      text: expect.stringContaining('3 月 25 日 周五前'),
      step: { text: expect.stringContaining(String(count)) },
    });
  });

  test('a station’s own lead or deputy agrees to all its dates; a member does not', async () => {
    await expect(world.as(member)('planning', 'agreeRound', NEXT)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const [first] = await april(world, 's1');
    await world.change('sessions', first?.id ?? '', {
      asked: { by: 'worker', person: 'w001', at: at('12:00', '2022-03-25') },
    });
    const agreed = await world.as(deputy)('planning', 'agreeRound', NEXT);
    expect(agreed.step.reason).toBe('没有等待确认的日期');
    expect(await standing(world)).toMatchObject({ answered: count - 1, asked: 1 });
    expect((await april(world, 's1')).map(({ stage }) => stage)).toEqual([
      'tentative',
      ...Array.from({ length: count - 1 }, () => 'agreed'),
    ]);
  });

  test('who has not answered is told again the day before the end, once', async () => {
    await world.clock.set('2022-03-24T01:00');
    await world.daily();
    await world.clock.set('2022-03-25T01:00');
    await world.daily();
    expect(await told(world, '请确认2022 年 4 月')).toEqual(['w004']);
    expect((await april(world, 's2')).every(({ stage }) => stage === 'tentative')).toBe(true);
  });

  test('silence agrees on the day after the 25th, but not to what is being asked for', async () => {
    const [, second] = await april(world, 's2');
    await world.change('sessions', second?.id ?? '', {
      move: {
        by: 'worker',
        person: 'w004',
        at: at('12:00', '2022-03-25'),
        to: '2022-04-29',
        reason: '开会',
        short: false,
      },
    });
    await world.clock.set('2022-03-26T01:00');
    await world.daily();
    const [asked] = await april(world, 's1');
    expect(asked).toMatchObject({ stage: 'tentative' });
    const theirs = await april(world, 's2');
    expect(theirs.map(({ stage }) => stage).filter((stage) => stage === 'tentative')).toHaveLength(1);
    expect(await standing(world)).toMatchObject({
      silent: theirs.length - 1,
      asked: 2,
      answered: count - 1,
      waiting: 0,
    });
    const shown = await world.as(coordinator)('planning', 'monthRound', NEXT);
    expect(shown).toMatchObject({ tag: { text: '等待站点答复' }, monthText: '2022 年 4 月' });
    expect(shown.towns).toHaveLength(2);
  });

  test('a date moved after it was sent is shown as moved, and a station sees its own dates alone', async () => {
    const [, second] = await april(world, 's1');
    await world.change('sessions', second?.id ?? '', { day: '2022-04-07' });
    expect(await standing(world)).toMatchObject({ moved: 1 });
    const own = await world.as(otherTownsLead)('planning', 'stationRound', NEXT);
    expect(new Set(own.dates.map(({ supervisorName }) => supervisorName))).toEqual(new Set(['陈国华']));
  });
});
