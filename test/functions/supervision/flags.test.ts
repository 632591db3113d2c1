import { aGrant, given, type World } from '../../support/given';
import { commissioner, coordinator, lead, otherSupervisor, supervisor } from '../../support/people';
import {
  aDoneSession,
  aPresence,
  aRecordText,
  at,
  OTHER_TOWN,
  type TestSession,
} from '../../support/sessions';

const inspector = { role: 'inspector', person: 'in1' } as const;
const COPIED =
  '到站后先和站长核对了低保、特困和独居长者名单，发现有十二户半年没有入户；下午带三名社工走访其中四户，演练了初次接触的谈话，商定由楼长陪同再访，并把分工写进安排。';
const SECRET =
  '和社工单独讨论了她在家庭暴力个案里的压力，梳理了边界与求助的路径，约定每周一次电话支持，必要时由督导陪同入户；相关安排只在两人之间说明，不写进站点的公开台账。';

const written = (
  id: string,
  day: string,
  matters: string,
  changes: Partial<TestSession> = {},
  form = 'group',
) =>
  aDoneSession({
    ...{ id, day },
    arrival: aPresence('00:00', { at: at('08:50', day), host: '' }),
    departure: aPresence('00:00', { at: at('17:05', day), host: '' }),
    record: {
      state: 'confirmed',
      text: aRecordText({ matters, advice: '', form }),
      submittedAt: at('18:00', day),
    },
    ...changes,
  });

const sessions = [
  written('copied0001', '2022-03-07', COPIED),
  written('copied0002', '2022-03-08', COPIED, { supervisor: 's2', town: OTHER_TOWN }),
  written('secret0001', '2022-03-07', SECRET, { supervisor: 's2', town: OTHER_TOWN }, 'individual'),
  written('secret0002', '2022-03-08', SECRET, { supervisor: 's2', town: OTHER_TOWN }, 'individual'),
];

let world: World;

const list = (who: Parameters<World['as']>[0], dismissed = false) =>
  world.as(who)('supervision', 'flags', { dismissed });
const open = (who: Parameters<World['as']>[0], id: string) => world.as(who)('supervision', 'flag', { id });
const night = async (day: string) => {
  world.clock.set(`${day}T00:05`);
  await world.daily();
};
const told = async (to: string) =>
  (await world.all('messages')).filter((message) => message.to === to && message.title === '新的提示');

let copied: string;
let secret: string;

beforeAll(async () => {
  const grants = [aGrant('in1', { role: 'inspector', person: 'in1' })];
  world = await given({ now: '2022-03-09T23:00', sessions, grants });
  await night('2022-03-10');
  const { flags } = await list(inspector);
  const idOf = (sentence: string) => flags.find((flag) => flag.sentence.includes(sentence))?.id ?? '';
  copied = idOf('石岐街道');
  secret = idOf('中山港街道和');
});

test('at night what is worth a look is raised, each thing once, and all concerned are told once (R7.5)', async () => {
  const { waiting, flags } = await list(inspector);
  expect(waiting).toBe(2);
  expect(flags.map(({ title, who, tag, foundText }) => [title, who, tag.text, foundText])).toEqual([
    ['文字相近', '何敏仪、陈国华', '待查看', '3 月 10 日 周四发现'],
    ['文字相近', '陈国华', '待查看', '3 月 10 日 周四发现'],
  ]);
  const [message] = await told('role:inspector');
  expect(message).toMatchObject({ url: '/packages/coordinator/flags/index' });
  await world.remove('marks', 'flags');
  await world.daily();
  await night('2022-03-11');
  expect(await world.all('flags')).toHaveLength(2);
  for (const to of ['s1', 's2', 'role:inspector', 'role:coordinator']) expect(await told(to)).toHaveLength(1);
});

test('a flag says what was seen and what to look at, and names its sessions', async () => {
  const flag = await open(coordinator, copied);
  expect(flag.sentence).toBe(
    '3 月 7 日 周一 石岐街道和 3 月 8 日 周二 中山港街道的督导记录，文字有 100% 相同',
  );
  expect(flag.look).toBe('请对照两次记录：是同一件事的跟进，还是照抄了以前的文字');
  expect(flag.sessions.map(({ id, opens }) => [id, opens])).toEqual([
    ['copied0001', true],
    ['copied0002', true],
  ]);
  expect(flag.texts[0]?.pieces).toEqual([{ text: COPIED, isShared: true }]);
});

// biome-ignore format: one reader per line
test.each<[who: string, actor: Parameters<World['as']>[0], which: () => string, shows: boolean]>([
  ['the coordinator of an ordinary record', coordinator, () => copied, true],
  ['the bureau of an ordinary record', commissioner, () => copied, true],
  ['an inspector of an ordinary record', inspector, () => copied, false],
  ['one of two supervisors', supervisor, () => copied, false],
  ['the supervisor of individual records', otherSupervisor, () => secret, true],
  ['the coordinator of individual records', coordinator, () => secret, false],
  ['the bureau of individual records', commissioner, () => secret, false],
])('%s reads the words only as in the records themselves (R7.8)', async (_who, actor, which, shows) => {
  const flag = await open(actor, which());
  expect(flag.texts.length > 0).toBe(shows);
  expect(flag.withheld === '').toBe(shows);
  if (!shows) expect(JSON.stringify(flag)).not.toMatch(/楼长陪同|家庭暴力/);
});

