import townsFile from '../../local/world/towns.json';
import { given, type Setting, type Who, type World } from './given';
import { coordinator } from './people';

const names = ['何敏仪', '陈国华', '黄丽珊', '李俊杰'];

export const holders = names.map((name, index) => ({ id: `s${index + 1}`, name, post: `p${index + 1}` }));
export const towns = townsFile.towns.map(({ code, name, workers }) => ({
  ...{ id: code, name, workers, supervisor: '', share: 0 },
}));
export const codes = towns.map(({ id }) => id);

export const second: Who = { role: 'coordinator', person: 'c2' };
export const contact: Who = { role: 'contact', person: 'k1' };
export const OPEN = { from: '2022-03-09', until: '2022-03-15' };

/** 23 towns and four supervisors on the morning of 9 March, nothing assigned unless a test says so. */
export async function unassigned(setting: Setting = {}): Promise<World> {
  const grants = [
    { person: 'c2', name: '周统筹', roles: [{ role: 'coordinator' as const, person: 'c2' }] },
    {
      person: 'k1',
      name: '吴联络',
      roles: [{ role: 'contact' as const, person: 'k1', town: codes[1] ?? '' }],
    },
    ...holders.slice(2).map(({ id, name }) => ({
      ...{ person: id, name },
      roles: [{ role: 'supervisor' as const, person: id }],
    })),
  ];
  const world = await given({ now: '2022-03-09T09:00', towns, grants, ...setting });
  for (const { id, post } of holders.slice(0, 2)) await world.change('supervisors', id, { post });
  await world.put('supervisors', holders.slice(2));
  return world;
}

const office = (world: World) => world.as(coordinator);

export const openWindow = (world: World) => office(world)('planning', 'openWishes', OPEN);
export const drafted = (world: World) => office(world)('planning', 'createAssignment', {});

export async function publishedFrom(world: World, id: string, from: string, who: Who = coordinator) {
  const { version } = await world.as(who)('planning', 'previewAssignment', { id, from });
  return world.as(who)('planning', 'publishAssignment', { id, from, version });
}

export const holdersOf = async (world: World) =>
  Object.fromEntries((await world.all('towns')).map(({ id, supervisor }) => [id, supervisor]));

export const told = async (world: World, to: string, title: string) =>
  (await world.all('messages')).filter((message) => message.to === to && message.title === title);
