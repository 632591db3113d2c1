import type { World } from '../../support/given';
import { coordinator } from '../../support/people';
import { anOpenRound, guest, handedIn } from '../../support/rounds';

const a = guest('a1');
const grounds = [{ id: 'msw', evidence: '社会工作硕士，2016 年' }];

const linesOf = ({ sections }: { sections: { title: string; rows: { label: string; value: string }[] }[] }) =>
  sections.flatMap(({ title, rows }) => rows.map(({ label, value }) => `${title} ${label}：${value}`));

const read = (world: World, round: string) => world.as(a)('recruitment', 'ownForm', { round });

test('the form is read again in full at a later stage, by its owner alone (R1.2)', async () => {
  const { world, round } = await anOpenRound();
  const id = await handedIn(world, round, 'a1', { grounds });
  await world.as(coordinator)('recruitment', 'reject', { id, reason: '本轮已满' });
  const form = await read(world, round);
  expect(form).toMatchObject({ id, tag: { text: '未录用' } });
  expect(form.gone).toBeUndefined();
  expect(linesOf(form)).toEqual(
    expect.arrayContaining([
      ...['身份 姓名：陈试', '身份 手机号：13800000001', '居住工作 工作单位：中山某社工机构'],
      ...['职业水平 发证日期：2015-06-01', '实务经历 老年人服务：2014-01 至今 某机构'],
      expect.stringMatching(/^优先条件 社会工作专业硕士.*：社会工作硕士，2016 年$/),
      expect.stringMatching(/^承诺同意 政治承诺：我拥护.*（2 月 8 日 周二 09:\d\d 已承诺）$/),
    ]),
  );
  expect(form.attachments.map(({ group }) => group)).toEqual(['degree', 'certificate', 'grounds.msw']);
  const [first] = form.attachments;
  const { url } = await world.as(a)('recruitment', 'attachmentUrl', { id, attachment: first?.id ?? '' });
  expect((await fetch(url)).status).toBe(200);
  await expect(world.as(guest('b1'))('recruitment', 'ownForm', { round })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    message: '您在这一轮没有报名，请从招聘公告报名',
  });
});

test('after the purge it says that the form is gone, and shows nothing of it (R1.10)', async () => {
  const { world, round } = await anOpenRound();
  const id = await handedIn(world, round, 'a1');
  await world.as(coordinator)('recruitment', 'reject', { id, reason: '本轮已满' });
  world.clock.set('2022-02-17T09:00');
  await world.as(coordinator)('recruitment', 'finishRound', { round });
  world.clock.set('2022-09-01T00:05');
  await world.daily();
  expect(await read(world, round)).toMatchObject({
    ...{ gone: '报名表和材料已在 9 月 1 日 周四按公告删除，只留下统计数', sections: [], attachments: [] },
  });
});
