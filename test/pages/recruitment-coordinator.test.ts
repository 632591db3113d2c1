import { given, type World } from '../support/given';
import { phoneOf, renderPage } from '../support/pages';
import { commissioner, coordinator } from '../support/people';
import { theTerms } from '../support/recruitment';
import { applied } from '../support/round-in-play';
import { anOpenRound, guest } from '../support/rounds';

const hiring = 'packages/hiring';
const later = '请对“（2）社会工作、社会学、人类学、心理学等相关专业”作出判断并写明理由';

describe('the terms of a round', () => {
  const openEditor = async () => {
    const world = await given({ now: '2022-02-06T09:00' });
    return { world, page: await renderPage(`${hiring}/edit/index`, phoneOf(world, coordinator)) };
  };

  test('the weights are added up as they are typed (R1.5)', async () => {
    const { page } = await openEditor();
    expect(page.text()).toContain('合计 100，正好');
    await page.type('权重 1', '20');
    expect(page.text()).toContain('合计 90，还差 10，应为 100');
    await page.tap('保存');
    expect(page.text()).toContain('各评分项的权重之和应为 100');
  });

  test('terms that were typed and not saved are there again', async () => {
    const { world, page } = await openEditor();
    await page.type('公告标题', '小榄片区增补督导招聘');
    const storage = Object.fromEntries(page.stored);
    const again = await renderPage(`${hiring}/edit/index`, { ...phoneOf(world, coordinator), storage });
    expect(again.value('公告标题')).toBe('小榄片区增补督导招聘');
    expect(again.text()).toContain('已恢复上次没有保存的内容');
  });

  test('a saved draft is published after one question that says what happens (R1.1)', async () => {
    const { page } = await openEditor();
    await page.tap('保存');
    expect(page.route()).toBe('packages/hiring/round/index');
    await page.tap('发布公告');
    expect(page.text()).toContain('公告对所有人公开，2022-02-06 至 2022-02-15 接受报名');
    await page.tap('发布公告');
    expect(page.text()).toContain('进行中');
    expect(page.text()).toContain('报名管理');
  });

  test('the next round starts from the terms of the last one', async () => {
    const { world } = await anOpenRound({ pay: '每次 800 元' });
    const page = await renderPage(`${hiring}/edit/index`, phoneOf(world, coordinator));
    expect(page.text()).toContain(`条款取自上一轮“${theTerms().title}”`);
    expect(page.value('待遇')).toBe('每次 800 元');
  });
});

describe('the applications of a round', () => {
  test('are counted by stage, searched by name and opened', async () => {
    const { world, round } = await anOpenRound();
    await applied(world, round, '王晓明');
    await applied(world, round, '李思琪');
    const options = { ...phoneOf(world, coordinator), query: { round } };
    const page = await renderPage(`${hiring}/applications/index`, options);
    expect(page.text()).toContain('待审核 2');
    await page.type('姓名或工作单位', '李');
    await page.pass(400);
    expect(page.text()).not.toContain('王晓明');
    await page.tap('李思琪');
    expect(page.route()).toBe('packages/hiring/review/index');
    expect(page.text()).toContain('138****');
  });

  test('the commissioner reads the list and opens nobody’s form', async () => {
    const { world, round } = await anOpenRound();
    await applied(world, round, '王晓明');
    const options = { ...phoneOf(world, commissioner), query: { round } };
    const page = await renderPage(`${hiring}/applications/index`, options);
    await page.tap('王晓明');
    expect(page.route()).toBe('packages/hiring/applications/index');
    expect(page.text()).not.toContain('录入纸质报名');
  });

  test('an empty round says what will come', async () => {
    const { world, round } = await anOpenRound();
    const options = { ...phoneOf(world, coordinator), query: { round } };
    const page = await renderPage(`${hiring}/applications/index`, options);
    expect(page.text()).toContain('公告发布后，报名会出现在这里');
  });
});

