import { buildFunctions } from '../../../local/build/functions';
import { folder } from '../../support/folder';
import { aGrant, given, type World } from '../../support/given';
import { aPlan } from '../../support/plan';
import { times } from '../../support/random';
import { aSession } from '../../support/sessions';

const UNPROTECTED = `${folder}/unprotected-days-without-scan`;
const HOUR = 3_600_000;
const SUPERVISORS = times(4, (index) => `r${index}`);

/** Half an hour after midnight a phone sends what it kept of yesterday together with what was tapped just now. */
const taps = SUPERVISORS.flatMap((supervisor, index) => [
  { supervisor, id: `yesterday${index}`, day: '2022-03-09', ago: HOUR },
  { supervisor, id: `todayaday${index}`, day: '2022-03-10', ago: 0 },
]);

beforeAll(() =>
  buildFunctions({ out: UNPROTECTED, alias: { './unit-of-work': 'test/support/controls/unit-of-work.ts' } }),
);

const worldOf = (functions?: string): Promise<World> =>
  given({
    now: '2022-03-10T00:30',
    plan: aPlan({ daysWithoutScan: 1 }),
    sessions: taps.map(({ supervisor, id, day }) => aSession({ id, supervisor, day })),
    grants: SUPERVISORS.map((person) => aGrant(person, { role: 'supervisor', person })),
    ...(functions && { functions }),
  });

/** For each supervisor, how many of the two days are beyond the one for which the station’s word is enough. */
async function tellAtOnce(world: World): Promise<number[]> {
  const warm = SUPERVISORS.map((person) =>
    world.as({ role: 'supervisor', person })('supervision', 'mine', {}),
  );
  await Promise.all(warm);
  await Promise.all(
    taps.map(({ supervisor: person, id, ago }) =>
      world.as({ role: 'supervisor', person })('supervision', 'arriveUnscanned', {
        id,
        reason: '没有网络',
        ago,
      }),
    ),
  );
  const sessions = await world.all('sessions');
  return SUPERVISORS.map(
    (person) =>
      sessions.filter(
        ({ supervisor, exceptions }) => supervisor === person && exceptions.some(({ beyond }) => beyond),
      ).length,
  );
}

test('of two days told at once exactly one is the last for which the station’s word is enough (R6.6)', async () => {
  const world = await worldOf();
  expect(await tellAtOnce(world)).toEqual(SUPERVISORS.map(() => 1));
  const months = await world.all('noScanMonths');
  expect(months.map(({ days }) => Object.keys(days).toSorted())).toEqual(
    SUPERVISORS.map(() => ['2022-03-09', '2022-03-10']),
  );
});

test('without the unit of work both pass for some, so the test above proves something', async () => {
  expect(await tellAtOnce(await worldOf(UNPROTECTED))).toContain(0);
});
