import { given } from '../../support/given';
import { coordinator } from '../../support/people';
import { aFile, carryOut, check, importFile, upload } from '../../support/roster';
import { first, started, without } from '../../support/roster-world';

test('of two coordinators at once one wins and the other is told', async () => {
  const other = { role: 'coordinator', person: 'c2' } as const;
  const grants = [{ person: 'c2', name: '周统筹', roles: [other] }];
  const world = await given({ grants });
  const [ours, theirs] = await Promise.all([check(world, first), check(world, without('黄晓彤'), other)]);
  const outcomes = await Promise.allSettled([
    world.as(coordinator)('roster', 'confirmImport', { id: ours.import?.id ?? '' }),
    world.as(other)('roster', 'confirmImport', { id: theirs.import?.id ?? '' }),
  ]);
  const refused = outcomes.filter((each) => each.status === 'rejected');
  expect(refused).toHaveLength(1);
  expect(refused[0]).toMatchObject({
    reason: { message: '另一份花名册正在导入，请等它完成，再重新上传您的文件' },
  });
});

test('a file compared with a roster that has changed since cannot be confirmed', async () => {
  const world = await given();
  const [early, late] = [await check(world, first), await check(world, without('黄晓彤'))];
  await carryOut(world, early);
  await expect(carryOut(world, late)).rejects.toThrow(/花名册刚被别人更新/);
});

test('an import that broke off goes on from where it was; dropped, it changes nothing', async () => {
  const world = await started();
  const { import: found } = await check(world, without('黄晓彤'));
  const id = found?.id ?? '';
  await world.as(coordinator)('roster', 'confirmImport', { id });
  await world.change('rosterImports', id, { done: 3, total: 9 });
  const { importing } = await world.as(coordinator)('roster', 'overview', {});
  expect(importing).toMatchObject({ id, state: 'writing', text: '正在写入，第 3 条，共 9 条' });
  await world.as(coordinator)('roster', 'dropImport', { id });
  expect((await world.as(coordinator)('roster', 'overview', {})).total.workers).toBe(3);
  expect(await world.as(coordinator)('roster', 'continueImport', { id })).toMatchObject({ state: 'dropped' });
  await expect(world.as(coordinator)('roster', 'dropImport', { id })).rejects.toThrow(/不能放弃/);
});

test('a file that was changed after it was checked is not imported', async () => {
  const world = await started();
  const { path } = await world.as(coordinator)('roster', 'uploadPlace', {});
  const file = await upload(world, await aFile(without('黄晓彤')), coordinator, path);
  const { import: found } = await world.as(coordinator)('roster', 'checkImport', { file });
  await upload(world, await aFile(without('李志强')), coordinator, path);
  const id = found?.id ?? '';
  await world.as(coordinator)('roster', 'confirmImport', { id });
  await expect(world.as(coordinator)('roster', 'continueImport', { id })).rejects.toThrow(/上传的文件变了/);
});

test('the nightly job removes what is in force no longer, and the files', async () => {
  const world = await started();
  await importFile(world, without('黄晓彤'));
  const before = await world.as(coordinator)('roster', 'overview', {});
  world.clock.set('2022-03-10T00:30');
  await world.daily();
  expect(await world.as(coordinator)('roster', 'overview', {})).toEqual(before);
  expect(await world.all('rosterImports')).toEqual([]);
  expect(await world.all('workers')).toEqual([]);
  expect((await world.all('sensitive')).map(({ id }) => id.split(':')[1])).toEqual(['r2', 'r2']);
});

test('two who go on with one import at once bring it to its end once', async () => {
  const world = await given();
  const { import: found } = await check(world, first);
  const id = found?.id ?? '';
  await world.as(coordinator)('roster', 'confirmImport', { id });
  const goOn = () => world.as(coordinator)('roster', 'continueImport', { id });
  await Promise.allSettled([goOn(), goOn(), goOn()]);
  expect(await goOn()).toMatchObject({ state: 'done' });
  const heads = await world.all('rosters');
  expect(heads).toMatchObject([{ version: 'r1', imports: 1 }]);
  expect(heads[0]).not.toHaveProperty('importing');
  expect((await world.as(coordinator)('roster', 'overview', {})).total.workers).toBe(3);
});
