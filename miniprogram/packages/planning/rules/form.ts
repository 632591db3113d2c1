import type { Input, Output } from '../../../../typings/api';

export type Draft = Output<'planning', 'schedule'>;
type Rules = Input<'planning', 'setScheduleRules'>['rules'];

/** The numbers of the rules as typed: '' where a rule does not apply. */
export const numbers = [
  { field: 'monthCap', label: '每名督导每月最多几次', hint: '不限' },
  { field: 'monthFloor', label: '每名督导每月最少几次', hint: '不限' },
  { field: 'weekCap', label: '同一镇街每周最多几次', hint: '不限' },
  { field: 'minGap', label: '同一镇街两次之间至少隔几天', hint: '不限' },
  { field: 'restDaysPerMonth', label: '每月最多几个休息日（周六等，须双方同意）', hint: '0' },
  { field: 'movePrice', label: '移动一次已发布日期的代价', hint: '尽量不动' },
] as const;

export interface Form {
  readonly from: string;
  readonly to: string;
  readonly numbers: Readonly<Record<string, string>>;
  readonly restDays: Rules['restDays'];
  readonly supposed: Rules['supposed'];
}

export const formOf = ({ rules }: Draft): Form => ({
  ...{ from: rules.from, to: rules.to, restDays: rules.restDays, supposed: rules.supposed },
  numbers: Object.fromEntries(numbers.map(({ field }) => [field, String(rules[field] ?? '')])),
});

/** What is not a whole number goes out as it was typed wrong, so that the server says so at its field. */
const typed = (text: string) => (/^\d+$/.test(text) ? Number(text) : Number.NaN);

export const rulesOf = ({ from, to, numbers: filled, restDays, supposed }: Form): Rules => ({
  ...{ restDaysPerMonth: 0, from, to, restDays, supposed },
  ...Object.fromEntries(
    Object.entries(filled).flatMap(([field, text]) => (text.trim() === '' ? [] : [[field, typed(text)]])),
  ),
});

/** Adds a rest day agreed with a supervisor, once. */
export function withRestDay(restDays: Form['restDays'], supervisor: string, day: string): Form['restDays'] {
  const own = restDays.find((each) => each.supervisor === supervisor)?.days ?? [];
  const others = restDays.filter((each) => each.supervisor !== supervisor);
  return [...others, { supervisor, days: [...new Set([...own, day])].sort() }];
}

export const withoutRestDay = (restDays: Form['restDays'], supervisor: string, day: string) =>
  restDays
    .map((each) =>
      each.supervisor === supervisor ? { ...each, days: each.days.filter((own) => own !== day) } : each,
    )
    .filter(({ days }) => days.length > 0);

export const restLines = ({ restDays }: Form, { supervisors }: Draft) =>
  restDays.flatMap(({ supervisor, days }) =>
    days.map((day) => ({
      ...{ supervisor, day, key: `${supervisor} ${day}` },
      name: supervisors.find(({ id }) => id === supervisor)?.name ?? supervisor,
    })),
  );
