import type { Frame } from 'playwright-core';
import { sees, tap, type } from './hands';

const dimensions = ['专业理论与政策法规', '实务与督导能力', '表达与沟通', '职业认同与投入'];

export async function join(member: Frame, code: string): Promise<void> {
  await tap(member, '我的');
  await tap(member, '督导招聘与我的报名');
  await tap(member, /我是面试评委/);
  await type(member, '邀请码', code);
  await tap(member, '加入');
  await sees(member, '您已是面试评委');
  await tap(member, '去评分');
}

export async function score(member: Frame, name: string, points: number): Promise<void> {
  await tap(member, name);
  for (const dimension of dimensions) await type(member, dimension, String(points));
  await tap(member, '保存评分');
  await sees(member, `${name}的评分已保存`);
  await tap(member, '完成');
}

export async function declareConflict(member: Frame, name: string, reason: string): Promise<void> {
  await tap(member, name);
  await tap(member, /要回避/);
  await type(member, '回避的原因', reason);
  await tap(member, '声明回避');
  await tap(member, '声明回避');
  await sees(member, '已声明回避');
  await tap(member, '完成');
}
