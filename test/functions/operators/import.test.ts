import { setUpFile } from '../../../local/world/set-up';
import { cloudAt } from '../../support/cloud';
import { fileOf, operate } from '../../support/operators';
import { at } from '../../support/sessions';
import { documentsOf } from '../../support/shared';

const start = () => cloudAt(at('08:00', '2022-03-01'));
const fileFor = (project: string, changes: object = {}) =>
  fileOf(`${project}.json`, { ...setUpFile(), project, ...changes });

const outcome = (project: string) => `${project}: 23 towns, 4 supervisors, 333 workers, 720 sessions`;

test('a project is set up with its people, towns, sessions and their history', async () => {
  const { cloud } = await start();
  expect(await operate(cloud, 'import', fileFor('one'))).toEqual({ code: 0, said: outcome('one') });
  const documents = documentsOf(cloud);
  const count = async (collection: string) => (await documents.all(collection, { project: 'one' })).length;
  const collections = [
    'projects',
    'towns',
    'stations',
    'supervisors',
    'workers',
    'grants',
    'sessions',
    'history',
    'bindings',
  ];
  expect(await Promise.all(collections.map(count))).toEqual([1, 23, 23, 4, 333, 339, 720, 1054, 334]);
  expect(await operate(cloud, 'verify', '--project', 'one')).toMatchObject({ code: 0 });
});

test('sessions are planned at the time of the cloud, not of the operator’s machine', async () => {
  const { cloud } = await start();
  await operate(cloud, 'import', fileFor('two'));
  const entries = await documentsOf(cloud).all<{ at: number; action: string }>('history', { project: 'two' });
  for (const { at: when, action } of entries) {
    expect(['plan', 'bind']).toContain(action);
    expect(Math.abs(when - cloud.clock.now())).toBeLessThan(120_000);
  }
});

test('a second import is refused and changes nothing', async () => {
  const { cloud } = await start();
  await operate(cloud, 'import', fileFor('three'));
  const before = await documentsOf(cloud).all('sessions', { project: 'three' });
  expect(await operate(cloud, 'import', fileFor('three'))).toEqual({
    code: 1,
    said: 'project three is set up already',
  });
  expect(await documentsOf(cloud).all('sessions', { project: 'three' })).toEqual(before);
});

test('what an interrupted import left is swept away by the next', async () => {
  const { cloud } = await start();
  const documents = documentsOf(cloud);
  await operate(cloud, 'import', fileFor('four'));
  const whole = await documents.all('sessions', { project: 'four' });
  await documents.remove('projects', 'four');
  await documents.remove('towns', 'four:442000001');
  await documents.put('sessions', [{ _id: 'four:leftover01', project: 'four', id: 'leftover01' }]);
  expect(await operate(cloud, 'import', fileFor('four'))).toEqual({ code: 0, said: outcome('four') });
  const again = await documents.all('sessions', { project: 'four' });
  expect(again.map(({ _id }) => _id)).toEqual(whole.map(({ _id }) => _id));
  expect(await documents.all('towns', { project: 'four' })).toHaveLength(23);
});

test.each([
  ['supervisors missing', { supervisors: undefined }, /supervisors/],
  ['too few supervisors', { supervisors: setUpFile().supervisors.slice(1) }, /督导应为 4 名，现有 3 名/],
  [
    'a Plan that does not add up',
    { plan: { ...(setUpFile().plan as object), posts: 5 } },
    /各岗位次数之和应等于总次数/,
  ],
])('a file with %s is refused in words and leaves nothing', async (_, changes, said) => {
  const { cloud } = await start();
  const answer = await operate(cloud, 'import', fileFor('five', changes));
  expect(answer).toEqual({ code: 1, said: expect.stringMatching(said) });
  expect(answer.said).not.toMatch(/\bat .*:\d+|"code"/);
  expect(await documentsOf(cloud).all('towns', { project: 'five' })).toEqual([]);
});

test.each([
  ['no file', [], 'usage: npm run import -- FILE'],
  ['a file that is not there', ['nowhere.json'], 'ENOENT'],
])('with %s the import says so', async (_, args, said) => {
  const { cloud } = await start();
  const answer = await operate(cloud, 'import', ...args);
  expect(answer.code).toBe(1);
  expect(answer.said).toContain(said);
});
