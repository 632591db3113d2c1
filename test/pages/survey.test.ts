import { itemIds } from '../../domain/survey/questions';
import { shippedQuestions } from '../../domain/survey/shipped';
import type { World } from '../support/given';
import { offline, type Phone, phoneOf, renderPage } from '../support/pages';
import { commissioner, coordinator, supervisor } from '../support/people';
import { answerSurvey, closeSurvey, openSurvey, surveyWorld, workerIn } from '../support/survey';
import { allOf } from '../support/survey-scores';

const pages = 'packages/feedback';
const crowds = [
  { town: 'ta', name: '东区街道', supervisor: 's1', workers: 6 },
  { town: 'tb', name: '西区街道', supervisor: 's2', workers: 3 },
];
const worker = workerIn('ta', 0);
const RETRY = 700;

const scales = shippedQuestions.functions;
const sides = [
  ['我希望督导做到', '非常需要', 5],
  ['督导实际做到', '经常做到', 4],
] as const;

/** Chooses both sides of every item of the function in front. */
async function scoreAll(page: Phone, step: number): Promise<void> {
  for (const { text } of scales[step]?.items ?? [])
    for (const [title, word, score] of sides) await page.tapLabel(`${text}，${title} ${score} 分，${word}`);
}

describe('a worker answers the survey', () => {
  let world: World;
  beforeAll(async () => {
    world = await surveyWorld(crowds);
  });

  test('before it is opened the page says so, and home says nothing (R8.2)', async () => {
    const page = await renderPage(`${pages}/survey/index`, phoneOf(world, worker));
    expect(page.text()).toContain('还没有问卷');
    const home = await renderPage('pages/home/index', phoneOf(world, worker));
    expect(home.text()).not.toContain('期末满意度问卷');
    await openSurvey(world);
  });

  test('home leads to it; a step is done when both sides of each item are chosen; what was chosen outlives the page', async () => {
    const phone = phoneOf(world, worker);
    const home = await renderPage('pages/home/index', phone);
    expect(home.text()).toContain('约 3 分钟，不记名，11 月 30 日 周三截止，点此填写');
    const page = await renderPage(`${pages}/survey/index`, phone);
    expect(page.text()).toContain('交卷后不能再看、不能再改，任何人都查不到您的答卷');
    await page.tap('开始答卷');
    expect(page.text()).toContain('第 1 步，共 5 步');
    expect(page.text()).toContain('这一步还有 4 项没有选全');
    await page.tap('下一步');
    expect(page.text()).toContain('请选一个分数');
    await scoreAll(page, 0);
    await page.tap('下一步');
    expect(page.text()).toContain('教育督导');

    const again = await renderPage(`${pages}/survey/index`, {
      ...phone,
      storage: Object.fromEntries(page.stored),
    });
    expect(again.text()).toContain('上次选过的还在');
    await again.tap('接着答');
    expect(again.text()).toContain('第 2 步，共 5 步');
    await scoreAll(again, 1);
    await again.tap('下一步');
    await scoreAll(again, 2);
    await again.tap('下一步');
    await again.type('您最希望督导改进什么？', '多来几次');
    await again.tap('下一步');
    expect(again.text()).toContain('希望 5 · 实际 4');
    expect(again.text()).toContain('多来几次');
    await again.tap('交卷');
    await again.tap('交卷');
    expect(again.text()).toContain('您的问卷已收到');
    expect([...again.stored.keys()].filter((key) => key.startsWith('survey:'))).toEqual([]);
    const [answer] = await world.all('surveyAnswers');
    expect(answer?.scores).toEqual(allOf(5, 4));
    expect(Object.keys(answer?.scores ?? {})).toEqual(itemIds(shippedQuestions));
    expect((await world.all('surveyTexts')).map(({ text }) => text)).toEqual(['多来几次']);
  });

  test('once answered it is not shown again, here or at home (R8.1)', async () => {
    const page = await renderPage(`${pages}/survey/index`, phoneOf(world, worker));
    expect(page.text()).toContain('您的问卷已收到');
    expect(page.text()).not.toContain('开始答卷');
    const home = await renderPage('pages/home/index', phoneOf(world, worker));
    expect(home.text()).not.toContain('期末满意度问卷');
  });

  test('without a network it says so and offers to try again', async () => {
    const { storage } = phoneOf(world, worker);
    const page = await renderPage(`${pages}/survey/index`, { storage, cloud: offline });
    await page.pass(RETRY);
    expect(page.text()).toContain('网络不通');
  });
});

