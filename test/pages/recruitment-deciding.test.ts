import type { Who, World } from '../support/given';
import { interviewsHeld } from '../support/interviews-held';
import { phoneOf, renderPage } from '../support/pages';
import { commissioner, coordinator } from '../support/people';
import { anOpenRound, guest } from '../support/rounds';

const hiring = 'packages/hiring';
const names = ['王晓明', '李思琪', '陈婉婷'];

const openPage = (world: World, round: string, page: string, who: Who = coordinator) =>
  renderPage(`${hiring}/${page}/index`, { ...phoneOf(world, who), query: { round } });

const interviewed = (points: readonly (number | undefined)[]) => interviewsHeld(names, points);

async function ranked(points: readonly number[]) {
  const found = await interviewed(points);
  await found.world.as(coordinator)('recruitment', 'closeInterviews', { round: found.round });
  return found;
}

/** The first two in rank, examined and cleared. */
async function cleared() {
  const found = await ranked([90, 80, 70]);
  for (const id of found.ids.slice(0, 2)) await found.world.change('applications', id, { stage: 'cleared' });
  return found;
}

describe('the table of scores', () => {
  test('a missing score is named, and why the interviews cannot be closed (R1.5)', async () => {
    const { world, round } = await interviewed([90, 55, undefined]);
    const page = await openPage(world, round, 'interviews');
    expect(page.text()).toContain('已加入 2 / 2 人');
    expect(page.text()).toContain('（90 + 90）÷ 2 = 90.00');
    expect(page.text()).toContain('周评委、吴评委还没有评分');
    expect(page.text()).toContain('陈婉婷还缺评委评分；没有到场的请不予录用');
    await page.tap('结束面试并排名');
    expect(page.route()).toBe('packages/hiring/interviews/index');
  });

  test('closing says what it does and leads to the ranking, those below the line are out', async () => {
    const { world, round } = await interviewed([90, 55, 70]);
    const page = await openPage(world, round, 'interviews');
    await page.tap('结束面试并排名');
    expect(page.text()).toContain('结束后分数不能再改');
    await page.tap('结束面试');
    expect(page.route()).toBe('packages/hiring/ranking/index');
    expect(page.text()).toContain('90.00');
    expect(page.text()).not.toContain('李思琪');
  });

  test('an invitation shows a code once, ready to be copied', async () => {
    const { world, round } = await anOpenRound();
    const page = await openPage(world, round, 'interviews');
    await page.type('评委姓名', '郑');
    await page.tap('生成邀请码');
    expect(page.text()).toContain('请填写姓名');
    await page.type('评委姓名', '郑评委');
    await page.tap('生成邀请码');
    expect(page.text()).toContain('郑评委的邀请码，只能用一次');
    expect(page.text()).toContain('待加入');
  });
});

describe('the ranking', () => {
  test('spells out its rule and calls as many as there are places (R1.6)', async () => {
    const { world, round } = await ranked([70, 90, 80]);
    const page = await openPage(world, round, 'ranking');
    expect(page.text()).toContain('只有成绩相同时');
    const order = page.lines().filter((line) => names.includes(line));
    expect(order).toEqual(['李思琪', '陈婉婷', '王晓明']);
    await page.tap('通知 2 人体检');
    await page.tap('通知体检');
    expect(page.lines().filter((line) => line === '待体检')).toHaveLength(2);
    expect(page.text()).toContain('名额都有人了');
  });

  test('of equal ranks at the last place people choose', async () => {
    const { world, round } = await ranked([90, 80, 80]);
    const page = await openPage(world, round, 'ranking');
    expect(page.text()).toContain('第 2 名有 2 人并列，只剩 1 个名额，请商定后选出 1 人');
    await page.tapLabel('选陈婉婷');
    await page.tap('通知 2 人体检');
    await page.tap('通知体检');
    const { applications } = await world.as(coordinator)('recruitment', 'applications', {
      ...{ round, stage: 'ranked' },
    });
    expect(applications.map(({ name }) => name)).toEqual(['李思琪']);
  });
});

describe('the notice', () => {
  test('cannot go up before everyone called is examined, and says so', async () => {
    const { world, round } = await ranked([90, 80, 70]);
    await world.as(coordinator)('recruitment', 'callToMedical', { round });
    const page = await openPage(world, round, 'notice');
    expect(page.text()).toContain('还没有体检合格、等待公示的人');
  });

  test('shows when it would end, asks once and goes up (R1.7)', async () => {
    const { world, round } = await cleared();
    const page = await openPage(world, round, 'notice');
    expect(page.text()).toContain('今天公示，到 3 月 1 日 周二 结束');
    expect(page.text()).toContain('将公示：王晓明、李思琪');
    await page.tap('开始公示');
    expect(page.text()).toContain('公开王晓明、李思琪的姓名、工作单位、资格证书和名次');
    await page.tap('开始公示');
    expect(page.text()).toContain('公示到 3 月 1 日 周二');
    expect(page.text()).toContain('还有 2 份报名没有结果，处理完再结束这一轮');
    expect(page.text()).toContain('陈婉婷');
  });

  test('an objection is settled by the commissioner alone, with a reason', async () => {
    const { world, round } = await cleared();
    await world.as(coordinator)('recruitment', 'publishNotice', { round });
    const text = '请核对公示人员的工作年限是否属实';
    await world.as(guest('objector'))('recruitment', 'object', { round, text, contact: '13900000000' });
    const reading = await openPage(world, round, 'objections');
    expect(reading.text()).toContain(text);
    expect(reading.text()).not.toContain('处理这件异议');
    const page = await openPage(world, round, 'objections', commissioner);
    await page.tap('处理这件异议');
    await page.tap('登记处理结果');
    expect(page.text()).toContain('请先选成立或不成立');
    await page.tap('不成立');
    await page.type('处理说明', '已核对单位证明，年限属实');
    await page.tap('登记处理结果');
    await page.tap('确定');
    expect(page.text()).toContain('已核对单位证明，年限属实');
    expect(page.text()).not.toContain('处理这件异议');
  });
});
