import { given, type World } from '../support/given';
import { offline, phoneOf, renderPage } from '../support/pages';
import { coordinator, lead, member, supervisor } from '../support/people';
import { times } from '../support/random';
import { anAttendance, attend, rate, rater, raters } from '../support/ratings';
import { OTHER_TOWN } from '../support/sessions';

const route = 'packages/feedback/rate/index';
const results = 'packages/feedback/results/index';
const items = [
  '督导讲得清楚，我听得懂',
  '对我手上的工作有帮助',
  '督导愿意听我说，尊重我',
  '遇到难题，我还想找这位督导',
];
const EVENING = '2022-03-09T18:00';

async function attended(): Promise<World> {
  const world = await given({ now: EVENING });
  await attend(world, anAttendance(lead.person));
  return world;
}

describe('rating (R8.1)', () => {
  test('from home to thanks it takes one tap an item and three more, and home then asks no more', async () => {
    const world = await attended();
    const home = await renderPage('pages/home/index', phoneOf(world, lead));
    await home.tap('给本月的督导打分');
    expect(home.route()).toBe(route);
    expect(home.lines()).toEqual(expect.arrayContaining(['何敏仪', ...items]));
    expect(home.text()).toContain('只记下您本月评过');
    expect(home.text()).toContain('还有 4 题没有打分');
    for (const item of items) await home.tapLabel(`${item}：4 分，同意`);
    expect(home.text()).not.toContain('没有打分');
    await home.tap('不记名提交');
    expect(home.text()).toContain('已收到，谢谢');
    expect(await world.all('ratings')).toMatchObject([
      { scores: { clear: 4, useful: 4, heard: 4, again: 4 } },
    ]);
    await home.tap('完成');
    expect(home.route()).toBe('pages/home/index');
    expect(home.text()).not.toContain('给本月的督导打分');
  });

  test('nothing is sent while an item is open; what was given stays on the phone, and leaves it when sent', async () => {
    const world = await attended();
    const phone = phoneOf(world, lead);
    const page = await renderPage(route, phone);
    await page.tapLabel(`${items[0]}：2 分，不太同意`);
    await page.type('想说的话（选填）', '例子很实在');
    await page.tap('不记名提交');
    expect(await world.all('ratings')).toEqual([]);
    const again = await renderPage(route, { ...phone, storage: Object.fromEntries(page.stored) });
    expect(again.lines()).toContain('不太同意');
    expect(again.value('想说的话（选填）')).toBe('例子很实在');
    for (const item of items.slice(1)) await again.tapLabel(`${item}：5 分，很同意`);
    await again.tap('不记名提交');
    expect(again.text()).toContain('已收到，谢谢');
    expect(JSON.stringify([...again.stored])).not.toContain('例子很实在');
    expect(await world.all('ratingComments')).toMatchObject([{ text: '例子很实在' }]);
  });

  test('of two supervisors one is chosen, each with a draft of its own', async () => {
    const world = await attended();
    await attend(world, anAttendance(lead.person, { supervisor: 's2', town: OTHER_TOWN, day: '2022-03-08' }));
    const page = await renderPage(route, phoneOf(world, lead));
    await page.tapLabel(`${items[0]}：1 分，很不同意`);
    await page.tap('陈国华');
    expect(page.lines()).not.toContain('很不同意');
    expect(page.text()).toContain('中山港街道');
    await page.tap('何敏仪');
    expect(page.lines()).toContain('很不同意');
  });

  test('whom nothing waits for reads why, and without a network one may try again', async () => {
    const world = await attended();
    const page = await renderPage(route, phoneOf(world, member));
    expect(page.text()).toContain('现在没有要评价的督导');
    await rate(world, lead);
    expect((await renderPage(route, phoneOf(world, lead))).text()).toContain('本月已评价，谢谢');
    const cut = await renderPage(route, { ...phoneOf(world, lead), cloud: offline });
    await cut.pass(600);
    expect(cut.text()).toContain('网络不通，请检查网络后重试');
  });
});

describe('what is published (R8.1, R8.3)', () => {
  let world: World;
  beforeAll(async () => {
    world = await given({ now: EVENING, grants: raters(7) });
    await attend(world, ...times(6, (index) => anAttendance(rater(index).person)));
    await attend(world, anAttendance(rater(6).person, { supervisor: 's2', town: OTHER_TOWN }));
    for (const index of times(6, (each) => each))
      await rate(world, rater(index), { comment: `留言 ${index}` });
    await rate(world, rater(6), { supervisor: 's2' });
  });

  test('before the month is complete nothing stands there but that there is too little', async () => {
    const page = await renderPage(results, phoneOf(world, supervisor));
    expect(page.lines()).toContain('不足 5 份，暂不显示');
    expect(page.text()).toContain('每月 6 日公布上个月的评价');
    expect(page.text()).not.toMatch(/\d 份 ·|留言 \d/);
  });

  test('afterwards a supervisor reads their own figures and comments, the office those of all', async () => {
    world.clock.set('2022-04-06T00:05');
    await world.daily();
    const own = await renderPage(results, phoneOf(world, supervisor));
    expect(own.lines()).toEqual(
      expect.arrayContaining(['6 份 · 100% 打 4 分、5 分', '4.5 / 5', '留言 0', '留言 5']),
    );
    expect(own.text()).not.toContain('陈国华');
    const office = await renderPage(results, phoneOf(world, coordinator));
    expect(office.lines()).toEqual(expect.arrayContaining(['全部督导', '何敏仪', '陈国华']));
    await office.tapLabel('陈国华，不足 5 份，暂不显示');
    expect(office.text()).not.toContain('留言 0');
  });
});
