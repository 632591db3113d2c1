import {
  answerDay,
  dueWave,
  emptyRound,
  isReminderDue,
  isSilent,
  type MonthRound,
  monthAfter,
  monthsDue,
  roundDays,
  roundStanding,
} from '../../../domain/schedule/month-round';
import { aPlan } from '../../support/plan';
import { aSession } from '../../support/sessions';

const plan = aPlan();
const tentative = (day: string, changes: Parameters<typeof aSession>[0] = {}) =>
  aSession({ stage: 'tentative', day, ...changes });
const asked = { by: 'worker' as const, person: 'w001', at: 0 };

describe('the days of a round (R4.3)', () => {
  test.each([
    ['2022-04', '2022-03-20', '2022-03-25'],
    ['2022-03', '2022-02-20', '2022-02-25'],
    ['2022-01', '2021-12-20', '2021-12-25'],
    ['2024-03', '2024-02-20', '2024-02-25'],
  ])('the dates of %s are sent on %s and answered until %s', (month, send, answerBy) => {
    expect(roundDays(month, plan)).toEqual({ send, answerBy });
  });

  test('days are settings', () => {
    const early = aPlan({ monthRound: { sendDay: 10, answerDay: 28 } });
    expect(roundDays('2022-03', early)).toEqual({ send: '2022-02-10', answerBy: '2022-02-28' });
    expect(() => aPlan({ monthRound: { sendDay: 25, answerDay: 20 } })).toThrow('答复日应在发送日之后');
  });

  test.each([
    ['2022-01', '2022-02'],
    ['2022-02', '2022-03'],
    ['2022-12', '2023-01'],
  ])('after %s comes %s', (month, next) => {
    expect(monthAfter(month)).toBe(next);
  });

  test.each([
    ['2022-03-19', ['2022-03']],
    ['2022-03-20', ['2022-03', '2022-04']],
    ['2022-01-31', ['2022-01', '2022-02']],
    ['2022-12-20', ['2022-12', '2023-01']],
  ])('on %s the dates of %j are due', (today, months) => {
    expect(monthsDue(today, plan)).toEqual(months);
  });

  test.each([
    ['on time', '2022-04', '2022-03-20', '2022-03-25'],
    ['a day late', '2022-04', '2022-03-21', '2022-03-26'],
    ['after the end', '2022-04', '2022-03-30', '2022-04-04'],
    ['within the month itself', '2022-03', '2022-03-10', '2022-03-15'],
  ])('sent %s, a station has its five days', (_when, month, today, expected) => {
    expect(answerDay(month, today, plan)).toBe(expected);
  });
});

describe('what is sent, and what silence means', () => {
  const today = '2022-03-20';
  const session = tentative('2022-04-06');
  const round = (changes: Partial<MonthRound> = {}): MonthRound => {
    const wave = dueWave('2022-04', emptyRound, [session], today, plan);
    return { ...emptyRound, waves: wave ? [wave] : [], ...changes };
  };

  test.each([
    ['a tentative date is sent', tentative('2022-04-06'), true],
    ['an agreed one is not', aSession({ day: '2022-04-06' }), false],
    ['one that somebody asks for is not', tentative('2022-04-06', { asked }), false],
    ['one of another month is not', tentative('2022-05-06'), false],
    ['one that has passed is not', tentative('2022-03-18'), false],
  ])('%s', (_name, given, isSent) => {
    expect(dueWave('2022-04', emptyRound, [given], today, plan) !== undefined).toBe(isSent);
  });

  test('what was sent is not sent again, unless it was moved since', () => {
    expect(dueWave('2022-04', round(), [session], '2022-03-21', plan)).toBeUndefined();
    const again = dueWave('2022-04', round(), [{ ...session, day: '2022-04-07' }], '2022-03-21', plan);
    expect(again).toMatchObject({ day: '2022-03-21', answerBy: '2022-03-26' });
  });

  test.each([
    ['on the last day not yet', session, '2022-03-25', false],
    ['on the day after', session, '2022-03-26', true],
    ['not to what is asked for', { ...session, asked }, '2022-03-26', false],
    ['not to another day than was sent', { ...session, day: '2022-04-07' }, '2022-03-26', false],
    ['not to what was agreed already', { ...session, stage: 'agreed' as const }, '2022-03-26', false],
    ['not to what was never sent', { ...session, id: 'session002' }, '2022-03-26', false],
  ])('silence agrees: %s', (_name, given, day, expected) => {
    expect(isSilent(given, round(), day)).toBe(expected);
  });

  test.each([
    ['2022-03-20', false],
    ['2022-03-23', false],
    ['2022-03-24', true],
    ['2022-03-25', true],
    ['2022-03-26', false],
  ])('on %s a reminder is due: %s', (day, expected) => {
    const [wave] = round().waves;
    expect(wave && isReminderDue(wave, day)).toBe(expected);
    expect(wave && isReminderDue({ ...wave, reminded: true }, day)).toBe(false);
  });

  test.each([
    ['waiting', session, {}],
    ['answered', { ...session, stage: 'agreed' as const }, { session001: 'answered' as const }],
    ['answered', { ...session, stage: 'ended' as const }, {}],
    ['silent', { ...session, stage: 'agreed' as const }, { session001: 'silent' as const }],
    ['asked', { ...session, asked }, {}],
    ['moved', { ...session, stage: 'agreed' as const, day: '2022-04-08' }, {}],
    ['dropped', { ...session, stage: 'cancelled' as const }, {}],
    ['dropped', undefined, {}],
  ] as const)('a date is %s', (expected, given, agreed) => {
    const [wave] = round().waves;
    const [date] = wave?.dates ?? [];
    expect(date && roundStanding(given, date, round({ agreed }))).toBe(expected);
  });
});
