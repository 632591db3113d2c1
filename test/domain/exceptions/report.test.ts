import type { ExceptionKind, ExceptionState } from '../../../domain/exceptions/exception';
import { lineKinds } from '../../../domain/exceptions/kinds';
import { onSiteShare, reportLines } from '../../../domain/exceptions/report';
import { aPlan } from '../../support/plan';
import { aDoneSession, aPresence, aSession, type TestSession } from '../../support/sessions';

const plan = aPlan();
const having = (kind: ExceptionKind, state: ExceptionState, changes: Partial<TestSession> = {}) =>
  aDoneSession({ exceptions: [{ kind, state, reason: '台风' }], ...changes });

test('every kind has its own line, also where there was none', () => {
  const lines = reportLines([], plan);
  expect(lines.map(({ kind }) => kind)).toEqual(lineKinds);
  expect(new Set(lines.map(({ text }) => text)).size).toBe(lineKinds.length);
  for (const line of lines)
    expect(line).toMatchObject({ asked: 0, approved: 0, refused: 0, open: 0, counted: 0 });
});

test('a line tells what was asked, approved, refused and is open, and how much of it counts (R6.3, R6.6)', () => {
  const short = { departure: aPresence('16:49') };
  const lines = reportLines(
    [
      having('noScan', 'approved'),
      having('noScan', 'approved', { record: { state: 'submitted' } }),
      having('noScan', 'refused'),
      having('noScan', 'open'),
      having('tooShort', 'approved', short),
      having('closedOnArrival', 'approved', { stage: 'cancelled' }),
      aDoneSession({ substituteFor: 's2' }),
      aDoneSession(),
      aSession({ substituteFor: 's2' }),
      aDoneSession({ arrival: aPresence('08:50', { means: 'offline' }) }),
      aDoneSession({ stops: [aPresence('12:00', { means: 'offline' })], record: { state: 'none' } }),
    ],
    plan,
  );
  const told = lines.map(({ kind, text: _, ...counts }) => [kind, Object.values(counts)]);
  expect(Object.fromEntries(told)).toEqual({
    tooShort: [1, 1, 0, 0, 1],
    online: [0, 0, 0, 0, 0],
    noScan: [4, 2, 1, 1, 1],
    noCheckOut: [0, 0, 0, 0, 0],
    clockApart: [0, 0, 0, 0, 0],
    closedOnArrival: [1, 1, 0, 0, 0],
    keptScan: [2, 0, 0, 0, 1],
    substitute: [2, 0, 0, 0, 1],
  });
});

const online = having('online', 'approved', { mode: 'online' });
const mixed = (onSite: number, apart: number) => [
  ...Array.from({ length: onSite }, () => aDoneSession()),
  ...Array.from({ length: apart }, () => online),
];

test.each([
  [0, 0, 100, 'green', '还没有计入的督导'],
  [1, 0, 100, 'green', '到场督导足够'],
  [8, 2, 80, 'green', '到场督导足够'],
  [799, 201, 79, 'amber', '到场督导低于 80%，请多安排到场'],
  [51, 49, 51, 'amber', '到场督导低于 80%，请多安排到场'],
  [5, 5, 50, 'red', '到场督导要超过 50%，现在不够'],
  [0, 3, 0, 'red', '到场督导要超过 50%，现在不够'],
] as const)(
  'of %d on the spot and %d online the share is judged against the Plan (R6.3)',
  (onSite, apart, percent, light, text) => {
    expect(onSiteShare(mixed(onSite, apart), plan)).toEqual({
      ...{ counted: onSite + apart, onSite, percent, light, text },
    });
  },
);

test('only what counts has a part in the share', () => {
  const waiting = having('online', 'open', { mode: 'online' });
  expect(onSiteShare([aDoneSession(), waiting, aSession()], plan)).toMatchObject({
    counted: 1,
    percent: 100,
  });
});

test('the share follows the numbers of the Plan (R0.1)', () => {
  const strict = aPlan({ onSiteShare: { required: 0.9, warning: 0.95 } });
  expect(onSiteShare(mixed(9, 1), strict).light).toBe('red');
});
