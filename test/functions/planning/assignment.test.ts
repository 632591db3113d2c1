import {
  codes,
  drafted,
  holders,
  holdersOf,
  second,
  told,
  towns,
  unassigned,
} from '../../support/assignment';
import type { Who, World } from '../../support/given';
import { commissioner, coordinator, supervisor } from '../../support/people';

const office = (world: World) => world.as(coordinator);
const TODAY = '2022-03-09';
type Draft = Awaited<ReturnType<typeof drafted>>;

const sizes = (draft: Draft) => draft.supervisors.map((each) => each.towns.length).sort();
const solve = (world: World, draft: Draft, changes: object) =>
  office(world)('planning', 'solveAssignment', { id: draft.id, edition: draft.edition, ...changes });
const holderIn = (draft: Draft, town = '') =>
  draft.supervisors.find((each) => each.towns.some((chip) => chip.town === town))?.id ?? '';

describe('a draft of 23 towns and four supervisors (R3.2)', () => {
  let world: World;
  let draft: Draft;
  beforeAll(async () => {
    world = await unassigned();
    draft = await drafted(world);
  });

  test('splits 6-6-6-5 by itself, proven', () => {
    expect(sizes(draft)).toEqual([5, 6, 6, 6]);
    expect(draft.status.text).toBe('最优');
    expect(draft.matrix).toHaveLength(23);
    expect(draft.weights.every(({ meaning }) => meaning.length > 5)).toBe(true);
  });

  test('a pin and a ban are kept, and the same input gives the same result', async () => {
    const [first = '', other = ''] = codes;
    const settings = {
      pins: [{ supervisor: 's3', town: first }],
      bans: [{ supervisor: holderIn(draft, other), town: other, reason: '原工作单位' }],
    };
    const after = await solve(world, draft, settings);
    expect(holderIn(after, first)).toBe('s3');
    expect(holderIn(after, other)).not.toBe(holderIn(draft, other));
    const again = await solve(world, after, {});
    expect(again.supervisors).toEqual(after.supervisors);
    draft = again;
  });

  test('each pair says why, a pinned one that it was pinned', async () => {
    const why = (town = '') => office(world)('planning', 'whyPair', { id: draft.id, town });
    expect((await why(codes[0])).text).toBe('按指定分配');
    const free = await why(codes[4]);
    expect(free.text).toMatch(/若不由其负责|没有可行方案/);
    expect(free.terms.map(({ name }) => name)).toEqual(['镇街意愿', '督导意愿', '领域匹配', '路程']);
    await expect(why('442000999')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('what cannot be is said in words and cannot be published', async () => {
    const rules = { min: 6, max: 6, workload: 0.25 };
    const impossible = await solve(world, draft, { rules });
    expect(impossible.status.text).toBe('无法分配');
    expect(impossible.message).toContain('23 个镇街分给 4 名督导');
    const { reason } = await office(world)('planning', 'previewAssignment', { id: draft.id, from: TODAY });
    expect(reason).toContain('还没有可行的方案');
    draft = await solve(world, impossible, { rules: { min: 5, max: 6, workload: 0.25 } });
  });

  test.each([
    ['an unknown supervisor pinned', { pins: [{ supervisor: 's9', town: codes[0] }] }, 'pins'],
    ['a ban without a reason', { bans: [{ supervisor: 's1', town: codes[0], reason: '' }] }, 'bans.0.reason'],
    [
      '5,000 characters',
      { bans: [{ supervisor: 's1', town: codes[0], reason: '长'.repeat(5000) }] },
      'bans.0.reason',
    ],
    ['fewer at most than at least', { rules: { min: 6, max: 5, workload: 0.2 } }, 'rules.min'],
    [
      'a weight below nothing',
      { weights: { townRank: -1, supervisorRank: 1, field: 1, distance: 1, balance: 1 } },
      'weights.townRank',
    ],
  ])('%s is refused at its field', async (_, changes, field) => {
    await expect(solve(world, draft, changes)).rejects.toMatchObject({
      ...{ code: 'INVALID_INPUT', fields: { [field]: expect.stringMatching(/[一-龥]/) } },
    });
  });

  test('what somebody else has changed meanwhile is not overwritten', async () => {
    await expect(solve(world, { ...draft, edition: 1 }, {})).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('the bureau reads a draft without steps; others are kept out', async () => {
    const read = await world.as(commissioner)('planning', 'assignment', { id: draft.id });
    expect(read.steps).toEqual([]);
    await expect(
      world.as(supervisor)('planning', 'assignment' as never, { id: draft.id } as never),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

test('whoever was hired by a round comes with the 回避 and the home of the application (R3.2)', async () => {
  const world = await unassigned();
  const form = {
    name: '何敏仪',
    residence: '石岐街道',
    workUnit: '小榄镇社会工作服务中心',
    fields: ['elderly'],
  };
  await world.put('applications', [
    { id: 's1', round: 'r1', owner: '', stage: 'hired', form, seq: 0, head: '' },
  ]);
  const draft = await drafted(world);
  const small = towns.find(({ name }) => name === '小榄镇')?.id;
  expect(draft.bans).toEqual([
    { supervisor: 's1', town: small, reason: '工作单位：小榄镇社会工作服务中心', text: '小榄镇 · 何敏仪' },
  ]);
  expect(draft.supervisors[0]?.baseName).toBe('石岐街道');
  expect(holderIn(draft, small)).not.toBe('s1');
  const free = await solve(world, draft, { bans: [] });
  expect(free.bans).toEqual([]);
});

describe('towns and supervisors that do not go together (R3.2)', () => {
  const extra = Array.from({ length: 7 }, (_, index) => ({
    ...{ id: `44209900${index}`, name: `新镇${index}`, workers: 10, supervisor: '', share: 0 },
  }));

  test('30 towns want five or six supervisors', async () => {
    const draft = await drafted(await unassigned({ towns: [...towns, ...extra] }));
    expect(draft.message).toContain('30 个镇街分给 4 名督导');
    expect(draft.message).toContain('需要 5 至 6 名督导');
  });

  test('23 towns are too few for five supervisors', async () => {
    const world = await unassigned();
    await world.put('supervisors', [{ id: 's5', name: '王晓明', post: 'p5' }]);
    expect((await drafted(world)).message).toContain('需要 4 名督导');
  });
});

describe('publishing (R3.3)', () => {
  let world: World;
  let draft: Draft;
  beforeAll(async () => {
    world = await unassigned();
    draft = await drafted(world);
  });

  test('says first what would change, and changes nothing by that', async () => {
    const preview = await office(world)('planning', 'previewAssignment', { id: draft.id, from: TODAY });
    expect(preview.text).toBe('从 3 月 9 日 周三起，23 个镇街换督导');
    expect(preview.changes).toHaveLength(23);
    expect(new Set(Object.values(await holdersOf(world)))).toEqual(new Set(['']));
  });

  test.each([
    ['2022-03-08', '生效日期不能早于今天'],
    ['2030-01-01', '生效日期不能晚于这一天'],
  ])('from %s is refused at its field', async (from, words) => {
    const { version, reason } = await office(world)('planning', 'previewAssignment', { id: draft.id, from });
    expect(reason).toContain(words);
    await expect(
      office(world)('planning', 'publishAssignment', { id: draft.id, from, version }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT', fields: { from: expect.stringContaining(words) } });
  });

  test('of two coordinators at once one wins and the other is told', async () => {
    const other = await drafted(world);
    const preview = (id: string) => office(world)('planning', 'previewAssignment', { id, from: TODAY });
    const seen = await Promise.all([preview(draft.id), preview(other.id)]);
    const publish = (who: Who, id: string, version = '') =>
      world.as(who)('planning', 'publishAssignment', { id, from: TODAY, version });
    const results = await Promise.allSettled([
      publish(coordinator, draft.id, seen[0]?.version),
      publish(second, other.id, seen[1]?.version),
    ]);
    const lost = results.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(lost).toHaveLength(1);
    expect(lost[0]?.reason).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('重新查看') });
    const published = (await world.all('assignments')).filter((each) => each.published);
    expect(published).toHaveLength(1);
    draft = await office(world)('planning', 'assignment', { id: published[0]?.id ?? '' });
  });

  test('every town has its supervisor and its share; the shares of a post add up to its quota', async () => {
    const held = await holdersOf(world);
    for (const code of codes) expect(held[code]).toBe(holderIn(draft, code));
    const given = await world.all('towns');
    const shareOf = ({ id }: { id: string }) =>
      given.filter(({ supervisor: held }) => held === id).reduce((sum, { share }) => sum + share, 0);
    expect(holders.map(shareOf)).toEqual([180, 180, 180, 180]);
    expect(draft.state).toBe('settled');
  });

  test('supervisors and leads of the towns hear of it once', async () => {
    expect(await told(world, 's1', '镇街分配')).toHaveLength(1);
    expect(await told(world, 'w001', '督导有调整')).toHaveLength(1);
  });

  test('a second time is refused', async () => {
    const version = 'a'.repeat(64);
    await expect(
      office(world)('planning', 'publishAssignment', { id: draft.id, from: TODAY, version }),
    ).rejects.toMatchObject({ code: 'INVALID_STATE' });
    await expect(solve(world, draft, {})).rejects.toMatchObject({ code: 'INVALID_STATE' });
  });

  test('the daily job finds nothing left to do', async () => {
    const before = await holdersOf(world);
    expect(await world.daily()).toContain('assignment');
    expect(await holdersOf(world)).toEqual(before);
  });
});