describe('the office runs the survey', () => {
  let world: World;
  beforeAll(async () => {
    world = await surveyWorld(crowds);
  });

  test('the coordinator puts a question into other words, opens it, and everyone is told (R8.2)', async () => {
    const page = await renderPage(`${pages}/survey-open/index`, phoneOf(world, coordinator));
    expect(page.text()).toContain('未开启');
    await page.tap('修改题目文字');
    await page.type('行政督导 1', '帮');
    await page.tap('保存');
    expect(page.text()).toContain('题目至少 4 个字，请写完整');
    await page.type('行政督导 1', '帮我们排好每月的工作');
    await page.tap('保存');
    expect(page.text()).toContain('帮我们排好每月的工作');
    await page.tap('开启问卷');
    await page.tap('开启问卷');
    expect(page.text()).toContain('开始那天向 9 名社工发出邀请，开启后题目不能再改');
    await page.tap('开启');
    expect(page.text()).toContain('进行中');
    expect(page.text()).toContain('11 月 14 日 周一 邀请，已发出');
    expect(await world.all('messages')).toHaveLength(9);
  });

  test('turnout stands town by town; a step that cannot be taken gives its reason (R8.2)', async () => {
    for (let index = 0; index < 6; index += 1)
      await world.as(workerIn('ta', index))('feedback', 'answerSurvey', {
        edition: 2,
        scores: allOf(5, 3),
        texts: {},
      });
    const page = await renderPage(`${pages}/survey-open/index`, phoneOf(world, coordinator));
    expect(page.text()).toContain('6 / 9 人');
    expect(page.text()).toContain('0 / 3 人 · 0%');
    expect(page.text()).toContain('今天已经发过消息，请明天再提醒');
    const owner = await renderPage(`${pages}/survey-open/index`, phoneOf(world, commissioner));
    expect(owner.text()).toContain('6 / 9 人');
    expect(owner.text()).not.toContain('结束问卷');
  });

  test('results stand once it is closed: for the office all, for a supervisor their own (R8.3)', async () => {
    const before = await renderPage(`${pages}/survey-results/index`, phoneOf(world, commissioner));
    expect(before.text()).toContain('还没有结果');
    const page = await renderPage(`${pages}/survey-open/index`, phoneOf(world, coordinator));
    await page.tap('结束问卷');
    await page.tap('确定');
    expect(page.text()).toContain('已结束');
    const results = await renderPage(`${pages}/survey-results/index`, phoneOf(world, commissioner));
    expect(results.text()).toContain('回收 6 / 9 人，67%');
    expect(results.text()).toContain('差距 −2.00');
    await results.tap('东区街道 6 份');
    await results.tap('展开统计附表');
    expect(results.text()).toContain('95% 置信区间');
    const own = await renderPage(`${pages}/survey-results/index`, phoneOf(world, supervisor));
    expect(own.text()).toContain('何敏仪 6 份');
    expect(own.text()).not.toContain('展开统计附表');
  });
});

test('whoever was still answering when it closed is told so, and keeps what they had chosen (R8.2)', async () => {
  const world = await surveyWorld(crowds);
  await openSurvey(world);
  const page = await renderPage(`${pages}/survey/index`, phoneOf(world, worker));
  await page.tap('开始答卷');
  for (const step of scales.keys()) {
    await scoreAll(page, step);
    await page.tap('下一步');
  }
  await page.tap('下一步');
  await closeSurvey(world);
  await page.tap('交卷');
  await page.tap('交卷');
  expect(page.text()).toContain('问卷已经截止，不再收答卷；有意见请直接告诉项目统筹');
  expect([...page.stored.keys()].some((key) => key.startsWith('survey:'))).toBe(true);
  expect(await world.all('surveyReceipts')).toEqual([]);
});

test('a supervisor whose towns gave too few answers is told why nothing stands alone (R8.3)', async () => {
  const world = await surveyWorld(crowds);
  await openSurvey(world);
  await Promise.all(
    [0, 1, 2, 3, 4]
      .map((index) => answerSurvey(world, workerIn('ta', index)))
      .concat(answerSurvey(world, workerIn('tb', 0))),
  );
  await closeSurvey(world);
  const other = { role: 'supervisor', person: 's2' } as const;
  const page = await renderPage(`${pages}/survey-results/index`, phoneOf(world, other));
  expect(page.text()).toContain('您的结果不单独显示');
});
