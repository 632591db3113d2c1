import { contact, unassigned } from '../support/assignment';
import { given } from '../support/given';
import { type Answering, offline, phoneOf, renderPage } from '../support/pages';
import { commissioner, coordinator, lead, supervisor } from '../support/people';
import { aDoneSession, anEndedSession, aRecordText, aSession, at } from '../support/sessions';

const submitted = {
  state: 'submitted',
  text: aRecordText(),
  submittedAt: at('18:00', '2022-03-08'),
} as const;
const sessions = [
  aSession(),
  anEndedSession({ id: 'session002', day: '2022-03-08', record: submitted }),
  aDoneSession({ id: 'session003', day: '2022-03-07' }),
];
const visitor = { person: 'nobody', role: 'visitor' } as const;

test('a visitor without an open project reads whom to ask', async () => {
  const world = await given();
  const page = await renderPage('pages/home/index', phoneOf(world, visitor));
  expect(page.text()).toContain('现在没有开放的项目');
});

test('a visitor reads what the project is and where it works', async () => {
  const world = await given({ open: true });
  const page = await renderPage('pages/home/index', phoneOf(world, visitor));
  expect(page.lines()).toEqual(expect.arrayContaining(['中山市双百工程社工督导服务项目', '720', '石岐街道']));
  await world.change('projects', '', { open: false });
});

test('a supervisor sees today’s session first and opens the camera page by one tap', async () => {
  const world = await given({ sessions });
  const page = await renderPage('pages/home/index', phoneOf(world, supervisor));
  expect(page.lines().slice(0, 6)).toEqual([
    ...['何敏仪，您好', '3 月 9 日 周三'],
    ...['石岐街道', '3 月 9 日 周三 · 督导 何敏仪', '已约定', '扫码签到'],
  ]);
  await page.tap('扫码签到');
  expect(page.route()).toBe('packages/supervisor/scan/index');
});

test('a supervisor’s numbers say how many of 180 count and what is missing', async () => {
  const world = await given({ sessions });
  const page = await renderPage('pages/home/index', phoneOf(world, supervisor));
  const lines = page.lines();
  expect(lines.slice(lines.indexOf('我的指标'))).toEqual(expect.arrayContaining(['1', '/ 180', '179 次']));
});

test('a host opens today’s code, and finds the record that waits', async () => {
  const world = await given({ sessions });
  const page = await renderPage('pages/home/index', phoneOf(world, lead));
  expect(page.text()).toMatch(/待确认的记录\s?1 次/);
  await page.tap('出示督导码');
  expect(page.route()).toBe('packages/worker/code/index');
});

test.each([coordinator, commissioner])(
  'the $role sees what waits for whom and all sessions of the year',
  async (who) => {
    const world = await given({ sessions });
    const page = await renderPage('pages/home/index', phoneOf(world, who));
    expect(page.lines()).toEqual(expect.arrayContaining(['待确认记录', '1', '/ 720', '719 次']));
    await page.tap('打开指标看板');
    expect(page.route()).toBe('packages/coordinator/board/index');
  },
);

test('a town’s contact goes from home to what waits, to the calendar and to the wishes (R3.1, R5.1)', async () => {
  const phone = phoneOf(await unassigned(), contact);
  const page = await renderPage('pages/home/index', phone);
  expect(page.lines()).toEqual(expect.arrayContaining(['待回复', '等您回复 0 次，等对方回复 0 次']));
  const titles = { 待回复: 'waiting', 预约日历: 'calendar', 意愿填报: 'wishes' };
  for (const [entry, name] of Object.entries(titles)) {
    const home = await renderPage('pages/home/index', phone);
    await home.tap(entry);
    expect(home.route()).toBe(`packages/booking/${name}/index`);
  }
});

test('without a network home says so, and shows itself when it is tapped again with one', async () => {
  const world = await given({ sessions });
  const { cloud, storage } = phoneOf(world, supervisor);
  let answering: Answering = offline;
  const phone = { storage, cloud: (area: string, data: unknown) => answering(area, data) };
  const page = await renderPage('pages/home/index', phone);
  await page.pass(1_000);
  expect(page.lines()).toEqual(['网络不通', '网络不通，请检查网络后重试', '重试']);
  answering = cloud;
  await page.tap('重试');
  await page.pass(1_000);
  expect(page.text()).toContain('何敏仪，您好');
});
