import { ask, asked, names } from '../../support/asked';
import type { World } from '../../support/given';
import { coordinator } from '../../support/people';
import { aForm } from '../../support/recruitment';
import { anOpenRound, guest, handedIn, typed } from '../../support/rounds';
import { refused } from '../../support/unharmed';

const me = guest('a1');
let world: World;
let round: string;
let own: string;
let others: string;

beforeAll(async () => {
  ({ world, round } = await anOpenRound());
  own = await typed(world, round, 'a1', aForm());
  others = await handedIn(world, round, 'b1', { phone: '13800000002' });
});

test.each(names(asked))('%s with another person’s id is refused, whoever asks', async (action) => {
  for (const who of [me, coordinator].filter((each) => each !== coordinator || action !== 'attachmentUrl')) {
    const failure = await refused(world, () => ask(world, who, action, others));
    expect(failure).toMatchObject({ code: 'FORBIDDEN', message: '只能操作本人的报名，请从“我的报名”进入' });
  }
});

test.each(names(asked))('%s of nothing, and of what is no id, is refused', async (action) => {
  expect(await refused(world, () => ask(world, me, action, 'nosuchappl'))).toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await refused(world, () => ask(world, me, action, '../own'))).toMatchObject({
    ...{ code: 'INVALID_INPUT', fields: { id: '编号有误，请返回重新进入' } },
  });
});

test.each(['chooseSlot', 'giveIdNumber', 'answerOffer'] as const)(
  '%s has no place in a draft',
  async (action) => {
    const failure = await refused(world, () => ask(world, me, action, own));
    expect(['INVALID_STATE', 'NOT_FOUND']).toContain(failure.code);
  },
);

test.each([
  ...(['submit', 'uploadPath', 'attach', 'detach', 'chooseSlot', 'giveIdNumber', 'answerOffer'] as const),
])('%s has no place once the form is handed in', async (action) => {
  const failure = await refused(world, () => ask(world, guest('b1'), action, others));
  expect(['INVALID_STATE', 'NOT_FOUND']).toContain(failure.code);
});

test('a form that was handed in is not typed over', async () => {
  const form = aForm({ name: '改名' });
  const failure = await refused(world, () =>
    world.as(guest('b1'))('recruitment', 'saveDraft', { round, form }),
  );
  expect(failure.message).toMatch(/报名表不能再改/);
});

test('in the last seconds of the last day one still begins, at midnight nobody does', async () => {
  const at = (time: string) => world.cloud.clock.advanceTo(Date.parse(`${time}+08:00`));
  await world.as(me)('recruitment', 'mine', { round });
  at('2022-02-16T23:59:56');
  await typed(world, round, 'late', { name: '陈晚' });
  at('2022-02-17T00:00:00');
  const begin = () => world.as(guest('later'))('recruitment', 'saveDraft', { round, form: {} });
  expect((await refused(world, begin)).message).toMatch(/报名已于 2 月 16 日 周三截止/);
  expect((await refused(world, () => ask(world, me, 'submit', own))).message).toMatch(/截止/);
});
