import type { Day } from './calendar';

export interface Visit {
  readonly day: Day;
  readonly town: string;
}

export interface TownShare {
  readonly town: string;
  readonly share: number;
}

/**
 * Spreads one supervisor's sessions evenly over the days given, and the towns evenly among them: at each date the town
 * furthest behind its share comes next. `phase`, from 0 to below 1, shifts which days stay free, so that a team is not
 * away all at once. Refuses when there are fewer days than sessions.
 */
export function evenDates(days: readonly Day[], shares: readonly TownShare[], phase = 0): Visit[] {
  const total = shares.reduce((sum, { share }) => sum + share, 0);
  if (days.length < total) throw new Error(`${total} sessions do not fit into ${days.length} days`);
  const placed = new Map<string, number>();
  return Array.from({ length: total }, (_, index) => {
    const due = (share: number) => (share * (index + 1)) / total;
    const behind = shares.map(({ town, share }) => due(share) - (placed.get(town) ?? 0));
    const next = shares[behind.indexOf(Math.max(...behind))] as TownShare;
    placed.set(next.town, (placed.get(next.town) ?? 0) + 1);
    return { day: days[Math.floor(((index + phase) * days.length) / total)] as Day, town: next.town };
  });
}
