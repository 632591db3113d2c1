import { buildFunctions } from '../../../local/build/functions';
import { folder } from '../../support/folder';
import { given, type World } from '../../support/given';
import { coordinator, lead, member, otherSupervisor, supervisor } from '../../support/people';
import { times } from '../../support/random';
import { anAnswer, anAttendance, attend, type Given, rate, receiptOf } from '../../support/ratings';
import { OTHER_TOWN, TOWN } from '../../support/sessions';
import { refused } from '../../support/unharmed';

const UNPROTECTED = `${folder}/unprotected`;
const WORDS = '讲解个案时举的例子很实在';

beforeAll(() =>
  buildFunctions({ out: UNPROTECTED, alias: { './unit-of-work': 'test/support/controls/unit-of-work.ts' } }),
);

async function attended(functions?: string): Promise<World> {
  const world = await given({ now: '2022-03-09T18:00', ...(functions && { functions }) });
  await attend(world, anAttendance(lead.person), anAttendance(member.person, { means: 'host', by: 'w001' }));
  return world;
}

const toRate = (world: World, who = lead) => world.as(who)('feedback', 'toRate', {});
const bare = async (world: World, name: 'ratings' | 'ratingComments' | 'ratingReceipts') =>
  (await world.all(name)).map((stored) => Object.keys(stored).sort());

describe('who may rate (R6.4, R8.1)', () => {
  test('an attendant is asked about the supervisor of the month, with the items of the Plan', async () => {
    const { months, items } = await toRate(await attended());
    expect(months).toEqual([
      {
        ...{ month: '2022-03', title: '本月的督导', until: '可评到 4 月 5 日 周二' },
        supervisors: [{ id: 's1', name: '何敏仪', last: '3 月 9 日 周三 · 石岐街道' }],
      },
    ]);
    expect(items).toHaveLength(4);
  });

  test('whoever saw two supervisors in a month chooses one, the last first, and is then asked no more', async () => {
    const world = await attended();
    const other = { supervisor: 's2', town: OTHER_TOWN, day: '2022-03-08' };
    await attend(world, anAttendance(lead.person, other));
    expect((await toRate(world)).months[0]?.supervisors.map(({ id }) => id)).toEqual(['s1', 's2']);
    await rate(world, lead, { supervisor: 's2' });
    expect(await toRate(world)).toMatchObject({ months: [], nothing: { title: '本月已评价，谢谢' } });
    expect(await world.all('ratings')).toMatchObject([{ supervisor: 's2', town: OTHER_TOWN }]);
  });

  test('whom the host ticked is not asked', async () => {
    const world = await attended();
    expect(await toRate(world, member)).toMatchObject({
      months: [],
      nothing: { title: '现在没有要评价的督导' },
    });
  });

  test('the last days of a month can be rated until the fifth of the next, beside the new month', async () => {
    const world = await attended();
    world.clock.set('2022-04-05T20:00');
    await attend(world, anAttendance(lead.person, { day: '2022-04-02' }));
    expect((await toRate(world)).months.map(({ title }) => title)).toEqual(['本月的督导', '上个月的督导']);
    await rate(world, lead, { month: '2022-03' });
    expect((await toRate(world)).months.map(({ month }) => month)).toEqual(['2022-04']);
  });
});

const long = '好'.repeat(201);
const scores = anAnswer().scores;
const { again, ...withoutOne } = scores;

// biome-ignore format: one line per refusal
const refusals: readonly [why: string, changes: Partial<Given>, field: string, words: RegExp][] = [
  ['a supervisor one did not see', { supervisor: 's2' }, 'supervisor', /没有扫码参加过这位督导.*请从名单中选择/],
  ['a month without attendance', { month: '2022-02' }, 'month', /截止，请评价/],
  ['a month to come', { month: '2022-04' }, 'month', /请返回刷新/],
  ['an item left out', { scores: withoutOne }, 'scores.again', /请给“.*”打分/],
  ['an item that is not asked', { scores: { ...scores, other: 3 } }, 'scores.other', /请返回刷新/],
  ['a score above the scale', { scores: { ...scores, clear: 6 } }, 'scores.clear', /最高 5 分，请按/],
  ['half a score', { scores: { ...scores, clear: 4.5 } }, 'scores.clear', /请按 1 至 5 分打分/],
  ['a comment that is too long', { comment: long }, 'comment', /最多 200 个字，请/],
  ['no supervisor', { supervisor: '' }, 'supervisor', /请选择/],
];

