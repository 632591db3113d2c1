import { createHash } from 'node:crypto';
import { canonical } from '../../../domain/history';
import type { RecordFile } from '../../../domain/record/text';
import { agendaOf } from '../../support/bookings';
import { given, type World } from '../../support/given';
import {
  commissioner,
  coordinator,
  lead,
  member,
  otherSupervisor,
  otherTownsLead,
  supervisor,
} from '../../support/people';
import { anEndedSession, aPresence, aRecordText, aSession } from '../../support/sessions';
import { PNG, sendFile } from '../../support/uploads';

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
    ...{ tag: { text: '不足时' }, next: '不足时，请督导补报或申请' },
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
  ['a second time', submitted, '记录已经提交，不用再交；等待站点确认'],
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

describe('what stands besides the words (R7.1)', () => {
  let world: World;
  const whole = anEndedSession({ id: 'session0a1' });
  const booked = anEndedSession({
    ...{ id: 'session0a2', day: '2022-03-08' },
    agenda: agendaOf({ duties: ['training'], form: 'workshop' }),
  });
  const warned = anEndedSession({ id: 'session0a3', day: '2022-03-07' });
  const later = aSession({ id: 'session0a4', day: '2022-03-16' });

  beforeAll(async () => {
    world = await given({ now, sessions: [whole, booked, warned, later] });
  });

  const formOf = (session: string) => world.as(supervisor)('supervision', 'recordForm', { id: session });
  const submit = (session: string, changes: object) =>
    world.as(supervisor)('supervision', 'submitRecord', {
      ...input,
      id: session,
      ...changes,
    } as typeof input);

  test('the form begins with what was booked (R5.4)', async () => {
    expect(await formOf('session0a2')).toMatchObject({
      draft: { duties: ['training'], form: 'workshop', matters: '' },
      from: '督导内容和形式已按预约填好，可以修改',
    });
    expect(await formOf('session0a1')).toMatchObject({ draft: { duties: [], form: '' }, from: '' });
  });

  test('it offers owners, the hosts first, and days, the next session first', async () => {
    const { owners, dues } = await formOf('session0a1');
    expect(owners.map(({ text }) => text)).toEqual(['督导本人', '陈嘉欣', '李志强', '黄晓彤']);
    expect(dues.map(({ text, dayText }) => [text, dayText])).toEqual([
      ['下次督导', '3 月 16 日 周三'],
      ['1 周', '3 月 16 日 周三'],
      ['2 周', '3 月 23 日 周三'],
    ]);
  });

  test('tags and follow-ups are read by the host who confirms', async () => {
    await submit('session0a1', {
      content: ['case', 'ethics'],
      followUps: [{ text: '把个案计划改好', owner: 'w003', due: '2022-03-16' }],
    });
    const { record } = await world.as(lead)('supervision', 'session', { id: 'session0a1' });
    expect(record).toMatchObject({
      content: [{ short: '个案研讨' }, { short: '价值与伦理' }],
      followUps: [{ text: '把个案计划改好', owner: '黄晓彤', due: '3 月 16 日 周三前' }],
      files: 0,
    });
  });

  test.each([
    ['a tag that nobody knows', { content: ['cooking'] }, 'content', '请从列出的标签中选择'],
    [
      'a follow-up without words',
      { followUps: [{ text: '', owner: '', due: '2022-03-16' }] },
      'followUps.0.text',
      '跟进的事至少写 2 个字',
    ],
    [
      'a follow-up by a stranger',
      { followUps: [{ text: '再访', owner: 'w004', due: '2022-03-16' }] },
      'followUps.0.owner',
      '负责人不是这个镇街的在岗社工，请重新选择',
    ],
    [
      'eleven follow-ups',
      { followUps: Array.from({ length: 11 }, () => ({ text: '再访', owner: '', due: '2022-03-16' })) },
      'followUps',
      '一次最多写 10 件跟进的事，请合并后再提交',
    ],
  ])('a record with %s is refused at its field', async (_, changes, field, words) => {
    await expect(submit('session0a3', changes)).rejects.toMatchObject({ fields: { [field]: words } });
    expect(await world.all('followUps')).toHaveLength(1);
  });

  test('what may tell who someone is raises a warning; whoever read it goes on (R7.8)', async () => {
    const matters = '案主王小明，电话 13800138000，商定再访。';
    await expect(submit('session0a3', { matters })).rejects.toMatchObject({
      ...{ code: 'INVALID_INPUT', message: expect.stringContaining('核对过没有问题的，也可以继续提交') },
      fields: { matters: expect.stringContaining('“13800138000”像是手机号码') },
    });
    expect((await world.session('session0a3')).record.state).toBe('none');
    await submit('session0a3', { matters, privacyRead: true });
    expect((await world.session('session0a3')).record).toMatchObject({
      ...{ state: 'submitted', privacyRead: true },
    });
    expect(canonical(await world.history('session0a3'))).not.toContain('王小明');
  });
});

