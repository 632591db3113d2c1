import { addDays, dayText, instantAt } from '#domain/calendar';
import type { ReadContext } from '#platform/context';
import { projectNames } from '#platform/names';
import { notify } from '#platform/notify';

/** Tells each supervisor in the inbox where tomorrow's session is (R15.2). */
export async function remindOfTomorrow(context: ReadContext): Promise<void> {
  const tomorrow = addDays(context.today, 1);
  const at = instantAt(context.today, '00:00');
  const [booked, names] = await Promise.all([
    context.sessions.find({ day: { from: tomorrow, to: tomorrow } }, [
      'stage',
      'supervisor',
      'town',
      'asked',
    ]),
    projectNames(context),
  ]);
  for (const { id, supervisor, town } of booked.filter(
    ({ stage, asked }) => !asked && (stage === 'agreed' || stage === 'tentative'),
  )) {
    const url = `/packages/supervisor/session/index?id=${id}`;
    const text = `${dayText(tomorrow)}在${names.town(town)}督导，到站后请扫码签到`;
    await context.apart((writing) =>
      notify(writing, { to: supervisor, title: '明天的督导', text, url, at }, id),
    );
  }
}
