import { minuteOf, numberAt } from '../../../domain/attendance/number';
import { chainFaults } from '../../../domain/history';
import type { HeldRole } from '../../../domain/people';
import {
  atNumber,
  attend,
  invalidState,
  numberNow,
  running,
  SESSION,
  WRONG_NUMBER,
  wrongNumber,
} from '../../support/attending';
import { refusal } from '../../support/bookings';
import { sign } from '../../support/cloud-options';
import { aGrant, given, type Who, type World } from '../../support/given';
import { deputy, lead, member, otherTownsLead, supervisor } from '../../support/people';
import { times } from '../../support/random';
import { anEndedSession, aSession, OTHER_TOWN, TOWN } from '../../support/sessions';

const id = SESSION;
const visitor: Who = { role: 'visitor', person: 'nobody' };

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
      invalidState(/请当天再登记出席$/),
    ],
    [
      'a session of yesterday',
      () => attend(world, member, numberNow(world, 'session003'), 'session003'),
      invalidState(/已经过了；漏登记的，请当天的站点社工在 5 个工作日内补登记$/),
    ],
    [
      'a session whose supervisor has not come',
      () => attend(world, member, numberNow(world, 'session004'), 'session004'),
      invalidState('督导还没有签到，请等督导签到后再登记出席'),
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
      atNumber(WRONG_NUMBER),
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
      invalidState('请由当天出示督导码的社工或站长、副站长操作'),
    ],
    [
      'the list, to a member',
      () => world.as(member)('supervision', 'tickAttendance', { id, workers: ['w002'] }),
      invalidState('请由当天出示督导码的社工或站长、副站长操作'),
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
      expect.objectContaining(invalidState('这个人不在出席名单里，请返回刷新')),
    ],
    [
      'another town’s list, to its own lead',
      () => world.as(otherTownsLead)('supervision', 'tickAttendance', { id, workers: ['w004'] }),
      invalidState('您不是这个镇街的社工，请由该镇街的社工操作'),
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
      expect(await refusal(attend(fresh, member, number))).toEqual(atNumber(WRONG_NUMBER));
    const locked = atNumber('输错次数太多，请 10 分钟后再输入；着急可请站点社工代签');
    expect(await refusal(attend(fresh, member))).toEqual(locked);
    expect(await refusal(attend(fresh, deputy))).toBe('done');
    fresh.clock.set('09:11');
    expect(await refusal(attend(fresh, member))).toBe('done');
  });

  test('a number of a minute ago opens, one of two minutes ago does not', async () => {
    const fresh = await given({ now: '2022-03-09T09:30', sessions: [running] });
    const minute = minuteOf(fresh.clock.now());
    expect(await refusal(attend(fresh, member, numberAt(id, minute - 2, sign)))).toEqual(
      atNumber(WRONG_NUMBER),
    );
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
  expect(answers.filter((message) => message === WRONG_NUMBER).length).toBeLessThanOrEqual(5);
  for (const message of answers) expect(message).toMatch(/四位数字不对|输错次数太多|同时操作的人太多/);
  expect(await world.all('attendances')).toEqual([]);
});
