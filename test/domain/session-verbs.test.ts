import { checkIn, checkOut } from '../../domain/check-in/stops';
import { confirmRecord } from '../../domain/confirmation/verbs';
import { AppError } from '../../domain/errors';
import { joinHosts, miss, returnRecord, submitRecord } from '../../domain/session-verbs';
import { coordinator, deputy, lead, supervisor } from '../support/people';
import { aPlan } from '../support/plan';
import { anEndedSession, aPresence, aRecordText, aSession, at } from '../support/sessions';

const plan = aPlan();

const refusal = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, message: error.message, fields: error.fields };
  }
  return undefined;
};

test('arriving and leaving keep the rest of the session', () => {
  const session = aSession({ hosts: [{ worker: 'w001', station: 'st001' }] });
  const arrived = checkIn(session, aPresence('08:50'), supervisor);
  expect(arrived).toEqual({ ...session, stage: 'inProgress', arrival: aPresence('08:50') });
  const left = checkOut(arrived, aPresence('17:05', { host: 'w002' }), supervisor);
  expect(left).toEqual({ ...arrived, stage: 'ended', departure: aPresence('17:05', { host: 'w002' }) });
});

test('a verb throws the obstacle’s words as INVALID_STATE', () => {
  const arrived = checkIn(aSession(), aPresence('08:50'), supervisor);
  expect(refusal(() => checkIn(arrived, aPresence('08:51'), supervisor))).toEqual({
    code: 'INVALID_STATE',
    message: '您已于 08:50 签到，不用再签到；结束时请扫码签退',
    fields: undefined,
  });
});

test.each([
  ['the same instant', '08:50', true],
  ['a minute before', '08:49', true],
  ['a minute after', '08:51', false],
] as const)('leaving at %s as arriving', (_, time, refused) => {
  const arrived = checkIn(aSession(), aPresence('08:50'), supervisor);
  expect(refusal(() => checkOut(arrived, aPresence(time), supervisor))?.message).toBe(
    refused ? '签退时间不能早于签到时间，请稍后再签退' : undefined,
  );
});

test('whoever shows the code becomes a host once', () => {
  const one = joinHosts(aSession(), lead, at('08:40'));
  const two = joinHosts(one, deputy, at('08:41'));
  expect(two.hosts).toEqual([
    { worker: 'w001', station: 'st001' },
    { worker: 'w002', station: 'st001' },
  ]);
  expect(joinHosts(two, lead, at('08:42'))).toBe(two);
});

test('a record is submitted, returned with a comment, submitted again and confirmed', () => {
  const first = submitRecord(anEndedSession(), aRecordText(), plan, supervisor, at('18:00'));
  expect(first.record).toEqual({ state: 'submitted', text: aRecordText(), submittedAt: at('18:00') });

  const returned = returnRecord(first, '请写清楚建议', coordinator, at('19:00'));
  expect(returned.record).toMatchObject({
    state: 'returned',
    text: aRecordText(),
    returned: { at: at('19:00'), by: 'c1', comment: '请写清楚建议' },
  });

  const better = aRecordText({ advice: '下周三前再访一次，记录变化。' });
  const again = submitRecord(returned, better, plan, supervisor, at('20:00'));
  expect(again.record).toEqual({ state: 'submitted', text: better, submittedAt: at('20:00') });

  const confirmed = confirmRecord(again, lead, at('20:30'));
  expect(confirmed.record).toEqual({
    ...again.record,
    state: 'confirmed',
    confirmed: { at: at('20:30'), by: 'w001', as: 'host' },
  });
});

test.each([
  [
    'a duty that the Plan does not know',
    { duties: ['cases', 'gardening'] },
    { duties: '请从列出的六项内容中选择' },
    '督导内容有误，请重新选择',
  ],
  [
    'a form that the Plan does not know',
    { form: 'phone' },
    { form: '请从列出的形式中选择' },
    '督导形式有误，请重新选择',
  ],
])('%s is refused at its field', (_, changes, fields, message) => {
  const submit = () => submitRecord(anEndedSession(), aRecordText(changes), plan, supervisor, at('18:00'));
  expect(refusal(submit)).toEqual({ code: 'INVALID_INPUT', message, fields });
});

test('missing closes only a session that was missed', () => {
  const session = aSession();
  expect(miss(session, '2022-03-10')).toEqual({ ...session, stage: 'missed' });
  expect(miss(session, '2022-03-09')).toBe(session);
  const ended = anEndedSession();
  expect(miss(ended, '2022-03-10')).toBe(ended);
});
