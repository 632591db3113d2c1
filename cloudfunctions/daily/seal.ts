import { dayText, instantAt } from '#domain/calendar';
import { headsBefore, sealOf } from '#domain/history';
import type { ReadContext } from '#platform/context';
import { notify } from '#platform/notify';

/**
 * One hash over where all histories ended at midnight goes to the commissioner, so that no later edit can pass unseen
 * (R16.2). What is added honestly after midnight leaves it true.
 */
export async function sealHistory({ history, apart, today }: ReadContext): Promise<void> {
  const midnight = instantAt(today, '00:00');
  const entries = await history.find({}, ['subject', 'seq', 'at', 'hash']);
  const seal = `${today}:${sealOf(headsBefore(entries, midnight))}`;
  const text = `${dayText(today)}零点的存证码：${seal}。请妥善保存，日后可据此核对历史是否被改动`;
  const notice = { to: 'role:commissioner', title: '每日存证', text, at: midnight };
  await apart((context) => notify(context, notice, 'seal'));
}
