import { given } from '../../support/given';
import { coordinator } from '../../support/people';
import { aForm, theTerms } from '../../support/recruitment';
import { anOpenRound, guest } from '../../support/rounds';

const a = guest('a1');

test('a paper application goes on like any other, its steps taken by the coordinator (代办)', async () => {
  const { world, round } = await anOpenRound();
  const as = world.as(coordinator);
  const enter = (form: object, consents: ('terms' | 'publication' | 'health')[] = ['terms']) =>
    as('recruitment', 'enterPaper', { round, form, consents });
  await expect(enter({ name: '陈纸' })).rejects.toMatchObject({ fields: { phone: '请填写手机号' } });
  await expect(enter(aForm(), [])).rejects.toMatchObject({ fields: { terms: '请阅读并同意报名须知' } });
  const entered = await enter(aForm(), ['terms', 'publication']);
  expect(entered).toMatchObject({ isPaper: true, stage: 'submitted' });
  expect(entered.timeline).toMatchObject([{ title: '登记纸质报名', by: '项目统筹' }]);
  await expect(enter(aForm())).rejects.toMatchObject({ code: 'CONFLICT' });
  const consented = { id: entered.id, kind: 'health', version: 1, given: true } as const;
  expect((await as('recruitment', 'consent', consented)).form.phone).toBeUndefined();
  expect((await as('recruitment', 'withdraw', { id: entered.id })).stage).toBe('withdrawn');
  await expect(world.as(a)('recruitment', 'withdraw', { id: entered.id })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('nothing is entered into a round that is not published', async () => {
  const world = await given();
  const { id: round } = await world.as(coordinator)('recruitment', 'saveRound', { terms: theTerms() });
  await expect(
    world.as(coordinator)('recruitment', 'enterPaper', { round, form: aForm(), consents: ['terms'] }),
  ).rejects.toThrow('这一轮招聘没有发布，或面试已经结束');
});

test('a paper application needs no files, also when it comes back (R1.2)', async () => {
  const { world, round } = await anOpenRound();
  const as = world.as(coordinator);
  const { id, attachments } = await as('recruitment', 'enterPaper', {
    ...{ round, form: aForm(), consents: ['terms'] },
  });
  expect(attachments).toEqual([]);
  await as('recruitment', 'review', { id, decision: 'return', comments: { major: '请核对' } });
  expect((await as('recruitment', 'submit', { id })).stage).toBe('submitted');
  const [paper] = await world.all('applications');
  expect(paper?.consents.map(({ kind, version }) => [kind, version])).toEqual([
    ...[
      ['terms', 1],
      ['commitment', 1],
    ],
  ]);
});
