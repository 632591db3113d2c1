import type { Frame } from 'playwright-core';
import { act, fireTimer } from '../../local/world/client';
import { PROJECT, personasFor } from '../../local/world/set-up';
import { documentsOf } from '../support/documents';
import { back, comeHome, press, sees, tap } from './hands';
import { SLOW, step } from './journey';
import { errorsOf, leadOf, openPhones, type Phones, pictured, workersOf } from './window';

const TOWN = '442000001';
const DAY = '2022-02-28';
const month = '2022-02';
const attendants = workersOf(TOWN).slice(0, 6);
const items = [
  '督导讲得清楚，我听得懂',
  '对我手上的工作有帮助',
  '督导愿意听我说，尊重我',
  '遇到难题，我还想找这位督导',
];

let phones: Phones;
let worker: Frame;
let supervisor: Frame;

/** As the session's code and the number said aloud leave it. */
const attendance = (id: string) => ({
  ...{ _id: `${PROJECT}:feedback01:${id}`, project: PROJECT, id: `feedback01:${id}` },
  ...{ session: 'feedback01', worker: id, town: TOWN, home: TOWN, supervisor: 's1', seq: 1, head: '' },
  ...{ day: DAY, month, means: 'code', at: Date.parse(`${DAY}T09:00:00+08:00`) },
});

beforeAll(async () => {
  phones = await openPhones(`${DAY}T17:00:00`, { personas: personasFor(TOWN) });
  await documentsOf(phones.cloud).put(
    'attendances',
    attendants.map(({ id }) => attendance(id)),
  );
  worker = await phones.phone(leadOf(TOWN).id);
  supervisor = await phones.phone('s1');
}, SLOW);

afterAll(() => phones?.close());

step('an attendant rates with one tap an item, and is asked no more (R8.1)', async () => {
  await comeHome(worker);
  await tap(worker, '给本月的督导打分');
  for (const item of items)
    await pictured(worker.page(), press(worker.getByLabel(`${item}：4 分，同意`, { exact: true })));
  await tap(worker, '不记名提交');
  await sees(worker, '已收到，谢谢');
  await tap(worker, '完成');
  await sees(worker, '今天没有督导来');
  await worker.getByText('给本月的督导打分').waitFor({ state: 'detached' });
});

step('the supervisor sees figures only once the month’s batch has closed (R8.1, R8.3)', async () => {
  const scores = { clear: 5, useful: 4, heard: 5, again: 4 };
  const rate = (openid: string) =>
    act(phones.world, openid, 'worker', 'feedback.rate', { month, supervisor: 's1', scores, comment: '' });
  await Promise.all(attendants.slice(1).map(({ openid }) => rate(openid)));
  await tap(supervisor, '社工给我的评价');
  await sees(supervisor, '不足 5 份，暂不显示');
  expect(await supervisor.getByText(/6 份/).count()).toBe(0);

  phones.cloud.clock.advanceTo(Date.parse('2022-03-06T00:05:00+08:00'));
  await fireTimer(phones.world, 'daily', 'hourly');
  await back(supervisor);
  await tap(supervisor, '社工给我的评价');
  await sees(supervisor, '6 份 · 100% 打 4 分、5 分');
  expect(await errorsOf(phones.page)).toEqual([]);
});
