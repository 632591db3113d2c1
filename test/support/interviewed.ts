import type { Draft } from '../../domain/recruitment/form';
import type { RoundTerms } from '../../domain/recruitment/round';
import type { World } from './given';
import { coordinator } from './people';
import { anOpenRound, aSlot, guest, invited, panelist, seated } from './rounds';

interface Candidate {
  readonly person: string;
  readonly points: number;
  readonly form?: Draft;
}

export const MEDICAL = { conclusion: 'passed', day: '2022-02-20', institution: '市人民医院' } as const;

/** A round whose interviews are over: one member gave every candidate the same points in all dimensions. */
export async function interviewed(candidates: readonly Candidate[], terms: Partial<RoundTerms> = {}) {
  const { world, round } = await anOpenRound({ panelSize: 1, ...terms });
  const slot = await aSlot(world, round, { capacity: 10 });
  const ids: Record<string, string> = {};
  for (const [index, { person, form }] of candidates.entries())
    ids[person] = await invited(world, round, person, slot, {
      phone: `1380000000${index}`,
      name: `陈${person}`,
      ...form,
    });
  await seated(world, round, 'j1');
  world.clock.set('2022-02-20T10:00');
  for (const { person, points: each } of candidates) {
    const points = { knowledge: each, practice: each, expression: each, commitment: each };
    await world.as(panelist('j1'))('recruitment', 'score', { id: ids[person] ?? '', points });
  }
  await world.as(coordinator)('recruitment', 'closeInterviews', { round });
  const idOf = (person: string) => ids[person] ?? '';
  return { world, round, idOf };
}

const idNumbers = ['442000198001110018', '442000198102120020', '442000198203130033', '442000198304140046'];

export const call = (world: World, round: string, chosen?: string[]) =>
  world.as(coordinator)('recruitment', 'callToMedical', { round, ...(chosen && { chosen }) });

/** Called, the number given, and examined with a conclusion. */
export async function examined(
  world: World,
  person: string,
  id: string,
  index: number,
  conclusion: 'passed' | 'failed' | 'recheck' = 'passed',
) {
  await world.as(guest(person))('recruitment', 'giveIdNumber', { id, idNumber: idNumbers[index] ?? '' });
  return world.as(coordinator)('recruitment', 'recordMedical', { id, ...MEDICAL, conclusion });
}

/** A round in its public notice with the one place it has, for someone called 陈a1. */
export async function inNotice(terms: Partial<RoundTerms> = {}) {
  const started = await interviewed(
    [
      { person: 'a1', points: 90 },
      { person: 'b1', points: 80 },
    ],
    { places: 1, ...terms },
  );
  const { world, round, idOf } = started;
  await call(world, round);
  await examined(world, 'a1', idOf('a1'), 0);
  await world.as(coordinator)('recruitment', 'publishNotice', { round });
  return { ...started, id: idOf('a1') };
}

/** The same, its notice over and the place accepted. */
export async function hired() {
  const started = await inNotice();
  const { world, id } = started;
  world.clock.set('2022-03-05T09:00');
  await world.as(coordinator)('recruitment', 'offer', { id });
  await world.as(guest('a1'))('recruitment', 'answerOffer', { id, accepts: true });
  return started;
}
