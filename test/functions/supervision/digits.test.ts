import { digitsShown } from '../../support/codes';
import { given, type World } from '../../support/given';
import { lead, supervisor } from '../../support/people';
import { times } from '../../support/random';
import { aPresence, aSession } from '../../support/sessions';

const id = 'session001';
const session = aSession({ hosts: [{ worker: 'w001', station: 'st001' }] });

const wrong = '六位数字不对或已更换，请看清屏幕上最新的数字再输入';
const locked = (minutes: number) => `输错次数太多，请 ${minutes} 分钟后再输入，或直接扫码`;
const refused = (message: string) => ({ code: 'INVALID_INPUT', message, fields: { digits: message } });

const right = (world: World) => digitsShown({ now: world.clock.now() });

/** Digits that no host shows now, in the window before or in the one after. */
function wrongDigits(world: World): string {
  const near = [-10_000, 0, 10_000, 20_000].map((offset) => digitsShown({ now: world.clock.now() + offset }));
  return ['000000', '111111', '222222', '333333', '444444'].find((each) => !near.includes(each)) ?? '';
}

const type = (world: World, digits: string) => world.as(supervisor)('supervision', 'checkIn', { id, digits });

async function failTimes(world: World, count: number) {
  for (const digits of times(count, () => wrongDigits(world))) {
    await expect(type(world, digits)).rejects.toMatchObject(refused(wrong));
  }
}

test('the six digits below the code open the session as the code does (R6.1)', async () => {
  const world = await given({ sessions: [aSession()] });
  const { codes } = await world.as(lead)('supervision', 'showCode', { id });
  const view = await type(world, codes[0]?.digits ?? '');
  expect(view).toMatchObject({ stage: 'inProgress', arrival: { host: '陈嘉欣', means: '输入六位数字' } });
  expect(await world.all('guesses')).toEqual([]);
});

test('wrong digits are refused and nothing changes', async () => {
  const world = await given({ sessions: [session] });
  await failTimes(world, 1);
  expect((await world.session(id)).stage).toBe('agreed');
});

test('digits of someone who did not show the code for this session open nothing', async () => {
  const world = await given({ sessions: [aSession()] });
  await expect(type(world, right(world))).rejects.toMatchObject(refused(wrong));
});

test('the digits for arriving do not close a session', async () => {
  const running = aSession({ ...session, stage: 'inProgress', arrival: aPresence('08:50') });
  const world = await given({ now: '2022-03-09T17:00', sessions: [running] });
  const attempt = world.as(supervisor)('supervision', 'checkOut', { id, digits: right(world) });
  await expect(attempt).rejects.toMatchObject(refused(wrong));
  const leaving = digitsShown({ now: world.clock.now(), purpose: 'out' });
  expect(await world.as(supervisor)('supervision', 'checkOut', { id, digits: leaving })).toMatchObject({
    stage: 'ended',
  });
});

test('four failures do no harm to the fifth that is right', async () => {
  const world = await given({ sessions: [session] });
  await failTimes(world, 4);
  expect(await type(world, right(world))).toMatchObject({ stage: 'inProgress' });
  expect(await world.all('guesses')).toEqual([]);
});

test('five failures lock for ten minutes, also against the right digits; a code still opens', async () => {
  const world = await given({ sessions: [session] });
  await failTimes(world, 5);
  await expect(type(world, right(world))).rejects.toMatchObject(refused(locked(10)));
  world.clock.set('08:58');
  await expect(type(world, right(world))).rejects.toMatchObject({
    message: expect.stringMatching(/^输错次数太多，请 [23] 分钟后/),
  });
  const { codes } = await world.as(lead)('supervision', 'showCode', { id });
  expect(await world.as(supervisor)('supervision', 'checkIn', { id, code: codes[0]?.code })).toMatchObject({
    stage: 'inProgress',
  });
});

test('after ten minutes the digits open again', async () => {
  const world = await given({ sessions: [session] });
  await failTimes(world, 5);
  world.clock.set('09:01');
  expect(await type(world, right(world))).toMatchObject({ stage: 'inProgress' });
});

test('after the lock there are five tries again, not one', async () => {
  const world = await given({ sessions: [session] });
  await failTimes(world, 5);
  world.clock.set('09:01');
  await failTimes(world, 5);
  await expect(type(world, right(world))).rejects.toMatchObject(refused(locked(10)));
});

test('sixty guesses at once cannot outrun the lock', async () => {
  const world = await given({ sessions: [session] });
  const guesses = times(60, () =>
    type(world, wrongDigits(world)).then(String, ({ message }: Error) => message),
  );
  const answers = await Promise.all(guesses);
  expect(answers.filter((message) => message === wrong).length).toBeLessThanOrEqual(5);
  for (const message of answers) expect(message).toMatch(/六位数字不对|输错次数太多|同时操作的人太多/);
  await expect(type(world, right(world))).rejects.toMatchObject(refused(locked(10)));
});

test('one session’s lock is not another’s', async () => {
  const other = aSession({ ...session, id: 'session002' });
  const world = await given({ sessions: [session, other] });
  await failTimes(world, 5);
  const digits = digitsShown({ now: world.clock.now(), session: 'session002' });
  expect(await world.as(supervisor)('supervision', 'checkIn', { id: 'session002', digits })).toMatchObject({
    stage: 'inProgress',
  });
});
