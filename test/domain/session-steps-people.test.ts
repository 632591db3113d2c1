import { obstacle } from '../../domain/session-steps';
import {
  coordinator,
  deputy,
  lead,
  member,
  otherSupervisor,
  otherTownsLead,
  supervisor,
} from '../support/people';
import { anEndedSession, aPresence, aSession, at, OTHER_TOWN, sessionIn, TOWN } from '../support/sessions';

const NOW = at('17:30');

const submitted = anEndedSession({ record: { state: 'submitted' } });
const inProgress = sessionIn('inProgress', 'none');

test.each([
  [
    'a supervisor checking in to another’s session',
    aSession(),
    'checkIn',
    otherSupervisor,
    '这是其他督导的督导，请返回选择自己的督导',
  ],
  [
    'a supervisor checking out of another’s session',
    inProgress,
    'checkOut',
    otherSupervisor,
    '这是其他督导的督导，请返回选择自己的督导',
  ],
  [
    'a supervisor recording another’s session',
    anEndedSession(),
    'submitRecord',
    otherSupervisor,
    '这是其他督导的督导，请返回选择自己的督导',
  ],
  [
    'a worker of another town showing the code',
    aSession(),
    'showCode',
    otherTownsLead,
    '您不是这个镇街的社工，请由该镇街的社工操作',
  ],
  [
    'a worker of another town confirming',
    submitted,
    'confirmRecord',
    otherTownsLead,
    '您不是这个镇街的社工，请由该镇街的社工操作',
  ],
  [
    'a supervisor who is also a worker confirming their own record',
    submitted,
    'confirmRecord',
    { ...lead, persons: ['w001', 's1'] },
    '不能确认自己的督导，请由站点社工确认',
  ],
  [
    'a member who did not host confirming',
    submitted,
    'confirmRecord',
    member,
    '请由当天出示督导码的社工或站长、副站长确认',
  ],
  [
    'a supervisor in another role',
    aSession(),
    'checkIn',
    coordinator,
    '您当前的身份不能执行此操作，可在“我的”切换身份',
  ],
] as const)('%s is refused', (_, session, step, actor, reason) => {
  expect(obstacle(session, step, actor, NOW)).toBe(reason);
});

const hostedBy = (host: string) => ({
  arrival: aPresence('08:50', { host }),
  departure: aPresence('17:05', { host: 'w009' }),
});

test.each([
  ['the lead, who did not host', submitted, lead],
  ['the deputy, who did not host', { ...submitted, ...hostedBy('w003') }, deputy],
  ['a member who hosted the arrival', { ...submitted, ...hostedBy('w003') }, member],
  [
    'a member who hosted the departure',
    { ...submitted, departure: aPresence('17:05', { host: 'w003' }) },
    member,
  ],
] as const)('%s may confirm (R7.2)', (_, session, actor) => {
  expect(obstacle(session, 'confirmRecord', actor, NOW)).toBeUndefined();
});

test('someone without a title confirms only what they hosted', () => {
  const { title: _, ...untitled } = member;
  expect(obstacle(submitted, 'confirmRecord', untitled, NOW)).toBe(
    '请由当天出示督导码的社工或站长、副站长确认',
  );
});

test.each([
  ['the last minute of the day before', at('23:59', '2022-03-08'), '这次督导在 3 月 9 日 周三，请在当天操作'],
  ['the first minute of the day', at('00:00'), undefined],
  ['the last minute of the day', at('23:59'), undefined],
  ['midnight after the day', at('00:00', '2022-03-10'), '这次督导在 3 月 9 日 周三，请在当天操作'],
] as const)('codes and stops belong to the day in Shanghai: %s (R6.1)', (_, now, reason) => {
  expect(obstacle(aSession(), 'checkIn', supervisor, now)).toBe(reason);
  expect(obstacle(aSession(), 'showCode', lead, now)).toBe(reason);
  expect(obstacle(inProgress, 'checkOut', supervisor, now)).toBe(reason);
});

test('records are written, confirmed and returned on later days too', () => {
  const later = at('10:00', '2022-03-20');
  expect(obstacle(anEndedSession(), 'submitRecord', supervisor, later)).toBeUndefined();
  expect(obstacle(submitted, 'confirmRecord', lead, later)).toBeUndefined();
  expect(obstacle(submitted, 'returnRecord', coordinator, later)).toBeUndefined();
});

test('the towns of the test world differ, so that a refusal above means what it says', () => {
  expect([lead.town, otherTownsLead.town]).toEqual([TOWN, OTHER_TOWN]);
});
