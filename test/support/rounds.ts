import type { Draft } from '../../domain/recruitment/form';
import type { RoundTerms } from '../../domain/recruitment/round';
import { given, type Who, type World } from './given';
import { coordinator } from './people';
import { aForm, theTerms } from './recruitment';
import { material } from './uploads';

/** Someone without a role in the project, known by WeChat alone. */
export const guest = (person: string): Who => ({ role: 'visitor', person });

/** A project whose recruitment round takes applications. */
export async function anOpenRound(changes: Partial<RoundTerms> = {}) {
  const world = await given({ now: '2022-02-08T09:00', open: true });
  const { id: round } = await world.as(coordinator)('recruitment', 'saveRound', { terms: theTerms(changes) });
  await world.as(coordinator)('recruitment', 'publishRound', { round });
  return { world, round };
}

/** What someone has typed so far; gives the id of their application. */
export async function typed(world: World, round: string, person: string, form: Draft): Promise<string> {
  return (await world.as(guest(person))('recruitment', 'saveDraft', { round, form })).id;
}

/** A complete application with its material and all three consents, handed in. */
export async function handedIn(world: World, round: string, person: string, changes: Draft = {}) {
  const as = world.as(guest(person));
  const id = await typed(world, round, person, aForm(changes));
  for (const kind of ['terms', 'publication', 'health'] as const)
    await as('recruitment', 'consent', { id, kind, version: 1, given: true });
  await material(
    world,
    person,
    id,
    changes.grounds?.map((ground) => ground.id),
  );
  await as('recruitment', 'submit', { id });
  return id;
}

/** A slot on the first day of the interviews; gives its id. */
export const aSlot = async (
  world: World,
  round: string,
  changes: { time?: string; capacity?: number } = {},
) => {
  const slot = { round, day: '2022-02-20', time: '09:00', place: '民政局三楼', capacity: 5, ...changes };
  return (await world.as(coordinator)('recruitment', 'addSlot', slot)).id;
};

/** An application that passed the review. */
export async function passed(world: World, round: string, person: string, form: Draft = {}) {
  const id = await handedIn(world, round, person, form);
  const as = world.as(coordinator);
  await as('recruitment', 'review', { id, decision: 'pass', judgements: [], grounds: [] });
  return id;
}

/** An application that passed the review and has its interview. */
export async function invited(world: World, round: string, person: string, slot: string, form: Draft = {}) {
  const id = await passed(world, round, person, form);
  await world.as(guest(person))('recruitment', 'chooseSlot', { id, slot });
  return id;
}

export const inviteCode = async (world: World, round: string, name = '李评委') =>
  (await world.as(coordinator)('recruitment', 'inviteMember', { round, name })).code;

export const panelist = (person: string): Who => ({ role: 'panelist', person });

/** A panel member who has taken their seat. */
export async function seated(world: World, round: string, person: string): Promise<void> {
  const code = await inviteCode(world, round);
  await world.as(guest(person))('recruitment', 'joinPanel', { code });
}

export const fullMarks = { knowledge: 80, practice: 90, expression: 85, commitment: 85 };
