import { given, type World } from '../../support/given';
import { commissioner, coordinator } from '../../support/people';
import { times } from '../../support/random';
import { aWorkerLine, type File, importFile, twoStations } from '../../support/roster';
import { TOWN } from '../../support/sessions';

const roster = {
  ...twoStations,
  workers: [
    aWorkerLine('陈嘉欣', { title: '站长', phone: '13800000001' }),
    aWorkerLine('周文辉', { phone: '13800000002' }),
    aWorkerLine('吴美玲', {}),
  ],
} satisfies File;

const visitor = (person: string) => ({ role: 'visitor', person }) as const;
const as = (role: 'worker' | 'coordinator' | 'contact', person: string) => ({ role, person }) as const;

async function started() {
  const world = await given();
  await importFile(world, roster);
  return world;
}

async function slipsAt(world: World, ...names: readonly string[]) {
  const { slips } = await world.as(coordinator)('roster', 'slips', { station: 'st001' });
  const workers = slips.filter(({ name }) => names.includes(name)).map(({ id }) => id);
  const made = await world.as(coordinator)('roster', 'makeSlips', { station: 'st001', workers });
  return made.slips.filter(({ name }) => names.includes(name));
}

const codeFor = async (world: World, name: string) => (await slipsAt(world, name))[0]?.code ?? '';

const bind = (world: World, person: string, code: string) =>
  world.as(visitor(person))('roster', 'bindByCode', { code });

const WRONG = '绑定码不对、已用过或已过期，请看清纸条上的 8 位再输入；仍不行请向项目统筹要一张新的';

test('slips name leads first and those who are bound need none', async () => {
  const world = await started();
  const slips = await slipsAt(world, '周文辉', '陈嘉欣');
  expect(slips.map(({ name, titleText }) => [name, titleText])).toEqual([
    ['陈嘉欣', '站长'],
    ['周文辉', '社工'],
  ]);
  expect(slips[0]?.code).toMatch(/^[34679ACDEFGHJKMNPQRTUVWXY]{4} [34679ACDEFGHJKMNPQRTUVWXY]{4}$/);
  await bind(world, 'newcomer', slips[1]?.code ?? '');
  const { slips: after } = await world.as(coordinator)('roster', 'slips', { station: 'st001' });
  expect(after.find(({ name }) => name === '周文辉')).toMatchObject({ isBound: true, code: '' });
  const file = await world.as(coordinator)('roster', 'slipsFile', { station: 'st001' });
  expect(file.name).toBe('绑定码 石岐街道社工站.xlsx');
});

test('a personal code gives the worker’s role, once', async () => {
  const world = await started();
  const code = await codeFor(world, '周文辉');
  const typed = ` ${code.toLowerCase().replace(' ', '-')} `;
  expect(await bind(world, 'newcomer', typed)).toEqual({
    ...{ name: '周文辉', roleText: '一线社工', place: '石岐街道社工站 · 社工' },
  });
  const { projects } = await world.as(visitor('newcomer'))('account', 'me', {});
  expect(projects.flatMap(({ roles }) => roles)).toMatchObject([{ role: 'worker', place: '石岐街道' }]);
  await expect(bind(world, 'second', code)).rejects.toMatchObject({ fields: { code: WRONG } });
  const hosting = await world.as(as('worker', 'newcomer'))('supervision', 'hosting', {});
  expect(hosting.place).toBe('石岐街道');
});

test('the code itself lies nowhere', async () => {
  const world = await started();
  const code = (await codeFor(world, '周文辉')).replace(' ', '');
  const lying = await Promise.all([world.all('codes'), world.all('bindings'), world.all('history')]);
  expect(JSON.stringify(lying)).not.toContain(code);
});

test('a fresh code ends the one before, and each its days', async () => {
  const world = await started();
  const old = await codeFor(world, '周文辉');
  const fresh = await codeFor(world, '周文辉');
  expect(fresh).not.toBe(old);
  await expect(bind(world, 'newcomer', old)).rejects.toThrow(WRONG);
  world.clock.set('2022-04-09T08:00');
  await expect(bind(world, 'newcomer', fresh)).rejects.toThrow(WRONG);
});

test('five wrong codes lock for ten minutes, also those guessed at once', async () => {
  const world = await started();
  const code = await codeFor(world, '周文辉');
  const guesses = times(5, (index) => bind(world, 'guesser', `AAAA AAA${'34679'[index]}`));
  for (const guess of await Promise.allSettled(guesses)) expect(guess.status).toBe('rejected');
  await expect(bind(world, 'guesser', code)).rejects.toThrow(
    '输错次数太多，请 10 分钟后再输入；着急可联系项目统筹',
  );
  world.clock.set('09:02');
  expect(await bind(world, 'guesser', code)).toMatchObject({ name: '周文辉' });
});

