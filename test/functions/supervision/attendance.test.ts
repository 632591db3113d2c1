import { inflateSync } from 'node:zlib';
import decodeQR from 'qr/decode.js';
import { minuteOf, numberAt } from '../../../domain/attendance/number';
import { chainFaults } from '../../../domain/history';
import type { HeldRole } from '../../../domain/people';
import { sign } from '../../support/cloud-options';
import { aGrant, given, type Who, type World } from '../../support/given';
import {
  coordinator,
  deputy,
  lead,
  member,
  otherSupervisor,
  otherTownsLead,
  supervisor,
} from '../../support/people';
import { times } from '../../support/random';
import { anEndedSession, aPresence, aSession, OTHER_TOWN, TOWN } from '../../support/sessions';

const id = 'session001';
const running = aSession({
  ...{ stage: 'inProgress', arrival: aPresence('08:50') },
  hosts: [{ worker: 'w001', station: 'st001' }],
});
const visitor: Who = { role: 'visitor', person: 'nobody' };

const numberNow = (world: World, session = id) => numberAt(session, minuteOf(world.clock.now()), sign);

/** Four digits that are said neither now nor in the minutes about. */
function wrongNumber(world: World): string {
  const minute = minuteOf(world.clock.now());
  const near = [-1, 0, 1, 2].map((offset) => numberAt(id, minute + offset, sign));
  return ['0000', '1111', '2222', '3333', '4444'].find((each) => !near.includes(each)) ?? '';
}

const attend = (world: World, who: Who, number = numberNow(world), session = id) =>
  world.as(who)('supervision', 'attend', { id: session, number });

const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'done',
    ({ code, message, fields }: Error & { code: string; fields?: object }) => ({
      ...{ code, message },
      ...(fields && { fields }),
    }),
  );

const WRONG = '四位数字不对或已更换，请听清现场最新报出的数字再输入';
const atNumber = (message: string) => ({ code: 'INVALID_INPUT', message, fields: { number: message } });
const invalid = (message: string | RegExp) => ({
  code: 'INVALID_STATE',
  message: typeof message === 'string' ? message : expect.stringMatching(message),
});

