/** Second, minute, hour, day, month, weekday, year: the values at which a timer fires. */
export type Cron = readonly ReadonlySet<number>[];

interface Field {
  name: string;
  from: number;
  to: number;
  names?: readonly string[];
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

const fields: readonly Field[] = [
  { name: 'second', from: 0, to: 59 },
  { name: 'minute', from: 0, to: 59 },
  { name: 'hour', from: 0, to: 23 },
  { name: 'day', from: 1, to: 31 },
  { name: 'month', from: 1, to: 12, names: months },
  { name: 'weekday', from: 0, to: 6, names: weekdays },
  { name: 'year', from: 1970, to: 2099 },
];

export function parseCron(text: string): Cron {
  const parts = text.trim().split(/\s+/);
  if (parts.length !== fields.length) throw new Error(`a timer needs seven fields, not “${text}”`);
  return fields.map(
    (field, position) =>
      new Set((parts[position] as string).split(',').flatMap((part) => valuesOf(part, field))),
  );
}

function valuesOf(part: string, field: Field): number[] {
  const [range = '', step] = part.split('/');
  const [from = '', to] = range.split('-');
  const isAny = range === '*' || range === '?';
  const first = isAny ? field.from : numberOf(from, field);
  const last = to !== undefined ? numberOf(to, field) : isAny || step !== undefined ? field.to : first;
  const by = step === undefined ? 1 : Number(step);
  if (!(first >= field.from && last <= field.to && by >= 1))
    throw new Error(`“${part}” is no ${field.name} of a timer`);
  return Array.from({ length: Math.floor((last - first) / by) + 1 }, (_, count) => first + count * by);
}

function numberOf(text: string, { from, names = [] }: Field): number {
  const position = names.indexOf(text.toUpperCase());
  return position >= 0 ? position + from : /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

const hour = 3_600_000;
const day = 24 * hour;
// Timers are read in China's time, whatever the machine's.
const ahead = 8 * hour;

/** The first instant after `instant` at which the timer fires; undefined when it never does again. */
export function nextFiring(cron: Cron, instant: number): number | undefined {
  const [seconds, minutes, hours, days, monthsOfYear, daysOfWeek, years] = cron as Required<Cron>;
  const start = Math.floor(instant / 1000) * 1000 + 1000 + ahead;
  const lastYear = Math.max(...(years as ReadonlySet<number>));

  for (let midnight = Math.floor(start / day) * day; ; midnight += day) {
    const date = new Date(midnight);
    if (date.getUTCFullYear() > lastYear) return undefined;
    const fires =
      years?.has(date.getUTCFullYear()) &&
      monthsOfYear?.has(date.getUTCMonth() + 1) &&
      days?.has(date.getUTCDate()) &&
      daysOfWeek?.has(date.getUTCDay());
    const time = fires
      ? firstTime([hours, minutes, seconds] as Sets, Math.max(0, start - midnight))
      : undefined;
    if (time !== undefined) return midnight + time - ahead;
  }
}

type Sets = [ReadonlySet<number>, ReadonlySet<number>, ReadonlySet<number>];

/** The first time of day, in milliseconds, that is not before `earliest`. */
function firstTime([hours, minutes, seconds]: Sets, earliest: number): number | undefined {
  for (const h of sorted(hours)) {
    if ((h + 1) * hour <= earliest) continue;
    for (const m of sorted(minutes)) {
      if (h * hour + (m + 1) * 60_000 <= earliest) continue;
      for (const s of sorted(seconds)) {
        const time = h * hour + m * 60_000 + s * 1000;
        if (time >= earliest) return time;
      }
    }
  }
  return undefined;
}

const sorted = (values: ReadonlySet<number>): number[] => [...values].sort((a, b) => a - b);
