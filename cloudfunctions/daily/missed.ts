import { addDays, dayText } from '#domain/calendar';
import { isMissed } from '#domain/session-steps';
import { miss } from '#domain/session-verbs';
import type { ReadContext } from '#platform/context';
import { saveSession } from '#platform/history';
import { notify } from '#platform/notify';

/** Closes sessions whose day went by without a check-in, one unit of work each, and tells their supervisors. */
export async function closeMissed({ sessions, apart, plan, today }: ReadContext): Promise<void> {
  const past = { from: plan.period.from, to: addDays(today, -1) };
  const open = (await sessions.find({ day: past }, ['stage', 'day'])).filter((session) =>
    isMissed(session, today),
  );
  for (const { id } of open) {
    await apart(async (context) => {
      const session = await context.sessions.get(id);
      const after = miss(session, today);
      if (after === session) return;
      await saveSession(context, session, { ...session, ...after }, 'miss');
      const text = `${dayText(session.day)}的督导没有签到，已记为未进行；如已进行，请联系项目统筹`;
      await notify(context, { to: session.supervisor, title: '督导未进行', text }, id);
    });
  }
}
