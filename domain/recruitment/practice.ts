import type { Month } from '../calendar';

/** Practice in one service field; `to` is absent while it goes on (至今). Both months count whole. */
export interface Period {
  readonly field: string;
  readonly from: Month;
  readonly to?: Month | undefined;
}

const index = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** Months of practice in a field, overlaps counted once, an open period through `now` (R1.2). */
export function monthsIn(field: string, periods: readonly Period[], now: Month): number {
  const months = new Set<number>();
  for (const period of periods.filter((each) => each.field === field)) {
    const last = Math.min(index(period.to ?? now), index(now));
    for (let month = index(period.from); month <= last; month += 1) months.add(month);
  }
  return months.size;
}

/** '5 年 3 个月' */
export function monthsText(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (years === 0) return `${rest} 个月`;
  return rest === 0 ? `${years} 年` : `${years} 年 ${rest} 个月`;
}
