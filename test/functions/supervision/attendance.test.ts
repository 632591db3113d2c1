import { chainFaults } from '../../../domain/history';
import type { HeldRole } from '../../../domain/people';
import { attend, invalidState, running, SESSION } from '../../support/attending';
import { refusal } from '../../support/bookings';
import { given, type Who, type World } from '../../support/given';
import {
  coordinator,
  deputy,
  lead,
  member,
  otherSupervisor,
  otherTownsLead,
  supervisor,
} from '../../support/people';
import { TOWN } from '../../support/sessions';

const id = SESSION;

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
      invalidState(/^您已被移出这次的出席名单（扫错了码）/),
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
    const late = invalidState(/^出席名单只能改到 3 月 16 日 周三（督导后 5 个工作日），已经过了/);
    expect(await refusal(tick('当天漏了'))).toEqual(late);
    const remove = world.as(lead)('supervision', 'removeAttendance', { id, worker: 'w003', reason: '记错' });
    expect(await refusal(remove)).toEqual(late);
  });
});
