import type { Frame } from 'playwright-core';
import { PNG } from '../support/uploads';
import { pick, tap, type } from './hands';

/** A photo from the album, as the browser's own dialog gives it. */
export async function addPhoto(phone: Frame, beforehand = async () => {}): Promise<void> {
  await tap(phone, '添加照片或文件');
  const dialog = phone.page().waitForEvent('filechooser');
  await tap(phone, '拍照或从相册选');
  await beforehand();
  await (await dialog).setFiles({ name: '现场.png', mimeType: 'image/png', buffer: PNG });
  await phone.getByLabel('删除照片.png').waitFor();
}

/** Counts what a finger does on a phone from now on, until it is asked. */
export async function countTaps(phone: Frame): Promise<() => Promise<number>> {
  await phone.evaluate(`
    window.taps = 0;
    document.addEventListener('click', (event) => { if (event.isTrusted) window.taps += 1; }, true);
  `);
  return () => phone.evaluate<number>('window.taps');
}

/** Two duties, a form, two tags, words, a follow-up of a worker for the next session, a photo. */
export async function writeOrdinaryRecord(phone: Frame): Promise<void> {
  await tap(phone, '写督导记录');
  for (const tag of ['疑难案例', '实务研究', '小组督导', '个案研讨', '价值与伦理']) await tap(phone, tag);
  await type(phone, '督导情况', '讨论一名独居长者的探访安排');
  await tap(phone, '添加要跟进的事');
  await type(phone, '第 1 件要做什么', '两周内再访一次');
  await pick(phone, '第 1 件的负责人', '陈嘉欣');
  await tap(phone, '2 周');
  await addPhoto(phone);
  await tap(phone, '提交记录');
}