test('no flag and no history of one holds anybody’s words', async () => {
  const history = (await world.all('history')).filter(({ subject }) => subject.startsWith('flag:'));
  expect(history).toHaveLength(2);
  expect(JSON.stringify([history, await world.all('flags')])).not.toMatch(/楼长陪同|家庭暴力/);
});

test('a supervisor sees their own alone, others nothing', async () => {
  expect((await list(supervisor)).flags.map(({ id }) => id)).toEqual([copied]);
  await expect(open(supervisor, secret)).rejects.toMatchObject({
    ...{ code: 'FORBIDDEN', message: '这条提示说的是其他督导的督导，请返回选择自己的提示' },
  });
  for (const who of [lead, { role: 'visitor', person: 'nobody' } as const])
    await expect(list(who)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

const explainFlag = (who: typeof supervisor, text: string) =>
  world.as(who)('supervision', 'explainFlag', { id: copied, text });
const dismissFlag = (who: Parameters<World['as']>[0], reason: string) =>
  world.as(who)('supervision', 'dismissFlag', { id: copied, reason });

test('the supervisors explain, the office is told, and each reads their own words (R7.5)', async () => {
  await expect(explainFlag(supervisor, '是')).rejects.toMatchObject({
    fields: { text: '说明至少写 4 个字' },
  });
  await explainFlag(supervisor, '两镇联合走访');
  const after = await explainFlag(otherSupervisor, '和何督导一起走访，记录一起写');
  expect(after).toMatchObject({ tag: { text: '督导已说明' }, explanations: [{ who: '陈国华' }] });
  expect((await open(inspector, copied)).explanations.map(({ who }) => who)).toEqual(['何敏仪', '陈国华']);
  expect((await list(inspector)).flags[0]?.id).toBe(copied);
  const { messages } = await world.as(coordinator)('account', 'inbox', {});
  expect(messages.map(({ title }) => title)).toContain('督导已说明');
});

test('what is dismissed with a reason is over: it is not raised again, and nobody changes it (R7.5)', async () => {
  await expect(dismissFlag(inspector, '')).rejects.toMatchObject({ fields: { reason: '理由至少写 4 个字' } });
  await expect(dismissFlag(supervisor, '我没有照抄')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await dismissFlag(inspector, '联合走访，已电话核实')).toMatchObject({
    ...{ state: 'dismissed', dismissed: { who: '监察员', text: '联合走访，已电话核实' } },
    steps: [{ step: 'dismiss', reason: '这条提示已经排除，不用再处理，请返回看其他提示' }],
  });
  const { messages } = await world.as(supervisor)('account', 'inbox', {});
  expect(messages[0]).toMatchObject({
    ...{ title: '提示已排除', text: '与您有关的一条提示已排除：联合走访，已电话核实' },
  });
  await night('2022-03-12');
  expect((await list(inspector)).flags.map(({ id }) => id)).toEqual([secret]);
  expect((await list(inspector, true)).flags.map(({ id }) => id)).toEqual([secret, copied]);
  await expect(explainFlag(supervisor, '补充说明一下')).rejects.toMatchObject({ code: 'INVALID_STATE' });
});

test('photos and stops are looked at in the same night (R7.5)', async () => {
  const files = [{ id: 'file000001', path: 'p', name: '现场.jpg', size: 1, sha256: 'f'.repeat(64) }];
  for (const id of ['copied0001', 'copied0002'])
    await world.change('sessions', id, { record: { text: { files } } });
  const stop = aPresence('00:00', { at: at('08:53', '2022-03-07'), town: '442000107', host: '' });
  await world.change('sessions', 'copied0001', { stops: [stop] });
  await night('2022-03-13');
  const { flags } = await list(inspector);
  expect(flags.map(({ title }) => title).sort()).toEqual(['文字相近', '照片重复', '路程不合常理']);
  const photo = flags.find(({ title }) => title === '照片重复');
  expect(photo?.sentence).toBe(
    '3 月 7 日 周一 石岐街道和 3 月 8 日 周二 中山港街道的督导记录，用了 1 张完全相同的照片或文件',
  );
});

test('flags change nothing of what counts (R11.1)', async () => {
  const { total } = await world.as(coordinator)('reporting', 'board', {});
  const bare = await given({ now: '2022-03-12T00:10', sessions });
  expect(total.done).toBe(4);
  expect((await bare.as(coordinator)('reporting', 'board', {})).total).toEqual(total);
});