describe('the review of an application', () => {
  const openReview = async (form = {}) => {
    const { world, round } = await anOpenRound();
    const id = await applied(world, round, '王晓明', form);
    const options = { ...phoneOf(world, coordinator), query: { id } };
    return {
      ...{ world, round, options },
      page: await renderPage(`${hiring}/review/index`, options),
    };
  };

  test('a clause left to people needs a judgement with its reason before it passes (R1.3)', async () => {
    const { page } = await openReview({ major: '行政管理' });
    expect(page.text()).toContain('行政管理不在所列专业中');
    await page.tap('通过');
    await page.tap('审核通过');
    expect(page.text()).toContain(later);
    await page.tap('知道了');
    await page.tap('认可');
    await page.tap('审核通过');
    expect(page.text()).toContain('请写明原因');
    await page.type('判断的理由', '成绩单列有社会工作课程');
    await page.tap('审核通过');
    expect(page.text()).toContain('待面试');
    expect(page.text()).toContain('审核人认可：成绩单列有社会工作课程');
  });

  test('a return needs at least one comment, and each comment reaches its field (R1.4)', async () => {
    const { world, round, page } = await openReview();
    await page.tap('退回修改');
    await page.tap('退回修改', 1);
    expect(page.text()).toContain('请至少指出一处要修改的内容');
    await page.type('资格证书编号要改什么', '编号与证书照片不一致');
    await page.tap('退回修改', 1);
    expect(page.text()).toContain('待修改');
    const { application } = await world.as(guest('王晓明'))('recruitment', 'mine', { round });
    expect(application?.comments).toEqual({ certificateNumber: '编号与证书照片不一致' });
  });

  test('a rejection needs a reason, which the applicant reads', async () => {
    const { world, round, page } = await openReview();
    await page.tap('不予录用');
    await page.type('不予录用的原因', '材料经核实不真实');
    await page.tap('不予录用', 1);
    expect(page.text()).toContain('未录用');
    const { application } = await world.as(guest('王晓明'))('recruitment', 'mine', { round });
    expect(application?.next).toContain('材料经核实不真实');
  });

  test('what the reviewer has typed is kept when the page is left', async () => {
    const { options, page } = await openReview();
    await page.tap('退回修改');
    await page.type('姓名要改什么', '请与身份证一致');
    const storage = Object.fromEntries(page.stored);
    const again = await renderPage(`${hiring}/review/index`, { ...options, storage });
    expect(again.value('姓名要改什么')).toBe('请与身份证一致');
  });

  test('the full phone number is shown after a warning that it is logged (R16.1)', async () => {
    const { page } = await openReview();
    await page.tap('看完整手机号');
    expect(page.text()).toContain('查看完整手机号会留下记录');
    await page.tap('查看');
    expect(page.text()).toMatch(/138\d{8}/);
  });
});

describe('a paper application', () => {
  const saved = '保存并进入审核';
  const openPaper = (world: World, round: string, storage: object = {}) => {
    const phone = phoneOf(world, coordinator);
    const options = { ...phone, query: { round }, storage: { ...phone.storage, ...storage } };
    return renderPage(`${hiring}/paper/index`, options);
  };

  test('is typed from the sheet, refused at its fields, and goes on to the review (R1.2)', async () => {
    const { world, round } = await anOpenRound();
    const page = await openPaper(world, round);
    await page.type('姓名', '何纸表');
    await page.type('手机号', '1380000');
    await page.tap(saved);
    expect(page.text()).toContain('手机号应为 11 位，请核对');
    expect(page.text()).toContain('请填写居住地');
    expect(page.route()).toBe('packages/hiring/paper/index');
    await page.type('手机号', '13800000077');
    await page.type('居住地', '石岐街道');
    await page.type('工作单位', '中山某社工机构');
    await page.tap('是');
    await page.tap('本科');
    await page.type('专业', '社会工作');
    await page.tap('社会工作师（中级）');
    await page.type('资格证书编号', 'C0001');
    await page.choose('发证日期', '2015-06-01');
    await page.tap('老年人服务');
    await page.tap('已签署');
    await page.tap('加一段经历');
    await page.tap('老年人服务', 1);
    await page.choose('从', '2014-01');
    await page.type('在哪里', '某机构');
    await page.tap(saved);
    expect(page.text()).toContain('请阅读并同意报名须知');
    await page.tap('未签');
    await page.tap(saved);
    expect(page.route()).toBe('packages/hiring/review/index');
    expect(page.text()).toContain('纸质报名');
    expect(page.text()).toContain('138****0077');
    expect(page.stored.has(`paper:${round}`)).toBe(false);
  });

  test('is kept on the phone until it is saved', async () => {
    const { world, round } = await anOpenRound();
    const page = await openPaper(world, round);
    await page.type('姓名', '何纸表');
    const again = await openPaper(world, round, Object.fromEntries(page.stored));
    expect(again.text()).toContain('已恢复上次没有保存的内容');
    expect(again.value('姓名')).toBe('何纸表');
  });
});
