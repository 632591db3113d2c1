import type { Draft } from '../../domain/recruitment/form';
import type { Input } from '../../typings/api';
import type { Who, World } from './given';
import { coordinator } from './people';
import { theTerms } from './recruitment';
import { guest, handedIn } from './rounds';

const sumOf = (name: string) => [...name].reduce((sum, sign) => sum + sign.charCodeAt(0), 0);

/** Someone's application, handed in; the name gives a phone of its own. */
export const applied = (world: World, round: string, name: string, form: Draft = {}): Promise<string> =>
  handedIn(world, round, name, { name, phone: `138${String(sumOf(name)).padStart(8, '0')}`, ...form });

const passed: Omit<Input<'recruitment', 'review'> & { decision: 'pass' }, 'id'> = {
  ...{ decision: 'pass', judgements: [], grounds: [] },
};

/** Those of the names, passed at the review and seated at one slot on the first day of the interviews. */
export async function seated(world: World, round: string, names: readonly string[]): Promise<string[]> {
  const run = world.as(coordinator);
  const times = { day: '2022-02-20', time: '09:00', place: '民政局三楼', capacity: 20 };
  const { id: slot } = await run('recruitment', 'addSlot', { round, ...times });
  const ids: string[] = [];
  for (const name of names) {
    const id = await applied(world, round, name);
    await run('recruitment', 'review', { id, ...passed });
    await run('recruitment', 'assignSlot', { id, slot });
    ids.push(id);
  }
  return ids;
}

/** Panel members of the round, each on a phone of their own. */
export async function joined(world: World, round: string, names: readonly string[]): Promise<Who[]> {
  const members: Who[] = [];
  for (const name of names) {
    const { code } = await world.as(coordinator)('recruitment', 'inviteMember', { round, name });
    await world.as(guest(name))('recruitment', 'joinPanel', { code });
    members.push({ role: 'panelist', person: name });
  }
  return members;
}

/** The same points in every dimension, so that the weighted total is that number. */
export async function scored(world: World, member: Who, id: string, points: number): Promise<void> {
  const all = theTerms().dimensions.map((dimension) => [dimension.id, points]);
  await world.as(member)('recruitment', 'score', { id, points: Object.fromEntries(all) });
}
