import { aGrant, given } from '../../support/given';
import { coordinator, deputy, lead, member, otherTownsLead, supervisor } from '../../support/people';
import { anEndedSession, aRecordText, aSession, TOWN } from '../../support/sessions';

const id = 'session001';
const now = '2022-03-09T18:00';
const ended = anEndedSession();
const submitted = anEndedSession({ record: { state: 'submitted', text: aRecordText() } });
const returned = anEndedSession({
  record: { state: 'returned', text: aRecordText(), returned: { at: 1, by: 'c1', comment: '请补充' } },
});
const confirmed = anEndedSession({ record: { state: 'confirmed', text: aRecordText() } });

const supervisorToo = aGrant(
  'x1',
  { role: 'supervisor', person: 's1' },
  { role: 'worker', person: 'w009', town: TOWN, title: 'lead' },
);

test.each([
  ['a worker of another town', otherTownsLead, submitted, '您不是这个镇街的社工，请由该镇街的社工操作'],
  ['a member who did not host', member, submitted, '请由当天出示督导码的社工或站长、副站长确认'],
  [
    'a supervisor who is also lead of the station',
    { role: 'worker', person: 'x1' },
    submitted,
    '不能确认自己的督导，请由站点社工确认',
  ],
  ['the host while the record is missing', lead, ended, '督导还没有提交记录，请等提交以后再确认'],
  ['the host while the record is returned', lead, returned, '记录已退回给督导修改，请等重新提交以后再确认'],
  ['the host a second time', lead, confirmed, '记录已经确认，不用再操作'],
  ['the host before the session', lead, aSession(), '督导还没有进行，签退并提交记录后再确认'],
] as const)('%s cannot confirm (R7.2)', async (_, actor, session, message) => {
  const world = await given({ now, sessions: [session], grants: [supervisorToo] });
  await expect(world.as(actor)('supervision', 'confirmRecord', { id })).rejects.toMatchObject({
    ...{ code: 'INVALID_STATE', message },
  });
  expect((await world.session(id)).record.state).toBe(session.record.state);
});

test('a supervisor cannot confirm in their own role (R7.2)', async () => {
  const world = await given({ now, sessions: [submitted] });
  await expect(world.as(supervisor)('supervision', 'confirmRecord', { id })).rejects.toMatchObject({
    ...{ code: 'FORBIDDEN', message: '只有一线社工可以执行此操作，请在“我的”切换身份后再试' },
  });
});

test('the deputy confirms for a host who is away (R7.2)', async () => {
  const world = await given({ now, sessions: [submitted] });
  expect(await world.as(deputy)('supervision', 'confirmRecord', { id })).toMatchObject({ counted: true });
  expect((await world.session(id)).record.confirmed?.by).toBe('w002');
});

test.each([
  ['nothing submitted', ended, '督导还没有提交记录，请等提交以后再确认'],
  ['a record returned before', returned, '记录已退回给督导修改，请等重新提交以后再确认'],
  ['a confirmed record', confirmed, '记录已经确认，不用再操作'],
  ['a session still to come', aSession(), '这次督导已约定，不能退回修改；如有疑问请联系项目统筹'],
] as const)('the coordinator cannot return %s', async (_, session, message) => {
  const world = await given({ now, sessions: [session] });
  await expect(
    world.as(coordinator)('supervision', 'returnRecord', { id, comment: '请补充建议' }),
  ).rejects.toMatchObject({ code: 'INVALID_STATE', message });
});

test.each([
  ['', '退回说明至少写 2 个字'],
  ['字'.repeat(501), '退回说明最多 500 个字'],
])('a return with the comment "%.5s" is refused at its field', async (comment, message) => {
  const world = await given({ now, sessions: [submitted] });
  await expect(world.as(coordinator)('supervision', 'returnRecord', { id, comment })).rejects.toMatchObject({
    ...{ code: 'INVALID_INPUT', fields: { comment: message } },
  });
});
