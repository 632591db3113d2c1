import { type Cell, narrow, problem, type Read, text, value } from '../roster/cells';

const MINUTES_OF_A_DAY = 24 * 60;
const MILLISECONDS_OF_A_DAY = MINUTES_OF_A_DAY * 60_000;
const NO_TIME = '应是时刻，如 08:50';

const twoDigits = (count: number) => String(count).padStart(2, '0');
const minutesOfDate = (at: number) =>
  Math.round(((at % MILLISECONDS_OF_A_DAY) + MILLISECONDS_OF_A_DAY) / 60_000) % MINUTES_OF_A_DAY;
const clockText = (minutes: number) => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

function minutesOfText(said: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)(?::[0-5]\d)?$/.exec(said) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

function minutesOfCell(cell: Cell): number | undefined {
  if (cell instanceof Date) return minutesOfDate(cell.getTime());
  return typeof cell === 'number' ? Math.round(cell * MINUTES_OF_A_DAY) : minutesOfText(narrow(cell));
}

/** '08:50', from a text, or from the part of a day that spreadsheets keep for a time. */
export const time: Read<string> = (cell) => {
  const minutes = minutesOfCell(cell);
  const isTime = minutes !== undefined && minutes >= 0 && minutes < MINUTES_OF_A_DAY;
  return isTime ? value(clockText(minutes)) : problem(NO_TIME);
};

const MOST_HOURS = 100;

/** Hours, halves included. */
export const hours: Read<number> = (cell) => {
  const found = Number(narrow(cell));
  return Number.isInteger(found * 2) && found > 0 && found <= MOST_HOURS
    ? value(found)
    : problem('应是小时数，如 6 或 1.5');
};

const MOST_WORDS = 1000;

/** Several words in one cell. */
export const list: Read<readonly string[]> = (cell) => {
  const read = text(MOST_WORDS)(cell);
  if ('problem' in read) return read;
  const words = read.value.split(/[、，,；;/]/).map((word) => word.trim());
  const found = [...new Set(words.filter((word) => word !== ''))];
  return found.length > 0 ? value(found) : problem('不能留空');
};

interface Tag {
  readonly id: string;
  readonly short: string;
}

/** Several of the Plan's tags in one cell, by their short words. */
export const tags =
  (known: readonly Tag[]): Read<readonly string[]> =>
  (cell) => {
    const read = list(cell);
    if ('problem' in read) return read;
    const ids = new Map(known.map(({ id, short }) => [short, id]));
    const stranger = read.value.find((word) => !ids.has(word));
    if (stranger === undefined) return value(read.value.map((word) => ids.get(word) ?? ''));
    return problem(`没有“${stranger}”，应从${[...ids.keys()].join('、')}里选，几项之间用顿号`);
  };
