import type { World } from '../support/given';
import { phoneOf, renderPage } from '../support/pages';
import { commissioner, coordinator } from '../support/people';
import { anOpenRound, aSlot, fullMarks, guest, invited, panelist, seated } from '../support/rounds';

const visitor = guest('v1');

/** The public notice of one person, on its first day. */
async function noticed() {
  const { world, round } = await anOpenRound({ places: 1, panelSize: 1 });
  const id = await invited(world, round, 'a1', await aSlot(world, round));
  await seated(world, round, 'j1');
  const as = world.as(coordinator);
  world.clock.set('2022-02-21T17:00');
  await world.as(panelist('j1'))('recruitment', 'score', { id, points: fullMarks });
  await as('recruitment', 'closeInterviews', { round });
  await as('recruitment', 'callToMedical', { round });
  await world.as(guest('a1'))('recruitment', 'giveIdNumber', { id, idNumber: '11010519491231002X' });
  const conclusion = { id, conclusion: 'passed', day: '2022-02-21', institution: '市人民医院' } as const;
  await as('recruitment', 'recordMedical', conclusion);
  await as('recruitment', 'publishNotice', { round });
  return { world, round };
}

const open = (world: World, page: string, round = '') =>
  renderPage(`packages/recruitment/${page}/index`, { query: { round }, ...phoneOf(world, visitor) });

test('a visitor finds the round on home and reads its notice without signing in (R1.1)', async () => {
  const { world } = await anOpenRound();
  const page = await renderPage('pages/home/index', phoneOf(world, visitor));
  await page.tap('我要报名');
  expect(page.text()).toContain('4 名');
  expect(page.text()).toContain('全年 180 个整天，每月约 20 天');
  expect(page.text()).toContain('（3）社会工作师（中级）及以上资格证书');
  expect(page.text()).toContain('0760-88880000');
});

test('the public notice names who is to be hired, and nothing sensitive (R1.7)', async () => {
  const { world, round } = await noticed();
  const page = await open(world, 'public-notice', round);
  expect(page.text()).toContain('陈试');
  expect(page.text()).toContain('还有 8 个工作日（含今天）');
  expect(page.text()).not.toContain('13800000001');
});

test('an objection is refused at its fields, then taken with a receipt; its draft is gone', async () => {
  const { world, round } = await noticed();
  const page = await open(world, 'public-notice', round);
  await page.tap('提出异议');
  await page.tap('陈试');
  await page.type('情况', '太短');
  await page.tap('提交异议');
  expect(page.text()).toContain('请把情况写清楚，至少 10 个字');
  expect(page.text()).toContain('请留下联系方式');
  await page.type('情况', '工作单位与公示不一致，请核实其社保记录。');
  await page.type('联系方式', 'someone@example.org');
  expect([...page.stored.keys()]).toContain(`objection:${round}`);
  await page.tap('提交异议');
  expect(page.lines()[0]).toBe('异议已收到');
  expect([...page.stored.keys()]).not.toContain(`objection:${round}`);
  const { objections } = await world.as(commissioner)('recruitment', 'objections', { round });
  expect(objections).toMatchObject([{ about: '陈试（公示中）', state: 'open' }]);
});

test('where there is no public notice the page says so', async () => {
  const { world, round } = await anOpenRound();
  expect((await open(world, 'public-notice', round)).text()).toContain('还没有公示');
});
