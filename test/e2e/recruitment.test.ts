import type { Frame } from 'playwright-core';
import { back, front, press, sees, tap } from './hands';
import { errorsOf, openPhones, type Phones, pictured } from './window';

const SLOW = 60_000;

const people = [
  { id: 'applicant', label: '报名者', name: '王晓明', openid: 'openid-applicant' },
  { id: 'c1', label: '统筹', name: '林晓岚', openid: 'openid-c1' },
  { id: 'panelist', label: '评委', name: '周评委', openid: 'openid-panelist' },
  { id: 'm1', label: '民政局', name: '郑伟国', openid: 'openid-m1' },
];

let phones: Phones;
let applicant: Frame;
let coordinator: Frame;
let panelist: Frame;
let commissioner: Frame;

beforeAll(async () => {
  phones = await openPhones('2022-02-08T09:00:00', { personas: people });
  [applicant, coordinator, panelist, commissioner] = (await Promise.all(
    people.map(({ id }) => phones.phone(id)),
  )) as [Frame, Frame, Frame, Frame];
}, SLOW);

afterAll(() => phones?.close());

const type = (phone: Frame, label: string, text: string) =>
  pictured(
    phones.page,
    front(phone.getByLabel(label, { exact: true }).locator('input, textarea')).fill(text),
  );

/** Opens a picker, turns its wheels to these words and confirms. */
async function pick(phone: Frame, label: string, ...words: string[]): Promise<void> {
  await pictured(phones.page, press(phone.getByLabel(label, { exact: true })));
  for (const word of words)
    await pictured(phones.page, phone.getByRole('option', { name: word, exact: true }).click());
  await tap(phone, '确定');
}

const next = (phone: Frame) => tap(phone, '下一步');
const clockTo = (time: string) => phones.cloud.clock.advanceTo(Date.parse(`${time}:00+08:00`));

let isBroken = false;

/** One step of the journey; after a failure the others do not wait for what will not come. */
const step = (name: string, take: () => Promise<unknown>) =>
  test(
    name,
    async () => {
      if (isBroken) throw new Error('an earlier step has failed');
      isBroken = true;
      await take();
      isBroken = false;
    },
    SLOW,
  );

step('the coordinator writes a notice and publishes it (R1.1)', async () => {
  await tap(coordinator, '督导招聘');
  await tap(coordinator, '新建一轮招聘');
  await type(coordinator, '名额（名）', '1');
  await type(coordinator, '评委人数', '1');
  await tap(coordinator, '保存');
  await tap(coordinator, '发布公告');
  await sees(coordinator, /公告对所有人公开/);
  await tap(coordinator, '发布公告');
  await sees(coordinator, '进行中');
});

step('someone reads it without signing in, and applies in steps (R1.2, R1.3)', async () => {
  await tap(applicant, '我的');
  await tap(applicant, '首页');
  await tap(applicant, /社工督导招聘公告/);
  await tap(applicant, '我要报名');
  await type(applicant, '姓名', '王晓明');
  await type(applicant, '手机号', '13800000001');
  await next(applicant);
  await type(applicant, '居住地', '石岐街道');
  await type(applicant, '工作单位', '市社会工作协会');
  await tap(applicant, '是');
  await next(applicant);
  await tap(applicant, '本科');
  await type(applicant, '专业', '行政管理');
  await next(applicant);
  await tap(applicant, '社会工作师（中级）');
  await type(applicant, '资格证书编号', 'C2012001');
  await pick(applicant, '发证日期', '2015年', '06月', '01日');
  await next(applicant);
  await tap(applicant, '添加一段经历');
  await pick(applicant, '第 1 段的服务领域', '老年人服务');
  await pick(applicant, '第 1 段的开始月份', '2014年', '01月');
  await type(applicant, '第 1 段的单位', '市社会工作协会');
  await tap(applicant, '老年人服务');
  await sees(applicant, '8 年 2 个月');
  await next(applicant);
  await next(applicant);
  await next(applicant);
  await tap(applicant, '我承诺');
  for (const count of [3, 2, 1]) {
    await tap(applicant, '我同意');
    await pictured(phones.page, expectCount('我同意', count - 1));
  }
  await next(applicant);
  await sees(applicant, /行政管理不在所列专业中/);
  await tap(applicant, '提交报名');
  await sees(applicant, '报名已提交');
  await tap(applicant, '看我的报名');
});

const expectCount = (text: string, count: number) =>
  applicant.waitForFunction(
    ([words, wanted]) =>
      [...document.querySelectorAll('*')].filter(
        (element) => element.children.length === 0 && element.textContent?.trim() === words,
      ).length === wanted,
    [text, count] as const,
  );

