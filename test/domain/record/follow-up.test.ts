import { AppError } from '../../../domain/errors';
import { canonical } from '../../../domain/history';
import {
  type FollowUp,
  mayReadFollowUp,
  needOf,
  openFor,
  originOf,
  raised,
} from '../../../domain/record/follow-up';
import { followUpFacts } from '../../../domain/record/follow-up-history';
import { followUpObstacle, type Settlement, settle } from '../../../domain/record/follow-up-steps';
import { followUpDueText, followUpTag } from '../../../domain/record/follow-up-words';
import {
  commissioner,
  coordinator,
  deputy,
  lead,
  member,
  otherSupervisor,
  supervisor,
} from '../../support/people';
import { anEndedSession, at, OTHER_TOWN, TOWN } from '../../support/sessions';

const session = anEndedSession();
const task = { text: '两周内再访一次', owner: '', due: '2022-03-23' };
const origin = originOf(session, { form: 'group' });

const aFollowUp = (changes: Partial<FollowUp> = {}): FollowUp => ({
  ...{ ...task, ...origin, state: 'open' },
  ...changes,
});

const closed = aFollowUp({ state: 'closed', closed: { at: 1, by: 's1', result: '已再访' } });
const carriedOn = aFollowUp({
  carried: [{ from: '2022-03-16', to: '2022-03-23', at: 1, by: 's1', session: 'session002' }],
});

test('a follow-up stays with the station at which its session was (R7.3)', () => {
  expect(origin).toEqual({
    ...{ session: 'session001', day: '2022-03-09', town: TOWN, station: 'st001', supervisor: 's1' },
  });
});

test('of an individual session it names those who may read it (R7.8)', () => {
  expect(originOf(session, { form: 'individual' }).readers).toEqual(['s1', 'w001']);
});

test.each([
  ['a new one', undefined, task, 'open'],
  ['one written anew', aFollowUp(), { ...task, text: '一周内再访' }, 'open'],
  ['one that is gone', aFollowUp(), undefined, 'dropped'],
  ['one that comes back', aFollowUp({ state: 'dropped' }), task, 'open'],
  ['none', undefined, undefined, undefined],
])('a record that is submitted makes of %s what it says', (_, before, wanted, state) => {
  const after = raised(before, wanted, origin);
  expect(after?.state).toBe(state);
  if (wanted) expect(after).toMatchObject(wanted);
});

test.each([
  ['closed', closed],
  ['carried on', carriedOn],
])('one that was %s stays, whatever the record says later', (_, before) => {
  expect(raised(before, { ...task, text: '别的事' }, origin)).toBe(before);
  expect(raised(before, undefined, origin)).toBe(before);
});

test.each([
  ['the same station', { town: TOWN, station: 'st001' }, true],
  ['a session of the town at no one station', { town: TOWN, station: '' }, true],
  ['another station of the town', { town: TOWN, station: 'st009' }, false],
  ['another town', { town: OTHER_TOWN, station: 'st001' }, false],
])('at %s it is open there: %s', (_, place, isOpen) => {
  expect(openFor([aFollowUp()], place)).toHaveLength(isOpen ? 1 : 0);
});

test('what is of the town as a whole is open at every station, the most pressing first, and nothing that is settled', () => {
  const ofTown = aFollowUp({ station: '', due: '2022-03-10' });
  const all = [aFollowUp(), ofTown, closed, aFollowUp({ state: 'dropped' })];
  expect(openFor(all, { town: TOWN, station: 'st001' })).toEqual([ofTown, aFollowUp()]);
});

test('a booking needs what is open and may be read by all who book (R5.4, R7.8)', () => {
  const secret = aFollowUp({ text: '只给两个人看', readers: ['s1', 'w001'] });
  expect(needOf([aFollowUp(), secret, aFollowUp({ text: '改个案计划' })])).toBe(
    '跟进：两周内再访一次；改个案计划',
  );
  expect(needOf([secret])).toBe('');
  expect(needOf(Array.from({ length: 9 }, () => aFollowUp({ text: '字'.repeat(200) })))).toHaveLength(500);
});

