import { hired, inNotice, interviewed } from '../../support/interviewed';
import { commissioner, coordinator } from '../../support/people';
import { times } from '../../support/random';
import { guest } from '../../support/rounds';

const a = guest('a1');
const objection = { text: '请核对工作年限是否属实，谢谢。', contact: '13800000099' };

test('the notice shows name, work unit, qualification and rank, and nothing else (R1.7)', async () => {
  const { world, round, id } = await inNotice();
  const notice = await world.as(guest('anyone'))('recruitment', 'publicNotice', { round });
  expect(notice).toMatchObject({ from: '2 月 20 日 周日', to: '3 月 1 日 周二', daysLeft: 7 });
  expect(notice.people).toEqual([
    { id, name: '陈a1', workUnit: '中山某社工机构', qualification: '社会工作师（中级）', rank: 1 },
  ]);
  await world.as(a)('recruitment', 'withdraw', { id });
  expect((await world.as(a)('recruitment', 'publicNotice', { round })).people).toEqual([]);
});

test('there is no notice before it goes up and none after the round', async () => {
  const { world, round } = await interviewed([{ person: 'a1', points: 90 }], { places: 1 });
  const read = () => world.as(a)('recruitment', 'publicNotice', { round });
  await expect(read()).rejects.toThrow('还没有公示');
  await expect(world.as(coordinator)('recruitment', 'publishNotice', { round })).rejects.toThrow(
    '还没有体检合格',
  );

  const over = await hired();
  await over.world.as(coordinator)('recruitment', 'finishRound', { round: over.round });
  await expect(over.world.as(a)('recruitment', 'publicNotice', { round: over.round })).rejects.toThrow(
    '公示已结束并撤下',
  );
});

test('an objection is confidential: officials read the text, the judge alone the contact, which is logged', async () => {
  const { world, round, id } = await inNotice();
  const objector = world.as(guest('o1'));
  const { id: objectionId, receipt } = await objector('recruitment', 'object', {
    round,
    application: id,
    ...objection,
  });
  expect(receipt).toContain(objectionId);
  const list = await world.as(coordinator)('recruitment', 'objections', { round });
  expect(list.objections).toMatchObject([{ text: objection.text, state: 'open', about: '陈a1（公示中）' }]);
  const everything = [
    list,
    ...(await Promise.all((['objections', 'history', 'messages'] as const).map(world.all))),
  ];
  expect(JSON.stringify(everything)).not.toMatch(/13800000099/);
  expect(JSON.stringify(everything)).not.toContain(world.openid('o1'));
  await expect(
    world.as(coordinator)('recruitment', 'readContact', { id: objectionId } as never),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await world.as(commissioner)('recruitment', 'readContact', { id: objectionId })).toEqual({
    contact: objection.contact,
  });
  expect((await world.all('history')).map(({ action }) => action)).toContain('readContact');
});

test('hiring waits for the end of the notice and for every objection (R1.7)', async () => {
  const { world, round, id } = await inNotice();
  const offer = () => world.as(coordinator)('recruitment', 'offer', { id });
  const { id: objectionId } = await world.as(a)('recruitment', 'object', { round, ...objection });
  await expect(offer()).rejects.toThrow('公示到 3 月 1 日 周二结束，之后才能录用');
  world.clock.set('2022-03-02T00:00');
  await expect(world.as(a)('recruitment', 'object', { round, ...objection })).rejects.toThrow(
    '公示已于 3 月 1 日 周二结束',
  );
  await expect(offer()).rejects.toThrow('还有 1 件异议没有处理完');
  const settle = { id: objectionId, upheld: false, reason: '年限属实' };
  await world.as(commissioner)('recruitment', 'settleObjection', settle);
  await expect(world.as(commissioner)('recruitment', 'settleObjection', settle)).rejects.toThrow('已经处理');
  expect((await offer()).stage).toBe('offered');
});

test('an objection that holds ends the application, with the reason', async () => {
  const { world, round, id } = await inNotice();
  const { id: objectionId } = await world.as(a)('recruitment', 'object', {
    round,
    application: id,
    ...objection,
  });
  const settle = { id: objectionId, upheld: true, reason: '年限不实' };
  await expect(
    world.as(coordinator)('recruitment', 'settleObjection', settle as never),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await world.as(commissioner)('recruitment', 'settleObjection', settle);
  const own = (await world.as(a)('recruitment', 'mine', { round })).application;
  expect(own).toMatchObject({ stage: 'rejected', next: '未录用：公示异议成立：年限不实' });
  expect(own?.timeline.at(-1)).toMatchObject({ title: '异议成立', by: '民政局' });
});

test('five objections a day are the most, from whoever', async () => {
  const { world, round } = await inNotice();
  const object = () => world.as(guest('o1'))('recruitment', 'object', { round, ...objection });
  const taken = await Promise.allSettled(times(8, object));
  expect(taken.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(5);
  for (let left = 5 - (await world.all('objections')).length; left > 0; left -= 1) await object();
  await expect(object()).rejects.toThrow('一天最多提交 5 件');
  await expect(
    world.as(a)('recruitment', 'object', { round, application: 'nosuchappl', ...objection }),
  ).rejects.toThrow('公示名单里没有这个人');
});
