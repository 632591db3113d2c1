import { AppError } from '../../../domain/errors';
import { canonical } from '../../../domain/history';
import { assertTags, assertTasks, dueChoices } from '../../../domain/record/checks';
import { filesInHand, inOrder, withFile, withoutFile } from '../../../domain/record/material';
import {
  dropOutput,
  mayReadOutput,
  type Output,
  type OutputState,
  submitOutput,
} from '../../../domain/record/output';
import { outputFacts } from '../../../domain/record/output-history';
import { changedFacts } from '../../../domain/session-history';
import { commissioner, coordinator, lead, otherSupervisor, supervisor } from '../../support/people';
import { aPlan } from '../../support/plan';
import { anEndedSession, aRecordText, aSession } from '../../support/sessions';

const plan = aPlan();
const file = (id: string) => ({
  id,
  path: `cloud://x/${id}`,
  name: `${id}.jpg`,
  size: 10,
  sha256: `${id}hash`,
});
const refusalOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return error.fields;
  }
  return undefined;
};

test('the shipped Plan offers content tags, each once (R7.1)', () => {
  const ids = plan.contentTags.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(7);
  expect(new Set(ids).size).toBe(ids.length);
  expect(aPlan({ contentTags: [] }).contentTags).toEqual([]);
});

test.each([
  ['known ones', ['case', 'ethics'], undefined],
  ['none', [], undefined],
  ['one that nobody knows', ['case', 'cooking'], { content: '请从列出的标签中选择' }],
])('content tags: %s', (_, content, fields) => {
  expect(refusalOf(() => assertTags({ ...aRecordText(), content }, plan))).toEqual(fields);
});

const terms = { today: '2022-03-09', end: '2022-12-10', isOfTown: (id: string) => id !== 'w099' };
const ofTask = (changes: object) => ({ text: '再访一次', owner: '', due: '2022-03-16', ...changes });

test.each([
  ['the supervisor', 'group', {}, undefined],
  ['today', 'group', { due: '2022-03-09' }, undefined],
  ['the last day', 'group', { due: '2022-12-10' }, undefined],
  ['a worker of the town', 'group', { owner: 'w003' }, undefined],
  ['the host of an individual session', 'individual', { owner: 'w001' }, undefined],
  ['yesterday', 'group', { due: '2022-03-08' }, { 'followUps.1.due': expect.stringContaining('已经过去') }],
  [
    'after the project',
    'group',
    { due: '2022-12-11' },
    { 'followUps.1.due': expect.stringContaining('项目结束之后') },
  ],
  [
    'a stranger',
    'group',
    { owner: 'w099' },
    { 'followUps.1.owner': '负责人不是这个镇街的在岗社工，请重新选择' },
  ],
  [
    'somebody who was not at an individual session',
    'individual',
    { owner: 'w003' },
    { 'followUps.1.owner': '个别督导的跟进只能由督导本人或当天的社工负责，请重新选择' },
  ],
])('a follow-up for %s', (_, form, changes, fields) => {
  const record = { form, followUps: [ofTask({}), ofTask(changes)] };
  expect(refusalOf(() => assertTasks(record, anEndedSession(), terms))).toEqual(fields);
});

test.each([
  ['with a next session', '2022-03-18', '2022-12-10', ['2022-03-18', '2022-03-16', '2022-03-23']],
  ['without one', undefined, '2022-12-10', ['2022-03-16', '2022-03-23']],
  ['near the end', undefined, '2022-03-20', ['2022-03-16']],
])('days that are offered for it, %s', (_, next, end, days) => {
  expect(dueChoices('2022-03-09', next, end).map(({ day }) => day)).toEqual(days);
});

test('files keep the order wanted, and what nobody named stays', () => {
  const all = ['a', 'b', 'c', 'd'].map(file);
  expect(inOrder(all, ['c', 'a', 'zzz']).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd']);
});

test('a file is added once, up to nine, and what was submitted stays in its version', () => {
  const submitted = { state: 'returned', text: { ...aRecordText(), files: [file('a')] } } as const;
  const two = withFile(submitted, file('b'));
  expect(filesInHand(two).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(withFile(two, file('b'))).toBe(two);
  const one = withoutFile(two, 'a');
  expect(filesInHand(one).map(({ id }) => id)).toEqual(['b']);
  expect(one.text?.files).toEqual([file('a')]);
  const full = { ...submitted, files: [...'abcdefghi'].map(file) };
  expect(refusalOf(() => withFile(full, file('j')))).toEqual({
    files: '照片和文件最多 9 份，请先删除一份再上传',
  });
});

test('the history of a record holds hashes of its files and of its follow-ups’ words (R7.8)', () => {
  const text = { ...aRecordText(), files: [file('a')], followUps: [ofTask({ text: '独居长者再访' })] };
  const record = { state: 'submitted', text, files: [file('b')] } as const;
  const told = canonical(changedFacts(undefined, aSession({ record })));
  for (const kept of ['ahash', 'bhash', '2022-03-16']) expect(told).toContain(kept);
  for (const secret of ['a.jpg', 'cloud://', '独居']) expect(told).not.toContain(secret);
});

const anOutput = (changes: Partial<Output> = {}): Output => ({
  ...{ kind: 'case', supervisor: 's1', title: '一个独居长者的案例', text: '字'.repeat(20) },
  ...{ files: [], state: 'draft', savedAt: 1 },
  ...changes,
});

const readers: Record<OutputState, readonly string[]> = {
  draft: ['s1'],
  submitted: ['s1', 'c1', 'm1'],
  dropped: [],
};

test.each(Object.entries(readers))('an output that is %s is read by %j (R7.4)', (state, who) => {
  const people = [supervisor, otherSupervisor, coordinator, commissioner, lead];
  const may = people.filter((actor) => mayReadOutput(anOutput({ state: state as OutputState }), actor));
  expect(may.map(({ person }) => person)).toEqual(who);
});

test.each([
  ['whole', {}, undefined],
  ['a paper instead of a text', { text: '', files: [file('a')] }, undefined],
  ['no title', { title: '三个字' }, { title: '请写题目，至少 4 个字' }],
  ['too little text', { text: '字'.repeat(19) }, { text: '请写正文，至少 20 个字；或上传一份文件' }],
])('an output that is submitted: %s', (_, changes, fields) => {
  const submit = () => submitOutput(anOutput(changes), supervisor, 5);
  expect(refusalOf(submit)).toEqual(fields);
  if (!fields) expect(submit()).toMatchObject({ state: 'submitted', submittedAt: 5 });
});

test('an output is changed by its supervisor while it is a draft, and by nobody else', () => {
  expect(dropOutput(anOutput(), supervisor).state).toBe('dropped');
  expect(() => dropOutput(anOutput(), otherSupervisor)).toThrow('这是其他督导的成果，请返回选择自己的成果');
  expect(() => dropOutput(anOutput({ state: 'submitted' }), supervisor)).toThrow('已经提交，不能再改');
  expect(() => submitOutput(anOutput({ state: 'dropped' }), supervisor, 5)).toThrow('已经删除');
});

test('the history of an output holds its kind and hashes (R7.4)', () => {
  const told = canonical(outputFacts(anOutput({ files: [file('a')] })));
  expect(told).toContain('"kind":"case"');
  expect(told).not.toContain('独居');
});