test('one WeChat is one person, and one person one WeChat', async () => {
  const world = await started();
  const [first = '', second = ''] = (await slipsAt(world, '周文辉', '吴美玲')).map(({ code }) => code);
  await bind(world, 'newcomer', first);
  await expect(bind(world, 'newcomer', second)).rejects.toThrow(/您的微信已绑定另一名人员/);
  const phone = world.as(visitor('stranger'))('roster', 'bindByPhone', { code: 'phone:13800000001' });
  expect(await phone).toMatchObject({ name: '陈嘉欣', place: '石岐街道社工站 · 站长' });
  const again = world.as(visitor('thief'))('roster', 'bindByPhone', { code: 'phone:13800000001' });
  await expect(again).rejects.toThrow(/陈嘉欣已由另一个微信绑定/);
});

test('of two who use one code at once one is bound', async () => {
  const world = await started();
  const code = await codeFor(world, '周文辉');
  const outcomes = await Promise.allSettled([bind(world, 'a', code), bind(world, 'b', code)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a phone number that the roster does not know says what to do', async () => {
  const world = await started();
  const asked = world.as(visitor('newcomer'))('roster', 'bindByPhone', { code: 'phone:13999999999' });
  await expect(asked).rejects.toThrow(/花名册里没有这个手机号/);
  const nonsense = world.as(visitor('newcomer'))('roster', 'bindByPhone', { code: 'nonsense' });
  await expect(nonsense).rejects.toThrow('没有取到手机号，请再点一次，或用绑定码绑定');
});

test('asking again after a lost answer gives the same answer', async () => {
  const world = await started();
  const code = await codeFor(world, '周文辉');
  const ask = () => world.as(visitor('newcomer'))('roster', 'bindByCode', { code }, 'request-0001');
  expect(await ask()).toEqual(await ask());
  const phone = () => world.as(visitor('lead'))('roster', 'bindByPhone', { code: 'phone:13800000001' });
  expect(await phone()).toEqual(await phone());
});

test('loosed with a reason, the role is gone and someone else may be bound', async () => {
  const world = await started();
  await bind(world, 'newcomer', await codeFor(world, '周文辉'));
  const { people } = await world.as(coordinator)('roster', 'search', { text: '周文辉' });
  const worker = people[0]?.id ?? '';
  await expect(world.as(coordinator)('roster', 'unbind', { worker, reason: '' })).rejects.toThrow(
    '请写明原因',
  );
  expect(await world.as(coordinator)('roster', 'unbind', { worker, reason: '换了微信' })).toEqual({
    name: '周文辉',
  });
  const asWorker = world.as(as('worker', 'newcomer'))('supervision', 'hosting', {});
  await expect(asWorker).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(world.as(coordinator)('roster', 'unbind', { worker, reason: '再来一次' })).rejects.toThrow(
    /还没有绑定/,
  );
  expect(await bind(world, 'second', await codeFor(world, '周文辉'))).toMatchObject({ name: '周文辉' });
});

const placeOf = async (world: World, person: string) => {
  const { projects } = await world.as(visitor(person))('account', 'me', {});
  return projects.flatMap(({ roles }) => roles.map(({ text, place }) => `${text} ${place}`));
};

test('a re-import changes the role of those who are bound, and takes it from those who left', async () => {
  const world = await started();
  const [, zhou = '', wu = ''] = (await slipsAt(world, '陈嘉欣', '周文辉', '吴美玲')).map(({ code }) => code);
  await bind(world, 'zhou', zhou);
  await bind(world, 'wu', wu);
  const workers = [
    aWorkerLine('周文辉', { title: '站长', phone: '13800000002', station: '中山港街道社工站' }),
  ];
  await importFile(world, { ...roster, workers });
  const [first, second] = [await placeOf(world, 'zhou'), await placeOf(world, 'wu')];
  expect([first, second].flat().sort()).toEqual(['一线社工 中山港街道 · 站长']);
});

test('who leaves on a day to come loses the role on that day', async () => {
  const world = await started();
  await bind(world, 'zhou', await codeFor(world, '周文辉'));
  const workers = [aWorkerLine('周文辉', { phone: '13800000002', to: '2022-03-11' })];
  await importFile(world, { ...roster, workers });
  expect(await placeOf(world, 'zhou')).toEqual(['一线社工 石岐街道']);
  world.clock.set('2022-03-11T00:30');
  await world.daily();
  expect(await placeOf(world, 'zhou')).toEqual([]);
});

test('the commissioner appoints by a one-time code and dismisses with a reason (R2.3)', async () => {
  const world = await started();
  const appoint = { name: '周联络', role: 'contact', town: TOWN } as const;
  const { appointments } = await world.as(commissioner)('roster', 'appoint', appoint);
  const [{ id = '', code = '', place = '' } = {}] = appointments;
  expect(place).toBe('石岐街道');
  expect(await bind(world, 'contact', code)).toMatchObject({ name: '周联络', roleText: '镇街联络人' });
  expect(await placeOf(world, 'contact')).toEqual(['镇街联络人 石岐街道']);
  const after = await world.as(commissioner)('roster', 'dismiss', { id, reason: '合同结束' });
  expect(after.appointments).toEqual([]);
  expect(await placeOf(world, 'contact')).toEqual([]);
  await expect(world.as(coordinator)('roster', 'appoint', appoint)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const nowhere = world.as(commissioner)('roster', 'appoint', { name: '某某', role: 'contact' });
  await expect(nowhere).rejects.toMatchObject({ fields: { town: '请选择镇街' } });
});
