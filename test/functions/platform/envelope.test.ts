import tcb from '@cloudbase/node-sdk';
import { type Area, contracts } from '../../../domain/contract';
import type { Endpoint } from '../../../domain/contract/contract';
import { type Role, roles, roleText } from '../../../domain/people';
import type { Reply } from '../../../typings/api';
import { aGrant, given, type World } from '../../support/given';
import { aSession } from '../../support/sessions';

const call = (world: World, changes: Record<string, unknown> = {}) => ({
  ...{ project: world.project, as: 'supervisor', action: 'mine', input: {} },
  ...changes,
});

const failureOf = (reply: Reply<unknown>) => (reply.ok ? undefined : reply.error);

test.each(['fly', '', 'constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  'the unknown action "%s" is refused',
  async (action) => {
    const world = await given();
    expect(failureOf(await world.send('s1', 'supervision', call(world, { action })))).toEqual({
      code: 'NOT_FOUND',
      message: '没有这个操作，请更新小程序后再试',
    });
  },
);

test.each(['nowhere', ''])('the unknown project "%s" is refused', async (project) => {
  const world = await given();
  expect(failureOf(await world.send('s1', 'supervision', call(world, { project })))).toEqual({
    code: 'NOT_FOUND',
    message: '没有找到这个项目，请返回重新选择',
  });
});

const unreadable = '填写内容有误，请检查后再试';

test.each<[string, unknown, string, string]>([
  ['a project with capitals', { project: 'Zhongshan' }, 'project', '项目编号有误，请更新小程序后再试'],
  ['a project that reaches into another', { project: 'p1:x' }, 'project', '项目编号有误，请更新小程序后再试'],
  ['a role that does not exist', { as: 'king' }, 'as', unreadable],
  ['no role', { as: undefined }, 'as', unreadable],
  ['an action that is no text', { action: 7 }, 'action', unreadable],
  ['a request id that is too short', { requestId: 'short' }, 'requestId', unreadable],
  ['a request id that is too long', { requestId: 'x'.repeat(65) }, 'requestId', unreadable],
  ['a claim of identity', { openid: 'p1-c1' }, '', unreadable],
])('an envelope with %s is refused at its field, in Chinese', async (_, changes, field, message) => {
  const world = await given();
  const reply = await world.send('s1', 'supervision', call(world, changes as Record<string, unknown>));
  expect(failureOf(reply)).toEqual({ code: 'INVALID_INPUT', message, fields: { [field]: message } });
});

test.each([null, 'text', 7, [], {}])('the event %j is refused as unreadable', async (event) => {
  const world = await given();
  expect(failureOf(await world.send('s1', 'supervision', event))).toMatchObject({ code: 'INVALID_INPUT' });
});

test('an input with a field that nobody declared is refused', async () => {
  const world = await given();
  const reply = await world.send('s1', 'supervision', call(world, { input: { evil: true } }));
  expect(failureOf(reply)).toEqual({
    code: 'INVALID_INPUT',
    message: unreadable,
    fields: { '': unreadable },
  });
});

test('what WeChat itself adds to an event is no fault', async () => {
  const world = await given();
  const event = call(world, { tcbContext: {}, userInfo: { openId: 'p1-c1' } });
  expect(await world.send('s1', 'supervision', event)).toMatchObject({ ok: true, data: { name: '何敏仪' } });
});

test('a call without an OPENID is refused, whatever its event claims (R16.1)', async () => {
  const world = await given();
  Object.assign(process.env, world.cloud.sdkEnvironment());
  const app = tcb.init({ env: world.cloud.env });
  const { result } = await app.callFunction({
    name: 'supervision',
    data: call(world, { userInfo: { openId: world.openid('s1') } }),
  });
  expect(failureOf(result as Reply<unknown>)).toEqual({
    code: 'UNAUTHENTICATED',
    message: '请在微信中打开小程序后再试',
  });
});

test('who calls is who WeChat says, not who the event says (R16.1)', async () => {
  const world = await given();
  const event = call(world, { as: 'coordinator', action: 'sessions', input: { month: '2022-03' } });
  expect(failureOf(await world.send('s1', 'supervision', event))).toEqual({
    code: 'FORBIDDEN',
    message: '您在这个项目里没有“项目统筹”身份，请联系项目统筹',
  });
});

const endpoints: [Area, string, Endpoint][] = (Object.keys(contracts) as Area[]).flatMap((area) =>
  Object.entries(contracts[area] as Record<string, Endpoint>).map(
    ([action, endpoint]): [Area, string, Endpoint] => [area, action, endpoint],
  ),
);

/** Someone who holds every role there is, so that only the role claimed decides. */
const everything = aGrant('x1', ...roles.map((role) => ({ role, person: 'x1' })));

test.each(endpoints)(
  '%s.%s lets in the roles of its contract and no other (R16.1)',
  async (area, action, endpoint) => {
    const world = await given({ grants: [everything] });
    const answerTo = async (as: Role) =>
      failureOf(
        await world.send('x1', area, { project: world.project, as, action, input: { nobody: true } }),
      );
    const message = `只有${endpoint.roles.map((role) => roleText[role]).join('、')}可以执行此操作，请在“我的”切换身份后再试`;
    for (const role of roles) {
      const expected = endpoint.roles.includes(role)
        ? { code: 'INVALID_INPUT' }
        : { code: 'FORBIDDEN', message };
      expect(await answerTo(role)).toMatchObject(expected);
    }
  },
);

test('people without a grant are visitors, not errors', async () => {
  const world = await given();
  const overview = await world.as({ role: 'visitor', person: 'stranger' })('account', 'overview', {});
  expect(overview).toMatchObject({ posts: 4, sessionsInAll: 720, towns: ['石岐街道', '中山港街道'] });
  await expect(
    world.as({ role: 'worker', person: 'stranger' })('account', 'overview', {}),
  ).rejects.toMatchObject({
    code: 'FORBIDDEN',
    message: '您在这个项目里没有“一线社工”身份，请联系项目统筹',
  });
});

test('people with roles may look around as visitors too', async () => {
  const world = await given();
  expect(await world.as({ role: 'visitor', person: 's1' })('account', 'overview', {})).toMatchObject({
    posts: 4,
  });
});

test.each<[string, (world: World) => Promise<void>, string]>([
  ['a project without a Plan', (world) => world.change('projects', '', { plans: [] }), 'without any version'],
  [
    'a session in no known stage',
    (world) => world.change('sessions', 'session001', { stage: 'lost' }),
    'ZodError',
  ],
])('%s is an inner fault: the client gets a number, the log the reason', async (_, damage, logged) => {
  const world = await given({ sessions: [aSession()] });
  await damage(world);
  const reply = await world.send(
    's1',
    'supervision',
    call(world, { action: 'session', input: { id: 'session001' } }),
  );
  const failure = failureOf(reply);
  expect(failure).toEqual({
    code: 'INTERNAL',
    message: `系统出错了，请稍后再试（编号 ${failure?.requestId}）`,
    requestId: expect.stringMatching(/\w{6}/),
  });
  expect(JSON.stringify(reply)).not.toMatch(/\.js|\bat |Error/);
  const log = world.log.join('\n');
  expect(log).toContain(`INTERNAL ${failure?.requestId}`);
  expect(log).toContain(logged);
});

test('no field that the contract does not declare leaves the server (R16.1)', async () => {
  const world = await given({ sessions: [aSession()] });
  const leak = { phone: '13800000000', note: { idNumber: '442000199001010000' } };
  await world.change('sessions', 'session001', leak);
  for (const collection of ['towns', 'supervisors', 'workers', 'grants'] as const) {
    for (const { id } of await world.all(collection)) await world.change(collection, id, leak);
  }
  const replies = await Promise.all([
    world.as({ role: 'coordinator', person: 'c1' })('reporting', 'board', {}),
    world.as({ role: 'supervisor', person: 's1' })('supervision', 'mine', {}),
    world.as({ role: 'worker', person: 'w001' })('supervision', 'hosting', {}),
    world.as({ role: 'supervisor', person: 's1' })('supervision', 'session', { id: 'session001' }),
    world.as({ role: 'worker', person: 'w001' })('supervision', 'showCode', { id: 'session001' }),
    world.as({ role: 'visitor', person: 's1' })('account', 'me', {}),
    world.as({ role: 'visitor', person: 's1' })('account', 'overview', {}),
  ]);
  for (const reply of replies) expect(JSON.stringify(reply)).not.toMatch(/13800000000|idNumber|openid|head/i);
});
