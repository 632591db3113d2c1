import type { Frame } from 'playwright-core';
import { act } from '../../local/world/client';
import { backToFirst, comeHome, pick, sees, tap, type } from './hands';
import { SLOW, step } from './journey';
import { errorsOf, FIRST_SUPERVISOR, leadOf, openPhones, type Phones, type Today, todayOf } from './window';

let phones: Phones;
let supervisor: Frame;
let lead: Frame;
let coordinator: Frame;
let today: Today;

const asSupervisor = (action: string, input: object) =>
  act(phones.world, FIRST_SUPERVISOR, 'supervisor', `supervision.${action}`, input);
const asLead = <T>(action: string, input: object) =>
  act<T>(phones.world, leadOf(today.townCode).openid, 'worker', `supervision.${action}`, input);

const code = async () => {
  const { codes } = await asLead<{ codes: { code: string }[] }>('showCode', { id: today.id });
  return { id: today.id, code: codes[0]?.code };
};

/** A session day from the first code to the confirmed record, as their phones would send it. */
async function playTheDay(): Promise<void> {
  await asSupervisor('checkIn', await code());
  await phones.cloud.clock.advanceTo(phones.cloud.clock.now() + 500 * 60_000);
  await asSupervisor('checkOut', await code());
  const text = { matters: '讨论一名独居长者的探访安排。', advice: '两周内再访。' };
  await asSupervisor('submitRecord', { id: today.id, duties: ['cases'], form: 'group', ...text });
  await asLead('confirmRecord', { id: today.id });
}

const total = async () => {
  const board = await act<{ total: { done: number; short: number } }>(
    ...([phones.world, 'openid-c1', 'coordinator', 'reporting.board', {}] as const),
  );
  return { done: board.total.done, short: board.total.short };
};

beforeAll(async () => {
  phones = await openPhones('2022-03-01T08:40:00');
  today = await todayOf(phones.world);
  await playTheDay();
  supervisor = await phones.phone('s1');
  lead = await phones.phone(leadOf(today.townCode).id);
  coordinator = await phones.phone('c1');
}, SLOW);

afterAll(() => phones?.close());

const open = (phone: Frame, url: string) => phone.evaluate(`wx.navigateTo({ url: ${JSON.stringify(url)} })`);
const versions = (phone: Frame) => open(phone, `/packages/supervisor/versions/index?id=${today.id}`);

async function inbox(phone: Frame, title: string): Promise<void> {
  await backToFirst(phone);
  await comeHome(phone);
  await tap(phone, '消息');
  await tap(phone, title);
}

step('the supervisor corrects the words; the session stays counted (R7.7)', async () => {
  await versions(supervisor);
  await sees(supervisor, '没有更正过');
  await tap(supervisor, '申请更正');
  await tap(supervisor, '记录内容');
  await type(supervisor, '建议', '一个月内再访一次。');
  await type(supervisor, '更正的理由', '期限写错了');
  await tap(supervisor, '提交申请');
  await tap(supervisor, '提交申请');
  await sees(supervisor, '更正已提交');
  expect(await total()).toEqual({ done: 1, short: 0 });
});

step('the host reads old and new side by side in the inbox and agrees; it is in force (R7.7)', async () => {
  await inbox(lead, '更正等您答复');
  await sees(lead, '两周内再访。');
  await sees(lead, '一个月内再访一次。');
  await tap(lead, '同意更正');
  await sees(lead, '已更正');
  expect(await total()).toEqual({ done: 1, short: 0 });
});

step('the host corrects the hours; the supervisor agrees, and the office still has to (R7.7)', async () => {
  await versions(lead);
  await tap(lead, '申请更正');
  await tap(lead, '到达和离开时间');
  await pick(lead, '离开时间', '16时', '05分');
  await type(lead, '更正的理由', '四点就离开了，签退码是后来扫的');
  await tap(lead, '提交申请');
  await tap(lead, '提交申请');
  await sees(lead, '更正已提交');
  await inbox(supervisor, '更正等您答复');
  await sees(supervisor, '16:05');
  await tap(supervisor, '同意更正');
  await sees(supervisor, '待项目统筹答复');
  expect(await total()).toEqual({ done: 1, short: 0 });
});

step('the office approves from its list, and the count follows (R7.7)', async () => {
  await open(coordinator, '/packages/coordinator/corrections/index');
  await sees(coordinator, '等我答复');
  await tap(coordinator, '到达和离开时间');
  await tap(coordinator, '批准更正');
  await tap(coordinator, '批准更正');
  await sees(coordinator, '已更正');
  expect(await total()).toEqual({ done: 0, short: 1 });
});

step('both versions can be read on the session’s page, with who, when and why (R7.7)', async () => {
  await backToFirst(lead);
  await versions(lead);
  await sees(lead, '理由：期限写错了');
  await sees(lead, '理由：四点就离开了，签退码是后来扫的');
  expect(await errorsOf(phones.page)).toEqual([]);
});
