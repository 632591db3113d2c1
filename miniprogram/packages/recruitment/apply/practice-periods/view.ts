import type { Form, OwnApplication } from '../../types';

type Choices = OwnApplication['choices'];
export type Period = NonNullable<Form['periods']>[number];

export const newPeriod: Period = { field: '', from: '', place: '' };

/** The periods as cards, with the position of each field in the list it is picked from. */
export const periodsView = (periods: readonly Period[], { fields }: Choices) =>
  periods.map((period) => ({
    ...period,
    index: fields.findIndex(({ id }) => id === period.field),
    fieldText: fields.find(({ id }) => id === period.field)?.text ?? '',
    isOngoing: period.to === undefined,
  }));

export const replaced = (periods: readonly Period[], at: number, changes: Partial<Period>): Period[] =>
  periods.map((period, index) => (index === at ? { ...period, ...changes } : period));

const ongoing = ({ to: _, ...period }: Period): Period => period;

/** 至今 on or off; off, it begins with its own first month. */
export const withOngoing = (periods: readonly Period[], at: number): Period[] =>
  periods.map((period, index) => {
    if (index !== at) return period;
    return period.to === undefined ? { ...period, to: period.from } : ongoing(period);
  });

export const without = (periods: readonly Period[], at: number): Period[] =>
  periods.filter((_, index) => index !== at);

export const toggled = (list: readonly string[], item: string): string[] =>
  list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
