import type { Frame } from 'playwright-core';
import { backToFirst, comeHome, sees, tap, type } from './hands';
import { SLOW, step } from './journey';
import { errorsOf, leadOf, openPhones, type Phones, todayOf } from './window';

let phones: Phones;
let supervisor: Frame;
let lead: Frame;
let coordinator: Frame;

beforeAll(async () => {
  phones = await openPhones('2022-03-01T08:40:00');
  const { townCode } = await todayOf(phones.world);
  supervisor = await phones.phone('s1');
  lead = await phones.phone(leadOf(townCode).id);
  coordinator = await phones.phone('c1');
}, SLOW);

afterAll(() => phones?.close());

const moveClock = (minutes: number) =>
  phones.cloud.clock.advanceTo(phones.cloud.clock.now() + minutes * 60_000);

step('a supervisor whom nobody shows a code tells of arriving (R6.6)', async () => {
  await tap(supervisor, '扫不了码或有特殊情况');
  await tap(supervisor, '没有扫码，报到达');
  await tap(supervisor, '没有人出示督导码');
  await tap(supervisor, '我已到达');
  await sees(supervisor, '已记下到达');
  await tap(supervisor, '完成');
  await sees(supervisor, '待站点证明');
});

step(
  'seven hours later the supervisor has to leave, and asks for the short day to count (R6.3)',
  async () => {
    moveClock(7 * 60);
    await tap(supervisor, '没有扫码，报离开');
    await tap(supervisor, '没有人出示督导码');
    await tap(supervisor, '我要离开');
    await sees(supervisor, '已记下离开');
    await tap(supervisor, '完成');
    await tap(supervisor, '申请计入不足时');
    await type(supervisor, '为什么时长不够', '台风红色预警，镇街通知提前离开');
    await tap(supervisor, '提交申请');
    await sees(supervisor, '申请已提交');
    await tap(supervisor, '完成');
  },
);

step('the host reads of it at home and vouches for the day (R6.6)', async () => {
  await comeHome(lead);
  await sees(lead, '到场证明');
  await tap(lead, '消息');
  await tap(lead, '请证明督导到场');
  await sees(lead, /08:4\d · 没有扫码，由督导自报/);
  await tap(lead, '来过，时间对');
  await tap(lead, '提交');
  await tap(lead, '提交');
  await sees(lead, '已提交，谢谢');
});

step('the coordinator refuses, the supervisor explains once more, and it is approved (R6.3)', async () => {
  await comeHome(coordinator);
  await tap(coordinator, '例外待审批');
  await tap(coordinator, '台风红色预警，镇街通知提前离开');
  await sees(coordinator, '7 小时');
  await type(coordinator, '理由', '请补充镇街的通知');
  await tap(coordinator, '不批准');
  await tap(coordinator, '不批准');
  await sees(coordinator, '未批准');

  await backToFirst(supervisor);
  await tap(supervisor, '消息');
  await tap(supervisor, '例外没有批准');
  await tap(supervisor, '再说明一次');
  await type(supervisor, '再说明一次', '通知已发到项目群，编号十二');
  await tap(supervisor, '提交说明');
  await sees(supervisor, '说明已提交');

  await backToFirst(coordinator);
  await comeHome(coordinator);
  await tap(coordinator, '例外待审批');
  await tap(coordinator, '通知已发到项目群，编号十二');
  await sees(coordinator, '以前的申请');
  await type(coordinator, '理由', '情况属实');
  await tap(coordinator, '批准');
  await sees(coordinator, '已批准');
});

step('the supervisor reads that it may count, and the board lists it apart (R6.3)', async () => {
  await tap(supervisor, '完成');
  await backToFirst(supervisor);
  await comeHome(supervisor);
  await tap(supervisor, '消息');
  await sees(supervisor, /不足时已批准，理由：情况属实/);
  await backToFirst(coordinator);
  await comeHome(coordinator);
  await tap(coordinator, '打开指标看板');
  await sees(coordinator, '没有扫码的督导日');
  expect(await errorsOf(phones.page)).toEqual([]);
});
