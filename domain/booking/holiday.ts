import chineseDays from 'chinese-days';
import { type CalendarOverrides, type Day, isWorkday, weekdayOf } from '../calendar';

const SATURDAY = 6;

/** chinese-days tells a public holiday as 'Tomb-sweeping Day,清明,1', an ordinary day by its weekday alone. */
const publicHoliday = (day: Day): string => chineseDays.getDayDetail(day).name.split(',')[1] ?? '';

/** '清明', '班' on a make-up workday, '' on an ordinary day. */
export function holidayText(day: Day, overrides: CalendarOverrides): string {
  if (overrides.holidays.includes(day)) return '放假';
  const name = publicHoliday(day);
  if (!isWorkday(day, overrides)) return name;
  return name !== '' || overrides.workdays.includes(day) ? '班' : '';
}

/** The only rest days on which both sides may agree (R4.1). */
export const isFreeSaturday = (day: Day, overrides: CalendarOverrides): boolean =>
  weekdayOf(day) === SATURDAY && !isWorkday(day, overrides) && holidayText(day, overrides) === '';
