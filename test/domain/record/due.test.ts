import { isRecordLate, lateMark, recordDueDay } from '../../../domain/record/due';
import type { Stage } from '../../../domain/session';
import { aPlan } from '../../support/plan';
import { aDoneSession, anEndedSession, aRecordText, at, sessionIn } from '../../support/sessions';

const plan = aPlan({ recordDueDays: 3 });
const returned = anEndedSession({
  record: {
    ...{ state: 'returned', text: aRecordText() },
    returned: { at: at('18:00', '2022-03-15'), by: 'c1', comment: '请补充' },
  },
});

test.each([
  ['three days after its day', anEndedSession(), '2022-03-12'],
  ['three days after it came back', returned, '2022-03-18'],
])('a record is due %s (R7.1)', (_, session, day) => {
  expect(recordDueDay(session, plan)).toBe(day);
});

test.each([
  ['on its last day', anEndedSession(), '2022-03-12', undefined],
  ['the day after', anEndedSession(), '2022-03-13', '应在 3 月 12 日 周六前提交，已晚 1 天，请尽快补写'],
  ['weeks after', anEndedSession(), '2022-04-11', '应在 3 月 12 日 周六前提交，已晚 30 天，请尽快补写'],
  ['that came back, in time', returned, '2022-03-18', undefined],
  ['that came back, too late', returned, '2022-03-19', '应在 3 月 18 日 周五前提交，已晚 1 天，请尽快补写'],
  ['that is submitted', anEndedSession({ record: { state: 'submitted' } }), '2022-05-01', undefined],
  ['that is confirmed', aDoneSession(), '2022-05-01', undefined],
])('a record %s is marked as it stands', (_, session, today, next) => {
  expect(lateMark(session, plan, today)?.next).toBe(next);
  expect(isRecordLate(session, plan, today)).toBe(next !== undefined);
});

const owes: Record<Stage, boolean> = {
  ...{ tentative: false, agreed: false, inProgress: false, ended: true },
  ...{ declined: false, cancelled: false, missed: false, voided: false },
};

test.each(Object.entries(owes))('a session that is %s owes its record: %s', (stage, late) => {
  expect(isRecordLate(sessionIn(stage as Stage, 'none'), plan, '2022-05-01')).toBe(late);
});
