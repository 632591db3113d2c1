import { windowOf } from '../../../domain/check-in-code';
import { chainFaults } from '../../../domain/history';
import { codeShown, digitsShown } from '../../support/codes';
import { given, type World } from '../../support/given';
import { coordinator, lead, supervisor } from '../../support/people';
import { aPresence, aSession, at, TOWN } from '../../support/sessions';

const MINUTE = 60_000;
const hosts = [{ worker: 'w001', station: 'st001' }];
const agreed = (id: string) => aSession({ id, hosts });

/** One cloud for all; its clock goes from noon to the next day. */
let world: World;

beforeAll(async () => {
  const ids = ['kept000001', 'kept000002', 'kept000003', 'kept000004', 'kept000005', 'kept000006'];
  world = await given({ now: '2022-03-09T12:00', sessions: ids.map(agreed) });
});

/** A scan at `time` on a phone whose clock is `fast` milliseconds fast, sent now. */
const kept = (time: string, fast = 0) => ({ at: at(time) + fast, phoneNow: world.clock.now() + fast });
const codeAt = (id: string, time: string, changes: object = {}) =>
  codeShown({ now: at(time), session: id, ...changes });
const send = (
  id: string,
  time: string,
  more: object = {},
  step: 'checkIn' | 'checkOut' | 'addStop' = 'checkIn',
) => world.as(supervisor)('supervision', step, { id, code: codeAt(id, time), kept: kept(time), ...more });

describe('a scan that was kept on the phone (R6.6)', () => {
  test('is dated by its code’s window, marked, and told apart', async () => {
    const view = await send('kept000001', '09:10');
    expect(view).toMatchObject({
      ...{ stage: 'inProgress', marks: ['无网扫码'] },
      arrival: { time: '09:10', host: '陈嘉欣', means: '无网时扫码，后来发送' },
      checkIn: { stops: [], notes: ['09:10 无网时扫码，3 月 9 日 周三 12:00 送达'] },
    });
    const { arrival, exceptions } = await world.session('kept000001');
    expect(arrival).toMatchObject({ at: windowOf(at('09:10')) * 10_000, means: 'offline' });
    expect(arrival?.sentAt).toBeGreaterThanOrEqual(at('12:00'));
    expect(exceptions).toEqual([]);
  });

  test('does nothing twice when it is sent twice', async () => {
    const before = await world.session('kept000001');
    expect(await send('kept000001', '09:10')).toMatchObject({ stage: 'inProgress' });
    expect(await world.session('kept000001')).toEqual(before);
  });

  test('does nothing twice when only the answer to it was lost', async () => {
    const id = 'kept000002';
    const scanned = world.clock.now();
    const code = codeShown({ now: scanned, session: id });
    await world.as(supervisor)('supervision', 'checkIn', { id, code });
    const before = await world.session(id);
    const again = { id, code, kept: { at: scanned, phoneNow: world.clock.now() } };
    expect(await world.as(supervisor)('supervision', 'checkIn', again)).toMatchObject({
      stage: 'inProgress',
    });
    expect(await world.session(id)).toEqual(before);
    expect(before.arrival?.means).toBe('scan');
  });

  test('may be the six digits, which are looked for where the phone says it typed them', async () => {
    const id = 'kept000003';
    const digits = digitsShown({ now: at('09:30'), session: id });
    const typed = (time: string) =>
      world.as(supervisor)('supervision', 'checkIn', { id, digits, kept: kept(time) });
    const words = '补发的六位数字与当时的督导码对不上，请在督导详情里说明当天的情况';
    await expect(typed('09:45')).rejects.toMatchObject({ fields: { digits: words } });
    expect(await typed('09:30')).toMatchObject({ arrival: { time: '09:30', host: '陈嘉欣' } });
  });

  test('of a phone whose clock is 11 minutes off is taken, and the coordinator decides', async () => {
    const id = 'kept000004';
    await send(id, '09:00', { kept: kept('09:00', 11 * MINUTE) });
    const session = await world.session(id);
    expect(session.arrival?.at).toBe(windowOf(at('09:00')) * 10_000);
    expect(session.exceptions).toMatchObject([
      { kind: 'clockApart', state: 'open', reason: '手机时间与系统相差 11 分' },
    ]);
    expect(chainFaults(await world.history(id), session)).toEqual([]);
  });

  test('of a phone whose clock is nine minutes off needs nobody', async () => {
    await send('kept000005', '09:00', { kept: kept('09:00', -9 * MINUTE) });
    expect((await world.session('kept000005')).exceptions).toEqual([]);
  });

  test('that claims another time than its code shows is dated by the code, and the coordinator decides', async () => {
    const id = 'kept000006';
    await send(id, '11:00', { kept: kept('08:30') });
    const { arrival, exceptions } = await world.session(id);
    expect(arrival?.at).toBe(windowOf(at('11:00')) * 10_000);
    expect(exceptions).toMatchObject([{ kind: 'clockApart', reason: '手机时间与系统相差 2 小时 30 分' }]);
  });

  test('comes in the order of the day: a departure before the arrival is refused', async () => {
    const early = { code: codeAt('kept000001', '08:00', { purpose: 'out' }), kept: kept('08:00') };
    await expect(send('kept000001', '08:00', early, 'checkOut')).rejects.toThrow('签退时间不能早于签到时间');
  });
});

