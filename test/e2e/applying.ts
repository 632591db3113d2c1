import type { Frame } from 'playwright-core';
import { act, type World } from '../../local/world/client';
import { back, pick, reopen, sees, tap, type, typed } from './hands';

const NOTICE = /社工督导招聘公告/;
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAHLCMmQAAAABJRU5ErkJggg==',
  'base64',
);

/** The only round that anyone may read. */
export async function theRound(world: World): Promise<string> {
  type Rounds = { rounds: { id: string }[] };
  const { rounds } = await act<Rounds>(world, 'openid-citizen', 'visitor', 'recruitment.rounds', {});
  return rounds[0]?.id ?? '';
}

const next = (phone: Frame) => tap(phone, '下一步');

export async function openForm(phone: Frame, words: string): Promise<void> {
  await tap(phone, NOTICE);
  await tap(phone, words);
}

/** A file from a chat, through the phone's own file dialog. */
async function send(phone: Frame, kind: string, name: string, beforehand = async () => {}): Promise<void> {
  await tap(phone, `添加${kind}`);
  const dialog = phone.page().waitForEvent('filechooser');
  await tap(phone, '从聊天文件选');
  await beforehand();
  await (await dialog).setFiles({ name, mimeType: 'image/png', buffer: picture });
  await phone.getByLabel(`预览${name}`).waitFor();
}

/** The whole form by hand: half of it, then the program is closed, and the rest after it was opened again. */
export async function fillByHand(phone: Frame): Promise<void> {
  await type(phone, '姓名', '黄志远');
  await type(phone, '手机号', '13800000105');
  await next(phone);
  await type(phone, '居住地', '石岐街道');
  await type(phone, '工作单位', '社工机构');
  await tap(phone, '是');
  await next(phone);
  await tap(phone, '本科');
  await type(phone, '专业', '行政管理');
  await next(phone);
  await reopen(phone);
  await openForm(phone, '继续填写报名');
  await sees(phone, '资格证书编号');
  await tap(phone, '学历');
  expect(await typed(phone, '专业')).toBe('行政管理');
  await next(phone);
  await fillTheRest(phone);
}

async function fillTheRest(phone: Frame): Promise<void> {
  await tap(phone, '社会工作师（中级）');
  await type(phone, '资格证书编号', 'C201');
  await pick(phone, '发证日期', '2015年', '06月', '01日');
  await next(phone);
  await tap(phone, '添加一段经历');
  await pick(phone, '第 1 段的服务领域', '老年人服务');
  await pick(phone, '第 1 段的开始月份', '2014年', '01月');
  await type(phone, '第 1 段的单位', '市社会工作协会');
  await tap(phone, '老年人服务');
  await sees(phone, '8 年 2 个月');
  await next(phone);
  await next(phone);
  await send(phone, '学历证书', '毕业证.png', () => tap(phone, '同意'));
  await send(phone, '社会工作者职业资格证书', '资格证.png');
  await next(phone);
  await agree(phone);
}

async function agree(phone: Frame): Promise<void> {
  for (const title of ['政治承诺', '报名须知', '公示同意', '体检信息同意']) {
    await phone.getByLabel(`同意${title}`).click();
    await phone.getByLabel(`同意${title}`).getByText(/^已/).waitFor();
  }
  await next(phone);
}

export async function handIn(phone: Frame): Promise<void> {
  await tap(phone, '提交报名');
  await sees(phone, '报名已提交');
  await tap(phone, '看我的报名');
  await sees(phone, '待审核');
}

/** Once handed in, an application's page lies on the notice, which leads to it anew. */
export async function openStatus(phone: Frame, words = '我的报名'): Promise<void> {
  await back(phone);
  await tap(phone, words);
}

/** What the returned form asks for, each at its field. */
export async function mendByHand(own: Frame): Promise<void> {
  await openStatus(own, '去修改报名');
  await sees(own, '审核意见：请填写单位全称');
  await type(own, '工作单位', '中山市某社工机构');
  await tap(own, '职业水平');
  await sees(own, '审核意见：与证书上的管理号不符');
  await type(own, '资格证书编号', 'C2015001');
  await tap(own, '核对');
}

export async function chooseSlot(phone: Frame, slot: RegExp): Promise<void> {
  await openStatus(phone);
  await tap(phone, '选择面试时间');
  await tap(phone, slot);
  await tap(phone, '就选这个时间');
  await tap(phone, '完成');
}

export async function giveIdNumber(phone: Frame, idNumber: string): Promise<void> {
  await openStatus(phone);
  await type(phone, '身份证号', idNumber);
  await tap(phone, '保存身份证号');
  await sees(phone, /请按通知体检/);
}

export async function accept(phone: Frame): Promise<void> {
  await openStatus(phone);
  await tap(phone, '接受聘用');
  await tap(phone, '接受聘用');
  await sees(phone, '已录用');
}