describe('photos and papers (R7.1)', () => {
  let world: World;
  const full = (length: number): RecordFile[] =>
    Array.from({ length }, (_, index) => ({
      ...{
        id: `file00000${index}`,
        path: `cloud://x/${index}`,
        name: '照片.jpg',
        size: 9,
        sha256: `${index}`,
      },
    }));
  const own = anEndedSession({ id: 'session0b1' });
  const crowded = anEndedSession({ id: 'session0b2', record: { state: 'none', files: full(9) } });
  const secret = anEndedSession({
    id: 'session0b3',
    record: { state: 'submitted', text: { ...aRecordText({ form: 'individual' }), files: full(1) } },
  });

  beforeAll(async () => {
    world = await given({ now, sessions: [own, crowded, secret, { ...submitted, id: 'session0b4' }] });
  });

  const as = () => world.as(supervisor);
  const pdf = Buffer.from('%PDF-1.4 white');

  async function added(name: string, bytes: Buffer, session = 'session0b1') {
    const { cloudPath } = await as()('supervision', 'recordUploadPath', { id: session, name });
    const fileId = await sendFile(world, 's1', cloudPath, bytes);
    return as()('supervision', 'addRecordFile', { id: session, name, fileId });
  }

  test('they lie on the server before the record is submitted, so that a lost phone loses none', async () => {
    await added('现场.png', PNG);
    const { files } = await added('签到表.pdf', pdf);
    expect(files).toMatchObject([
      { name: '现场.png', size: '1 KB', isPhoto: true },
      { name: '签到表.pdf', size: '1 KB', isPhoto: false },
    ]);
    expect((await as()('supervision', 'recordForm', { id: 'session0b1' })).files).toEqual(files);
    expect(await world.all('uploads')).toEqual([]);
  });

  test('they are submitted in the order wanted, each with the hash of its bytes (R7.5)', async () => {
    const { files } = await as()('supervision', 'recordForm', { id: 'session0b1' });
    const order = files.map(({ id: file }) => file).reverse();
    await as()('supervision', 'submitRecord', { ...input, id: 'session0b1', files: order });
    const { record } = await world.session('session0b1');
    expect(record.text?.files?.map(({ name }) => name)).toEqual(['签到表.pdf', '现场.png']);
    expect(record.text?.files?.[0]?.sha256).toBe(createHash('sha256').update(pdf).digest('hex'));
    expect(record.files).toBeUndefined();
  });

  test.each([
    ['its supervisor', supervisor],
    ['the host', lead],
    ['a worker of the town', member],
    ['the coordinator', coordinator],
    ['the commissioner', commissioner],
  ])('%s opens them', async (_, actor) => {
    const { files } = await world.as(actor)('supervision', 'recordFiles', { id: 'session0b1' });
    const [first] = files;
    expect(Buffer.from(await (await fetch(first?.url ?? '')).arrayBuffer())).toEqual(pdf);
  });

  test('a stranger opens none', async () => {
    const open = world.as(otherTownsLead)('supervision', 'recordFiles', { id: 'session0b1' });
    await expect(open).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test.each([
    ['its supervisor', supervisor, true],
    ['the worker who hosted', lead, true],
    ['a worker who did not', member, false],
    ['the coordinator', coordinator, false],
    ['the commissioner', commissioner, false],
  ] as const)('files of an individual session are for %s: %s (R7.8)', async (_, actor, may) => {
    const open = world.as(actor)('supervision', 'recordFiles', { id: 'session0b3' });
    if (may) expect((await open).title).toBe('3 月 9 日 周三督导记录的照片和文件');
    else await expect(open).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { record } = await world.as(actor)('supervision', 'session', { id: 'session0b3' });
    expect(record.files).toBe(may ? 1 : 0);
  });

  test('a record takes nine, and none once it is submitted', async () => {
    await expect(
      as()('supervision', 'recordUploadPath', { id: 'session0b2', name: '照片.jpg' }),
    ).rejects.toMatchObject({ fields: { files: '照片和文件最多 9 份，请先删除一份再上传' } });
    await expect(
      as()('supervision', 'recordUploadPath', { id: 'session0b4', name: '照片.jpg' }),
    ).rejects.toMatchObject({ message: '记录已经提交，不用再交；等待站点确认' });
    await as()('supervision', 'removeRecordFile', { id: 'session0b2', file: 'file000003' });
    const { files } = await added('照片.png', PNG, 'session0b2');
    expect(files.map(({ id: file }) => file)).not.toContain('file000003');
    expect(files).toHaveLength(9);
  });

  test('what is no photo, or lies in a folder of someone else, is refused', async () => {
    await as()('supervision', 'removeRecordFile', { id: 'session0b2', file: 'file000004' });
    await expect(added('照片.png', Buffer.from('<html>'), 'session0b2')).rejects.toMatchObject({
      message: '只收 JPG、PNG 照片和 PDF 文件，请重新选择',
    });
    const strange = { id: 'session0b2', name: '照片.png', fileId: 'cloud://local.x/record/other.png' };
    await expect(as()('supervision', 'addRecordFile', strange)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      world.as(otherSupervisor)('supervision', 'removeRecordFile', { id: 'session0b2', file: 'file000005' }),
    ).rejects.toMatchObject({ message: '这是其他督导的督导，请返回选择自己的督导' });
  });
});
