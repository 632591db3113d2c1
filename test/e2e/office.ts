import type { Frame } from 'playwright-core';
import { back, pick, sees, tap, type } from './hands';

/** What the coordinator does in the round's own page, from which each of these begins and where it ends. */
export async function publishNotice(coordinator: Frame): Promise<void> {
  await tap(coordinator, '督导招聘');
  await tap(coordinator, '新建一轮招聘');
  await tap(coordinator, '保存');
  await tap(coordinator, '发布公告');
  await sees(coordinator, /公告对所有人公开/);
  await tap(coordinator, '发布公告');
  await sees(coordinator, '进行中');
}

export async function openRound(phone: Frame): Promise<void> {
  await tap(phone, '督导招聘');
  await tap(phone, /社工督导招聘公告/);
}

/** Who is listed on the page in front, from the top. */
export const namesOn = (phone: Frame): Promise<string[]> =>
  phone.locator('.page-frame.shown .name:not([aria-hidden])').allInnerTexts();

async function inReview(coordinator: Frame, name: string, work: () => Promise<void>): Promise<void> {
  await tap(coordinator, '报名管理');
  await tap(coordinator, name);
  await work();
  await back(coordinator);
  await back(coordinator);
}

export const pass = (coordinator: Frame, name: string, weigh = async () => {}): Promise<void> =>
  inReview(coordinator, name, async () => {
    await tap(coordinator, '通过');
    await weigh();
    await tap(coordinator, '审核通过');
    await sees(coordinator, '待面试');
  });

export const sendBack = (
  coordinator: Frame,
  name: string,
  comments: Readonly<Record<string, string>>,
): Promise<void> =>
  inReview(coordinator, name, async () => {
    await tap(coordinator, '退回修改');
    for (const [field, words] of Object.entries(comments)) await type(coordinator, `${field}要改什么`, words);
    await tap(coordinator, '退回修改');
    await sees(coordinator, '待修改');
  });

export async function addSlot(coordinator: Frame): Promise<void> {
  await tap(coordinator, '面试时间');
  await pick(coordinator, '日期', '2022年', '02月', '21日');
  await pick(coordinator, '时间', '09时', '00分');
  await type(coordinator, '地点', '民政局三楼');
  await tap(coordinator, '加这一场');
  await sees(coordinator, /还可安排 8 人/);
  await back(coordinator);
}

export async function invite(coordinator: Frame, name: string): Promise<string> {
  await type(coordinator, '邀请评委', name);
  await tap(coordinator, '生成邀请码');
  await sees(coordinator, `${name}的邀请码，只能用一次`);
  return coordinator.locator('.code').last().innerText();
}

/** On the ranking; afterwards each place has its candidate. */
export async function callToMedical(coordinator: Frame, count: number): Promise<void> {
  await tap(coordinator, `通知 ${count} 人体检`);
  await tap(coordinator, '通知体检');
  await sees(coordinator, /名额都有人了/);
}

export async function recordMedical(coordinator: Frame, name: string, conclusion: string): Promise<void> {
  await tap(coordinator, name);
  await tap(coordinator, '登记体检结论');
  await tap(coordinator, conclusion);
  await type(coordinator, '体检机构', '市人民医院');
  await tap(coordinator, '登记结论');
  await sees(coordinator, '体检结论已登记');
  await tap(coordinator, '完成');
  await back(coordinator);
}

export async function offer(coordinator: Frame, name: string): Promise<void> {
  await tap(coordinator, name);
  await tap(coordinator, '发出聘用');
  await tap(coordinator, '确定');
  await sees(coordinator, '待接受聘用');
  await back(coordinator);
}
