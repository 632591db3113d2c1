import type { Draft } from '../../domain/recruitment/form';
import type { RoundTerms } from '../../domain/recruitment/round';
import { given, type Who, type World } from './given';
import { coordinator } from './people';
import { aForm, theTerms } from './recruitment';

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

/** A complete application with all three consents, handed in. */
export async function handedIn(world: World, round: string, person: string, changes: Draft = {}) {
  const as = world.as(guest(person));
  const id = await typed(world, round, person, aForm(changes));
  for (const kind of ['terms', 'publication', 'health'] as const)
    await as('recruitment', 'consent', { id, kind, version: 1, given: true });
  await as('recruitment', 'submit', { id });
  return id;
}
