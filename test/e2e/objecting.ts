import type { Frame } from 'playwright-core';
import { back, sees, tap, type } from './hands';
import { openRound } from './office';

export async function object(citizen: Frame, text: string, contact: string): Promise<void> {
  await back(citizen);
  await tap(citizen, /社工督导招聘公告/);
  await tap(citizen, /看公示名单/);
  await sees(citizen, /2 月 21 日 周一 至 3 月 2 日 周三/);
  await tap(citizen, '提出异议');
  await type(citizen, '情况', text);
  await type(citizen, '联系方式', contact);
  await tap(citizen, '提交异议');
  await sees(citizen, '异议已收到');
  await tap(citizen, '完成');
}

export async function settle(commissioner: Frame, verdict: string, reason: string): Promise<void> {
  await openRound(commissioner);
  await tap(commissioner, '异议');
  await tap(commissioner, '处理这件异议');
  await tap(commissioner, verdict);
  await type(commissioner, '处理说明', reason);
  await tap(commissioner, '登记处理结果');
  await tap(commissioner, '确定');
  await sees(commissioner, reason);
}
