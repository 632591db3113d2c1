import { windowOf } from '../../../domain/check-in-code';
import { codeShown } from '../../support/codes';
import { aGrant, given, type World } from '../../support/given';
import { deputy, lead, member, otherTownsLead, supervisor } from '../../support/people';
import { anEndedSession, aPresence, aSession, at } from '../../support/sessions';

const id = 'session001';
const hosts = [{ worker: 'w001', station: 'st001' }];
const agreed = aSession({ hosts });
const running = aSession({ hosts, stage: 'inProgress', arrival: aPresence('08:50') });

test('a supervisor scans the code on the worker’s phone and has arrived (R6.1)', async () => {
  const world = await given({ sessions: [aSession()] });
  const { codes, purpose } = await world.as(lead)('supervision', 'showCode', { id });
  expect(purpose).toBe('in');
  const view = await world.as(supervisor)('supervision', 'checkIn', { id, code: codes[0]?.code });
  expect(view).toMatchObject({
    ...{ stage: 'inProgress', standing: 'booked', counted: false, next: '结束时扫码签退' },
    arrival: { time: '08:50', host: '陈嘉欣', means: '扫码' },
  });
  const { arrival } = await world.session(id);
  expect(arrival).toMatchObject({ host: 'w001', station: 'st001', town: agreed.town, means: 'scan' });
  expect((await world.history(id)).map(({ action, by }) => [action, by.person])).toEqual([
    ...[
      ['plan', ''],
      ['showCode', 'w001'],
      ['checkIn', 's1'],
    ],
  ]);
});

test('two scans at the same moment make one arrival', async () => {
  const world = await given({ sessions: [agreed] });
  const code = codeShown({ now: world.clock.now() });
  const scans = [1, 2, 3].map(() => world.as(supervisor)('supervision', 'checkIn', { id, code }));
  const outcomes = await Promise.allSettled(scans);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await world.history(id)).map(({ action }) => action)).toEqual(['plan', 'checkIn']);
});

test('hours later another host’s code closes the session (R6.1)', async () => {
  const world = await given({ now: '2022-03-09T16:52', sessions: [running] });
  const { codes, purpose } = await world.as(deputy)('supervision', 'showCode', { id });
  expect(purpose).toBe('out');
  const view = await world.as(supervisor)('supervision', 'checkOut', { id, code: codes[0]?.code });
  expect(view).toMatchObject({
    ...{ stage: 'ended', standing: 'waiting', minutes: 482, duration: '8 小时 2 分' },
    departure: { time: '16:52', host: '李志强', means: '扫码' },
  });
});

test.each([
  ['16:48', 478, 'short', '不足时'],
  ['16:49', 479, 'short', '不足时'],
  ['16:50', 480, 'waiting', '待写记录'],
  ['16:51', 481, 'waiting', '待写记录'],
])('leaving at %s after 08:50 succeeds and lasts %d minutes (R6.3)', async (time, minutes, standing, tag) => {
  const world = await given({ now: `2022-03-09T${time}`, sessions: [running] });
  const code = codeShown({ now: world.clock.now(), purpose: 'out' });
  const view = await world.as(supervisor)('supervision', 'checkOut', { id, code });
  expect(view).toMatchObject({ stage: 'ended', minutes, standing, counted: false, tag: { text: tag } });
});

test('one window of grace lets a slow phone in', async () => {
  const world = await given({ sessions: [agreed] });
  const now = world.clock.now();
  const view = await world.as(supervisor)('supervision', 'checkIn', {
    id,
    code: codeShown({ now: now - 9_000 }),
  });
  expect(view.stage).toBe('inProgress');
});

test('whoever shows the code becomes a host, once, and any worker of the town may (R6.1)', async () => {
  const world = await given({ sessions: [aSession()] });
  for (const worker of [lead, member, lead]) await world.as(worker)('supervision', 'showCode', { id });
  expect((await world.session(id)).hosts).toEqual([
    { worker: 'w001', station: 'st001' },
    { worker: 'w003', station: 'st001' },
  ]);
  expect(await world.history(id)).toHaveLength(3);
});

test('a page of codes lasts half an hour without a network (R6.6)', async () => {
  const world = await given({ sessions: [agreed] });
  const { codes, windowMs } = await world.as(lead)('supervision', 'showCode', { id });
  expect(codes.length * windowMs).toBe(30 * 60_000);
  world.clock.set('09:10');
  const now = world.clock.now();
  const current = codes.find(({ window }) => window === windowOf(now));
  expect(await world.as(supervisor)('supervision', 'checkIn', { id, code: current?.code })).toMatchObject({
    arrival: { time: '09:10' },
  });
});

