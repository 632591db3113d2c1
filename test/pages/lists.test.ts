import { aMessage, given } from '../support/given';
import { phoneOf, renderPage } from '../support/pages';
import { coordinator, lead, supervisor } from '../support/people';
import { aDoneSession, anEndedSession, aRecordText, aSession, at, OTHER_TOWN } from '../support/sessions';

const submitted = { state: 'submitted', text: aRecordText(), submittedAt: at('18:00') } as const;
const sessions = [
  aDoneSession({ id: 'session003', day: '2022-03-07' }),
  anEndedSession({ id: 'session002', day: '2022-03-08', record: submitted }),
  aSession(),
  aSession({ id: 'session004', supervisor: 's2', town: OTHER_TOWN, day: '2022-03-10' }),
  aSession({ id: 'session005', day: '2022-04-06' }),
];

test('the month begins with today, what is over comes after it', async () => {
  const world = await given({ sessions });
  const page = await renderPage('pages/schedule/index', phoneOf(world, coordinator));
  const days = page.lines().filter((line) => /^\d+ 月 \d+ 日 周./.test(line));
  expect(days.map((line) => line.slice(0, 8))).toEqual([
    ...['3 月 9 日 ', '3 月 10 日', '3 月 7 日 ', '3 月 8 日 '],
  ]);
});

test('a tap on a day leaves its sessions alone, and the month is one tap away', async () => {
  const world = await given({ sessions });
  const page = await renderPage('pages/schedule/index', phoneOf(world, coordinator));
  await page.tapLabel('10 日，1 次督导');
  expect(page.text()).toContain('中山港街道');
  expect(page.text()).not.toContain('石岐街道');
  await page.tapLabel('11 日，0 次督导');
  await page.tap('看整个月');
  expect(page.text()).toContain('石岐街道');
});

test('the next month is read when it is asked for', async () => {
  const world = await given({ sessions });
  const page = await renderPage('pages/schedule/index', phoneOf(world, supervisor));
  await page.tapLabel('下个月');
  expect(page.lines()[0]).toBe('2022 年 4 月');
  expect(page.text()).toContain('4 月 6 日 周三');
});

test('a visitor reads that the schedule is for others', async () => {
  const world = await given({ sessions, open: true });
  const page = await renderPage(
    'pages/schedule/index',
    phoneOf(world, { person: 'nobody', role: 'visitor' }),
  );
  expect(page.text()).toContain('您现在的身份看不到这里');
  await world.change('projects', '', { open: false });
});

test('a number on the board opens exactly the sessions it counts', async () => {
  const world = await given({ sessions });
  const page = await renderPage('packages/coordinator/board/index', phoneOf(world, coordinator));
  expect(page.text()).toContain('待确认记录');
  await page.tap('待确认记录');
  expect(page.lines()).toContain('全部月份，共 1 次');
  expect(page.text()).toContain('3 月 8 日 周二');
});

test('the towns of the board follow the column that is tapped', async () => {
  const world = await given({ sessions });
  const page = await renderPage('packages/coordinator/board/index', phoneOf(world, coordinator));
  const places = () =>
    page
      .lines()
      .filter((line) => line === '石岐街道' || line === '中山港街道')
      .slice(-2);
  expect(places()).toEqual(['中山港街道', '石岐街道']);
  await page.tapLabel('按镇街排序');
  expect(places()).toEqual(['石岐街道', '中山港街道']);
});

test('a message opens what it is about and is read from then on', async () => {
  const url = '/packages/supervisor/session/index?id=session001';
  const world = await given({ sessions, messages: [aMessage({ title: '明天的督导', url })] });
  const page = await renderPage('pages/inbox/index', phoneOf(world, supervisor));
  expect(page.lines().slice(0, 2)).toEqual(['明天的督导', '未读']);
  await page.tap('明天的督导');
  expect(page.route()).toBe('packages/supervisor/session/index');
  await page.back();
  expect(page.text()).not.toContain('未读');
});

test('an empty inbox says what will come', async () => {
  const world = await given();
  const page = await renderPage('pages/inbox/index', phoneOf(world, lead));
  expect(page.lines()).toEqual(['没有消息', '督导安排、记录确认和提醒会出现在这里']);
});
