import type { Application } from '../../domain/recruitment/application';
import type { Round } from '../../domain/recruitment/round';
import { anApplication, aRound } from './applications';
import { given, type World } from './given';
import { theTerms } from './recruitment';
import { aDoneSession, aSession, TOWN } from './sessions';

export const ROUND = 'round00001';
export const HIRED = 'hired00001';
export const RESERVE = 'reserve001';

const unlinked = { seq: 0, head: '' };

interface Person {
  readonly id: string;
  readonly name: string;
  /** '' for someone whose application was entered from paper. */
  readonly owner: string;
  readonly changes: Partial<Application>;
}

const person = (world: World, { id, name, owner, changes }: Person) => {
  const { hasIdNumber: _, ...application } = anApplication({ stage: 'ranked', submittedAt: 1, ...changes });
  const form = { ...application.form, name };
  return { ...application, ...unlinked, id, form, owner: owner && world.openid(owner), round: ROUND };
};

/** People of the round as their way through it would have left them. */
export const putPeople = (world: World, people: readonly Person[]) =>
  world.put(
    'applications',
    people.map((each) => person(world, each)),
  );

const own = { supervisor: HIRED, post: 'p1', town: TOWN };
const sessions = [
  aDoneSession({ ...own, id: 'done000001', day: '2022-03-04' }),
  aSession({ ...own, id: 'early00001', day: '2022-03-09' }),
  aSession({ ...own, id: 'between001', day: '2022-03-10' }),
  aSession({ ...own, id: 'later00001', day: '2022-03-18' }),
  aSession({ ...own, id: 'later00002', day: '2022-04-01', stage: 'tentative' }),
  aSession({ ...own, id: 'later00003', day: '2022-04-02', stage: 'cancelled' }),
].map((session) => ({ ...session, ...unlinked }));

const daysIn = (month: string) =>
  Object.fromEntries(sessions.filter(({ day }) => day.startsWith(month)).map(({ day, id }) => [day, id]));

/** On 5 March: a round of one place whose first holds post 1 with sessions done and ahead, the second in reserve. */
export async function aHiredRound(changes: Partial<Round> = {}) {
  const world = await given({ now: '2022-03-05T09:00' });
  const ranking = [HIRED, RESERVE].map((application, index) => ({
    ...{ application, result: 90 - 10 * index, rank: index + 1, grounds: 0 },
  }));
  const notice = { from: '2022-02-20', to: '2022-03-01', applications: [HIRED] };
  const round = aRound({ terms: theTerms({ places: 1 }), ranking, notice, ...changes });
  await world.put('rounds', [{ ...round, ...unlinked, id: ROUND }]);
  await putPeople(world, [
    { id: HIRED, name: '王晓明', owner: 'a1', changes: { stage: 'hired', rank: 1, post: 'p1' } },
    { id: RESERVE, name: '李思琪', owner: 'b1', changes: { rank: 2 } },
  ]);
  await world.put('supervisors', [{ id: HIRED, name: '王晓明', post: 'p1', from: '2022-03-02' }]);
  await world.put('identities', [{ id: 'post:p1', subject: HIRED }]);
  const grant = { openid: world.openid('a1'), name: '王晓明' };
  await world.put('grants', [{ id: grant.openid, ...grant, roles: [{ role: 'supervisor', person: HIRED }] }]);
  await world.put('sessions', sessions);
  await world.put(
    'supervisorMonths',
    ['2022-03', '2022-04'].map((month) => ({ id: `${HIRED}:${month}`, days: daysIn(month) })),
  );
  return world;
}
