import { nextFiring, parseCron } from '../../../local/cloud/timers/cron';

const next = (config: string, after: string): string | undefined => {
  const instant = nextFiring(parseCron(config), Date.parse(`${after}+08:00`));
  return instant === undefined ? undefined : new Date(instant + 8 * 3_600_000).toISOString().slice(0, 19);
};

// biome-ignore format: a table
test.each([
  ['every hour', '0 0 * * * * *', '2022-03-01T10:00:00', '2022-03-01T11:00:00'],
  ['just before the hour', '0 0 * * * * *', '2022-03-01T10:59:59', '2022-03-01T11:00:00'],
  ['at midnight in China', '0 0 0 * * * *', '2022-03-01T10:00:00', '2022-03-02T00:00:00'],
  ['every five seconds', '*/5 * * * * * *', '2022-03-01T10:00:01', '2022-03-01T10:00:05'],
  ['every ten minutes from the third', '0 3/10 * * * * *', '2022-03-01T10:03:00', '2022-03-01T10:13:00'],
  ['at listed hours', '0 0 8,20 * * * *', '2022-03-01T08:00:00', '2022-03-01T20:00:00'],
  ['in a range of hours', '0 30 9-10 * * * *', '2022-03-01T10:30:00', '2022-03-02T09:30:00'],
  ['on the first of the month', '0 0 2 1 * * *', '2022-03-01T02:00:00', '2022-04-01T02:00:00'],
  ['on the 31st', '0 0 0 31 * * *', '2022-03-31T00:00:00', '2022-05-31T00:00:00'],
  ['on workdays', '0 0 9 * * MON-FRI *', '2022-03-04T09:00:00', '2022-03-07T09:00:00'],
  ['on the last day of February in a leap year', '0 0 0 29 FEB * *', '2022-03-01T00:00:00', '2024-02-29T00:00:00'],
  ['in a year to come', '0 0 0 1 1 * 2030', '2022-03-01T00:00:00', '2030-01-01T00:00:00'],
  ['in a year that is over', '0 0 0 1 1 * 2020', '2022-03-01T00:00:00', undefined],
])('%s', (_, config, after, expected) => {
  expect(next(config, after)).toBe(expected);
});

test.each([
  ['0 0 * * *', 'seven fields'],
  ['0 60 * * * * *', '“60” is no minute'],
  ['0 0 24 * * * *', '“24” is no hour'],
  ['0 0 0 0 * * *', '“0” is no day'],
  ['0 0 0 * FOO * *', '“FOO” is no month'],
  ['*/0 * * * * * *', '“*/0” is no second'],
])('%s is refused', (config, reason) => {
  expect(() => parseCron(config)).toThrow(reason);
});
