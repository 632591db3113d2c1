import { canonical } from '../../../domain/history';
import { given, type World } from '../../support/given';
import { commissioner, coordinator, lead, otherSupervisor, supervisor } from '../../support/people';
import { PNG, sendFile } from '../../support/uploads';

const words = {
  kind: 'case',
  title: '一个独居长者的服务案例',
  text: '从拒绝入户到愿意参加活动的三个月。',
} as const;

let world: World;
let id: string;

const as = (who = supervisor) => world.as(who);
const titles = async (who: typeof supervisor) =>
  (await as(who)('supervision', 'outputs', {})).outputs.map(({ title }) => title);

beforeAll(async () => {
  world = await given();
  id = (await as()('supervision', 'saveOutput', { kind: 'case', title: '', text: '' })).id;
});

test('an output is written as a draft, kept unfinished, and seen by nobody else (R7.4)', async () => {
  const saved = await as()('supervision', 'saveOutput', { id, ...words });
  expect(saved).toMatchObject({
    ...{ id, kindText: '案例', state: 'draft', tag: { text: '草稿' } },
    missing: { text: '请写正文，至少 20 个字；或上传一份文件' },
    steps: [{ step: 'edit' }, { step: 'submit' }, { step: 'drop' }],
  });
  expect(await titles(supervisor)).toEqual([words.title]);
  for (const other of [otherSupervisor, coordinator, commissioner]) {
    expect(await titles(other)).toEqual([]);
    await expect(as(other)('supervision', 'output', { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
});

test('what it lacks is told at its field when it is submitted', async () => {
  await expect(as()('supervision', 'submitOutput', { id })).rejects.toMatchObject({
    fields: { text: '请写正文，至少 20 个字；或上传一份文件' },
  });
});

test('papers are added to it, each once, and taken off again', async () => {
  const { cloudPath } = await as()('supervision', 'outputUploadPath', { id, name: '案例.png' });
  const file = { id, name: '案例.png', fileId: await sendFile(world, 's1', cloudPath, PNG) };
  await as()('supervision', 'addOutputFile', file);
  const { papers } = await as()('supervision', 'addOutputFile', file);
  expect(papers).toMatchObject([{ name: '案例.png', isPhoto: true }]);
  const without = await as()('supervision', 'removeOutputFile', { id, file: papers[0]?.id ?? '' });
  expect(without.papers).toEqual([]);
  expect((await world.all('uploads')).map(({ path }) => path)).toEqual([cloudPath]);
});

test.each([
  ['another kind', { kind: 'poem' }, 'kind', '请选择成果的类别'],
  ['a long title', { title: '字'.repeat(61) }, 'title', '题目最多 60 个字'],
  ['a long text', { text: '字'.repeat(5001) }, 'text', '正文最多 5000 个字'],
])('%s is refused at its field', async (_, changes, field, message) => {
  const save = as()('supervision', 'saveOutput', { id, ...words, ...changes } as never);
  await expect(save).rejects.toMatchObject({ code: 'INVALID_INPUT', fields: { [field]: message } });
});

test('another supervisor changes nothing of it', async () => {
  for (const action of ['submitOutput', 'dropOutput'] as const)
    await expect(as(otherSupervisor)('supervision', action, { id })).rejects.toMatchObject({
      message: '这是其他督导的成果，请返回选择自己的成果',
    });
});

test('submitted, it is read by the office with its papers, and changed no more (R7.4)', async () => {
  const { cloudPath } = await as()('supervision', 'outputUploadPath', { id, name: '案例.png' });
  const fileId = await sendFile(world, 's1', cloudPath, PNG);
  await as()('supervision', 'addOutputFile', { id, name: '案例.png', fileId });
  await as()('supervision', 'submitOutput', { id });
  for (const reader of [coordinator, commissioner]) {
    expect(await as(reader)('supervision', 'output', { id })).toMatchObject({
      ...{ title: words.title, supervisor: '何敏仪', steps: [], tag: { text: '已提交' } },
    });
    const { files } = await as(reader)('supervision', 'outputFiles', { id });
    expect((await fetch(files[0]?.url ?? '')).ok).toBe(true);
  }
  expect(await titles(otherSupervisor)).toEqual([]);
  await expect(as()('supervision', 'saveOutput', { id, ...words })).rejects.toMatchObject({
    message: '这份成果已经提交，不能再改；如有错误请另写一份并注明',
  });
  await expect(as(lead)('supervision', 'output', { id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('what may tell who someone is raises a warning before it is handed in (R7.8)', async () => {
  const named = await as()('supervision', 'saveOutput', {
    ...words,
    text: `案主王小明的三个月。${words.text}`,
  });
  await expect(as()('supervision', 'submitOutput', { id: named.id })).rejects.toMatchObject({
    fields: { text: '正文里的“案主王小明”像是姓名，请改用个案编号或“案主”' },
  });
  await as()('supervision', 'submitOutput', { id: named.id, privacyRead: true });
  expect((await as(coordinator)('supervision', 'output', { id: named.id })).state).toBe('submitted');
});

test('the list is narrowed by kind, the latest first', async () => {
  await as()('supervision', 'saveOutput', { kind: 'policy', title: '关于入户频次的建议', text: '' });
  expect(await titles(supervisor)).toEqual(['关于入户频次的建议', words.title, words.title]);
  const { outputs } = await as()('supervision', 'outputs', { kind: 'case' });
  expect(outputs.map(({ kindText }) => kindText)).toEqual(['案例', '案例']);
});

test('a draft is dropped, and its history stays without its words (R16.2)', async () => {
  const draft = await as()('supervision', 'saveOutput', {
    kind: 'research',
    title: '探访台账的做法',
    text: '',
  });
  await as()('supervision', 'dropOutput', { id: draft.id });
  expect(await titles(supervisor)).not.toContain('探访台账的做法');
  const told = (await world.all('history')).filter(({ subject }) => subject === `output:${draft.id}`);
  expect(told.map(({ action }) => action)).toEqual(['saveOutput', 'dropOutput']);
  expect(canonical(told)).not.toContain('台账');
});
