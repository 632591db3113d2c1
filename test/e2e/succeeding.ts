import type { Frame } from 'playwright-core';
import { accept, giveIdNumber } from './applying';
import { back, pick, sees, tap, type } from './hands';

/** On the page of the posts: from 10 March on someone no longer holds theirs. */
export async function recordLeaving(coordinator: Frame, name: string): Promise<void> {
  await tap(coordinator, `登记${name}离任`);
  await pick(coordinator, '从哪一天起不再担任', '2022年', '03月', '10日');
  await type(coordinator, '原因', '因个人原因辞去督导');
  await tap(coordinator, '登记离任');
  await sees(coordinator, /随岗位转给接任的人/);
  await tap(coordinator, '登记离任');
  await sees(coordinator, '离任已登记');
  await tap(coordinator, '看督导岗位');
  await sees(coordinator, '将空缺');
}

/** From the page of the posts and back to it: called, examined and cleared. */
export async function clear(coordinator: Frame, reserve: Frame, idNumber: string): Promise<void> {
  await tap(coordinator, '去通知体检');
  await tap(coordinator, '通知 1 人体检');
  await tap(coordinator, '通知体检');
  await sees(coordinator, '待体检');
  await back(coordinator);
  await giveIdNumber(reserve, idNumber);
  await tap(coordinator, '去登记体检');
  await tap(coordinator, '合格');
  await type(coordinator, '体检机构', '市人民医院');
  await tap(coordinator, '登记结论');
  await sees(coordinator, '体检结论已登记');
  await tap(coordinator, '完成');
}

/** On the notice's page, once it is over: offered, accepted, and back on the page of the posts. */
export async function takeOver(coordinator: Frame, reserve: Frame, name: string): Promise<void> {
  await tap(coordinator, name);
  await tap(coordinator, '发出聘用');
  await tap(coordinator, '确定');
  await sees(coordinator, '待接受聘用');
  await accept(reserve);
  await back(coordinator);
  await back(coordinator);
}
