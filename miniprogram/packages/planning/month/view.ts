import type { Output } from '../../../../typings/api';

type Visit = Output<'planning', 'scheduleMonth'>['visits'][number];

/** The visits under their days, in order. */
export function daysOf(visits: readonly Visit[]) {
  const days: { day: string; dayText: string; visits: Visit[] }[] = [];
  for (const visit of visits) {
    const last = days[days.length - 1];
    if (last?.day === visit.day) last.visits.push(visit);
    else days.push({ day: visit.day, dayText: visit.dayText, visits: [visit] });
  }
  return days;
}
