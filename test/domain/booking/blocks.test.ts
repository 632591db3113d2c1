import { type Block, blockKinds, blockStates } from '../../../domain/booking/block';
import { blockFacts } from '../../../domain/booking/block-history';
import {
  affectedBy,
  assertSpan,
  blockObstacle,
  blockStepNames,
  offeredBlockSteps,
  settlementsFor,
  stepBlock,
} from '../../../domain/booking/block-steps';
import type { BlockStep } from '../../../domain/booking/kinds';
import { lapsesOf } from '../../../domain/booking/lapse';
import { prefilled } from '../../../domain/booking/prefill';
import type { Session } from '../../../domain/session';
import { coordinator, otherSupervisor, supervisor } from '../../support/people';
import { aPlan } from '../../support/plan';
import { aDoneSession, aSession, at, OTHER_TOWN, TOWN } from '../../support/sessions';

const plan = aPlan();
const now = at('09:00');
const today = '2022-03-09';

const aBlock = (changes: Partial<Block> = {}): Block => ({
  ...{ kind: 'leave', who: 's1', from: '2022-03-16', to: '2022-03-18', reason: '家事' },
  ...{ state: 'asked', by: 's1', at: 0 },
  ...changes,
});

const expected: Readonly<Record<string, readonly BlockStep[]>> = {
  'leave asked coordinator': ['approve', 'refuse'],
  'leave asked supervisor': ['withdraw'],
  'leave approved supervisor': ['withdraw'],
  'training approved coordinator': ['lift'],
  'closure approved coordinator': ['lift'],
  'stationClosure approved coordinator': ['lift'],
};

describe.each(blockKinds)('%s', (kind) => {
  test.each(blockStates)('%s offers exactly its steps to each (R5.2)', (state) => {
    for (const actor of [coordinator, supervisor]) {
      const block = aBlock({ kind, state });
      const steps = expected[`${kind} ${state} ${actor.role}`] ?? [];
      expect(offeredBlockSteps(block, actor)).toEqual(steps);
      expect(blockStepNames.filter((step) => !blockObstacle(block, step, actor, today))).toEqual(steps);
    }
  });
});

test('a leave is withdrawn by its supervisor alone, and none that is over', () => {
  expect(blockObstacle(aBlock(), 'withdraw', otherSupervisor, today)).toContain('其他督导');
  expect(blockObstacle(aBlock({ to: '2022-03-08' }), 'withdraw', supervisor, today)).toContain('已经过去');
  expect(blockObstacle(aBlock({ to: today }), 'withdraw', supervisor, today)).toBeUndefined();
});

test('a refusal keeps its reason and needs one', () => {
  const doing = { actor: coordinator, now, plan };
  expect(() => stepBlock(aBlock(), 'refuse', '', doing)).toThrow('请写明理由');
  expect(stepBlock(aBlock(), 'refuse', '人手不够', doing)).toMatchObject({
    state: 'refused',
    answer: '人手不够',
  });
});

test('the history tells of a leave, not of why (R16.2)', () => {
  expect(blockFacts(aBlock()).reason).toMatch(/^[0-9a-f]{64}$/);
  expect(blockFacts(aBlock({ kind: 'closure', reason: '台风' })).reason).toBe('台风');
});

test.each([
  ['one day', today, today, undefined],
  ['62 days', today, '2022-05-10', undefined],
  ['63 days and more', today, '2022-05-12', '一次最多'],
  ['yesterday', '2022-03-08', today, '不能早于今天'],
  ['the wrong way round', '2022-03-11', '2022-03-10', '不能早于开始'],
  ['beyond the project', '2022-12-01', '2022-12-11', '不能晚于项目结束'],
])('%s is a span or not', (_, from, to, words) => {
  const check = () => assertSpan({ from, to }, today, '2022-12-10');
  if (words) expect(check).toThrow(words);
  else expect(check).not.toThrow();
});

const on = (id: string, day: string, changes: Partial<Session> = {}) =>
  aSession({ id, day, station: 'st001', ...changes });
const sessions = [
  on('a', '2022-03-18'),
  on('b', '2022-03-16', { supervisor: 's2' }),
  on('c', '2022-03-16', { town: OTHER_TOWN, station: 'st003' }),
  on('d', '2022-03-17', { stage: 'cancelled' }),
  on('e', '2022-03-17', { mode: 'online' }),
  on('f', '2022-03-19'),
  on('g', '2022-03-15'),
];

test.each<[string, Partial<Block>, string[]]>([
  ['a leave', {}, ['c', 'a']],
  ['a training', { kind: 'training', who: '' }, ['b', 'c', 'a']],
  ['a closed town', { kind: 'closure', who: TOWN }, ['b', 'a']],
  ['a closed station', { kind: 'stationClosure', who: 'st003' }, ['c']],
  ['a closure with one kept', { kind: 'closure', who: TOWN, kept: ['b'] }, ['a']],
])('%s hits what is open, on site, there and then (R5.2)', (_, changes, hit) => {
  expect(affectedBy(sessions, aBlock(changes), today).map(({ id }) => id)).toEqual(hit);
});

test('a leave moves or keeps, a closure may go online, and nothing moves without a free day', () => {
  const hows = (kind: Block['kind']) => settlementsFor({ kind }, '2022-03-21').map(({ how }) => how);
  expect([hows('leave'), hows('closure')]).toEqual([
    ['move', 'keep'],
    ['move', 'online', 'keep'],
  ]);
  expect(settlementsFor({ kind: 'leave' }, undefined)[0]?.reason).toBe('之后已没有空闲的日期');
});

const asked = { by: 'worker', person: 'w001', at: at('09:00') } as const;
const move = { ...asked, to: '2022-03-25', reason: '迎检', short: false };

test.each<[string, Partial<Session>, string, 'asked' | 'move' | undefined]>([
  ['a request in time', { stage: 'tentative', asked }, '2022-03-16', undefined],
  ['a request overdue', { stage: 'tentative', asked }, '2022-03-17', 'asked'],
  ['a request on its day', { day: '2022-03-11', stage: 'tentative', asked }, '2022-03-11', 'asked'],
  ['a proposal in time', { move }, '2022-03-16', undefined],
  ['a proposal overdue', { move }, '2022-03-17', 'move'],
  ['a proposal whose day has come', { move: { ...move, to: '2022-03-11' } }, '2022-03-11', 'move'],
  ['a day of the plan', { stage: 'tentative' }, '2022-03-29', undefined],
  ['what is cancelled', { stage: 'cancelled', asked }, '2022-03-29', undefined],
])('%s lapses or not (R5.1)', (_, changes, day, what) => {
  expect(lapsesOf(aSession({ day: '2022-03-30', ...changes }), day, plan)).toBe(what);
});

test('a form continues the station’s last session before the town’s, and the usual without any (R5.4)', () => {
  const own = aDoneSession({ day: '2022-03-02' });
  const other = aDoneSession({ day: '2022-03-08', station: 'st009' });
  expect(prefilled([own, other], 'st001', plan).from).toContain('3 月 2 日');
  expect(prefilled([own, other], 'st777', plan).from).toContain('3 月 8 日');
  expect(prefilled([], 'st001', plan)).toEqual({
    agenda: { audience: 'all', workers: [], duties: ['assessment'], form: 'group', need: '' },
    from: '',
  });
});
