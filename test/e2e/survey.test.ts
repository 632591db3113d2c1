import type { Frame } from 'playwright-core';
import { itemIds } from '../../domain/survey/questions';
import { shippedQuestions } from '../../domain/survey/shipped';
import { act } from '../../local/world/client';
import { personasFor } from '../../local/world/set-up';
import { back, comeHome, press, sees, tap, type } from './hands';
import { SLOW, step } from './journey';
import { errorsOf, leadOf, openPhones, type Phones, pictured, workersOf } from './window';

const TOWN = '442000001';

let phones: Phones;
let worker: Frame;
let coordinator: Frame;
let supervisor: Frame;

beforeAll(async () => {
  phones = await openPhones('2022-11-14T09:00:00', { personas: personasFor(TOWN) });
  worker = await phones.phone(leadOf(TOWN).id);
  coordinator = await phones.phone('c1');
  supervisor = await phones.phone('s1');
}, SLOW);

afterAll(() => phones?.close());

const scores = Object.fromEntries(itemIds(shippedQuestions).map((id) => [id, { expected: 5, actual: 3 }]));

/** What the others of the town answer on phones of their own. */
const answer = (openid: string) =>
  act(phones.world, openid, 'worker', 'feedback.answerSurvey', { edition: 1, scores, texts: {} });

async function scoreAll(phone: Frame, items: readonly { readonly text: string }[]): Promise<void> {
  for (const { text } of items)
    for (const chosen of ['我希望督导做到 5 分，非常需要', '督导实际做到 4 分，经常做到'])
      await pictured(phone.page(), press(phone.getByLabel(`${text}，${chosen}`, { exact: true })));
}

step('the coordinator opens the survey, and all 333 workers are told (R8.2)', async () => {
  await tap(coordinator, '期末问卷');
  await tap(coordinator, '开启问卷');
  await sees(coordinator, '到哪天截止（当天仍可答）');
  await tap(coordinator, '开启问卷');
  await tap(coordinator, '开启');
  await sees(coordinator, '11 月 14 日 周一 邀请，已发出');
  await sees(coordinator, '0 / 333 人');
});

step('a worker answers it, two scores for each item, and cannot see it again (R8.1, R8.2)', async () => {
  await comeHome(worker);
  await tap(worker, '期末满意度问卷');
  await tap(worker, '开始答卷');
  for (const { items } of shippedQuestions.functions) {
    await scoreAll(worker, items);
    await tap(worker, '下一步');
  }
  await type(worker, '您最希望督导改进什么？', '多来几次');
  await tap(worker, '下一步');
  await tap(worker, '交卷');
  await tap(worker, '交卷');
  await sees(worker, '您的问卷已收到');
  await tap(worker, '完成');
  await sees(worker, '接下来');
});

step(
  'the coordinator sees how many have answered and closes it; figures of five and more stand (R8.3)',
  async () => {
    await Promise.all(
      workersOf(TOWN)
        .slice(1, 7)
        .map(({ openid }) => answer(openid)),
    );
    await back(coordinator);
    await tap(coordinator, '期末问卷');
    await sees(coordinator, '7 / 333 人');
    await tap(coordinator, '结束问卷');
    await tap(coordinator, '确定');
    await tap(coordinator, '看问卷结果');
    await sees(coordinator, '石岐街道 7 份');
    await sees(coordinator, '多来几次');
  },
);

step('the town’s supervisor reads the figures, not the words (R8.3)', async () => {
  await tap(supervisor, '期末问卷结果');
  await sees(supervisor, '石岐街道 7 份');
  expect(await supervisor.getByText('多来几次').count()).toBe(0);
  expect(await errorsOf(phones.page)).toEqual([]);
});
