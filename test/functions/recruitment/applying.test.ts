import type { Draft } from '../../../domain/recruitment/form';
import { given, type World } from '../../support/given';
import { coordinator } from '../../support/people';
import { times } from '../../support/random';
import { aForm, theTerms } from '../../support/recruitment';
import { anOpenRound, guest, handedIn, typed } from '../../support/rounds';
import { refused } from '../../support/unharmed';
import { material } from '../../support/uploads';

const a = guest('a1');
const b = guest('b1');
const PHONE = '13800000001';

const consentTo = (
  world: World,
  id: string,
  kind: 'commitment' | 'terms' | 'publication' | 'health',
  given_ = true,
) => world.as(a)('recruitment', 'consent', { id, kind, version: 1, given: given_ });

test('a draft keeps what was typed and says what is missing (R1.2, R1.3)', async () => {
  const { world, round } = await anOpenRound();
  const own = await world.as(a)('recruitment', 'saveDraft', { round, form: { name: '陈试', phone: PHONE } });
  expect(own).toMatchObject({
    stage: 'draft',
    form: { name: '陈试', phone: PHONE },
    tag: { text: '未提交' },
  });
  expect(own.faults).toMatchObject({ education: '请填写学历', terms: '请阅读并同意报名须知' });
  expect(own.consents.map(({ kind, given }) => [kind, given])).toEqual([
    ['commitment', undefined],
    ['terms', undefined],
    ['publication', undefined],
    ['health', undefined],
  ]);
  const again = await world.as(a)('recruitment', 'mine', { round });
  expect(again.application).toMatchObject({ id: own.id, form: own.form });
  expect((await world.as(b)('recruitment', 'mine', { round })).application).toBeNull();
});

test('saving the same again adds nothing to the history, two taps at once begin one draft', async () => {
  const { world, round } = await anOpenRound();
  const ids = await Promise.all(times(6, () => typed(world, round, 'a1', aForm())));
  expect(new Set(ids).size).toBe(1);
  expect((await world.all('applications')).map(({ seq }) => seq)).toEqual([1]);
});

test('a complete form is handed in; the coordinator is told, the phone lies sealed', async () => {
  const { world, round } = await anOpenRound();
  const id = await handedIn(world, round, 'a1');
  const own = (await world.as(a)('recruitment', 'mine', { round })).application;
  expect(own).toMatchObject({ stage: 'submitted', faults: {}, next: '等待审核，结果会在消息里通知' });
  expect(own?.timeline.map(({ title, by }) => [title, by])).toEqual([
    ['开始填写', '本人'],
    ['提交报名', '本人'],
  ]);
  const inbox = await world.as(coordinator)('account', 'inbox', {});
  expect(inbox.messages[0]).toMatchObject({
    ...{ title: '新的报名', text: '陈试提交了报名，请审核', url: `/packages/hiring/review/index?id=${id}` },
  });
  const stored = JSON.stringify([await world.all('applications'), await world.all('history')]);
  expect(stored).not.toContain(PHONE);
});

test('an incomplete form is refused at its fields, an excluded one too, and nothing is lost', async () => {
  const { world, round } = await anOpenRound();
  const id = await typed(world, round, 'a1', { name: '陈试' });
  await expect(world.as(a)('recruitment', 'submit', { id })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    message: expect.stringMatching(/（共 \d+ 处）$/),
    fields: { phone: '请填写手机号', terms: '请阅读并同意报名须知' },
  });
  await typed(world, round, 'a1', aForm({ education: 'secondary', professional: 'none' }));
  await consentTo(world, id, 'terms');
  await expect(world.as(a)('recruitment', 'submit', { id })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    fields: {
      education: '学历低于大专，按公告不能报名',
      professional: '没有社会工作师（中级）及以上证书，按公告不能报名',
    },
  });
  expect((await world.as(a)('recruitment', 'mine', { round })).application?.form.name).toBe('陈试');
});

test.each([
  ['2022-02-06T23:58', /报名从 2 月 7 日 周一开始/],
  ['2022-02-17T00:00', /报名已于 2 月 16 日 周三截止/],
])('at %s nobody begins', async (now, words) => {
  const world = await given({ now });
  const terms = theTerms({ applyTo: '2022-02-19' });
  const { id: round } = await world.as(coordinator)('recruitment', 'saveRound', { terms });
  await world.as(coordinator)('recruitment', 'publishRound', { round });
  await world.change('rounds', round, { terms: theTerms() });
  await expect(typed(world, round, 'a1', aForm())).rejects.toThrow(words);
});