step(
  'the coordinator judges the clause that is left to people and passes the application (R1.4)',
  async () => {
    await tap(coordinator, '报名管理');
    await tap(coordinator, '王晓明');
    await tap(coordinator, '通过');
    await tap(coordinator, '审核通过');
    await sees(coordinator, /作出判断并写明理由/);
    await tap(coordinator, '知道了');
    await tap(coordinator, '认可');
    await type(coordinator, '判断的理由', '成绩单列有社会工作课程');
    await tap(coordinator, '审核通过');
    await sees(coordinator, '待面试');
    await back(coordinator);
    await back(coordinator);
  },
);

step('a slot and a panel: the member joins with a one-time code (R1.5)', async () => {
  await tap(coordinator, '面试时间');
  await pick(coordinator, '日期', '2022年', '02月', '21日');
  await pick(coordinator, '时间', '09时', '00分');
  await type(coordinator, '地点', '民政局三楼');
  await tap(coordinator, '加这一场');
  await sees(coordinator, /还可安排 8 人/);
  await back(coordinator);
  await tap(coordinator, '评委与评分');
  await type(coordinator, '邀请评委', '周评委');
  await tap(coordinator, '生成邀请码');
  await sees(coordinator, '周评委的邀请码，只能用一次');
  const code = await coordinator.locator('.code').last().innerText();
  await tap(panelist, '我的');
  await tap(panelist, '督导招聘与我的报名');
  await tap(panelist, /我是面试评委/);
  await type(panelist, '邀请码', code);
  await tap(panelist, '加入');
  await sees(panelist, '您已是面试评委');
  await tap(panelist, '去评分');
});

step('the applicant chooses the slot, the member scores on their own phone (R1.5)', async () => {
  await back(applicant);
  await tap(applicant, '我的报名');
  await tap(applicant, '选择面试时间');
  await tap(applicant, /2 月 21 日 周一 09:00/);
  await tap(applicant, '就选这个时间');
  await tap(applicant, '完成');
  clockTo('2022-02-21T09:30');
  await tap(panelist, '我的');
  await tap(panelist, '首页');
  await tap(panelist, '王晓明');
  for (const dimension of ['专业理论与政策法规', '实务与督导能力', '表达与沟通', '职业认同与投入'])
    await type(panelist, dimension, '85');
  await tap(panelist, '保存评分');
  await sees(panelist, /评分已保存/);
});

step(
  'the interviews are closed, the ranking explains itself and calls to the health check (R1.6)',
  async () => {
    await back(coordinator);
    await tap(coordinator, '评委与评分');
    await sees(coordinator, '（85）÷ 1 = 85.00');
    await tap(coordinator, '结束面试并排名');
    await tap(coordinator, '结束面试');
    await sees(coordinator, /只有成绩相同时/);
    await tap(coordinator, '通知 1 人体检');
    await tap(coordinator, '通知体检');
    await sees(coordinator, '待体检');
  },
);

step(
  'the ID number is given before the health check, whose conclusion alone is recorded (R1.6)',
  async () => {
    await back(applicant);
    await tap(applicant, '我的报名');
    await type(applicant, '身份证号', '442000198001110018');
    await tap(applicant, '保存身份证号');
    await sees(applicant, /体检/);
    await tap(coordinator, '王晓明');
    await tap(coordinator, '登记体检结论');
    await tap(coordinator, '合格');
    await type(coordinator, '体检机构', '市人民医院');
    await tap(coordinator, '登记结论');
    await sees(coordinator, '体检结论已登记');
    await tap(coordinator, '完成');
    await sees(coordinator, '体检合格');
    await back(coordinator);
    await back(coordinator);
  },
);

step(
  'the notice runs seven workdays, the bureau finds no objection, then the offer is accepted (R1.7, R1.8)',
  async () => {
    await tap(coordinator, '公示与录用');
    await sees(coordinator, '今天公示，到 3 月 2 日 周三 结束');
    await tap(coordinator, '开始公示');
    await tap(coordinator, '开始公示');
    await sees(coordinator, '公示到 3 月 2 日 周三');
    await tap(commissioner, '督导招聘');
    await tap(commissioner, /社工督导招聘公告/);
    await tap(commissioner, '异议');
    await sees(commissioner, '没有异议');
    clockTo('2022-03-03T09:00');
    await tap(coordinator, '王晓明');
    await tap(coordinator, '发出聘用');
    await tap(coordinator, '确定');
    await sees(coordinator, '待接受聘用');
    await back(applicant);
    await tap(applicant, '我的报名');
    await tap(applicant, '接受聘用');
    await tap(applicant, '接受聘用');
    await sees(applicant, '已录用');
  },
);

test('no phone of the window has shown an error', async () => {
  expect(await errorsOf(phones.page)).toEqual([]);
});
