import { boardOf, waitsOf } from '../../domain/board';
import { aPlan } from '../support/plan';
import {
  aDoneSession,
  anEndedSession,
  aPresence,
  aRecordText,
  aSession,
  OTHER_TOWN,
  TOWN,
} from '../support/sessions';

const plan = aPlan();
const towns = [
  { id: TOWN, name: '石岐街道', supervisor: 's1', workers: 18, share: 40 },
  { id: '442000002', name: '东区街道', supervisor: 's1', workers: 16, share: 35 },
  { id: OTHER_TOWN, name: '中山港街道', supervisor: 's2', workers: 20, share: 41 },
];
const supervisors = [
  { id: 's1', name: '何敏仪' },
  { id: 's2', name: '陈国华' },
];

const sessions = [
  aDoneSession({ day: '2022-03-01' }),
  aDoneSession({ day: '2022-03-02', town: '442000002' }),
  anEndedSession({ day: '2022-03-03' }),
  anEndedSession({ day: '2022-03-04', departure: aPresence('16:49') }),
  aSession({ day: '2022-03-07', stage: 'missed' }),
  aSession({ day: '2022-03-10' }),
  aDoneSession({ day: '2022-03-01', supervisor: 's2', town: OTHER_TOWN }),
];

const board = boardOf(sessions, towns, supervisors, plan, '2022-03-09');

test('the board counts in all, by supervisor and by town (R12.1)', () => {
  expect(board.total).toMatchObject({
    target: 720,
    done: 3,
    waiting: 1,
    short: 1,
    booked: 1,
    remaining: 717,
  });
  expect(
    board.supervisors.map(({ quota }) => [quota.target, quota.done, quota.waiting, quota.short]),
  ).toEqual([
    [180, 2, 1, 1],
    [180, 1, 0, 0],
  ]);
  expect(board.towns.map(({ quota }) => [quota.target, quota.done])).toEqual([
    [40, 1],
    [35, 1],
    [41, 1],
  ]);
  expect(board.months[0]).toEqual({ month: '2022-03', done: 3, planned: 3 });
});

test('what is done adds up the same by supervisor, town and month', () => {
  const sum = (quotas: readonly { readonly done: number }[]) =>
    quotas.reduce((total, { done }) => total + done, 0);
  expect(sum(board.supervisors.map(({ quota }) => quota))).toBe(board.total.done);
  expect(sum(board.towns.map(({ quota }) => quota))).toBe(board.total.done);
  expect(sum(board.months)).toBe(board.total.done);
});

test('a board of nothing has every row at nothing', () => {
  const empty = boardOf([], towns, supervisors, plan, '2022-03-09');
  expect(empty.total).toMatchObject({ done: 0, booked: 0, remaining: 720 });
  expect(empty.supervisors.map(({ quota }) => quota.done)).toEqual([0, 0]);
  expect(empty.months).toHaveLength(10);
  expect(boardOf([], [], [], plan, '2022-03-09')).toMatchObject({ supervisors: [], towns: [] });
});

test('supervisors are shown with the names of their towns', () => {
  expect(board.supervisors.map((each) => each.towns)).toEqual([['石岐街道', '东区街道'], ['中山港街道']]);
});

const TODAY = '2022-03-09';
const recordWaits = (recordState: string) => ({ exception: 'nobody', standing: 'waiting', recordState });

test('what waits is told by whom it waits for (R12.1)', () => {
  const recorded = (state: 'submitted' | 'returned' | 'confirmed', day: string) =>
    anEndedSession({ day, record: { state, text: aRecordText() } });
  const waiting = [
    anEndedSession({ day: '2022-04-01' }),
    anEndedSession({ day: '2022-03-31' }),
    recorded('returned', '2022-03-08'),
    recorded('submitted', '2022-05-09'),
    recorded('confirmed', '2022-03-02'),
    anEndedSession({ day: '2022-06-01', departure: aPresence('16:49') }),
    aSession({ day: '2022-06-02' }),
  ];
  expect(waitsOf(waiting, plan, '2022-06-10')).toEqual([
    { for: '督导', what: '例外待补报、待申请', count: 1, exception: 'supervisor' },
    { for: '督导', what: '待写记录', count: 2, ...recordWaits('none') },
    { for: '督导', what: '退回待修改', count: 1, ...recordWaits('returned') },
    { for: '站点社工', what: '待确认记录', count: 1, ...recordWaits('submitted') },
  ]);
});

test('nothing waits when all is done', () => {
  expect(waitsOf([aDoneSession()], plan, TODAY)).toEqual([]);
  expect(waitsOf([], plan, TODAY)).toEqual([]);
});

test.each(['none', 'submitted', 'returned', 'confirmed'] as const)(
  'everything that waits is told: nothing is left out when the record of an online session is %s',
  (state) => {
    const online = anEndedSession({ mode: 'online', record: { state } });
    expect(waitsOf([online], plan, TODAY).reduce((sum, { count }) => sum + count, 0)).toBe(1);
  },
);

test('a post counts what its former holder did, and only who holds it today stands on the board (R1.8)', () => {
  const holders = [
    { id: 's1', name: '何敏仪', post: 'p1', to: '2022-03-09' },
    { id: 's2', name: '陈国华', post: 'p1', from: '2022-03-09' },
  ];
  const on = (today: string) =>
    boardOf(sessions, towns, holders, plan, today).supervisors.map(({ id, quota }) => [id, quota.done]);
  expect(on('2022-03-08')).toEqual([['s1', 3]]);
  expect(on('2022-03-09')).toEqual([['s2', 3]]);
});