describe('the codes for leaving, when the arrival still waits on the phone (R6.6)', () => {
  test('are on the host’s phone beside those for arriving, and close the day once both are sent', async () => {
    const id = 'kept000007';
    const own = await given({ now: '2022-03-09T17:00', sessions: [agreed(id)] });
    const { purpose, leaving } = await own.as(lead)('supervision', 'showCode', { id });
    expect(purpose).toBe('in');
    const now = own.clock.now();
    const scans = [
      ['checkIn', codeAt(id, '08:55'), at('08:55')],
      ['checkOut', leaving[0]?.code, now],
    ] as const;
    for (const [step, code, scanned] of scans) {
      const proof = { id, code, kept: { at: scanned, phoneNow: own.clock.now() } };
      await own.as(supervisor)('supervision', step, proof);
    }
    expect(await own.session(id)).toMatchObject({
      ...{ stage: 'ended', arrival: { means: 'offline' }, departure: { means: 'scan' } },
    });
  });
});

describe('a scan that comes the day after (R6.6)', () => {
  let next: World;
  const late = (id: string, step: 'checkIn' | 'checkOut', time: string, purpose: 'in' | 'out') => {
    const proof = {
      id,
      code: codeAt(id, time, { purpose }),
      kept: { at: at(time), phoneNow: next.clock.now() },
    };
    return next.as(supervisor)('supervision', step, proof);
  };

  beforeAll(async () => {
    const running = aSession({ id: 'late000002', hosts, stage: 'inProgress', arrival: aPresence('08:40') });
    next = await given({ now: '2022-03-10T08:30', sessions: [agreed('late000001'), running] });
    await next.daily();
  });

  test('opens a session again that the night had closed for want of it', async () => {
    expect((await next.session('late000001')).stage).toBe('missed');
    expect(await late('late000001', 'checkIn', '08:45', 'in')).toMatchObject({ stage: 'inProgress' });
    expect(await late('late000001', 'checkOut', '17:00', 'out')).toMatchObject({
      ...{ stage: 'ended', duration: '8 小时 15 分' },
    });
  });

  test('takes the place of an hour that was only assumed', async () => {
    expect(await late('late000002', 'checkOut', '16:50', 'out')).toMatchObject({
      ...{ stage: 'ended', departure: { time: '16:50' }, duration: '8 小时 10 分' },
    });
    expect((await next.session('late000002')).exceptions).toEqual([]);
  });

  test('is refused after 24 hours, and says what to do instead', async () => {
    next.clock.set('2022-03-10T08:50');
    const words = '这次扫码已超过 24 小时，不能再补发，请在督导详情里说明当天的情况';
    await next.put('sessions', [{ ...agreed('late000003'), seq: 0, head: '' }]);
    await expect(late('late000003', 'checkIn', '08:45', 'in')).rejects.toMatchObject({
      fields: { code: words },
    });
  });
});

describe('where the phone says it is (R6.2)', () => {
  const near = { latitude: 22.53, longitude: 113.38 };
  const far = { latitude: 22.7, longitude: 113.4 };

  test('is kept as a distance alone, flagged when far, and never asked for', async () => {
    const ids = ['place00001', 'place00002', 'place00003'] as const;
    const own = await given({
      now: '2022-03-10T08:51',
      sessions: ids.map((id) => aSession({ id, hosts, day: '2022-03-10' })),
    });
    const arrive = (id: string, place?: object) => {
      const code = codeShown({ now: own.clock.now(), session: id });
      return own.as(supervisor)('supervision', 'checkIn', { id, code, ...(place && { place }) } as never);
    };
    expect((await arrive(ids[0], near)).marks).toEqual([]);
    expect((await arrive(ids[1], far)).marks).toEqual(['距离较远']);
    expect((await arrive(ids[2])).marks).toEqual([]);
    const presences = await Promise.all(ids.map(async (id) => (await own.session(id)).arrival));
    expect(presences.map((presence) => presence?.distance)).toEqual([593, 19590, undefined]);
    expect(JSON.stringify([await own.all('sessions'), await own.all('history')])).not.toContain('latitude');
    const { checkIn } = await own.as(coordinator)('supervision', 'session', { id: ids[1] });
    expect(checkIn?.notes).toEqual(['08:51 距离较远：离镇街中心约 19.6 公里，请统筹留意']);
    expect(presences.every((presence) => presence?.town === TOWN)).toBe(true);
  });
});
