import type { Data } from '../engine/types';
import type { WheelColumn } from '../ui/wheels';

export interface PickerMode {
  columns(props: Data): WheelColumn[];
  /** What the page is told for the rows chosen. */
  value(props: Data, rows: number[], columns: readonly WheelColumn[]): Data;
  /** Columns that depend on others, e.g. the days of a month. */
  turned?(props: Data, columns: readonly WheelColumn[], column: number): WheelColumn[];
}

const padded = (value: number) => String(value).padStart(2, '0');
const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
const clamp = (index: number, items: readonly unknown[]) => Math.max(0, Math.min(items.length - 1, index));

const texts = (list: unknown[], key: unknown): string[] =>
  list.map((item) => String(key && typeof item === 'object' && item ? (item as Data)[String(key)] : item));

const selector: PickerMode = {
  columns: ({ range: list, rangeKey, value }) => {
    const items = texts((list as unknown[] | null) ?? [], rangeKey);
    return [{ items, index: clamp(Number(value) || 0, items) }];
  },
  value: (_props, [row = 0]) => ({ value: row }),
};

const multiSelector: PickerMode = {
  columns: ({ range: lists, rangeKey, value }) =>
    ((lists as unknown[][] | null) ?? []).map((list, column) => {
      const items = texts(list, rangeKey);
      return { items, index: clamp(Number((value as number[] | null)?.[column]) || 0, items) };
    }),
  value: (_props, rows) => ({ value: rows }),
};

const column = (numbers: number[], chosen: number, unit: string): WheelColumn => ({
  items: numbers.map((number) => `${padded(number)}${unit}`),
  index: clamp(numbers.indexOf(chosen), numbers),
});

const numberAt = ({ items, index }: WheelColumn): number => Number.parseInt(items[index] ?? '0', 10);

const time: PickerMode = {
  columns({ value, start, end }) {
    const [hour = 0, minute = 0] = String(value || '00:00')
      .split(':')
      .map(Number);
    const from = Number.parseInt(String(start || '00'), 10);
    const to = Number.parseInt(String(end || '23'), 10);
    return [column(range(from, to), hour, '时'), column(range(0, 59), minute, '分')];
  },
  value: (_props, _rows, columns) => ({ value: columns.map((each) => padded(numberAt(each))).join(':') }),
};

const dateParts = (text: string): [number, number, number] => {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  return [year, month, day];
};

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

const widths: Record<string, number> = { year: 1, month: 2, day: 3 };

function dateColumns(
  { start, end, fields }: Data,
  [year, month, day]: [number, number, number],
): WheelColumn[] {
  const [first] = dateParts(String(start || '1970-01-01'));
  const [last] = dateParts(String(end || '2099-12-31'));
  const years = range(first, last);
  const within = clamp(years.indexOf(year), years);
  const days = range(1, daysIn(years[within] ?? year, month));
  const columns = [column(years, year, '年'), column(range(1, 12), month, '月'), column(days, day, '日')];
  return columns.slice(0, widths[String(fields)] ?? 3);
}

const chosenDate = (columns: readonly WheelColumn[]): [number, number, number] => {
  const [year, month, day] = columns.map(numberAt);
  return [year ?? 0, month ?? 1, day ?? 1];
};

const shanghaiToday = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

function limited(text: string, { start, end }: Data): string {
  if (start && text < String(start).slice(0, text.length)) return String(start).slice(0, text.length);
  if (end && text > String(end).slice(0, text.length)) return String(end).slice(0, text.length);
  return text;
}

const date: PickerMode = {
  columns: (props) => dateColumns(props, dateParts(String(props.value || shanghaiToday()))),
  turned: (props, columns) => dateColumns(props, chosenDate(columns)),
  value: (props, _rows, columns) => ({
    value: limited(columns.map((each) => padded(numberAt(each))).join('-'), props),
  }),
};

const towns = [
  '石岐街道',
  '东区街道',
  '西区街道',
  '南区街道',
  '五桂山街道',
  '中山港街道',
  '小榄镇',
  '古镇镇',
  '三乡镇',
  '坦洲镇',
];
const regions = [['广东省'], ['中山市'], towns];

/** A region is enough for trying a page; a full list of China's districts would outweigh the host. */
const region: PickerMode = {
  columns: ({ value }) =>
    regions.map((items, order) => ({
      items,
      index: clamp(items.indexOf(String((value as string[] | null)?.[order])), items),
    })),
  value: (_props, _rows, columns) => ({
    value: columns.map(({ items, index }) => items[index]),
    code: [],
    postcode: '',
  }),
};

export const pickerModes: Record<string, PickerMode> = { selector, multiSelector, time, date, region };
