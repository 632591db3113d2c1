import { aGrant, given } from '../../support/given';
import { commissioner, coordinator } from '../../support/people';
import { times } from '../../support/random';
import { aForm, theTerms } from '../../support/recruitment';
import { anOpenRound, guest, handedIn, typed } from '../../support/rounds';

const a = guest('a1');
const PHONE = '13800000001';
const pass = (id: string) => ({ id, decision: 'pass' as const, judgements: [], grounds: [] });

test('a round is saved, published once, and then stands as it is', async () => {
  const world = await given({ now: '2022-02-01T09:00' });
  const as = world.as(coordinator);
  const { terms, source } = await as('recruitment', 'nextTerms', {});
  expect([terms.applyFrom, source]).toEqual(['2022-02-01', '随程序提供的中山市 2022 年公告']);
  const { id: round } = await as('recruitment', 'saveRound', { terms });
  expect(await as('recruitment', 'saveRound', { round, terms: theTerms() })).toMatchObject({
    ...{ id: round, state: 'draft', isOpen: false },
  });
  expect((await world.as(a)('recruitment', 'rounds', {})).rounds).toEqual([]);
  expect((await as('recruitment', 'publishRound', { round })).closed).toMatch(/请到时再来/);
  expect((await world.as(a)('recruitment', 'rounds', {})).rounds).toHaveLength(1);
  await expect(as('recruitment', 'publishRound', { round })).rejects.toThrow('公告已经发布');
  await expect(as('recruitment', 'saveRound', { round, terms })).rejects.toThrow('公告已发布，不能再改');
  await expect(as('recruitment', 'saveRound', { round: 'nosuchroun', terms })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('terms that cannot be are refused at their field', async () => {
  const world = await given();
  const saving = (changes: object) =>
    world.as(coordinator)('recruitment', 'saveRound', { terms: { ...theTerms(), ...changes } });
  await expect(saving({ applyTo: '2022-02-01' })).rejects.toMatchObject({
    fields: { 'terms.applyTo': '报名截止不能早于开始' },
  });
  const dimensions = [{ id: 'a', text: '甲', weight: 99 }];
  await expect(saving({ dimensions })).rejects.toMatchObject({
    fields: { 'terms.dimensions': '各评分项的权重之和应为 100' },
  });
});

test('a round whose registration is over is not published', async () => {
  const world = await given({ now: '2022-03-09T09:00' });
  const { id: round } = await world.as(coordinator)('recruitment', 'saveRound', { terms: theTerms() });
  await expect(world.as(coordinator)('recruitment', 'publishRound', { round })).rejects.toMatchObject({
    fields: { applyTo: '报名截止日期已过，请先改为今天或以后' },
  });
});

test('applications are counted by stage, found by name, without drafts and without numbers', async () => {
  const { world, round } = await anOpenRound();
  const id = await handedIn(world, round, 'a1');
  await typed(world, round, 'b1', aForm({ name: '黄草稿', phone: '13800000002' }));
  const as = world.as(coordinator);
  const list = await as('recruitment', 'applications', { round });
  expect(list.applications.map(({ name, next }) => [name, next])).toEqual([['陈试', '请审核']]);
  expect(list.counts.find(({ stage }) => stage === 'submitted')?.count).toBe(1);
  expect([list.places, list.placesLeft]).toEqual([4, 4]);
  const search = async (words: object) =>
    (await as('recruitment', 'applications', { round, ...words })).applications.length;
  expect(await search({ search: '陈' })).toBe(1);
  expect(await search({ search: '某社工' })).toBe(1);
  expect(await search({ search: '黄' })).toBe(0);
  expect(await search({ stage: 'interview' })).toBe(0);
  const review = await as('recruitment', 'application', { id });
  expect(review).toMatchObject({ phone: '138****0001', isPaper: false, round });
  expect(JSON.stringify([list, review])).not.toContain(PHONE);
});

test('a draft is nobody’s but its owner’s', async () => {
  const { world, round } = await anOpenRound();
  const id = await typed(world, round, 'a1', aForm());
  const as = world.as(coordinator);
  const none = { code: 'NOT_FOUND', message: '没有找到这份报名，请返回刷新' };
  await expect(as('recruitment', 'application', { id })).rejects.toMatchObject(none);
  await expect(as('recruitment', 'readPhone', { id })).rejects.toMatchObject(none);
  await expect(as('recruitment', 'review', pass(id))).rejects.toMatchObject(none);
});

test('the full phone number is read by itself, and the reading stays in the history', async () => {
  const { world, round } = await anOpenRound();
  const id = await handedIn(world, round, 'a1');
  expect(await world.as(coordinator)('recruitment', 'readPhone', { id })).toEqual({ phone: PHONE });
  const entries = (await world.all('history')).filter(({ subject }) => subject === `application:${id}`);
  expect(entries.at(-1)).toMatchObject({ action: 'readPhone', by: { person: 'c1' }, facts: {} });
  await expect(world.as(commissioner)('recruitment', 'readPhone', { id } as never)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('a form comes back with comments at its fields, is mended and handed in again (R1.4)', async () => {
  const { world, round } = await anOpenRound();
  const id = await handedIn(world, round, 'a1');
  const as = world.as(coordinator);
  await expect(
    as('recruitment', 'review', { id, decision: 'return', comments: { nowhere: '请修改' } }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  await expect(as('recruitment', 'review', { id, decision: 'return', comments: {} })).rejects.toMatchObject({
    fields: { comments: '请至少指出一处要修改的内容' },
  });
  const comments = { workUnit: '请写全称', attachments: '请补证书' };
  await as('recruitment', 'review', { id, decision: 'return', comments });
  const own = (await world.as(a)('recruitment', 'mine', { round })).application;
  expect(own).toMatchObject({ stage: 'returned', comments });
  expect(own?.timeline.at(-1)).toMatchObject({
    ...{ title: '退回修改', by: '项目统筹', why: '工作单位：请写全称；材料：请补证书' },
  });
  const inbox = await world.as(a)('account', 'inbox', {});
  expect(inbox.messages[0]).toMatchObject({
    ...{ title: '报名需要修改', url: `/packages/recruitment/status/index?round=${round}` },
  });
  await typed(world, round, 'a1', aForm({ workUnit: '中山市某社工服务中心' }));
  expect((await world.as(a)('recruitment', 'submit', { id })).comments).toEqual({});
});

test('what the machine leaves to people needs their word and reason (R1.3)', async () => {
  const { world, round } = await anOpenRound();
  const id = await handedIn(world, round, 'a1', {
    major: '法学',
    grounds: [{ id: 'msw', evidence: '2016 年' }],
  });
  const as = world.as(coordinator);
  await expect(as('recruitment', 'review', pass(id))).rejects.toMatchObject({
    ...{ code: 'INVALID_INPUT', fields: { 'judgements.major': expect.stringContaining('作出判断') } },
  });
  const judgements = [{ clause: 'major' as const, accepted: true, reason: '课程相近' }];
  const review = await as('recruitment', 'review', { ...pass(id), judgements, grounds: ['msw', 'city'] });
  const major = review.findings.find(({ clause }) => clause === 'major');
  expect(major).toMatchObject({ verdict: 'toDecide', judgement: { accepted: true, reason: '课程相近' } });
  expect(review.grounds).toEqual([expect.objectContaining({ id: 'msw', accepted: true })]);
  expect((await world.all('applications'))[0]?.acceptedGrounds).toEqual(['msw']);
});

test('of two reviewers at once the second is told where it stands', async () => {
  const { world, round } = await anOpenRound();
  const id = await handedIn(world, round, 'a1');
  const answers = await Promise.allSettled([
    world.as(coordinator)('recruitment', 'review', pass(id)),
    world.as(coordinator)('recruitment', 'review', { id, decision: 'return', comments: { name: '请核对' } }),
  ]);
  const refused = answers.filter((each) => each.status === 'rejected');
  expect(refused.map(({ reason }) => reason.message)).toEqual([
    expect.stringMatching(/^现在是“待面试”，不能退回修改$|^现在是“待修改”，不能审核通过$/),
  ]);
});

test('ten taps on pass at once pass once', async () => {
  const { world, round } = await anOpenRound();
  const id = await handedIn(world, round, 'a1');
  const taps = await Promise.allSettled(
    times(10, () => world.as(coordinator)('recruitment', 'review', pass(id))),
  );
  expect(taps.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('a rejection has a reason, which the applicant reads; the phone may be used again', async () => {
  const { world, round } = await anOpenRound();
  const id = await handedIn(world, round, 'a1');
  const as = world.as(coordinator);
  await expect(as('recruitment', 'reject', { id, reason: ' ' })).rejects.toMatchObject({
    fields: { reason: '请写明原因（至少 2 个字）' },
  });
  await as('recruitment', 'reject', { id, reason: '证书不在有效期' });
  const own = (await world.as(a)('recruitment', 'mine', { round })).application;
  expect(own).toMatchObject({ stage: 'rejected', next: '未录用：证书不在有效期' });
  await expect(typed(world, round, 'a1', aForm())).rejects.toThrow('现在是“未录用”');
  await handedIn(world, round, 'b1');
});

test('a coordinator who applied is judged by another', async () => {
  const world = await given({
    now: '2022-02-08T09:00',
    grants: [aGrant('a1', { role: 'coordinator', person: 'c2' })],
  });
  const { id: round } = await world.as(coordinator)('recruitment', 'saveRound', { terms: theTerms() });
  await world.as(coordinator)('recruitment', 'publishRound', { round });
  const id = await handedIn(world, round, 'a1');
  await expect(
    world.as({ role: 'coordinator', person: 'a1' })('recruitment', 'review', pass(id)),
  ).rejects.toThrow('不能处理本人的报名');
});