describe('what is refused (R8.1)', () => {
  let world: World;
  beforeAll(async () => {
    world = await attended();
  });

  test.each(refusals)(
    '%s is refused at its field with the next step',
    async (_why, changes, field, words) => {
      const { fields } = await refused(world, () => rate(world, lead, changes));
      expect(fields?.[field]).toMatch(words);
      expect(await world.all('ratings')).toEqual([]);
      expect(await world.all('ratingReceipts')).toEqual([]);
    },
  );

  test('whom the host ticked cannot rate, nor can anyone but workers', async () => {
    const ticked = await refused(world, () => rate(world, member));
    expect(ticked.fields?.supervisor).toMatch(/不能评价；请/);
    for (const who of [supervisor, coordinator])
      expect(await refused(world, () => rate(world, who))).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a rating is anonymous by construction (R8.1)', () => {
  test('it leaves three documents with nothing in common but the month: no time, no history, no reply key', async () => {
    const world = await attended();
    const before = await world.all('history');
    await rate(world, lead, { comment: WORDS }, 'request-one-of-many');
    expect(await bare(world, 'ratings')).toEqual([
      ['_id', 'id', 'month', 'project', 'scores', 'supervisor', 'town'],
    ]);
    expect(await bare(world, 'ratingComments')).toEqual([
      ['_id', 'id', 'month', 'project', 'supervisor', 'text'],
    ]);
    expect(await bare(world, 'ratingReceipts')).toEqual([['_id', 'id', 'project']]);
    const [receipt] = await world.all('ratingReceipts');
    const [answer, comment] = [...(await world.all('ratings')), ...(await world.all('ratingComments'))];
    expect(receipt?.id).toBe(receiptOf(lead));
    expect(answer).toMatchObject({ month: '2022-03', supervisor: 's1', town: TOWN, scores });
    expect(answer?.id).not.toBe(comment?.id);
    expect(await world.all('replies')).toEqual([]);
    expect([await world.all('messages'), await world.all('history')]).toEqual([[], before]);
  });

  test('a request sent again, or with other scores, is answered alike and counted once (R16.3)', async () => {
    const world = await attended();
    const first = await rate(world, lead, {}, 'request-one');
    expect(await rate(world, lead, {}, 'request-one')).toEqual(first);
    expect(await rate(world, lead, { scores: { ...scores, clear: 1 } }, 'request-two')).toEqual(first);
    expect(await world.all('ratings')).toMatchObject([{ scores }]);
  });

  test('nobody can read it back, not even who gave it', async () => {
    const world = await attended();
    const answer = await rate(world, lead, { comment: WORDS, scores: { ...scores, clear: 2 } });
    const shown = [answer, await toRate(world)];
    for (const who of [supervisor, otherSupervisor, coordinator])
      shown.push((await world.as(who)('feedback', 'ratings', {})) as never);
    expect(JSON.stringify(shown)).not.toContain(WORDS);
    expect(JSON.stringify(shown)).not.toMatch(/"answers":|"scores":/);
  });

  test('each night what is open moves to new ids, in whose order it is written', async () => {
    const world = await attended();
    await rate(world, lead, { comment: WORDS });
    const ids = async () => (await world.all('ratings')).map(({ id }) => id);
    const before = await ids();
    world.clock.set('2022-03-10T00:05');
    await world.daily();
    expect(await ids()).toHaveLength(1);
    expect(await ids()).not.toEqual(before);
    expect(await world.all('ratingComments')).toMatchObject([{ text: WORDS }]);
  });
});

describe('one person from many phones at once (R8.1, R16.3)', () => {
  /** All workers being warm, so that they do run at once. */
  async function atOnce(world: World, count: number) {
    await Promise.all(times(16, () => toRate(world)));
    return Promise.all(times(count, (index) => rate(world, lead, {}, `request-${index}`)));
  }

  test('of 30 ratings exactly one is counted, and every phone gets the same answer', async () => {
    const world = await attended();
    const answers = await atOnce(world, 30);
    expect(new Set(answers.map(({ title }) => title))).toEqual(new Set(['已收到，谢谢']));
    expect(await world.all('ratings')).toHaveLength(1);
    expect(await world.all('ratingReceipts')).toHaveLength(1);
  });

  test('without the unit of work more than one is counted, so the test above proves something', async () => {
    const world = await attended(UNPROTECTED);
    await atOnce(world, 12);
    expect((await world.all('ratings')).length).toBeGreaterThan(1);
  });
});

test('whoever came is reminded once a month, on the day after, without a name (R8.1, R15.2)', async () => {
  const world = await given({ now: '2022-03-10T00:05' });
  await attend(
    world,
    ...['w001', 'w002'].map((worker) => anAttendance(worker)),
    anAttendance('w002', { day: '2022-03-01' }),
    anAttendance('w003', { means: 'host' }),
  );
  await world.daily();
  await world.remove('marks', 'ratings');
  world.clock.set('2022-03-10T03:05');
  await world.daily();
  const asked = (await world.all('messages')).filter(({ title }) => title === '请给督导打分');
  expect(asked).toMatchObject([{ to: 'w001', url: '/packages/feedback/rate/index' }]);
  expect(asked[0]?.text).not.toMatch(/何敏仪|石岐/);
});
