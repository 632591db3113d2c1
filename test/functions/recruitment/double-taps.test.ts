import { ask } from '../../support/asked';
import type { World } from '../../support/given';
import { coordinator } from '../../support/people';
import { times } from '../../support/random';
import { aForm } from '../../support/recruitment';
import { anOpenRound, aSlot, guest, panelist, seated, typed } from '../../support/rounds';
import { attached } from '../../support/uploads';

const me = guest('a1');
let world: World;
let round: string;
let id: string;
let slot: string;

beforeAll(async () => {
  ({ world, round } = await anOpenRound({ panelSize: 2 }));
  id = await typed(world, round, 'a1', aForm());
  await attached(world, 'a1', id, 'degree');
  await attached(world, 'a1', id, 'certificate');
  slot = await aSlot(world, round);
  for (const person of ['j1', 'j2']) await seated(world, round, person);
});

const steps = async () =>
  (await world.all('history')).filter(({ subject }) => subject === `application:${id}`).length;

const pass = () =>
  world.as(coordinator)('recruitment', 'review', { id, decision: 'pass', judgements: [], grounds: [] });
const j1 = panelist('j1');
const nothing = async () => {};

type Tap = (requestId: string) => Promise<unknown>;
const taps: readonly [string, () => Promise<unknown>, Tap][] = [
  [
    'saveDraft',
    nothing,
    (key) => world.as(me)('recruitment', 'saveDraft', { round, form: aForm({ name: '陈二' }) }, key),
  ],
  [
    'consent',
    nothing,
    (key) => world.as(me)('recruitment', 'consent', { id, kind: 'terms', version: 1, given: true }, key),
  ],
  ['submit', nothing, (key) => ask(world, me, 'submit', id, key)],
  ['chooseSlot', pass, (key) => world.as(me)('recruitment', 'chooseSlot', { id, slot }, key)],
  ['score', async () => world.clock.set('2022-02-20T10:00'), (key) => ask(world, j1, 'score', id, key)],
  ['declareConflict', nothing, (key) => ask(world, panelist('j2'), 'declareConflict', id, key)],
  ['withdraw', nothing, (key) => ask(world, me, 'withdraw', id, key)],
];

test.each(taps)(
  '%s: the same tap twice at once is one, with the same answer; another tap adds nothing',
  async (name, before, tap) => {
    await before();
    const start = await steps();
    const [one, other] = await Promise.all(times(2, () => tap(`${name}-first`)));
    expect(one).toEqual(other);
    expect(await steps()).toBe(start + 1);
    expect(await tap(`${name}-first`)).toEqual(one);
    await tap(`${name}-second`).catch(({ message }) => expect(message).toMatch(/\p{Script=Han}/u));
    expect(await steps()).toBe(start + 1);
  },
);
