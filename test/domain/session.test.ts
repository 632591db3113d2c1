import type { SessionException } from '../../domain/exceptions/exception';
import {
  counted,
  enoughAt,
  isShort,
  isToday,
  type RecordState,
  recordStates,
  type Stage,
  type Standing,
  sessionMinutes,
  stages,
  standing,
} from '../../domain/session';
import { aPlan } from '../support/plan';
import { aDoneSession, anEndedSession, aPresence, aSession, at } from '../support/sessions';

const plan = aPlan();
const netPlan = aPlan({ sessionMinutesBasis: 'net' });

const lasting = (minutes: number) =>
  aDoneSession({ departure: { ...aPresence('08:50'), at: at('08:50') + minutes * 60_000 } });

test.each([
  ['7 h 58 min', 478, 478, 'short'],
  ['7 h 59 min', 479, 479, 'short'],
  ['8 h', 480, 480, 'done'],
  ['8 h 1 min', 481, 481, 'done'],
] as const)('a stay of %s counts as it says (R6.3)', (_, stay, minutes, expected) => {
  expect(sessionMinutes(lasting(stay), plan)).toBe(minutes);
  expect(standing(lasting(stay), plan)).toBe(expected);
  expect(counted(lasting(stay), plan)).toBe(expected === 'done');
});

test.each([
  ['8 h 58 min', 538, 478, 'short'],
  ['8 h 59 min', 539, 479, 'short'],
  ['9 h', 540, 480, 'done'],
  ['9 h 1 min', 541, 481, 'done'],
  ['8 h, enough only as a stay', 480, 420, 'short'],
] as const)('net of lunch, a stay of %s counts as it says (R6.3)', (_, stay, minutes, expected) => {
  expect(sessionMinutes(lasting(stay), netPlan)).toBe(minutes);
  expect(standing(lasting(stay), netPlan)).toBe(expected);
});

test('a second less than 8 hours is 7 h 59 min', () => {
  const session = aDoneSession({ departure: { ...aPresence('08:50'), at: at('16:50') - 1000 } });
  expect(sessionMinutes(session, plan)).toBe(479);
  expect(isShort(session, plan)).toBe(true);
});

test('minutes are 0 before both ends are proved, and never below', () => {
  expect(sessionMinutes(aSession(), plan)).toBe(0);
  expect(sessionMinutes(aSession({ arrival: aPresence('08:50') }), plan)).toBe(0);
  expect(sessionMinutes(lasting(30), netPlan)).toBe(0);
});

test('a session is long enough at the minute that it says', () => {
  expect(enoughAt(aPresence('08:50'), plan)).toBe(at('16:50'));
  expect(enoughAt(aPresence('08:50'), netPlan)).toBe(at('17:50'));
});

const before: Record<Exclude<Stage, 'ended'>, Standing> = {
  tentative: 'booked',
  agreed: 'booked',
  inProgress: 'booked',
  declined: 'lost',
  cancelled: 'lost',
  missed: 'lost',
  voided: 'lost',
};

const whole: Record<RecordState, Standing> = {
  none: 'waiting',
  submitted: 'waiting',
  returned: 'waiting',
  confirmed: 'done',
};

test.each(stages)('what is %s stands where R7.2 puts it, whatever its record', (stage) => {
  for (const state of recordStates) {
    const session = anEndedSession({ stage, record: { state } });
    expect(standing(session, plan)).toBe(stage === 'ended' ? whole[state] : before[stage]);
    expect(counted(session, plan)).toBe(stage === 'ended' && state === 'confirmed');
  }
});

test('an ended session without its proofs is short, whatever its record', () => {
  const { departure: _, ...unproved } = aDoneSession();
  expect(standing(unproved, plan)).toBe('short');
});

const exception = (kind: SessionException['kind'], state: SessionException['state']): SessionException => ({
  kind,
  state,
  reason: '台风提前离开',
});

test.each([
  ['no exception', [], 'short'],
  ['an open exception', [exception('tooShort', 'open')], 'short'],
  ['a refused exception', [exception('tooShort', 'refused')], 'short'],
  ['an approval of something else', [exception('online', 'approved')], 'short'],
  ['an approved exception', [exception('tooShort', 'approved')], 'done'],
  [
    'a refused and then an approved one',
    [exception('tooShort', 'refused'), exception('tooShort', 'approved')],
    'done',
  ],
] as const)('a short session with %s stands as it says (R6.3)', (_, exceptions, expected) => {
  expect(standing({ ...lasting(479), exceptions }, plan)).toBe(expected);
});

test('an approved short session still needs its record confirmed', () => {
  const session = { ...lasting(479), exceptions: [exception('tooShort', 'approved')] };
  expect(standing({ ...session, record: { state: 'submitted' } }, plan)).toBe('waiting');
});

test.each([
  ['no exception', [], 'waiting'],
  ['an open exception', [exception('online', 'open')], 'waiting'],
  ['an approved exception', [exception('online', 'approved')], 'done'],
] as const)('an online session with %s stands as it says (R6.3)', (_, exceptions, expected) => {
  expect(standing(aDoneSession({ mode: 'online', exceptions }), plan)).toBe(expected);
});

test.each([
  ['the minute before', at('23:59', '2022-03-08'), false],
  ['its first minute', at('00:00'), true],
  ['its last minute', at('23:59'), true],
  ['midnight after', at('00:00', '2022-03-10'), false],
] as const)('a session is today by the day in Shanghai: %s', (_, now, expected) => {
  expect(isToday(aSession(), now)).toBe(expected);
});