describe('a day of attendance (R6.4)', () => {
  let world: World;
  beforeAll(async () => {
    world = await given({ now: '2022-03-09T09:00', sessions: [running] });
  });

  const roll = (who: Who = lead) => world.as(who)('supervision', 'attendance', { id });
  const namesOn = async () => (await roll()).present.map(({ name }) => name);

  test('the code opens one’s own line, before and after the number', async () => {
    const before = await world.as(member)('supervision', 'attending', { id });
    expect(before).toEqual({
      session: { id, dayText: '3 月 9 日 周三', town: '石岐街道', supervisor: '何敏仪' },
      ...{ name: '黄晓彤', loanText: '' },
    });
    const after = await attend(world, member);
    expect(after).toMatchObject({
      reason: '您已于 09:00 登记出席，不用再登记',
      done: { title: '已登记出席 09:00', text: '不用再登记，谢谢' },
    });
    expect(await world.all('guesses')).toEqual([]);
  });

  test('the same person from a second phone, with an old number, gets the same answer and no second line', async () => {
    expect(await attend(world, member, '0000')).toMatchObject({ done: { title: '已登记出席 09:00' } });
    expect(await world.all('attendances')).toHaveLength(1);
  });

  test('the host’s phone holds half an hour of numbers, the first of which opens', async () => {
    const { numbers, minuteMs } = await world.as(lead)('supervision', 'attendanceNumbers', { id });
    expect({ count: numbers.length, minuteMs }).toEqual({ count: 30, minuteMs: 60_000 });
    expect(await attend(world, deputy, numbers[0]?.number)).toMatchObject({ name: '李志强' });
  });

  test('a worker on loan is told so, and is marked on the list', async () => {
    expect(await attend(world, otherTownsLead)).toMatchObject({
      loanText: '您是中山港街道的社工，将记为“外镇”',
    });
    const { present, countText, guestText, absent } = await roll(supervisor);
    expect({ countText, guestText }).toEqual({ countText: '2 / 3 人', guestText: '另有外镇 1 人' });
    expect(present.find(({ name }) => name === '梁伟明')?.tags).toEqual([
      { text: '外镇 · 中山港街道', tone: 'todo' },
    ]);
    expect(absent).toEqual([{ worker: 'w001', name: '陈嘉欣', titleText: '站长' }]);
  });

  test('the host ticks who has no phone, which is marked and opens no rating', async () => {
    const ticked = await world.as(deputy)('supervision', 'tickAttendance', { id, workers: ['w001', 'w002'] });
    expect(ticked.present.at(-1)).toMatchObject({
      note: '李志强代签',
      tags: [{ text: '代签', tone: 'off' }],
    });
    const [line] = (await world.all('attendances')).filter(({ worker }) => worker === 'w001');
    expect(line).toMatchObject({ means: 'host', by: 'w002', month: '2022-03' });
    expect(ticked.countText).toBe('3 / 3 人');
  });

  test('whom the host ticked may still prove it by their own phone', async () => {
    expect(await world.as(lead)('supervision', 'attending', { id })).toMatchObject({
      done: { text: '由站点社工代签；输入四位数字，可改为本人登记' },
    });
    await attend(world, lead);
    const [line] = (await world.all('attendances')).filter(({ worker }) => worker === 'w001');
    expect(line).toMatchObject({ means: 'code' });
    expect(line).not.toHaveProperty('by');
  });

  test('the host takes someone off with a reason, who hears of it; the list says who did it', async () => {
    const after = await world.as(lead)('supervision', 'removeAttendance', {
      id,
      worker: 'w004',
      reason: '扫错了码',
    });
    expect(after.removed).toEqual([
      { worker: 'w004', name: '梁伟明', text: expect.stringMatching(/^陈嘉欣 09:\d\d 移出：扫错了码$/) },
    ]);
    expect(await namesOn()).not.toContain('梁伟明');
    const [told] = (await world.all('messages')).filter(({ to }) => to === 'w004');
    expect(told?.text).toBe('3 月 9 日 周三的督导：扫错了码。如有误，请联系当天的站点社工补登记');
    expect(await refusal(attend(world, otherTownsLead))).toEqual(
      invalid(/^您已被移出这次的出席名单（扫错了码）/),
    );
  });

  test('who was taken off by mistake comes back as they were', async () => {
    await world.as(lead)('supervision', 'tickAttendance', { id, workers: ['w004'], reason: '没有扫错' });
    const [line] = (await world.all('attendances')).filter(({ worker }) => worker === 'w004');
    expect(line).toMatchObject({ means: 'code', reason: '没有扫错' });
    expect(line).not.toHaveProperty('removed');
  });

  test('every change of a line is a link of its history (R16.2)', async () => {
    const subject = `attendance:${id}:w004`;
    const entries = (await world.all('history')).filter((entry) => entry.subject === subject);
    const [line] = (await world.all('attendances')).filter(({ worker }) => worker === 'w004');
    expect(entries.map(({ action }) => action)).toEqual(['attend', 'remove', 'tick']);
    expect(chainFaults(entries, line as NonNullable<typeof line>)).toEqual([]);
  });

  test('a late joiner is marked with how late', async () => {
    await world.put('workers', [
      { id: 'w005', name: '何迟到', town: TOWN, station: 'st001', title: 'member' },
    ]);
    const late: HeldRole = { role: 'worker', person: 'w005', town: TOWN, station: 'st001', title: 'member' };
    await world.put('grants', [
      { id: world.openid('w005'), openid: world.openid('w005'), name: '何迟到', roles: [late] },
    ]);
    world.clock.set('10:20');
    expect(await attend(world, late)).toMatchObject({
      done: { text: '督导开始后 1 小时 30 分 到场，已记下' },
    });
    expect((await roll(coordinator)).present.at(-1)).toMatchObject({
      ...{ name: '何迟到', time: '10:20', tags: [{ text: '晚到 1 小时 30 分', tone: 'doing' }] },
    });
  });

  test('supervisor and coordinator read the list and change nothing; others do not read it', async () => {
    expect((await roll(supervisor)).steps).toEqual([]);
    expect((await roll(coordinator)).steps).toEqual([]);
    expect((await roll(member)).steps.map(({ step, reason }) => [step, reason === undefined])).toEqual([
      ['attend', false],
      ['showNumber', false],
      ['mend', false],
    ]);
    const stranger = '这次督导与您当前的身份无关，请从“日程”选择';
    expect(await refusal(roll(otherSupervisor))).toEqual({ code: 'FORBIDDEN', message: stranger });
  });

  test('from the next day on a reason is asked for, and the word of the host counts for five workdays (R7.7)', async () => {
    const tick = (reason?: string) =>
      world.as(lead)('supervision', 'tickAttendance', { id, workers: ['w003'], ...(reason && { reason }) });
    world.clock.set('2022-03-10T09:00');
    const why = '督导当天以后补登记的，请写明原因，至少 2 个字';
    expect(await refusal(tick())).toEqual({ code: 'INVALID_INPUT', message: why, fields: { reason: why } });
    expect((await roll()).mendText).toBe('名单可以改到 3 月 16 日 周三');
    world.clock.set('2022-03-16T20:00');
    expect(await refusal(tick('当天漏了'))).toBe('done');
    world.clock.set('2022-03-17T00:01');
    const late = invalid(/^出席名单只能改到 3 月 16 日 周三（督导后 5 个工作日），已经过了/);
    expect(await refusal(tick('当天漏了'))).toEqual(late);
    const remove = world.as(lead)('supervision', 'removeAttendance', { id, worker: 'w003', reason: '记错' });
    expect(await refusal(remove)).toEqual(late);
  });
});

