import { chainFaults } from '../../../domain/history';
import type { World } from '../../support/given';
import { hired, inNotice } from '../../support/interviewed';
import { coordinator } from '../../support/people';
import { aForm } from '../../support/recruitment';
import { anOpenRound, aSlot, guest, handedIn, invited, seated, typed } from '../../support/rounds';

const told = async (world: World, title: string) =>
  (await world.all('messages')).filter((message) => message.title === title);
const texts = async (world: World) => (await told(world, '招聘提醒')).map(({ text }) => text);

test('drafts are reminded before the registration ends, once a day (R15.2)', async () => {
  const { world, round } = await anOpenRound();
  await typed(world, round, 'a1', aForm());
  await world.daily();
  expect(await texts(world)).toEqual([]);
  world.clock.set('2022-02-15T00:05');
  await world.daily();
  await world.remove('marks', 'recruitment');
  await world.daily();
  const reminders = await told(world, '招聘提醒');
  expect(reminders.map(({ text }) => text)).toEqual(['报名到 2 月 16 日 周三截止，请尽快填完并提交']);
  expect(reminders[0]).toMatchObject({
    ...{ to: `openid:${world.openid('a1')}`, url: `/packages/recruitment/status/index?round=${round}` },
  });
});

test('the coordinator hears that the registration is over and how many wait', async () => {
  const { world, round } = await anOpenRound();
  await handedIn(world, round, 'a1');
  world.clock.set('2022-02-17T00:05');
  await world.daily();
  expect(await texts(world)).toEqual([expect.stringMatching(/报名已截止，还有 1 份待审核$/)]);
});

test('tomorrow’s interview is told to who is examined and to who examines', async () => {
  const { world, round } = await anOpenRound();
  await invited(world, round, 'a1', await aSlot(world, round));
  await seated(world, round, 'j1');
  world.clock.set('2022-02-19T00:05');
  await world.daily();
  const messages = await told(world, '明天面试');
  expect(messages.map(({ text }) => text).sort()).toEqual([
    '2 月 20 日 周日 09:00，民政局三楼，请带身份证和证书原件',
    '明天有面试，请提前查看报名者，有利害关系的请声明回避',
  ]);
});

test('on the day after the notice the coordinator hears that it ended, or what still stands before hiring', async () => {
  const { world, round } = await inNotice();
  const objection = { text: '请核对工作年限是否属实，谢谢。', contact: '13800000099' };
  await world.as(guest('o1'))('recruitment', 'object', { round, ...objection });
  world.clock.set('2022-03-02T00:05');
  await world.daily();
  expect(await texts(world)).toContainEqual(expect.stringMatching(/公示已结束，还有 1 件异议没有处理完/));
});

test('what is sensitive of those not hired goes after the set days, once; those hired and the figures stay (R1.10)', async () => {
  const { world, round, id, idOf } = await hired();
  const other = idOf('b1');
  await world.as(coordinator)('recruitment', 'reject', { id: other, reason: '本轮已满' });
  await world.as(coordinator)('recruitment', 'finishRound', { round });
  world.clock.set('2022-06-03T00:05');
  await world.daily();
  const kept = async () => (await world.all('sensitive')).map((each) => each.id).sort();
  expect(await kept()).toEqual([`application:${id}`, `application:${other}`].sort());

  world.clock.set('2022-06-04T00:05');
  await world.daily();
  expect(await kept()).toEqual([`application:${id}`]);
  const all = await world.all('applications');
  const purged = all.find((each) => each.id === other);
  expect(purged).toMatchObject({ result: 80, rank: 2, purgedOn: '2022-06-04', attachments: [] });
  expect(purged?.form).toEqual({ education: 'bachelor', professional: 'intermediate', isLocal: true });
  expect(all.find((each) => each.id === id)?.form.name).toBe('陈a1');
  const chain = (await world.all('history')).filter(({ subject }) => subject === `application:${other}`);
  expect(chainFaults(chain, purged ?? { seq: 0, head: '' })).toEqual([]);

  world.clock.set('2022-06-05T00:05');
  await world.daily();
  expect((await world.all('applications')).find((each) => each.id === other)?.seq).toBe(purged?.seq);
  const own = (await world.as(guest('b1'))('recruitment', 'mine', { round })).application;
  expect(own?.timeline.at(-1)).toMatchObject({ title: '材料和敏感信息已删除', by: '系统' });
});
