import type { World } from '../support/given';
import { phoneOf, renderPage } from '../support/pages';
import { anOpenRound, aSlot, guest, inviteCode, invited, panelist, seated } from '../support/rounds';

const score = 'packages/recruitment/score/index';

async function interview() {
  const { world, round } = await anOpenRound();
  const id = await invited(world, round, 'a1', await aSlot(world, round));
  await seated(world, round, 'j1');
  world.clock.set('2022-02-20T09:10');
  return { world, round, id };
}

const openScore = (world: World, id: string, storage = {}) => {
  const phone = phoneOf(world, panelist('j1'));
  return renderPage(score, { query: { id }, ...phone, storage: { ...storage, ...phone.storage } });
};

test('a code makes someone a panel member on their own phone; a wrong one is refused at its field', async () => {
  const { world, round } = await anOpenRound();
  await invited(world, round, 'a1', await aSlot(world, round));
  const page = await renderPage('packages/recruitment/join/index', phoneOf(world, guest('j1')));
  await page.type('邀请码', '12345');
  await page.tap('加入');
  expect(page.text()).toContain('邀请码不对或已用过');
  await page.type('邀请码', await inviteCode(world, round));
  await page.tap('加入');
  expect(page.lines()[0]).toBe('您已是面试评委');
  await page.tap('去评分');
  expect(page.route()).toBe('pages/home/index');
  expect(page.text()).toContain('陈试');
  expect(page.text()).toContain('待评分');
});

test('every dimension is scored before it is saved; the weighted total is there at once (R1.5)', async () => {
  const { world, id } = await interview();
  const page = await openScore(world, id);
  expect(page.text()).toContain('还有 4 项没有评');
  await page.choose('专业理论与政策法规的滑块', 80);
  await page.type('实务与督导能力', '90');
  await page.type('表达与沟通', '101');
  expect(page.text()).toContain('请填 0 到 100');
  await page.type('表达与沟通', '85.5');
  await page.type('职业认同与投入', '85');
  expect(page.text()).toContain('85.58');
  await page.tap('保存评分');
  expect(page.lines()[0]).toBe('85.58');
  expect((await openScore(world, id)).value('实务与督导能力')).toBe('90');
});

test('points given and not saved are there again later', async () => {
  const { world, id } = await interview();
  const first = await openScore(world, id);
  await first.type('实务与督导能力', '90');
  const later = await openScore(world, id, Object.fromEntries(first.stored));
  expect(later.value('实务与督导能力')).toBe('90');
});

test('a member with a conflict of interest says why and is left out', async () => {
  const { world, id } = await interview();
  const page = await openScore(world, id);
  await page.tap('我和这位应聘者有利害关系，要回避');
  await page.tap('声明回避');
  await page.tap('声明回避');
  expect(page.text()).toContain('请写明原因');
  await page.type('回避的原因', '同一单位的同事');
  await page.tap('声明回避');
  expect(page.text()).toContain('成绩只算其他评委的');
  await page.tap('声明回避');
  expect(page.lines()[0]).toBe('已声明回避');
});

test('nobody scores before the interview begins, and the refusal says so', async () => {
  const { world, round } = await anOpenRound();
  const id = await invited(world, round, 'a1', await aSlot(world, round));
  await seated(world, round, 'j1');
  const page = await openScore(world, id);
  for (const [label, value] of [
    ['专业理论与政策法规', '80'],
    ['实务与督导能力', '80'],
    ['表达与沟通', '80'],
    ['职业认同与投入', '80'],
  ] as const)
    await page.type(label, value);
  await page.tap('保存评分');
  expect(page.text()).toContain('面试');
  expect(page.value('表达与沟通')).toBe('80');
});
