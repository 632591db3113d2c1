import tcb from '@cloudbase/node-sdk';
import { collections } from '../../../cloudfunctions/platform/collections';
import { assertIndexed } from '../../../cloudfunctions/platform/repositories';
import { codeShown } from '../../support/codes';
import { given } from '../../support/given';
import { coordinator, supervisor } from '../../support/people';
import { times } from '../../support/random';
import { aSession } from '../../support/sessions';

const id = 'session001';
const hosts = [{ worker: 'w001', station: 'st001' }];

test.each([999, 1000, 1001, 2000])(
  'no answer is cut at the database’s limit: %d sessions are counted',
  async (count) => {
    const sessions = times(count, (index) => aSession({ id: `session${String(index).padStart(4, '0')}` }));
    const world = await given();
    await world.put('sessions', sessions as unknown as Record<string, unknown>[]);
    const { total } = await world.as(coordinator)('reporting', 'board', {});
    expect(total.booked).toBe(count);
  },
);

test('a document held by somebody else refuses in words after some tries, and is free afterwards', async () => {
  const world = await given({ sessions: [aSession({ hosts })] });
  const checkIn = () =>
    world.as(supervisor)('supervision', 'checkIn', { id, code: codeShown({ now: world.clock.now() }) });
  Object.assign(process.env, world.cloud.sdkEnvironment());
  const holder = await tcb.init({ env: world.cloud.env }).database().startTransaction();
  await holder.collection('sessions').doc(`${world.project}:${id}`).update({ post: 'p9' });

  await expect(checkIn()).rejects.toMatchObject({
    ...{ code: 'CONFLICT', message: '同时操作的人太多，这次没有成功，请再试一次' },
  });
  await holder.rollback();
  expect(await checkIn()).toMatchObject({ stage: 'inProgress' });
});

const answered: readonly (readonly [Parameters<typeof assertIndexed>[0], readonly string[], boolean])[] = [
  ['sessions', ['project', 'day'], true],
  ['sessions', ['project', 'supervisor', 'day'], true],
  ['sessions', ['project', 'day', 'supervisor'], true],
  ['sessions', ['project', 'supervisor'], true],
  ['sessions', ['project'], true],
  ['sessions', ['day'], false],
  ['sessions', ['project', 'stage'], false],
  ['sessions', ['project', 'supervisor', 'town'], false],
  ['grants', ['openid'], true],
  ['grants', ['name'], false],
  ['marks', ['project'], true],
  ['marks', ['day'], false],
];

test.each(answered)('a filter on %s by %j is served by an index or is a fault', (name, fields, served) => {
  const check = () => assertIndexed(name, Object.fromEntries(fields.map((field) => [field, 'x'])));
  if (served) expect(check).not.toThrow();
  else expect(check).toThrow(`no index of ${name} serves a filter on ${fields.join(', ')}`);
});

test('collections and the indexes of each have names of their own', () => {
  const repeated = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);
  expect(repeated(collections.map(({ name }) => name))).toEqual([]);
  for (const { indexes } of collections) expect(repeated(indexes.map(({ name }) => name))).toEqual([]);
});
