import { addDays, type Day } from '../calendar';

/** What a cell of a spreadsheet holds. */
export type Cell = string | number | boolean | Date | null;

/** What a cell says, or in Chinese why it cannot be taken. */
export type Reading<T> = { readonly value: T } | { readonly problem: string };
export type Read<T> = (cell: Cell) => Reading<T>;

export const problem = (text: string) => ({ problem: text });
export const value = <T>(found: T): Reading<T> => ({ value: found });

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');

const plain = (cell: Cell): string => (cell instanceof Date ? '' : String(cell ?? '').trim());
/** Full-width digits and letters, as typed with a Chinese keyboard, become plain ones. */
export const narrow = (cell: Cell): string => plain(cell).normalize('NFKC').replace(/\s+/g, '');

export const required =
  <T>(read: Read<T>): Read<T> =>
  (cell) =>
    isBlank(cell) ? problem('不能留空') : read(cell);

export const optional =
  <T>(read: Read<T>): Read<T | undefined> =>
  (cell) =>
    isBlank(cell) ? value(undefined) : read(cell);

export const text =
  (most: number): Read<string> =>
  (cell) => {
    if (cell instanceof Date || typeof cell === 'boolean') return problem('这里应是文字');
    const found = plain(cell).normalize('NFC').replace(/\s+/g, ' ');
    const length = [...found].length;
    if (length > most) return problem(`最多 ${most} 个字，现有 ${length} 个`);
    if (/\p{Extended_Pictographic}|[\p{Cc}\p{Cf}\p{Co}]/u.test(found)) return problem('不能有表情或特殊符号');
    return value(found);
  };

export const pattern =
  (form: RegExp, words: string): Read<string> =>
  (cell) =>
    form.test(narrow(cell)) ? value(narrow(cell)) : problem(words);

export const townCode = pattern(/^\d{9}$/, '应是 9 位统计区划代码');
export const phone = pattern(/^1[3-9]\d{9}$/, '应是 11 位手机号');
export const rowId = pattern(/^[a-z0-9-]{1,20}$/, '编号由系统给出，请勿改动；新增的请留空');

export const wholeNumber =
  (least: number, most: number): Read<number> =>
  (cell) => {
    const found = Number(narrow(cell));
    return Number.isInteger(found) && found >= least && found <= most
      ? value(found)
      : problem(`应是 ${least} 至 ${most} 的整数`);
  };

/** One of some words; the word stands for its key. */
export const choice =
  <K extends string>(words: Readonly<Record<K, string>>): Read<K> =>
  (cell) => {
    const found = (Object.keys(words) as K[]).find((key) => words[key] === plain(cell));
    return found === undefined ? problem(`应是${Object.values<string>(words).join('、')}之一`) : value(found);
  };

const FIRST_DAY = '1950-01-01';
const LAST_DAY = '2099-12-31';
const EPOCH_OF_SPREADSHEETS = '1899-12-30';
const NO_DAY = '应是日期，如 2022-03-01';

const dated = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

function dayOfText(text: string): Day | undefined {
  const [, year, month = '', of = ''] = dated.exec(text) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${of.padStart(2, '0')}`;
  const at = new Date(day);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day ? undefined : day;
}

function dayOfCell(cell: Cell): Day | undefined {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : cell.toISOString().slice(0, 10);
  if (typeof cell === 'number')
    return Number.isInteger(cell) && Math.abs(cell) < 100_000
      ? addDays(EPOCH_OF_SPREADSHEETS, cell)
      : undefined;
  return dayOfText(narrow(cell));
}

/** A day as a date, as the number that spreadsheets keep for one, or as people write it. */
export const day: Read<Day> = (cell) => {
  const found = dayOfCell(cell);
  return found !== undefined && found >= FIRST_DAY && found <= LAST_DAY ? value(found) : problem(NO_DAY);
};
