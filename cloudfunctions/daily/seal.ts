import { dayText } from '#domain/calendar';
import { sealOf } from '#domain/history';
import type { ReadContext } from '#platform/context';
import { sessionSubject } from '#platform/history';
import { notify } from '#platform/notify';

/** One hash over the heads of all histories goes to the commissioner, so that no later edit can pass unseen (R16.2). */
export async function sealHistory({ sessions, apart, today, plan }: ReadContext): Promise<void> {
  const season = { from: plan.period.from, to: plan.period.to };
  const all = await sessions.find({ day: season }, ['seq', 'head']);
  const seal = sealOf(all.map(({ id, seq, head }) => ({ subject: sessionSubject(id), seq, head })));
  const text = `${dayText(today)}的存证码：${seal}。请妥善保存，日后可据此核对历史是否被改动`;
  await apart((context) => notify(context, { to: 'role:commissioner', title: '每日存证', text }, 'seal'));
}
