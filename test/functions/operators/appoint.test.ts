import { given, type World } from '../../support/given';
import { operate } from '../../support/operators';
import { everybody } from '../../support/people';

const appoint = (world: World, ...args: readonly string[]) => operate(world.cloud, 'appoint', ...args);

/** A world in which nobody is commissioner yet. */
async function withoutCommissioner(): Promise<World> {
  const world = await given();
  const m1 = everybody.find(({ role }) => role === 'commissioner');
  await world.remove('grants', world.openid(m1?.person ?? ''));
  return world;
}

test('the first commissioner of a project is appointed and may act', async () => {
  const world = await withoutCommissioner();
  const openid = world.openid('newcomer');
  expect(await appoint(world, '--project', world.project, openid, '刘主任')).toEqual({
    ...{ code: 0, said: `刘主任 is commissioner of ${world.project}` },
  });
  const board = await world.as({ role: 'commissioner', person: 'newcomer' })('reporting', 'board', {});
  expect(board.total.target).toBe(720);
});

test('whoever is appointed keeps the roles held before', async () => {
  const world = await withoutCommissioner();
  await appoint(world, '--project', world.project, world.openid('c1'), '林晓岚');
  const { projects } = await world.as({ role: 'visitor', person: 'c1' })('account', 'me', {});
  expect(projects[0]?.roles.map(({ role }) => role)).toEqual(['coordinator', 'commissioner']);
});

test('a second commissioner is not appointed by a command', async () => {
  const world = await given();
  expect(await appoint(world, '--project', world.project, 'x', '刘主任')).toEqual({
    ...{ code: 1, said: `project ${world.project} has a commissioner already` },
  });
});

test('a project that does not exist gets no commissioner', async () => {
  const world = await given();
  expect(await appoint(world, '--project', 'nowhere', 'x', '刘主任')).toEqual({
    ...{ code: 1, said: 'there is no project nowhere' },
  });
});

test.each([
  ['nothing', []],
  ['only a project', ['--project', 'p1']],
  ['no name', ['--project', 'p1', 'openid']],
])('with %s the command says how it is used', async (_, args) => {
  const world = await given();
  expect(await appoint(world, ...args)).toEqual({
    ...{ code: 1, said: 'usage: npm run appoint -- --project ID OPENID NAME' },
  });
});
