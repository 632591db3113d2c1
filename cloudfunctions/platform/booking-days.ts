import { type Calendar, type DayObstacle, dayObstacle, type Taken, type Wish } from '#domain/booking/days';
import { nextFree } from '#domain/booking/next-free';
import { addDays, type Day, dayText, type Month, monthOf } from '#domain/calendar';
import type { ErrorCode } from '#domain/errors';
import { AppError } from '#domain/errors';
import type { ReadContext, WriteContext } from './context';
import { monthId } from './day-slots';

type Months = Pick<ReadContext, 'supervisorMonths' | 'stationMonths'> | WriteContext;

/** Which days of a month are gone, read by id, so that a transaction may ask. */
export async function takenIn(months: Months, { supervisor, station }: Wish, month: Month): Promise<Taken> {
  const day = `${month}-01`;
  const [ofSupervisor, ofStation] = await Promise.all([
    months.supervisorMonths.peek(monthId(supervisor, day)),
    station ? months.stationMonths.peek(monthId(station, day)) : undefined,
  ]);
  return { supervisor: ofSupervisor?.days ?? {}, station: ofStation?.days ?? {} };
}

const nextMonth = (month: Month): Month => monthOf(addDays(`${month}-28`, 4));
const lastOf = (month: Month): Day => addDays(`${nextMonth(month)}-01`, -1);
const later = (one: Day, other: Day): Day => (one > other ? one : other);

/** The first free workday from `from` on, month by month to the season's end. */
export async function nextFreeDay(
  months: Months,
  wish: Wish,
  calendar: Calendar,
  from: Day,
): Promise<Day | undefined> {
  const last = calendar.plan.lastSessionDay;
  const start = later(from, later(calendar.plan.firstSessionDay, addDays(calendar.today, 1)));
  for (let month = monthOf(start); `${month}-01` <= last; month = nextMonth(month)) {
    const taken = await takenIn(months, wish, month);
    const found = nextFree(later(start, `${month}-01`), lastOf(month), wish, calendar, taken);
    if (found) return found;
  }
  return undefined;
}

const codeOf = ({ kind }: DayObstacle): ErrorCode => (kind === 'taken' ? 'CONFLICT' : 'INVALID_INPUT');

/** A refusal carries the day that can be had instead (R5.3). */
export function dayRefused(obstacle: DayObstacle, next: Day | undefined): AppError {
  const words = next
    ? `${obstacle.text}；最近可约的是 ${dayText(next)}`
    : `${obstacle.text}；之后已没有可约的日期`;
  return new AppError(codeOf(obstacle), words, { day: words, ...(next && { nextFree: next }) });
}

/** Refuses a day that cannot be had, with the next one that can. */
export async function assertDay(months: Months, day: Day, wish: Wish, calendar: Calendar): Promise<void> {
  const month = monthOf(day);
  const taken = await takenIn(months, wish, month);
  const obstacle = dayObstacle(day, wish, calendar, taken);
  if (!obstacle) return;
  const near = nextFree(day, lastOf(month), wish, calendar, taken);
  throw dayRefused(obstacle, near ?? (await nextFreeDay(months, wish, calendar, day)));
}

/** All that is not free, outside any transaction. */
export const calendarOf = async ({ plan, today, blocks }: ReadContext): Promise<Calendar> => ({
  ...{ plan, today },
  blocks: (await blocks.find({})).filter(({ state }) => state === 'approved'),
});