test.each([
  ['a worker of another town', otherTownsLead, agreed, '您不是这个镇街的社工，请由该镇街的社工操作'],
  [
    'a worker on another day',
    lead,
    aSession({ day: '2022-03-10' }),
    '这次督导在 3 月 10 日 周四，请在当天操作',
  ],
  ['a worker after the end', lead, anEndedSession(), '这次督导已经签退，不用再出示督导码'],
] as const)('%s cannot show the code', async (_, actor, session, message) => {
  const world = await given({ sessions: [session] });
  await expect(world.as(actor)('supervision', 'showCode', { id })).rejects.toMatchObject({
    ...{ code: 'INVALID_STATE', message },
  });
  expect(await world.history(id)).toHaveLength(1);
});

test('someone who is supervisor and worker acts in the role that they claim', async () => {
  const both = aGrant(
    'x1',
    { role: 'supervisor', person: 's1' },
    { role: 'worker', person: 'w009', town: agreed.town },
  );
  const world = await given({ sessions: [agreed], grants: [both] });
  await world.as({ role: 'worker', person: 'x1' })('supervision', 'showCode', { id });
  const code = codeShown({ now: world.clock.now() });
  expect(
    await world.as({ role: 'supervisor', person: 'x1' })('supervision', 'checkIn', { id, code }),
  ).toMatchObject({
    stage: 'inProgress',
  });
});

test('times are the server’s (R6.2)', async () => {
  const world = await given({ sessions: [agreed] });
  const before = world.clock.now();
  await world.as(supervisor)('supervision', 'checkIn', { id, code: codeShown({ now: before }) });
  const arrived = (await world.session(id)).arrival?.at ?? 0;
  expect(arrived).toBeGreaterThanOrEqual(before);
  expect(arrived).toBeLessThanOrEqual(world.clock.now());
  expect(arrived).toBeGreaterThanOrEqual(at('08:50'));
});

describe('several stops in one town (R6.1)', () => {
  let world: World;
  const both = [...hosts, { worker: 'w002', station: 'st001', point: 'pt021' }];
  const point = { id: 'pt021', name: '莲峰站点', town: agreed.town, parent: 'st001' };

  beforeAll(async () => {
    world = await given({ now: '2022-03-09T10:30', sessions: [{ ...running, hosts: both }] });
    await world.put('stations', [point]);
    await world.change('workers', 'w002', { point: 'pt021' });
  });

  const code = (host: string) => codeShown({ now: world.clock.now(), purpose: 'out', host });
  const stopAt = (host: string) => world.as(supervisor)('supervision', 'addStop', { id, code: code(host) });

  test('the place where the supervisor already is makes no further stop', async () => {
    const words = '这里就是您刚才签到的站点，不用再扫；到了别的站点再扫，要结束请扫码签退';
    await expect(stopAt('w001')).rejects.toMatchObject({ code: 'INVALID_INPUT', fields: { code: words } });
  });

  test('a code of another point of the town makes a stop, with its host and its time', async () => {
    const view = await stopAt('w002');
    expect(view).toMatchObject({ stage: 'inProgress', arrival: { time: '08:50' } });
    expect(view.checkIn?.stops).toEqual([
      { time: '08:50', place: '石岐街道社工站', host: '陈嘉欣', means: '扫码' },
      { time: '10:30', place: '莲峰站点', host: '李志强', means: '扫码' },
    ]);
  });

  test('the host of a stop closes the day, and the way between the stops counts', async () => {
    world.clock.set('16:55');
    const view = await world.as(supervisor)('supervision', 'checkOut', { id, code: code('w002') });
    expect(view).toMatchObject({ stage: 'ended', duration: '8 小时 5 分', departure: { host: '李志强' } });
    expect(view.checkIn?.stops.map(({ time }) => time)).toEqual(['08:50', '10:30', '16:55']);
    expect((await world.history(id)).map(({ action }) => action)).toEqual(['plan', 'addStop', 'checkOut']);
    await expect(stopAt('w001')).rejects.toThrow('这次督导已经签退，不用再扫站点；请写督导记录');
  });

  test('who opens the code page at a point vouches for that point', async () => {
    const before = aSession({ id: 'session005' });
    const other = await given({ now: '2022-03-09T16:56', sessions: [before] });
    await other.change('workers', 'w002', { point: 'pt021' });
    await other.as(deputy)('supervision', 'showCode', { id: before.id });
    expect((await other.session(before.id)).hosts).toEqual([
      { worker: 'w002', station: 'st001', point: 'pt021' },
    ]);
  });
});
