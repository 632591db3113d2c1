import type { Frame } from 'playwright-core';
import { act } from '../../local/world/client';
import { back, backToFirst, comeHome, front, pick, press, sees, tap, type } from './hands';
import { SLOW, step } from './journey';
import { errorsOf, leadOf, openPhones, type Phones } from './window';

const TOWN = '442000001';
const lead = leadOf(TOWN);
const people = [
  { id: 'c1', label: '统筹', name: '林晓岚', openid: 'openid-c1' },
  { id: 's1', label: '督导', name: '何敏仪', openid: 'openid-s1' },
  { id: 'lead', label: '站长', name: lead.name, openid: lead.openid },
];

interface Visit {
  readonly id: string;
  readonly day: string;
  readonly supervisor: string;
  readonly townCode: string;
}

let phones: Phones;
let coordinator: Frame;
let supervisor: Frame;
let station: Frame;
let leave = '';

const office = <T>(action: string, input: object) =>
  act<T>(phones.world, 'openid-c1', 'coordinator', `planning.${action}`, input);

/** The sessions of the supervisor in April, as they stand. */
async function april(): Promise<readonly Visit[]> {
  const month = await office<{ days: { day: string; sessions: Visit[] }[] }>('bookingMonth', {
    ...{ month: '2022-04', supervisor: 's1' },
  });
  return month.days.flatMap(({ day, sessions }) => sessions.map((session) => ({ ...session, day })));
}

async function takeLeave(): Promise<void> {
  const days = (await april()).map(({ day }) => day);
  leave = days.find((day) => day > '2022-04-10') ?? '';
  const asked = { from: leave, to: leave, reason: '家中有事' };
  const { id } = await act<{ id: string }>(
    phones.world,
    'openid-s1',
    'supervisor',
    'planning.askLeave',
    asked,
  );
  await office('stepBlock', { id, step: 'approve', reason: '' });
}

const read = (day: string) => `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日`;
const clockTo = (time: string) => phones.cloud.clock.advanceTo(Date.parse(`${time}:00+08:00`));

beforeAll(async () => {
  phones = await openPhones('2022-03-15T09:00:00', { personas: people });
  await takeLeave();
  coordinator = await phones.phone('c1');
  supervisor = await phones.phone('s1');
  station = await phones.phone('lead');
}, SLOW);

afterAll(() => phones?.close());

step('the coordinator plans anew around an approved leave and sees how little moves (R4.4)', async () => {
  await tap(coordinator, '年度排期');
  await tap(coordinator, '新建草稿');
  await type(coordinator, '名称', '请假后重排');
  await tap(coordinator, '计算日期');
  await sees(coordinator, /移动 [1-9]\d* 次/);
  await tap(coordinator, '看变化并发布');
  await sees(coordinator, new RegExp(`${read(leave)}.*→`));
});

step('it is published in two steps (R4.3)', async () => {
  await tap(coordinator, '发布');
  await sees(coordinator, /人会收到消息/);
  await tap(coordinator, '发布');
  await front(coordinator.getByText(/已写入 \d+ 处改动/)).waitFor({ timeout: SLOW - 5000 });
  expect((await april()).map(({ day }) => day)).not.toContain(leave);
});

step('the supervisor reads the message and finds the day of leave free (R4.3)', async () => {
  await tap(supervisor, '消息');
  await sees(supervisor, /改期/);
  await comeHome(supervisor);
  await tap(supervisor, '预约日历');
  await press(supervisor.getByLabel('下个月'));
  await sees(supervisor, '2022 年 4 月');
  await press(supervisor.getByLabel(new RegExp(`^${read(leave)} [^，]*，(?!1 次)`)));
});

step('the station asks to move one of next month’s dates (R4.3)', async () => {
  const visits = await april();
  const spare = visits.find(({ day, townCode }) => day > '2022-04-05' && townCode !== TOWN);
  await office('cancelSession', { id: spare?.id, reason: '镇街迎检' });
  clockTo('2022-03-20T08:00');
  await phones.cloud.fireTimer('daily');
  const day = spare?.day ?? '';
  await comeHome(station);
  await tap(station, '消息');
  await tap(station, /4 月督导日期/);
  await sees(station, /同意全部 \d+ 个日期/);
  const own = visits.find(({ townCode }) => townCode === TOWN);
  await press(station.getByText(new RegExp(`^${read(own?.day ?? '')} `)));
  await tap(station, '申请改期');
  await pick(station, '改到哪一天', `${day.slice(0, 4)}年`, `${day.slice(5, 7)}月`, `${day.slice(8)}日`);
  await type(station, '理由', '当天全镇培训');
  await tap(station, '申请改期');
  await sees(station, '改期等对方回复');
  await back(station);
});

step('on the day after the end the silent dates are agreed, the asked one is not (R4.3)', async () => {
  clockTo('2022-03-26T08:00');
  await phones.cloud.fireTimer('daily');
  await backToFirst(coordinator);
  await tap(coordinator, '年度排期');
  await tap(coordinator, '下月日期征询');
  await tap(coordinator, '2022 年 4 月');
  await sees(coordinator, '未答复，视为同意');
  const round = await office<{ counts: { standing: string; count: number }[] }>('monthRound', {
    month: '2022-04',
  });
  const counts = Object.fromEntries(round.counts.map(({ standing, count }) => [standing, count]));
  expect(counts).toMatchObject({ waiting: 0, asked: 1 });
  expect(counts.silent).toBeGreaterThan(50);
});

step('no phone has shown an error', async () => {
  expect(await errorsOf(phones.page)).toEqual([]);
});
