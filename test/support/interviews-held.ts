import { aRound } from './applications';
import { given } from './given';
import { putPeople, ROUND } from './hired-round';
import { theTerms } from './recruitment';

const SLOT = 'slot000001';
const unlinked = { seq: 0, head: '' };
const panel = ['周评委', '吴评委'].map((name, index) => ({ person: `panel${index}`, name, joined: true }));

const pointsOf = (points: number) =>
  Object.fromEntries(theTerms().dimensions.map((dimension) => [dimension.id, points]));

const scoresOf = (application: string, points: number) =>
  panel.map(({ person }) => ({
    ...{ id: `${application}:${person}`, round: ROUND, application, person },
    ...{ conflict: false, points: pointsOf(points) },
  }));

/** The evening after the interviews by a panel of two, who gave each these points or none, in every dimension. */
export async function interviewsHeld(
  names: readonly string[],
  points: readonly (number | undefined)[],
  places = 2,
) {
  const world = await given({ now: '2022-02-20T18:00' });
  const ids = names.map((_, index) => `applied00${index}`);
  const { notice: _, ...round } = aRound({ terms: theTerms({ panelSize: 2, places }), panel });
  await world.put('rounds', [{ ...round, ...unlinked, id: ROUND }]);
  const times = { day: '2022-02-20', time: '09:00', place: '民政局三楼', capacity: 20 };
  await world.put('slots', [{ ...times, id: SLOT, round: ROUND, taken: ids }]);
  await putPeople(
    world,
    ids.map((id, index) => ({
      ...{ id, name: names[index] ?? '', owner: `guest${index}` },
      changes: { stage: 'interview', slot: SLOT },
    })),
  );
  await world.put(
    'scores',
    ids.flatMap((id, index) => (points[index] === undefined ? [] : scoresOf(id, points[index]))),
  );
  return { world, round: ROUND, ids };
}
