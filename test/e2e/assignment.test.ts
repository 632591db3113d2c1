import type { Frame } from 'playwright-core';
import { setUpFile } from '../../local/world/set-up';
import { back, backToFirst, comeHome, press, reopen, sees, tap, type } from './hands';
import { SLOW, step } from './journey';
import { errorsOf, leadOf, openPhones, type Phones } from './window';

const lead = leadOf('442000001');
const people = [
  { id: 'c1', label: '统筹', name: '林晓岚', openid: 'openid-c1' },
  { id: 's1', label: '督导', name: '何敏仪', openid: 'openid-s1' },
  { id: 'lead', label: '站长', name: lead.name, openid: lead.openid },
];

/** Everyone is hired and at work, and no town has a supervisor yet. */
const unassigned = () => ({ supervisors: setUpFile().supervisors.map((each) => ({ ...each, towns: [] })) });

let phones: Phones;
let coordinator: Frame;
let supervisor: Frame;
let station: Frame;

beforeAll(async () => {
  phones = await openPhones('2022-03-01T09:00:00', { personas: people, project: unassigned() });
  coordinator = await phones.phone('c1');
  supervisor = await phones.phone('s1');
  station = await phones.phone('lead');
}, SLOW);

afterAll(() => phones?.close());

const touch = (phone: Frame, label: string | RegExp) => press(phone.getByLabel(label, { exact: true }));

/** A whole year is written in one go, which a busy machine needs its time for. */
const written = (phone: Frame, text: string) => phone.getByText(text).waitFor({ timeout: SLOW });

step('the coordinator opens the time for wishes (R3.1)', async () => {
  await tap(coordinator, '镇街分配');
  await sees(coordinator, '还有 23 个镇街没有督导');
  await tap(coordinator, '意愿收集');
  await sees(coordinator, '还有 23 个镇街、4 名督导没有填');
  await tap(coordinator, '开始收集意愿');
  await sees(coordinator, '从哪天开始');
  await tap(coordinator, '开始收集意愿');
  await sees(coordinator, '填报时间：3 月 1 日 周二至 3 月 8 日 周二');
});

step(
  'a supervisor ranks towns by tapping; what is not saved survives that the program is closed (R3.1)',
  async () => {
    await tap(supervisor, '意愿填报');
    for (const town of ['古镇镇', '小榄镇', '横栏镇']) await tap(supervisor, town);
    await sees(supervisor, '已排 3 项');
    await reopen(supervisor);
    await tap(supervisor, '意愿填报');
    await sees(supervisor, '已排 3 项');
    await tap(supervisor, '保存');
    await sees(supervisor, '何敏仪填写');
  },
);

step('the lead of a station says whom the town would like and which topics (R3.1)', async () => {
  await tap(station, '意愿填报');
  await sees(station, '希望哪位督导来');
  await tap(station, '梁咏诗');
  await tap(station, '老年人服务');
  await tap(station, /疑难案例的服务/);
  await tap(station, '保存');
  await sees(station, `${lead.name}填写`);
});

step('the coordinator fills in for one, and reads who is missing (R3.1)', async () => {
  await touch(coordinator, '代陈国华填写');
  await tap(coordinator, '坦洲镇');
  await tap(coordinator, '代为保存');
  await sees(coordinator, '由林晓岚代填');
  await sees(coordinator, '还有 22 个镇街、2 名督导没有填');
  await sees(coordinator, '疑难案例 1 人');
});

step('the best assignment is found, one town explained, one pinned (R3.2)', async () => {
  await back(coordinator);
  await tap(coordinator, '新建分配');
  await sees(coordinator, '已证明没有更好的分法');
  await touch(coordinator, '古镇镇为什么');
  await sees(coordinator, '古镇镇 — 何敏仪');
  await touch(coordinator, '指定黄志远');
  await sees(coordinator, '古镇镇 · 黄志远');
  await sees(coordinator, '已证明没有更好的分法');
});

step('it is published from today in two steps (R3.3)', async () => {
  await tap(coordinator, '发布');
  await sees(coordinator, '从 3 月 1 日 周二起，23 个镇街换督导');
  await tap(coordinator, '发布这份分配');
  await tap(coordinator, '发布');
  await sees(coordinator, '已生效');
  await back(coordinator);
  await sees(coordinator, '每个镇街都有督导');
  const counts = await coordinator
    .locator('.page-frame.shown')
    .getByText(/^\d 个镇街$/)
    .allInnerTexts();
  expect(counts.sort()).toEqual(['5 个镇街', '6 个镇街', '6 个镇街', '6 个镇街']);
});

step('a supervisor and the lead are told (R3.3)', async () => {
  await backToFirst(supervisor);
  await tap(supervisor, '消息');
  await sees(supervisor, /从 3 月 1 日 周二起，您接手(?!.*古镇镇).*横栏镇/);
  await backToFirst(station);
  await tap(station, '消息');
  await sees(station, '从 3 月 1 日 周二起，石岐街道由梁咏诗督导');
});

step('the dates of the year are drafted and published (R4.1, R4.5)', async () => {
  await backToFirst(coordinator);
  await tap(coordinator, '年度排期');
  await tap(coordinator, '新建草稿');
  await type(coordinator, '名称', '全年排期');
  await tap(coordinator, '计算日期');
  await sees(coordinator, /已排 720 次/);
  await tap(coordinator, '看变化并发布');
  await tap(coordinator, '发布');
  await tap(coordinator, '发布');
  await written(coordinator, '已写入 720 处改动');
  await tap(coordinator, '完成');
});

step('a supervisor reads the dates, and the lead those of the town (R4.5, R5.1)', async () => {
  await comeHome(supervisor);
  await tap(supervisor, '预约日历');
  await sees(supervisor, '我的督导 · 本月 20 次');
  await touch(supervisor, /，1 次$/);
  await sees(supervisor, '暂定');
  await comeHome(station);
  await tap(station, '预约日历');
  await sees(station, /石岐街道 · 本月 [1-9]\d* 次/);
  await touch(station, /，1 次$/);
  await sees(station, '梁咏诗');
});

step('no phone has shown an error', async () => {
  expect(await errorsOf(phones.page)).toEqual([]);
});
