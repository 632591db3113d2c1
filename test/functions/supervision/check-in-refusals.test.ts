import { windowOf } from '../../../domain/check-in-code';
import { codeShown } from '../../support/codes';
import { given } from '../../support/given';
import { otherSupervisor, supervisor } from '../../support/people';
import { anEndedSession, aPresence, aSession, OTHER_TOWN } from '../../support/sessions';

const id = 'session001';
const hosts = [{ worker: 'w001', station: 'st001' }];
const agreed = aSession({ hosts });
const running = aSession({ hosts, stage: 'inProgress', arrival: aPresence('08:50') });

const atCode = (code: string, message: string) => ({ code, message, fields: { code: message } });

test.each<[string, (now: number) => string, string]>([
  [
    'two windows old',
    (now) => codeShown({ now, window: windowOf(now) - 2 }),
    '督导码已过期，请扫屏幕上最新的码',
  ],
  [
    'of yesterday',
    (now) => codeShown({ now, window: windowOf(now) - 8640 }),
    '督导码已过期，请扫屏幕上最新的码',
  ],
  [
    'two windows early',
    (now) => codeShown({ now, window: windowOf(now) + 3 }),
    '督导码的时间还没到，请扫屏幕上最新的码',
  ],
  [
    'of another town',
    (now) => codeShown({ now, town: OTHER_TOWN, session: 'session002' }),
    '这是中山港街道的督导码，您这次督导在石岐街道，请扫本镇街社工出示的码',
  ],
  [
    'of another day',
    (now) => codeShown({ now, session: 'session003' }),
    '这是另一天督导的码，请让站点社工打开今天的督导码',
  ],
  ['for leaving', (now) => codeShown({ now, purpose: 'out' }), '这是签退码，请让站点社工刷新督导码后再签到'],
  [
    'that someone made up',
    (now) => codeShown({ now }).replace(/.{32}$/, 'f'.repeat(32)),
    '这不是有效的督导码，请让站点社工打开“督导码”页面，再扫一次',
  ],
  [
    'of something else',
    () => 'https://example.com/',
    '这不是有效的督导码，请让站点社工打开“督导码”页面，再扫一次',
  ],
])('a code %s is refused and nothing changes (R6.1)', async (_, code, message) => {
  const world = await given({ sessions: [agreed] });
  const attempt = world.as(supervisor)('supervision', 'checkIn', { id, code: code(world.clock.now()) });
  await expect(attempt).rejects.toMatchObject(atCode('INVALID_INPUT', message));
  expect((await world.session(id)).stage).toBe('agreed');
  expect(await world.history(id)).toHaveLength(1);
});

test('a code for arriving does not close a session', async () => {
  const world = await given({ now: '2022-03-09T17:00', sessions: [running] });
  const attempt = world.as(supervisor)('supervision', 'checkOut', {
    id,
    code: codeShown({ now: world.clock.now() }),
  });
  await expect(attempt).rejects.toMatchObject(
    atCode('INVALID_INPUT', '这是签到码，请让站点社工刷新督导码后再签退'),
  );
});

const otherDay = '这次督导在 3 月 9 日 周三，请在当天操作';

test.each([
  [
    'a second check-in',
    'checkIn',
    running,
    '2022-03-09T09:00',
    supervisor,
    '您已于 08:50 签到，不用再签到；结束时请扫码签退',
  ],
  [
    'a check-in after leaving',
    'checkIn',
    anEndedSession(),
    '2022-03-09T18:00',
    supervisor,
    '这次督导已经签退，不用再签到；请写督导记录',
  ],
  [
    'a check-out before the check-in',
    'checkOut',
    agreed,
    '2022-03-09T17:00',
    supervisor,
    '还没有签到，请先扫码签到',
  ],
  [
    'a second check-out',
    'checkOut',
    anEndedSession(),
    '2022-03-09T18:00',
    supervisor,
    '您已于 17:05 签退，不用再签退',
  ],
  ['a check-in the day before', 'checkIn', agreed, '2022-03-08T23:58', supervisor, otherDay],
  ['a check-in the day after', 'checkIn', agreed, '2022-03-10T00:00', supervisor, otherDay],
  ['a check-out the day after', 'checkOut', running, '2022-03-10T00:00', supervisor, otherDay],
  [
    'another supervisor’s check-in',
    'checkIn',
    agreed,
    '2022-03-09T08:50',
    otherSupervisor,
    '这是其他督导的督导，请返回选择自己的督导',
  ],
  [
    'a check-in to a cancelled session',
    'checkIn',
    aSession({ stage: 'cancelled' }),
    '2022-03-09T08:50',
    supervisor,
    '这次督导已取消，不能扫码签到；如有疑问请联系项目统筹',
  ],
  [
    'a check-in to a missed session',
    'checkIn',
    aSession({ stage: 'missed' }),
    '2022-03-10T08:50',
    supervisor,
    '这次督导未进行，不能扫码签到；如有疑问请联系项目统筹',
  ],
] as const)('%s is refused', async (_, action, session, now, actor, message) => {
  const world = await given({ now, sessions: [session] });
  const code = codeShown({ now: world.clock.now(), purpose: action === 'checkIn' ? 'in' : 'out' });
  await expect(world.as(actor)('supervision', action, { id, code })).rejects.toMatchObject({
    code: 'INVALID_STATE',
    message,
  });
});

test.each([
  ['neither a code nor digits', { id }, 'code', '请扫督导码，或输入码下方的六位数字'],
  ['both', { id, code: 'x', digits: '123456' }, 'code', '请扫督导码，或输入码下方的六位数字'],
  ['five digits', { id, digits: '12345' }, 'digits', '请输入六位数字'],
  ['letters for digits', { id, digits: '12345a' }, 'digits', '请输入六位数字'],
  ['an id that is none', { id: '../etc', code: 'x' }, 'id', '编号有误，请返回重新进入'],
  ['a text far too long', { id, code: 'x'.repeat(181) }, 'code', '填写内容有误，请检查后再试'],
])('a proof with %s is refused at its field', async (_, input, field, message) => {
  const world = await given({ sessions: [agreed] });
  await expect(world.as(supervisor)('supervision', 'checkIn', input)).rejects.toMatchObject({
    ...{ code: 'INVALID_INPUT', message, fields: { [field]: message } },
  });
});

test('a session that does not exist is not found', async () => {
  const world = await given();
  await expect(world.as(supervisor)('supervision', 'checkIn', { id, code: 'x' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    message: '没有找到这次督导，可能已被调整，请返回刷新',
  });
});