test.each([
  ['its supervisor', supervisor, true],
  ['the worker who hosted', lead, true],
  ['another supervisor', otherSupervisor, false],
  ['the deputy', deputy, false],
  ['a member', member, false],
  ['the coordinator', coordinator, false],
  ['the commissioner', commissioner, false],
])('words of an individual session are for %s: %s (R7.8)', (_, actor, may) => {
  expect(mayReadFollowUp({ readers: ['s1', 'w001'] }, actor)).toBe(may);
  expect(mayReadFollowUp({}, actor)).toBe(true);
});

test.each([
  ['whoever raised it', aFollowUp(), supervisor, ['s1'], undefined],
  ['whoever has the town now', aFollowUp(), otherSupervisor, ['s1', 's2'], undefined],
  ['a stranger', aFollowUp(), otherSupervisor, ['s1'], '这是其他督导负责的跟进，请返回选择自己的跟进'],
  ['a worker', aFollowUp(), lead, ['s1'], '由督导在下一次督导时处理，请提醒督导'],
  ['anyone, once closed', closed, supervisor, ['s1'], '这件事已经完成，不用再处理，请返回刷新'],
  [
    'anyone, once dropped',
    aFollowUp({ state: 'dropped' }),
    supervisor,
    ['s1'],
    '这件事已从记录里删去，不用再处理，请返回刷新',
  ],
] as const)('%s may settle it or is told why not', (_, followUp, actor, responsible, reason) => {
  expect(followUpObstacle(followUp, actor, responsible)).toBe(reason);
});

const settling = {
  ...{ actor: supervisor, now: at('17:00', '2022-03-16'), responsible: ['s1'] },
  ...{ end: '2022-12-10', session: 'session002' },
};

test('it is closed at the next session with a result (R7.3)', () => {
  const after = settle(aFollowUp(), { how: 'close', result: '已再访，记录已补' }, settling);
  expect(after).toMatchObject({
    state: 'closed',
    closed: { by: 's1', result: '已再访，记录已补', session: 'session002' },
  });
});

test('or carried on, with every day that it had', () => {
  const once = settle(aFollowUp(), { how: 'carry', result: '', due: '2022-03-30' }, settling);
  const twice = settle(once, { how: 'carry', result: '', due: '2022-04-06' }, settling);
  expect(twice).toMatchObject({ state: 'open', due: '2022-04-06' });
  expect(twice.carried?.map(({ from, to }) => [from, to])).toEqual([
    ['2022-03-23', '2022-03-30'],
    ['2022-03-30', '2022-04-06'],
  ]);
  expect(followUpDueText(twice)).toBe('4 月 6 日 周三前 · 源自 3 月 9 日 周三的督导，已延期 2 次');
});

test.each<[string, Settlement, Record<string, string>]>([
  ['no result', { how: 'close', result: '' }, { result: '请写一句结果，至少 2 个字' }],
  ['no day', { how: 'carry', result: '' }, { due: '请选择下一次跟进的日期' }],
  [
    'a day gone by',
    { how: 'carry', result: '', due: '2022-03-15' },
    { due: '跟进的日期已经过去，请选今天或以后的日期' },
  ],
  [
    'a day after the project',
    { how: 'carry', result: '', due: '2022-12-11' },
    { due: '跟进的日期在项目结束之后，请选早一些的日期' },
  ],
])('settling with %s is refused at its field', (_, settlement, fields) => {
  expect(() => settle(aFollowUp(), settlement, settling)).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT', fields }),
  );
});

test('an obstacle is thrown as INVALID_STATE', () => {
  const again = () => settle(closed, { how: 'close', result: '再来' }, settling);
  expect(again).toThrow(new AppError('INVALID_STATE', '这件事已经完成，不用再处理，请返回刷新'));
});

test.each([
  ['on its last day', aFollowUp(), '2022-03-23', '跟进中'],
  ['the day after', aFollowUp(), '2022-03-24', '已逾期'],
  ['once closed', closed, '2022-05-01', '已完成'],
])('%s its tag says so', (_, followUp, today, text) => {
  expect(followUpTag(followUp, today).text).toBe(text);
});

test('the history keeps who and when, of the words a hash (R7.8, R16.2)', () => {
  const told = canonical(followUpFacts(closed));
  expect(told).toContain('2022-03-23');
  for (const words of ['再访', '两周']) expect(told).not.toContain(words);
});
