import type { Output } from '../../../../typings/api';

type Months = Output<'planning', 'schedule'>['table']['months'];

/** The month shown and the ones beside it, as far as the schedule lasts; '' where there is none. */
export function monthBeside(months: Months, month: string) {
  const place = months.findIndex((each) => each.month === month);
  return {
    text: `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`,
    previous: months[place - 1]?.month ?? '',
    following: months[place + 1]?.month ?? '',
  };
}
