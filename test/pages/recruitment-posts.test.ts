import type { Who, World } from '../support/given';
import { aHiredRound, HIRED, putPeople, RESERVE } from '../support/hired-round';
import { offline, phoneOf, renderPage } from '../support/pages';
import { commissioner, coordinator } from '../support/people';

const hiring = 'packages/hiring';

const openPosts = (world: World, who: Who = coordinator) =>
  renderPage(`${hiring}/posts/index`, phoneOf(world, who));

const openLeave = (world: World, id: string, storage: object = {}) => {
  const phone = phoneOf(world, coordinator);
  const options = { ...phone, query: { id }, storage: { ...phone.storage, ...storage } };
  return renderPage(`${hiring}/leave/index`, options);
};

describe('the posts', () => {
  let world: World;
  beforeAll(async () => {
    world = await aHiredRound();
  });

  test('say who holds each, what remains and that nobody need follow (R1.8)', async () => {
    const page = await openPosts(world);
    expect(page.text()).toContain('王晓明');
    expect(page.text()).toContain('3 月 2 日 周三起在岗');
    expect(page.text()).toContain('179');
    expect(page.lines().filter((line) => line === '还没有人到岗')).toHaveLength(3);
    expect(page.text()).toContain('没有可以递补的人了，要补人请新发一轮招聘');
  });

  test('are read by the bureau, who records no leaving', async () => {
    const page = await openPosts(world, commissioner);
    expect(page.text()).toContain('王晓明');
    expect(page.text()).not.toContain('登记王晓明离任');
  });

  test('without a network say so and offer to try again', async () => {
    const page = await renderPage(`${hiring}/posts/index`, {
      ...phoneOf(world, coordinator),
      cloud: offline,
    });
    await page.pass(1000);
    expect(page.text()).toContain('网络不通，请检查网络后重试');
  });

  test('lead to the leaving, which needs a day and a reason and asks once', async () => {
    const page = await openPosts(world);
    await page.tap('登记王晓明离任');
    expect(page.route()).toBe('packages/hiring/leave/index');
    expect(page.text()).toContain('现在已排 4 次');
    await page.tap('登记离任');
    expect(page.text()).toContain('请选择从哪一天起');
    await page.choose('从哪一天起不再担任', '2022-03-10');
    await page.tap('登记离任');
    expect(page.text()).toContain('王晓明从 3 月 10 日起离任。从这一天起还没有做的督导等接任的人来做');
    await page.tap('登记离任');
    expect(page.text()).toContain('请写明原因');
    await page.type('原因', '因个人原因辞去督导');
    await page.tap('登记离任');
    await page.tap('登记离任');
    expect(page.text()).toContain('王晓明从 3 月 10 日起离任，本人会收到消息');
    expect(page.stored.has(`leave:${HIRED}`)).toBe(false);
    await page.tap('看督导岗位');
    expect(page.text()).toContain('到 3 月 9 日 周三为止，还没有人接任');
  });

  test('name the next in line and lead to their next step', async () => {
    const page = await openPosts(world);
    expect(page.text()).toContain('李思琪');
    await page.tap('去通知体检');
    expect(page.route()).toBe('packages/hiring/ranking/index');
    await page.tap('通知 1 人体检');
    await page.tap('通知体检');
    await page.back();
    expect(page.text()).toContain('待体检');
    await page.tap('去登记体检');
    expect(page.route()).toBe('packages/hiring/medical/index');
  });

  test('a leaving that is recorded cannot be recorded again, and says so', async () => {
    const page = await openLeave(world, HIRED);
    expect(page.text()).toContain('已登记王晓明从 3 月 10 日 周四起离任，不用再登记');
    await page.tap('登记离任');
    expect(page.text()).not.toContain('再想想');
  });
});

test('what was typed of a leaving is kept when the page is left', async () => {
  const world = await aHiredRound();
  const page = await openLeave(world, HIRED);
  await page.type('原因', '调往外市');
  const again = await openLeave(world, HIRED, Object.fromEntries(page.stored));
  expect(again.value('原因')).toBe('调往外市');
});

describe('after the round', () => {
  let world: World;
  beforeAll(async () => {
    world = await aHiredRound({ state: 'finished', finishedOn: '2022-03-02' });
  });
  const openNotice = () => {
    const options = { ...phoneOf(world, coordinator), query: { round: 'round00001' } };
    return renderPage(`${hiring}/notice/index`, options);
  };

  test('the notice page says that it is taken down and offers nothing', async () => {
    const page = await openNotice();
    expect(page.text()).toContain('公示已于 3 月 1 日 周二结束，页面已撤下');
    expect(page.text()).not.toContain('开始公示');
    expect(page.text()).not.toContain('结束这一轮招聘');
  });

  test('a further notice goes up for whoever moves up (R1.7)', async () => {
    await world.change('applications', RESERVE, { stage: 'cleared' });
    const page = await openNotice();
    expect(page.text()).toContain('将公示：李思琪');
    await page.tap('开始公示');
    expect(page.text()).toContain('公开李思琪的姓名、工作单位、资格证书和名次');
    await page.tap('开始公示');
    expect(page.text()).toContain('公示到 3 月 15 日 周二');
  });
});

describe('someone hired from paper', () => {
  const PAPER = 'paper00001';
  let world: World;
  beforeAll(async () => {
    world = await aHiredRound();
    await putPeople(world, [
      { id: PAPER, name: '何纸表', owner: '', changes: { stage: 'offered', rank: 3 } },
    ]);
  });

  test('accepts through the coordinator, who then reads a code to hand over and may renew it', async () => {
    const options = { ...phoneOf(world, coordinator), query: { id: PAPER } };
    const page = await renderPage(`${hiring}/review/index`, options);
    await page.tap('代办：接受聘用');
    await page.tap('确定');
    const codeOf = () => page.lines().find((line) => /^\w{4} \w{4}$/.test(line));
    const first = codeOf();
    expect(first).toBeDefined();
    expect(page.text()).toContain('只能用一次，请交给本人');
    await page.tap('换一个新码');
    expect(page.text()).toContain('已交出的旧码会失效');
    await page.tap('换新');
    expect(codeOf()).not.toBe(first);
    await page.tap('登记离任');
    expect(page.route()).toBe('packages/hiring/leave/index');
  });
});
