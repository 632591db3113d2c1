import type { Frame } from 'playwright-core';
import { panelMembers, type RoundApplicant } from '../../local/world/recruitment-people';
import { fillIn } from '../../local/world/registration';
import {
  accept,
  chooseSlot,
  fillByHand,
  giveIdNumber,
  handIn,
  mendByHand,
  openForm,
  theRound,
} from './applying';
import { applicants, BY_HAND, CONFLICTED, endings, HIRED, people, RESERVE } from './cast';
import { type Crew, eachOf, openCrew } from './crew';
import { back, comeHome, sees, tap, type } from './hands';
import { SLOW, step } from './journey';
import { object, settle } from './objecting';
import {
  addSlot,
  callToMedical,
  invite,
  namesOn,
  offer,
  pass,
  publishNotice,
  recordMedical,
  sendBack,
} from './office';
import { declareConflict, join, score } from './panel';
import { readOwn, takeUpPost } from './reading';
import { clear, recordLeaving, takeOver } from './succeeding';
import { errorsOf, keepPicture } from './window';

let crew: Crew;
let coordinator: Frame;
let commissioner: Frame;
let visitor: Frame;
const phone = (name: string) => crew.phone(name);

beforeAll(async () => {
  crew = await openCrew('2022-02-08T09:00:00', people);
  [coordinator, commissioner, visitor] = [phone('林晓岚'), phone('郑伟国'), phone('陈市民')];
}, SLOW);

afterAll(() => crew?.close());

step('a notice is published and read by anyone, without signing in (R1.1)', async () => {
  await publishNotice(coordinator);
  await comeHome(visitor);
  await tap(visitor, /社工督导招聘公告/);
  await sees(visitor, '4 名');
  await sees(visitor, '正在报名');
});

step('one applies by hand; what was typed survives that the program is closed (R1.2, R1.3)', async () => {
  const own = phone(BY_HAND);
  await comeHome(own);
  await openForm(own, '我要报名');
  await fillByHand(own);
  await sees(own, /行政管理不在所列专业中/);
  await handIn(own);
});

step('five others hand in what they have filled in (R1.2)', async () => {
  const round = await theRound(crew.world);
  await eachOf(
    applicants.filter(({ name }) => name !== BY_HAND),
    async (applicant) => {
      const own = phone(applicant.name);
      await fillIn(crew.world, round, applicant);
      await comeHome(own);
      await openForm(own, '继续填写报名');
      await handIn(own);
    },
  );
});

step('an application is returned with a word at each field and mended there (R1.4)', async () => {
  const own = phone(BY_HAND);
  await sendBack(coordinator, BY_HAND, {
    工作单位: '请填写单位全称',
    资格证书编号: '与证书上的管理号不符',
  });
  await mendByHand(own);
  await handIn(own);
});

step('each application passes; what the machine leaves open is judged with a reason (R1.4)', async () => {
  for (const { name, grounds } of applicants.filter((each) => each.name !== BY_HAND))
    await pass(coordinator, name, async () => {
      if (grounds) await tap(coordinator, '社会工作专业硕士及以上学历');
    });
  await pass(coordinator, BY_HAND, async () => {
    await tap(coordinator, '认可');
    await type(coordinator, '判断的理由', '成绩单列有社会工作课程');
  });
});

step('a slot is offered and chosen on six phones (R1.5)', async () => {
  await addSlot(coordinator);
  await eachOf(applicants, ({ name }) => chooseSlot(phone(name), /2 月 21 日 周一 09:00/));
});

step('three members join the panel with their codes and score; one has a conflict (R1.5)', async () => {
  await tap(coordinator, '评委与评分');
  for (const { name } of panelMembers) await join(phone(name), await invite(coordinator, name));
  crew.clockTo('2022-02-21T13:00');
  await eachOf(panelMembers, async (member) => {
    for (const { name, points } of applicants)
      if (member.name === CONFLICTED && name === BY_HAND)
        await declareConflict(phone(member.name), name, '同一单位的同事');
      else await score(phone(member.name), name, points);
  });
});

