import { given } from '../../support/given';
import { coordinator, lead, otherSupervisor, supervisor } from '../../support/people';
import { anEndedSession, aPresence, aRecordText, aSession } from '../../support/sessions';

const id = 'session001';
const now = '2022-03-09T18:00';
const ended = anEndedSession();
const submitted = anEndedSession({ record: { state: 'submitted', text: aRecordText() } });
const confirmed = anEndedSession({ record: { state: 'confirmed', text: aRecordText() } });

const input = {
  id,
  duties: ['cases'],
  form: 'group',
  matters: '讨论独居长者个案，演练谈话。',
  advice: '两周内再访。',
};

test('a record is written, told to the host, confirmed, told to the supervisor, and counts (R7.1, R7.2)', async () => {
  const world = await given({ now, sessions: [ended] });
  const written = await world.as(supervisor)('supervision', 'submitRecord', input);
  expect(written).toMatchObject({
    ...{ recordState: 'submitted', counted: false, next: '站点社工确认记录' },
    record: { state: 'submitted', duties: [{ short: '疑难案例' }], form: '小组督导', advice: '两周内再访。' },
  });
  expect(await world.as(lead)('account', 'inbox', {})).toMatchObject({
    unread: 1,
    messages: [{ title: '请确认督导记录', url: '/packages/worker/confirm/index?id=session001' }],
  });

  const done = await world.as(lead)('supervision', 'confirmRecord', { id });
  expect(done).toMatchObject({ recordState: 'confirmed', standing: 'done', counted: true, next: '' });
  expect(await world.as(supervisor)('account', 'inbox', {})).toMatchObject({
    messages: [{ title: '督导记录已确认', text: '3 月 9 日 周三的督导记录已由站点确认' }],
  });
  expect((await world.history(id)).map(({ action }) => action)).toEqual([
    'plan',
    'submitRecord',
    'confirmRecord',
  ]);
});

test('a record of a session of 7 h 59 min is confirmed and does not count (R6.3)', async () => {
  const short = anEndedSession({ departure: aPresence('16:49'), record: submitted.record });
  const world = await given({ now, sessions: [short] });
  expect(await world.as(lead)('supervision', 'confirmRecord', { id })).toMatchObject({
    ...{ recordState: 'confirmed', minutes: 479, standing: 'short', counted: false },
    ...{ tag: { text: '不足时' }, next: '不足 8 小时，由项目统筹审批' },
  });
});

test('a returned record tells why, is mended and submitted again (R7.2)', async () => {
  const world = await given({ now, sessions: [submitted] });
  const view = await world.as(coordinator)('supervision', 'returnRecord', { id, comment: '请写明建议' });
  expect(view).toMatchObject({ recordState: 'returned', record: { comment: '请写明建议' } });
  expect(await world.as(supervisor)('account', 'inbox', {})).toMatchObject({
    messages: [{ title: '督导记录被退回', text: '3 月 9 日 周三的督导记录需要修改：请写明建议' }],
  });
  expect(await world.as(supervisor)('supervision', 'submitRecord', input)).toMatchObject({
    recordState: 'submitted',
  });
});

test.each([
  ['no duty', { duties: [] }, 'duties', '请至少选一项督导内容'],
  ['no form', { form: undefined }, 'form', '请选择督导形式'],
  ['an empty form', { form: '' }, 'form', '请选择督导形式'],
  ['nine characters', { matters: '九个字的督导情况。' }, 'matters', '督导情况至少写 10 个字'],
  ['nothing but blanks', { matters: ' '.repeat(40) }, 'matters', '督导情况至少写 10 个字'],
  ['too many characters', { matters: '字'.repeat(2001) }, 'matters', '督导情况最多 2000 个字'],
  ['too much advice', { advice: '字'.repeat(2001) }, 'advice', '建议最多 2000 个字'],
  ['a duty that nobody knows', { duties: ['gardening'] }, 'duties', '请从列出的六项内容中选择'],
  ['a form that nobody knows', { form: 'phone' }, 'form', '请从列出的形式中选择'],
])('a record with %s is refused at its field (R7.1)', async (_, changes, field, words) => {
  const world = await given({ now, sessions: [ended] });
  const attempt = world.as(supervisor)('supervision', 'submitRecord', {
    ...input,
    ...changes,
  } as typeof input);
  await expect(attempt).rejects.toMatchObject({ code: 'INVALID_INPUT', fields: { [field]: words } });
  expect((await world.session(id)).record.state).toBe('none');
});

test.each([
  ['exactly ten characters', { matters: '正好写满了十个字吧。' }],
  ['no advice', { advice: '' }],
  ['the most characters', { matters: '字'.repeat(2000), advice: '字'.repeat(2000) }],
])('a record with %s is accepted', async (_, changes) => {
  const world = await given({ now, sessions: [ended] });
  const view = await world.as(supervisor)('supervision', 'submitRecord', { ...input, ...changes });
  expect(view.recordState).toBe('submitted');
});

test.each([
  ['before the session', aSession(), '督导还没有进行，签退后再写记录'],
  [
    'before leaving',
    aSession({ stage: 'inProgress', arrival: aPresence('08:50') }),
    '请先签退，再写督导记录',
  ],
  ['a second time', submitted, '记录已经提交，等待站点确认'],
  ['after its confirmation', confirmed, '记录已经确认，不用再操作'],
] as const)('a record %s is refused', async (_, session, message) => {
  const world = await given({ now, sessions: [session] });
  await expect(world.as(supervisor)('supervision', 'submitRecord', input)).rejects.toMatchObject({
    ...{ code: 'INVALID_STATE', message },
  });
});

test('another supervisor’s session is not for recording', async () => {
  const world = await given({ now, sessions: [ended] });
  await expect(world.as(otherSupervisor)('supervision', 'submitRecord', input)).rejects.toMatchObject({
    ...{ code: 'INVALID_STATE', message: '这是其他督导的督导，请返回选择自己的督导' },
  });
});

test('the record form offers the duties and forms of the Plan (R7.1)', async () => {
  const world = await given({ now, sessions: [ended] });
  const form = await world.as(supervisor)('supervision', 'recordForm', { id });
  expect(form.duties).toHaveLength(6);
  expect(form.forms.map(({ short }) => short)).toEqual([
    '个别督导',
    '小组督导',
    '现场督导',
    '工作坊',
    '站点互访',
  ]);
  expect(form.session).toMatchObject({ id, record: { due: '3 月 12 日 周六前' } });
  await expect(world.as(otherSupervisor)('supervision', 'recordForm', { id })).rejects.toMatchObject({
    ...{ code: 'FORBIDDEN', message: '这次督导与您当前的身份无关，请从“日程”选择' },
  });
});