test('a draft, an unpublished and an unknown round take nobody', async () => {
  const world = await given();
  const { id } = await world.as(coordinator)('recruitment', 'saveRound', { terms: theTerms() });
  await expect(world.as(a)('recruitment', 'round', { round: id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(typed(world, id, 'a1', {})).rejects.toThrow('这一轮招聘还没有发布或已经结束');
  await expect(typed(world, 'nosuchroun', 'a1', {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('of many taps on hand-in at once one counts, with one notice', async () => {
  const { world, round } = await anOpenRound();
  const id = await typed(world, round, 'a1', aForm());
  await consentTo(world, id, 'terms');
  await material(world, 'a1', id);
  const taps = await Promise.allSettled(times(6, () => world.as(a)('recruitment', 'submit', { id })));
  expect(taps.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await world.all('messages')).filter(({ title }) => title === '新的报名')).toHaveLength(1);
});

test('a phone applies once: two at once, one is refused at the field with the way out', async () => {
  const { world, round } = await anOpenRound();
  const both = await Promise.allSettled(['a1', 'b1'].map((person) => handedIn(world, round, person)));
  const refused = both.find((each) => each.status === 'rejected');
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(refused?.reason).toMatchObject({
    code: 'CONFLICT',
    fields: { phone: expect.stringContaining('请用当时的微信打开“我的报名”继续') },
  });
});

test('whoever withdraws may apply again, with the same phone', async () => {
  const { world, round } = await anOpenRound();
  const first = await handedIn(world, round, 'a1');
  expect((await world.as(a)('recruitment', 'withdraw', { id: first })).stage).toBe('withdrawn');
  const second = await handedIn(world, round, 'a1');
  expect(second).not.toBe(first);
  expect((await world.as(a)('recruitment', 'mine', { round })).application?.id).toBe(second);
});

test('a corrected phone frees the former one', async () => {
  const { world, round } = await anOpenRound();
  const id = await handedIn(world, round, 'a1');
  const comments = { phone: '请核对' };
  await world.as(coordinator)('recruitment', 'review', { id, decision: 'return', comments });
  await typed(world, round, 'a1', aForm({ phone: '13800000002' }));
  await world.as(a)('recruitment', 'submit', { id });
  await handedIn(world, round, 'b1');
});

test('each consent is given and taken back by itself, with its version and time (R1.2)', async () => {
  const { world, round } = await anOpenRound();
  const id = await typed(world, round, 'a1', aForm());
  for (const kind of ['commitment', 'health'] as const) {
    const given_ = (await consentTo(world, id, kind)).consents.find((each) => each.kind === kind);
    expect(given_?.given).toMatch(/^2 月 8 日 周二 09:/);
  }
  expect((await consentTo(world, id, 'commitment', false)).form.commitment).toBe(false);
  expect((await consentTo(world, id, 'health', false)).consents.every((each) => !each.given)).toBe(true);
  await expect(
    world.as(a)('recruitment', 'consent', { id, kind: 'health', version: 2, given: true }),
  ).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('terms that were agreed to stay so once handed in', async () => {
  const { world, round } = await anOpenRound();
  const id = await handedIn(world, round, 'a1');
  await expect(consentTo(world, id, 'terms', false)).rejects.toThrow('如要撤回，请撤回报名');
});

test('a repeated save after a lost answer is one draft', async () => {
  const { world, round } = await anOpenRound();
  const save = () => world.as(a)('recruitment', 'saveDraft', { round, form: aForm() }, 'request-draft');
  expect((await save()).id).toBe((await save()).id);
});

test('a form that was changed from an older version does not replace what another phone saved (R1.2)', async () => {
  const { world, round } = await anOpenRound();
  const save = (form: Draft, version?: string) =>
    world.as(a)('recruitment', 'saveDraft', { round, form, ...(version && { version }) });
  const first = await save({ name: '陈试', phone: PHONE });
  const second = await save({ name: '陈试', phone: PHONE, residence: '石岐街道' }, first.version);
  expect(second.version).not.toBe(first.version);
  const late = () => save({ name: '陈试', phone: PHONE, workUnit: '某机构' }, first.version);
  expect(await refused(world, late)).toMatchObject({
    ...{ code: 'CONFLICT', message: '这份报名在另一部手机上改过，请返回后重新打开核对' },
  });
  expect((await save({ ...second.form }, first.version)).version).toBe(second.version);
  expect((await consentTo(world, second.id, 'commitment')).version).toBe(second.version);
});