step('the ranking follows the scores, a tie the accepted ground; four are called (R1.5, R1.6)', async () => {
  await back(coordinator);
  await tap(coordinator, '评委与评分');
  await sees(coordinator, `${CONFLICTED}回避`);
  await tap(coordinator, '结束面试并排名');
  await tap(coordinator, '结束面试');
  await sees(coordinator, /只有成绩相同时/);
  expect(await namesOn(coordinator)).toEqual(applicants.map(({ name }) => name));
  await callToMedical(coordinator, 4);
});

step('who fails the health check gives way to the next of the ranking (R1.6)', async () => {
  const examine = async ({ name, idNumber, medical }: RoundApplicant) => {
    await giveIdNumber(phone(name), idNumber);
    await recordMedical(coordinator, name, medical ? '不合格' : '合格');
  };
  for (const applicant of applicants.slice(0, 4)) await examine(applicant);
  await callToMedical(coordinator, 1);
  for (const applicant of applicants.filter(({ name }) => name === BY_HAND)) await examine(applicant);
  await back(coordinator);
});

step('the notice names four for seven workdays; the bureau settles an objection (R1.7)', async () => {
  await tap(coordinator, '公示与录用');
  await sees(coordinator, '今天公示，到 3 月 2 日 周三 结束');
  await tap(coordinator, '开始公示');
  await tap(coordinator, '开始公示');
  await sees(coordinator, '公示到 3 月 2 日 周三');
  await object(visitor, '请核对公示人员的工作年限是否属实', '13800000199');
  await settle(commissioner, '不成立', '已核对单位证明，年限属实');
  await keepPicture(crew.page, 'recruitment');
});

step('after the notice the offers are made, and accepted on four phones (R1.8)', async () => {
  crew.clockTo('2022-03-03T09:00');
  for (const name of HIRED) await offer(coordinator, name);
  await eachOf(HIRED, (name) => accept(phone(name)));
});

step('every applicant reads how it ended, and the hired are supervisors (R1.6, R1.8, R1.9)', async () => {
  await eachOf(applicants, ({ name }) => readOwn(phone(name), endings[name] ?? []));
  await eachOf(HIRED, (name) => takeUpPost(phone(name), name));
});

step('panel, bureau, office and public read what concerns them; the round ends (R1.5–R1.8)', async () => {
  await sees(phone(CONFLICTED), '已回避');
  await sees(phone(CONFLICTED), '91.00');
  expect(await namesOn(visitor)).toEqual(HIRED);
  await back(commissioner);
  await tap(commissioner, '公示与录用');
  await sees(commissioner, RESERVE);
  expect(await namesOn(commissioner)).toEqual([...HIRED, RESERVE]);
  await back(coordinator);
  await tap(coordinator, '公示与录用');
  await tap(coordinator, '结束这一轮招聘');
  await tap(coordinator, '结束招聘');
  await sees(coordinator, '候补');
  await back(coordinator);
  await tap(coordinator, '督导岗位与离任');
  for (const name of HIRED) await sees(coordinator, name);
  await back(visitor);
  await sees(visitor, '已结束');
  expect(await visitor.getByText(/看公示名单/).count()).toBe(0);
});

step('one leaves, and the reserve moves up the whole way though the round is over (R1.6–R1.8)', async () => {
  const reserve = phone(RESERVE);
  const { idNumber } = applicants.find(({ name }) => name === RESERVE) as RoundApplicant;
  await recordLeaving(coordinator, HIRED[0] as string);
  await clear(coordinator, reserve, idNumber);
  await tap(coordinator, '去公示');
  await sees(coordinator, `将公示：${RESERVE}`);
  await tap(coordinator, '开始公示');
  await tap(coordinator, '开始公示');
  await sees(coordinator, '公示到 3 月 14 日 周一');
  crew.clockTo('2022-03-15T09:00');
  await takeOver(coordinator, reserve, RESERVE);
  await sees(coordinator, '3 月 15 日 周二起在岗');
  await takeUpPost(reserve, RESERVE);
});

test('no phone has shown an error', async () => {
  expect(await errorsOf(crew.page)).toEqual([]);
});
