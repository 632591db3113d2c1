import { boardOf } from '../../../domain/board';
import { quotaView } from '../../../domain/quota-words';
import { given } from '../../support/given';
import { commissioner, coordinator, supervisor } from '../../support/people';
import { aPlan } from '../../support/plan';
import {
  aDoneSession,
  anEndedSession,
  aPresence,
  aRecordText,
  aSession,
  OTHER_TOWN,
} from '../../support/sessions';

const season = [
  aDoneSession({ id: 'session0a1', day: '2022-03-01' }),
  aDoneSession({ id: 'session0a2', day: '2022-03-02', supervisor: 's2', town: OTHER_TOWN }),
  anEndedSession({ id: 'session0a3', day: '2022-03-03' }),
  anEndedSession({
    id: 'session0a4',
    day: '2022-03-04',
    record: { state: 'submitted', text: aRecordText() },
  }),
  anEndedSession({ id: 'session0a5', day: '2022-03-07', departure: aPresence('10:00') }),
  aSession({ id: 'session0a6', day: '2022-03-08', stage: 'missed' }),
  aSession({ id: 'session0a7', day: '2022-03-09' }),
  aSession({ id: 'session0a8', day: '2022-04-11' }),
];

test('the coordinator’s board counts the season (R12.1)', async () => {
  const world = await given({ sessions: season });
  const board = await world.as(coordinator)('reporting', 'board', {});
  expect(board).toMatchObject({
    ...{ name: '中山市双百工程社工督导服务项目', today: '3 月 9 日 周三' },
    total: { target: 720, done: 2, waiting: 2, short: 1, booked: 2, remaining: 718 },
    supervisors: [
      { name: '何敏仪', towns: ['石岐街道'], quota: { target: 180, done: 1 } },
      { name: '陈国华', towns: ['中山港街道'], quota: { target: 180, done: 1 } },
    ],
    towns: [
      { name: '石岐街道', supervisor: '何敏仪', workers: 18, quota: { target: 40, done: 1 } },
      { name: '中山港街道', supervisor: '陈国华', quota: { done: 1 } },
    ],
    sessionsToday: [
      { id: 'session0a7', supervisor: '何敏仪', town: '石岐街道', tag: { text: '已约定', tone: 'todo' } },
    ],
  });
  expect(board.months.slice(0, 2)).toEqual([
    { month: '2022-03', label: '3 月', done: 2, planned: 4 },
    { month: '2022-04', label: '4 月', done: 0, planned: 1 },
  ]);
  expect(board.waits.map(({ what, count }) => [what, count])).toEqual([
    ...[
      ['例外待补报、待申请', 1],
      ['待写记录', 1],
      ['待确认记录', 1],
    ],
  ]);
});

test('what the board leaves out of a session changes no number: it equals the board of whole sessions', async () => {
  const approved = { kind: 'online', state: 'approved', reason: '台风' } as const;
  const whole = [
    ...season,
    aDoneSession({ id: 'session0b1', day: '2022-03-02', mode: 'online' }),
    aDoneSession({ id: 'session0b2', day: '2022-03-03', mode: 'online', exceptions: [approved] }),
    aDoneSession({ id: 'session0b3', day: '2022-03-04', stops: [aPresence('12:00', { means: 'offline' })] }),
    aDoneSession({ id: 'session0b4', day: '2022-03-07', arrival: aPresence('08:50', { means: 'tapped' }) }),
    aDoneSession({
      id: 'session0b5',
      day: '2022-03-08',
      departure: aPresence('17:30', { means: 'assumed' }),
    }),
  ];
  const world = await given({ sessions: whole });
  const [board, towns, supervisors] = await Promise.all([
    world.as(commissioner)('reporting', 'board', {}),
    world.all('towns'),
    world.all('supervisors'),
  ]);
  const expected = boardOf(whole, towns, supervisors, aPlan(), world.today());
  expect(board.total).toEqual(quotaView(expected.total));
  expect(board.exceptions).toEqual(expected.exceptions.filter(({ asked }) => asked > 0));
  expect(board.exceptions.map(({ kind }) => kind)).toEqual(['online', 'keptScan']);
  expect(board.onSite).toEqual(expected.onSite);
  expect(board.supervisors.map(({ quota }) => quota)).toEqual(
    expected.supervisors.map(({ quota }) => quotaView(quota)),
  );
  expect(board.towns.map(({ quota }) => quota)).toEqual(expected.towns.map(({ quota }) => quotaView(quota)));
});

test('the board follows the Plan in force today (R0.1)', async () => {
  const plans = [
    { version: 1, effective: '2022-02-07', approvedBy: '民政局', plan: aPlan() },
    {
      ...{ version: 2, effective: '2022-03-09', approvedBy: '民政局', supplement: '补充协议一' },
      plan: aPlan({ sessionsPerPost: 170, sessionsInAll: 680, sessionMinutes: 60 }),
    },
  ];
  const world = await given({ sessions: season, plans });
  const { total } = await world.as(coordinator)('reporting', 'board', {});
  expect(total).toMatchObject({ target: 680, short: 0, waiting: 3 });
});

test('a supervisor has no board', async () => {
  const world = await given();
  await expect(world.as(supervisor)('reporting', 'board', {})).rejects.toMatchObject({
    ...{ code: 'FORBIDDEN', message: '只有项目统筹、民政局可以执行此操作，请在“我的”切换身份后再试' },
  });
});