describe('what does not open (R6.4)', () => {
  const tomorrow = aSession({ id: 'session002', day: '2022-03-10' });
  const yesterday = anEndedSession({ id: 'session003', day: '2022-03-08' });
  const waiting = aSession({ id: 'session004' });
  let world: World;
  beforeAll(async () => {
    const sessions = [running, tomorrow, yesterday, waiting];
    world = await given({ now: '2022-03-09T09:00', sessions });
  });

  const doors: readonly [string, () => Promise<unknown>, object][] = [
    [
      'a session of tomorrow',
      () => attend(world, member, numberNow(world, 'session002'), 'session002'),
      invalid(/请当天再登记出席$/),
    ],
    [
      'a session of yesterday',
      () => attend(world, member, numberNow(world, 'session003'), 'session003'),
      invalid(/已经过了；漏登记的，请当天的站点社工在 5 个工作日内补登记$/),
    ],
    [
      'a session whose supervisor has not come',
      () => attend(world, member, numberNow(world, 'session004'), 'session004'),
      invalid('督导还没有签到，请等督导签到后再登记出席'),
    ],
    [
      'a session that is not',
      () => attend(world, member, '0000', 'forged0000'),
      { code: 'NOT_FOUND', message: '没有找到这次督导，可能已被调整，请返回刷新' },
    ],
    ['three digits', () => attend(world, member, '123'), atNumber('请输入屏幕上或现场报出的四位数字')],
    [
      'the number of another session',
      () => attend(world, member, numberNow(world, 'session004')),
      atNumber(WRONG),
    ],
    [
      'someone who is not bound',
      () => attend(world, visitor),
      expect.objectContaining({
        code: 'FORBIDDEN',
        message: expect.stringMatching(/一线社工可以执行此操作/),
      }),
    ],
    [
      'the numbers, to a member whose code nobody scanned',
      () => world.as(member)('supervision', 'attendanceNumbers', { id }),
      invalid('请由当天出示督导码的社工或站长、副站长操作'),
    ],
    [
      'the list, to a member',
      () => world.as(member)('supervision', 'tickAttendance', { id, workers: ['w002'] }),
      invalid('请由当天出示督导码的社工或站长、副站长操作'),
    ],
    [
      'the list, without a name',
      () => world.as(lead)('supervision', 'tickAttendance', { id, workers: [] }),
      { code: 'INVALID_INPUT', message: '请先选人', fields: { workers: '请先选人' } },
    ],
    [
      'the list, to a worker of another town who was not there',
      () => world.as(otherTownsLead)('supervision', 'attendance', { id }),
      { code: 'FORBIDDEN', message: '这次督导与您当前的身份无关，请从“日程”选择' },
    ],
    [
      'taking off without a reason',
      () => world.as(lead)('supervision', 'removeAttendance', { id, worker: 'w003', reason: ' ' }),
      {
        code: 'INVALID_INPUT',
        ...{ message: '请写明原因，至少 2 个字', fields: { reason: '请写明原因，至少 2 个字' } },
      },
    ],
    [
      'taking off who is not there',
      () => world.as(lead)('supervision', 'removeAttendance', { id, worker: 'w002', reason: '没有来' }),
      expect.objectContaining(invalid('这个人不在出席名单里，请返回刷新')),
    ],
    [
      'another town’s list, to its own lead',
      () => world.as(otherTownsLead)('supervision', 'tickAttendance', { id, workers: ['w004'] }),
      invalid('您不是这个镇街的社工，请由该镇街的社工操作'),
    ],
  ];

  test.each(doors)('%s stays closed, with the reason and the next step', async (_name, knock, words) => {
    expect(await refusal(knock())).toEqual(words);
  });

  test('nothing of it has left a line', async () => {
    expect(await world.all('attendances')).toEqual([]);
  });

  test('another project’s session is not found, whatever the number', async () => {
    const other = await given({ now: '2022-03-09T09:00', sessions: [aSession({ id: 'elsewhere1' })] });
    const attempt = attend(other, member, numberNow(other, 'session002'), 'session002');
    expect(await refusal(attempt)).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('five wrong numbers lock for ten minutes, also against the right one; nobody else is locked', async () => {
    const fresh = await given({ now: '2022-03-09T09:00', sessions: [running] });
    for (const number of times(5, () => wrongNumber(fresh)))
      expect(await refusal(attend(fresh, member, number))).toEqual(atNumber(WRONG));
    const locked = atNumber('输错次数太多，请 10 分钟后再输入；着急可请站点社工代签');
    expect(await refusal(attend(fresh, member))).toEqual(locked);
    expect(await refusal(attend(fresh, deputy))).toBe('done');
    fresh.clock.set('09:11');
    expect(await refusal(attend(fresh, member))).toBe('done');
  });

  test('a number of a minute ago opens, one of two minutes ago does not', async () => {
    const fresh = await given({ now: '2022-03-09T09:30', sessions: [running] });
    const minute = minuteOf(fresh.clock.now());
    expect(await refusal(attend(fresh, member, numberAt(id, minute - 2, sign)))).toEqual(atNumber(WRONG));
    expect(await refusal(attend(fresh, member, numberAt(id, minute - 1, sign)))).toBe('done');
  });
});

test('40 people at once, ten of them twice: none is lost, none is double, within two minutes (R6.4)', async () => {
  const people = times(40, (index) => `crowd${String(index).padStart(2, '0')}`);
  const held = (person: string): HeldRole => ({
    ...{ role: 'worker', person, town: person < 'crowd30' ? TOWN : OTHER_TOWN },
    ...{ station: 'st001', title: 'member' },
  });
  const grants = people.map((person) => aGrant(person, held(person)));
  const world = await given({ now: '2022-03-09T09:00', sessions: [running], grants });
  const workers = people.map((person) => ({ ...held(person), id: person, name: person }));
  await world.put('workers', workers);
  const began = world.clock.now();
  const number = numberNow(world);
  const taps = [...people, ...people.slice(0, 10)].map((person) =>
    refusal(attend(world, held(person), number)),
  );
  expect(new Set(await Promise.all(taps))).toEqual(new Set(['done']));
  expect(world.clock.now() - began).toBeLessThan(120_000);

  const lines = await world.all('attendances');
  expect(lines.map(({ worker }) => worker).toSorted()).toEqual(people);
  expect((await world.all('history')).filter(({ action }) => action === 'attend')).toHaveLength(40);
  const { countText, guestText } = await world.as(supervisor)('supervision', 'attendance', { id });
  expect({ countText, guestText }).toEqual({ countText: '30 / 33 人', guestText: '另有外镇 10 人' });
});

test('one person who comes while two hosts tick them, each of it twice, is one line with one unbroken history', async () => {
  const world = await given({ now: '2022-03-09T09:00', sessions: [running] });
  const tick = (who: Who) => world.as(who)('supervision', 'tickAttendance', { id, workers: ['w003'] });
  const deeds = [
    attend(world, member),
    tick(lead),
    tick(deputy),
    attend(world, member),
    tick(lead),
    tick(deputy),
  ];
  expect(new Set(await Promise.all(deeds.map(refusal)))).toEqual(new Set(['done']));
  const [line, ...others] = await world.all('attendances');
  expect({ others, means: line?.means }).toEqual({ others: [], means: 'code' });
  const entries = (await world.all('history')).filter(({ subject }) => subject === `attendance:${id}:w003`);
  expect(entries.map(({ action }) => action)).toContain('attend');
  expect(chainFaults(entries, line as NonNullable<typeof line>)).toEqual([]);
});

test('thirty guesses at once cannot outrun the lock', async () => {
  const world = await given({ now: '2022-03-09T09:00', sessions: [running] });
  const guesses = times(30, () => refusal(attend(world, member, wrongNumber(world))));
  const answers = (await Promise.all(guesses)).map((answer) =>
    typeof answer === 'string' ? answer : answer.message,
  );
  expect(answers.filter((message) => message === WRONG).length).toBeLessThanOrEqual(5);
  for (const message of answers) expect(message).toMatch(/四位数字不对|输错次数太多|同时操作的人太多/);
  expect(await world.all('attendances')).toEqual([]);
});

describe('codes to scan and to print (R6.4, R6.5)', () => {
  let world: World;
  beforeAll(async () => {
    const both = aGrant('x1', { role: 'coordinator', person: 'x1' }, { ...member, person: 'x1' });
    world = await given({ now: '2022-03-09T09:00', sessions: [running], grants: [both] });
  });

  const wall = (who: Who, station = 'st001') => world.as(who)('supervision', 'wall', { station });

  test('the session’s code opens its page with whose it is', async () => {
    const { type, base64 } = await world.as(lead)('supervision', 'attendanceCode', { id });
    expect(type).toBe('image/png');
    expect(textOf(base64)).toBe(`packages/worker/attend/index?scene=${id}.${world.project}`);
  });

  test('the coordinator prints a code for each station', async () => {
    const code = await world.as(coordinator)('supervision', 'wallCode', { station: 'st001' });
    const { picture, how, ...words } = code;
    expect(how).toHaveLength(3);
    expect(words).toEqual({
      ...{ name: '石岐街道社工站', town: '石岐街道' },
      places: [{ id: 'st001', text: '石岐街道社工站' }],
    });
    expect(textOf(picture.base64)).toBe(`packages/worker/wall/index?scene=st001.${world.project}`);
  });

  test.each([
    ['supervisor', supervisor, 'supervisor', '/packages/supervisor/scan/index?step=checkOut&id='],
    ['lead', lead, 'worker', '/packages/worker/code/index?id='],
    ['member', member, 'worker', '/packages/worker/attend/index?id='],
    ['coordinator', coordinator, 'coordinator', '/packages/supervisor/session/index?id='],
    [
      'coordinator who is a worker, too',
      { role: 'coordinator', person: 'x1' } as const,
      'worker',
      '/packages/worker/attend/index?id=',
    ],
  ])('the code on the wall leads the %s to today’s one task', async (_name, who, role, url) => {
    expect((await wall(who)).task).toEqual({ role, url: `${url}${id}` });
  });

  test('an unknown visitor is bound first; where nothing is on, it says so; a code that is no more leads nowhere', async () => {
    expect(await wall(visitor)).toMatchObject({ binds: true, title: '请先绑定身份' });
    expect(await wall(otherTownsLead, 'st003')).toEqual({
      ...{ place: '中山港街道社工站', binds: false, title: '今天这里没有督导' },
      text: '接下来还没有排督导；具体日期请看“日程”',
    });
    expect(await refusal(wall(lead, 'st999'))).toEqual({
      code: 'NOT_FOUND',
      message: '没有找到这个站点，码可能已停用，请向项目统筹要新的站点码',
    });
  });

  test('a supervisor booked in another town today is led to moving it here, where the town is theirs (R6.1)', async () => {
    const sessions = [aSession({ id: 'elsewhere1', town: OTHER_TOWN })];
    const away = await given({ now: '2022-03-09T09:00', sessions });
    const at = (station: string) => away.as(supervisor)('supervision', 'wall', { station });
    expect((await at('st001')).task).toEqual({
      ...{ role: 'supervisor', url: '/packages/supervisor/move/index?id=elsewhere1' },
    });
    expect((await at('st003')).task?.url).toBe('/packages/supervisor/scan/index?step=checkIn&id=elsewhere1');
    expect(await away.as(otherSupervisor)('supervision', 'wall', { station: 'st001' })).toMatchObject({
      title: '今天这里没有督导',
    });
  });

  test('sheets to print are word files, for the table and for the wall', async () => {
    const ZIP = 'UEsDB';
    const table = await world.as(coordinator)('supervision', 'attendanceSheet', { id });
    const wallSheet = await world.as(coordinator)('supervision', 'wallSheet', { station: 'st001' });
    expect([table.name, table.base64.slice(0, 5)]).toEqual(['出席码 石岐街道 2022-03-09.docx', ZIP]);
    expect([wallSheet.name, wallSheet.base64.slice(0, 5)]).toEqual(['站点码 石岐街道社工站.docx', ZIP]);
  });

  test('someone on loan without a phone is found by name', async () => {
    const found = await world.as(lead)('supervision', 'loanWorkers', { id, name: '梁伟明' });
    expect(found).toEqual({ workers: [{ worker: 'w004', name: '梁伟明', place: '中山港街道' }] });
    expect(await world.as(lead)('supervision', 'loanWorkers', { id, name: '黄晓彤' })).toEqual({
      workers: [],
    });
  });
});

/** What a phone reads off the picture: our own uncompressed grey PNG. */
function textOf(base64: string): string {
  const png = Buffer.from(base64, 'base64');
  const width = png.readUInt32BE(16);
  const start = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)));
  const data = Uint8Array.from({ length: width * width * 4 }, (_, place) => {
    const pixel = Math.floor(place / 4);
    const grey = rows[Math.floor(pixel / width) * (width + 1) + 1 + (pixel % width)] ?? 255;
    return place % 4 === 3 ? 255 : grey;
  });
  return decodeQR({ width, height: width, data });
}
