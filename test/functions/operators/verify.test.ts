import { emptyChain, type HistoryEntry, link } from '../../../domain/history';
import { codeShown } from '../../support/codes';
import { given, type World } from '../../support/given';
import { fileOf, operate } from '../../support/operators';
import { lead, supervisor } from '../../support/people';
import { times } from '../../support/random';
import { aRecordText, aSession } from '../../support/sessions';

const hosts = [{ worker: 'w001', station: 'st001' }];
const idOf = (index: number) => `session00${index}`;

/** So many sessions of a day played through the public actions, the night after it, and a confirmation next morning. */
async function played(count = 1): Promise<{ world: World; seal: string }> {
  const ids = times(count, idOf);
  const world = await given({ sessions: ids.map((id) => aSession({ id, hosts })) });
  const scan = (verb: 'checkIn' | 'checkOut', session: string) => {
    const code = codeShown({ now: world.clock.now(), purpose: verb === 'checkIn' ? 'in' : 'out', session });
    return world.as(supervisor)('supervision', verb, { id: session, code });
  };
  for (const id of ids) await scan('checkIn', id);
  world.clock.set('17:00');
  for (const id of ids) {
    await scan('checkOut', id);
    await world.as(supervisor)('supervision', 'submitRecord', { id, ...aRecordText(), duties: ['cases'] });
  }
  world.clock.set('2022-03-10T00:05');
  await world.daily();
  for (const id of ids) await world.as(lead)('supervision', 'confirmRecord', { id });
  const [message] = (await world.all('messages')).filter(({ to }) => to === 'role:commissioner');
  return { world, seal: message?.text ?? '' };
}

const verify = (world: World, ...args: readonly string[]) =>
  operate(world.cloud, 'verify', '--project', world.project, ...args);

const entryOf = async (world: World, id: string, seq: number) =>
  (await world.history(id)).find((entry) => entry.seq === seq) as HistoryEntry;

interface Damage {
  readonly what: string;
  readonly fault: string;
  do(world: World, id: string): Promise<void>;
}

const damages: readonly Damage[] = [
  {
    what: 'an edited session',
    fault: 'the document is not what its history tells',
    do: (world, id) => world.change('sessions', id, { town: '442000002' }),
  },
  {
    what: 'an edited word of a record',
    fault: 'the document is not what its history tells',
    do: (world, id) => world.change('sessions', id, { 'record.text.matters': '另一段文字，写得很长。' }),
  },
  {
    what: 'an edited entry',
    fault: 'entry 2 was changed',
    do: (world, id) => world.change('history', `session:${id}:2`, { at: 1 }),
  },
  {
    what: 'a deleted entry',
    fault: 'entry 3 is missing before 4',
    do: (world, id) => world.remove('history', `session:${id}:3`),
  },
  {
    what: 'a deleted last entry',
    fault: 'the subject does not end its chain',
    do: (world, id) => world.remove('history', `session:${id}:5`),
  },
  {
    what: 'a deleted session',
    fault: 'the subject is gone',
    do: (world, id) => world.remove('sessions', id),
  },
  { what: 'an exchanged tail', fault: 'the subject does not end its chain', do: exchangeTail },
];

/** The last entry written anew with another confirmer, its hash in order, the session untouched. */
async function exchangeTail(world: World, id: string) {
  const [previous, last] = [await entryOf(world, id, 4), await entryOf(world, id, 5)];
  const { subject, at, by, action, facts } = last;
  const chain = { seq: previous.seq, head: previous.hash };
  const forged = link(chain, { subject, at, by: { ...by, person: 'w002' }, action, facts });
  await world.change('history', `${subject}:5`, { by: forged.by, hash: forged.hash });
}

/** A whole chain and its session written anew, so that nothing in the database contradicts it. */
async function rewrite(world: World, id: string) {
  const session = await world.session(id);
  let chain = emptyChain;
  for (const { subject, at, by, action, ...entry } of await world.history(id)) {
    const facts = entry.seq === 1 ? { ...entry.facts, supervisor: 's2' } : entry.facts;
    const forged = link(chain, { subject, at, by, action, facts });
    chain = { seq: forged.seq, head: forged.hash };
    await world.remove('history', `${subject}:${entry.seq}`);
    await world.put('history', [{ ...forged, id: `${subject}:${entry.seq}` }]);
  }
  await world.remove('sessions', id);
  await world.put('sessions', [{ ...session, ...chain, supervisor: 's2' }]);
}

test('a project that nobody tampered with passes, also against its seal after honest changes (R16.2)', async () => {
  const { world, seal } = await played();
  const untouched = { code: 0, said: `${world.project}: 1 subjects, 5 entries, nothing was changed` };
  expect(await verify(world)).toEqual(untouched);
  expect(await verify(world, '--seal', fileOf('seal.txt', seal))).toEqual(untouched);
});

test('every damage is found and named at its subject, and nothing else is (R16.2)', async () => {
  const { world } = await played(damages.length + 1);
  for (const [index, damage] of damages.entries()) await damage.do(world, idOf(index));
  const { code, said } = await verify(world);
  expect(code).toBe(1);
  for (const [index, { fault }] of damages.entries()) {
    expect(said).toContain(`session:${idOf(index)}: ${fault}`);
  }
  expect(said).not.toContain(idOf(damages.length));
});

test('a history rewritten without a contradiction is found by the seal (R16.2)', async () => {
  const { world, seal } = await played();
  await rewrite(world, idOf(0));
  expect((await verify(world)).code).toBe(0);
  expect(await verify(world, '--seal', fileOf('rewritten.txt', seal))).toEqual({
    code: 1,
    said: 'the history before 2022-03-10 is not what was sealed',
  });
});

test.each([
  ['no project', [], 'usage: npm run verify -- --project ID [--seal FILE]'],
  ['a project that does not exist', ['--project', 'nowhere'], 'project nowhere has no sessions here'],
])('with %s verify says so', async (_, args, said) => {
  const world = await given();
  expect(await operate(world.cloud, 'verify', ...args)).toEqual({ code: 1, said });
});

test('a file without a seal is no proof of anything', async () => {
  const world = await given({ sessions: [aSession()] });
  const file = fileOf('empty.txt', 'nothing here');
  expect(await verify(world, '--seal', file)).toEqual({ code: 1, said: `there is no seal in ${file}` });
});
