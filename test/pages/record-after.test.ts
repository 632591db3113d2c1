import { given, type World } from '../support/given';
import { offline, phoneOf, renderPage } from '../support/pages';
import { commissioner, lead, otherSupervisor, supervisor } from '../support/people';
import { anEndedSession, aRecordText } from '../support/sessions';
import { PNG } from '../support/uploads';

const followUps = [
  { text: '改好个案计划', owner: 'w001', due: '2022-03-16' },
  { text: '带一份台账样例', owner: '', due: '2022-03-20' },
];

/** Who one is and what one asks are each asked for twice. */
const RETRIES = 1300;

let world: World;

const open = (page: string, who = supervisor, query = {}) =>
  renderPage(`packages/supervisor/${page}/index`, { ...phoneOf(world, who), query });

beforeAll(async () => {
  const sessions = [
    anEndedSession({ id: 'session0a1' }),
    anEndedSession({ id: 'session0a2', day: '2022-03-10' }),
  ];
  world = await given({ now: '2022-03-09T18:00', sessions });
  await world.as(supervisor)('supervision', 'submitRecord', {
    ...{ id: 'session0a1', ...aRecordText(), followUps },
  });
});

test('the next session shows what is open from the one before (R7.3)', async () => {
  const page = await open('session', lead, { id: 'session0a2' });
  const lines = page.lines();
  expect(lines).toEqual(expect.arrayContaining(['以前还没了结的事2 件', '改好个案计划']));
  expect(page.text()).toContain('石岐街道社工站 · 陈嘉欣负责');
});

test('a supervisor carries one on and closes another, each with its word (R7.3)', async () => {
  const page = await open('follow-ups');
  await page.tap('继续跟进');
  await page.tap('2 周');
  await page.tap('确定');
  expect(page.text()).toContain('3 月 23 日 周三前 · 源自 3 月 9 日 周三的督导，已延期 1 次');
  await page.tap('已完成', 1);
  await page.tap('确定');
  expect(page.text()).toContain('请写一句结果，至少 2 个字');
  await page.type('结果', '已带到站点');
  await page.tap('确定');
  expect(page.text()).not.toContain('带一份台账样例');
  await page.tap('已完成');
  expect(page.text()).toContain('3 月 9 日 周三完成：已带到站点');
});

test('a worker reads theirs and settles nothing; an empty list says what it means', async () => {
  const theirs = await open('follow-ups', lead);
  expect(theirs.text()).toContain('改好个案计划');
  expect(theirs.lines()).not.toContain('继续跟进');
  expect((await open('follow-ups', otherSupervisor)).text()).toContain('没有要跟进的事');
});

test('an output is written, kept as a draft, given a file and submitted; then it is read (R7.4)', async () => {
  const list = await open('outputs');
  expect(list.text()).toContain('还没有成果');
  const page = await open('output');
  await page.tap('政策建议');
  await page.tap('提交');
  expect(page.lines()).toEqual(
    expect.arrayContaining(['请写题目，至少 4 个字', '请写正文，至少 20 个字；或上传一份文件']),
  );
  await page.type('题目', '关于入户频次的建议');
  page.offer({ name: '建议.png', bytes: PNG });
  await page.tap('添加照片或文件');
  await page.tap('从聊天文件选');
  expect(page.lines()).toContain('建议.png');
  await page.tap('提交');
  expect(page.text()).toContain('提交后项目统筹和民政局可以看到，不能再修改。');
  await page.tap('提交');
  expect(page.lines()[0]).toBe('成果已提交');
  const office = await open('outputs', commissioner);
  expect(office.text()).toContain('政策建议 · 何敏仪');
  await office.tap('关于入户频次的建议');
  expect(office.text()).toContain('1 份，查看');
  await office.tap('照片和文件');
  expect(office.text()).toContain('建议.png · 1 KB');
});

test.each(['record', 'follow-ups', 'outputs', 'output', 'files'])(
  'without a network the page %s says so and offers to try again',
  async (name) => {
    const { storage } = phoneOf(world, supervisor);
    const query = { id: 'session0a2' };
    const page = await renderPage(`packages/supervisor/${name}/index`, { cloud: offline, storage, query });
    await page.pass(RETRIES);
    expect(page.lines()).toEqual(expect.arrayContaining(['网络不通', '重试']));
  },
);
