import { codeShown } from '../../support/codes';
import { given } from '../../support/given';
import { coordinator, lead, supervisor } from '../../support/people';
import { aSession } from '../../support/sessions';

const id = 'session001';
const hosts = [{ worker: 'w001', station: 'st001' }];

const twoProjects = async () =>
  [
    await given({ sessions: [aSession({ hosts })] }),
    await given({ sessions: [aSession({ hosts }), aSession({ id: 'session002', day: '2022-03-10' })] }),
  ] as const;

test('the same ids in two projects never meet (R0.2)', async () => {
  const [one, two] = await twoProjects();
  await one.as(supervisor)(
    'supervision',
    'checkIn',
    { id, code: codeShown({ now: one.clock.now() }) },
    'request-0001',
  );
  expect((await one.session(id)).stage).toBe('inProgress');
  expect((await two.session(id)).stage).toBe('agreed');
  expect([(await one.history(id)).length, (await two.history(id)).length]).toEqual([2, 1]);
  expect([(await one.all('replies')).length, (await two.all('replies')).length]).toEqual([1, 0]);
});

test('lists and boards hold one project’s sessions only (R0.2)', async () => {
  const [one, two] = await twoProjects();
  const counts = await Promise.all(
    [one, two].map(async (world) => [
      (await world.as(coordinator)('supervision', 'sessions', { month: '2022-03' })).sessions.length,
      (await world.as(coordinator)('reporting', 'board', {})).total.booked,
    ]),
  );
  expect(counts).toEqual([
    [1, 1],
    [2, 2],
  ]);
});

test('a role in one project is none in another (R0.2)', async () => {
  const [one, two] = await twoProjects();
  const event = { project: two.project, as: 'worker', action: 'showCode', input: { id } };
  expect(await one.send(lead.person, 'supervision', event)).toMatchObject({
    ok: false,
    error: { code: 'FORBIDDEN', message: '您在这个项目里没有“一线社工”身份，请联系项目统筹' },
  });
});

test('a session of another project is not found (R0.2)', async () => {
  const [one] = await twoProjects();
  await expect(one.as(coordinator)('supervision', 'session', { id: 'session002' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    message: '没有找到这次督导，可能已被调整，请返回刷新',
  });
});
