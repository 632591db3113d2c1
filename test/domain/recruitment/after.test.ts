import { applicationStages } from '../../../domain/recruitment/application';
import { reminderFor, roundReminders } from '../../../domain/recruitment/deadlines';
import { isPurgeDue, isToPurge, purged } from '../../../domain/recruitment/purge';
import { anApplication, aRound } from '../../support/applications';
import { theTerms } from '../../support/recruitment';

const { slot: _, ...unseated } = anApplication({ stage: 'interview' });

test.each([
  ['a draft two days before the end', anApplication(), '2022-02-14', /2 月 16 日 周三截止/],
  ['a draft on the last day', anApplication(), '2022-02-16', /截止/],
  ['a draft three days before', anApplication(), '2022-02-13', undefined],
  ['a draft after the end', anApplication(), '2022-02-17', undefined],
  ['a returned form', anApplication({ stage: 'returned' }), '2022-02-13', /批注/],
  ['no slot two days before', unseated, '2022-02-18', /选择面试时间/],
  ['no slot three days before', unseated, '2022-02-17', undefined],
  ['a slot chosen', anApplication({ stage: 'interview' }), '2022-02-18', undefined],
  ['no ID number', anApplication({ stage: 'medical', hasIdNumber: false }), '2022-03-01', /身份证号/],
  ['an ID number given', anApplication({ stage: 'medical' }), '2022-03-01', undefined],
  ['an offer', anApplication({ stage: 'offered' }), '2022-03-01', /是否接受/],
  ['hired', anApplication({ stage: 'hired' }), '2022-03-01', undefined],
])('reminded: %s', (_sentence, application, today, words) => {
  const found = reminderFor(application, aRound(), today);
  if (words) expect(found).toMatch(words);
  else expect(found).toBeUndefined();
});

const facts = { applications: [{ stage: 'submitted' as const }], openObjections: 0 };

test.each([
  ['2022-02-17', facts, [/报名已截止，还有 1 份待审核/]],
  ['2022-02-22', facts, [/面试日期已过/]],
  ['2022-02-08', facts, [/公示已结束，可以发出聘用/]],
  ['2022-02-08', { ...facts, openObjections: 2 }, [/还有 2 件异议/]],
  ['2022-02-10', facts, []],
])('the coordinator on %s', (today, given, words) => {
  expect(roundReminders(aRound(), given, today)).toEqual(words.map((each) => expect.stringMatching(each)));
});

test('after the round only a further notice is told of', () => {
  const over = aRound({ state: 'finished' });
  expect(roundReminders(over, facts, '2022-02-17')).toEqual([]);
  expect(roundReminders(over, facts, '2022-02-22')).toEqual([]);
  expect(roundReminders(over, facts, '2022-02-08')).toEqual([expect.stringMatching(/公示已结束/)]);
});

test('the purge is due after the set number of days, not on the last', () => {
  const round = aRound({ state: 'finished', finishedOn: '2022-03-01', terms: theTerms({ purgeDays: 10 }) });
  expect(isPurgeDue(round, '2022-03-11')).toBe(false);
  expect(isPurgeDue(round, '2022-03-12')).toBe(true);
  expect(isPurgeDue(aRound(), '2030-01-01')).toBe(false);
});

const spared = ['medical', 'cleared', 'notice', 'offered', 'hired', 'left'];

test.each(applicationStages)('%s: purged unless hired or being hired as a successor, and once', (stage) => {
  expect(isToPurge({ stage })).toBe(!spared.includes(stage));
  expect(isToPurge({ stage, purgedOn: '2022-03-12' })).toBe(false);
});

test('what statistics need stays, what tells who it was does not', () => {
  const before = anApplication({ stage: 'rejected', result: 58, comments: { name: '有误' } });
  const after = purged(before, '2022-03-12');
  expect(after.form).toEqual({ education: 'bachelor', professional: 'intermediate', isLocal: true });
  expect(after).toMatchObject({ stage: 'rejected', result: 58, attachments: [], purgedOn: '2022-03-12' });
  expect(JSON.stringify(after)).not.toMatch(/陈试|某社工|有误/);
});
