import { daysWithoutScan } from '#domain/exceptions/terms';
import type { ReadContext, WriteContext } from './context';
import { monthId } from './day-slots';
import type { SessionDocument } from './documents';

type Months = Pick<ReadContext, 'noScanMonths'> | WriteContext;
type Day = Pick<SessionDocument, 'id' | 'supervisor' | 'day'>;

const daysOf = async ({ noScanMonths }: Months, { supervisor, day }: Day) =>
  (await noScanMonths.peek(monthId(supervisor, day)))?.days ?? {};

/** How many days of the session's month had no scan so far. */
export const noScanDays = async (months: Months, session: Day): Promise<number> =>
  Object.keys(await daysOf(months, session)).length;

/** Enters the day; whether it is one more than the station's word suffices for (R6.6). */
export async function takeNoScanDay(context: WriteContext, session: Day): Promise<boolean> {
  const { supervisor, day, id } = session;
  const days = await daysOf(context, session);
  const others = Object.keys(days).filter((each) => each !== day).length;
  await context.noScanMonths.set({ id: monthId(supervisor, day), days: { ...days, [day]: id } });
  return others >= daysWithoutScan(context.plan);
}

/** A day that turns out to have been another's, or on another day, is counted there (R7.7). */
export async function moveNoScanDay(context: WriteContext, before: Day, after: Day): Promise<void> {
  if (before.day === after.day && before.supervisor === after.supervisor) return;
  const { [before.day]: held, ...rest } = await daysOf(context, before);
  if (held !== before.id) return;
  await context.noScanMonths.set({ id: monthId(before.supervisor, before.day), days: rest });
  await takeNoScanDay(context, after);
}
