import { given, type World } from '../support/given';
import { type Phone, phoneOf, renderPage } from '../support/pages';
import { supervisor } from '../support/people';
import { anEndedSession, aRecordText, aSession, at } from '../support/sessions';
import { PNG } from '../support/uploads';

const query = { id: 'session001' };
const record = 'packages/supervisor/record/index';
const MATTERS = '和站长讨论了独居长者个案，演练初次接触的谈话。';

const open = async (session = anEndedSession(), storage: Iterable<[string, unknown]> = []) => {
  const world = await given({ sessions: [session], now: '2022-03-09T18:00' });
  const phone = phoneOf(world, supervisor);
  return renderPage(record, {
    ...phone,
    query,
    storage: { ...Object.fromEntries(storage), ...phone.storage },
  });
};

/** What stands between two headings of the form. */
const between = (lines: readonly string[], from: RegExp, to: RegExp) =>
  lines.slice(
    lines.findIndex((line) => from.test(line)),
    lines.findIndex((line) => to.test(line)),
  );

test('an empty record is refused, each error at its field (R7.1)', async () => {
  const page = await open();
  await page.tap('提交记录');
  const lines = page.lines();
  expect(between(lines, /^督导内容/, /^督导形式/)).toContain('请至少选一项督导内容');
  expect(between(lines, /^督导形式/, /^谈到的内容/)).toContain('请选择督导形式');
  expect(between(lines, /^督导情况\s?\d/, /^给站点的建议/)).toContain('督导情况至少写 10 个字');
});

test('an error goes when its field is mended, the others stay', async () => {
  const page = await open();
  await page.tap('提交记录');
  await page.tap('疑难案例');
  expect(page.text()).not.toContain('请至少选一项督导内容');
  expect(page.text()).toContain('请选择督导形式');
});

test('what is typed is kept on the phone and there again later', async () => {
  const first = await open();
  await first.tap('小组督导');
  await first.type('督导情况', MATTERS);
  const later = await open(anEndedSession(), first.stored);
  expect(later.text()).toContain('已恢复上次没有提交的内容');
  expect(later.value('督导情况')).toBe(MATTERS);
});

test('a complete record is submitted, waits for the station, and leaves no draft behind', async () => {
  const page = await open();
  await page.tap('疑难案例');
  await page.tap('小组督导');
  await page.type('督导情况', MATTERS);
  await page.tap('提交记录');
  expect(page.lines()[0]).toBe('记录已提交');
  expect(page.text()).toContain('站点社工确认记录');
  const later = await open(anEndedSession(), page.stored);
  expect(later.text()).not.toContain('已恢复');
  expect(later.value('督导情况')).toBe('');
});

test('a returned record shows why, and the text to mend', async () => {
  const text = aRecordText();
  const page = await open(
    anEndedSession({
      record: {
        ...{ state: 'returned', text, submittedAt: at('17:30') },
        returned: { at: at('17:50'), by: 'c1', comment: '请写明下次跟进的日期' },
      },
    } as Parameters<typeof anEndedSession>[0]),
  );
  expect(page.text()).toContain('退回说明：请写明下次跟进的日期');
  expect(page.value('督导情况')).toBe(text.matters);
});

describe('what stands besides the words (R7.1)', () => {
  const line = { isDown: false };
  let world: World;

  const openIn = async (id: string, storage: Iterable<[string, unknown]> = []): Promise<Phone> => {
    const phone = phoneOf(world, supervisor);
    return renderPage(record, {
      ...{ ...phone, query: { id } },
      storage: { ...Object.fromEntries(storage), ...phone.storage },
      upload: (path, bytes) =>
        line.isDown ? Promise.reject({ errMsg: 'uploadFile:fail' }) : phone.upload(path, bytes),
    });
  };

  const write = async (page: Phone, matters = MATTERS) => {
    await page.tap('疑难案例');
    await page.tap('小组督导');
    await page.type('督导情况', matters);
  };

  const pickFile = async (page: Phone, name: string, bytes = PNG) => {
    page.offer({ name, bytes });
    await page.tap('添加照片或文件');
    await page.tap('从聊天文件选');
  };

  const filesOf = (page: Phone) => page.lines().filter((each) => /\.(png|pdf)$/.test(each));

  beforeAll(async () => {
    const days = ['2022-03-09', '2022-03-08', '2022-03-07', '2022-03-04'];
    const sessions = days.map((day, at) => anEndedSession({ id: `session0a${at}`, day }));
    world = await given({
      now: '2022-03-09T18:00',
      sessions: [...sessions, aSession({ id: 'session0b0', day: '2022-03-18' })],
    });
  });

  test('a follow-up is added for the next session, given to a worker and put off by a tap', async () => {
    const page = await openIn('session0a3');
    await write(page);
    await page.tap('个案研讨');
    await page.tap('添加要跟进的事');
    expect(page.text()).toContain('3 月 18 日前办好');
    await page.tap('提交记录');
    expect(page.text()).toContain('跟进的事至少写 2 个字');
    await page.type('第 1 件要做什么', '两周内再访一次');
    expect(page.text()).not.toContain('跟进的事至少写 2 个字');
    await page.choose('第 1 件的负责人', 1);
    await page.tap('2 周');
    const later = await openIn('session0a3', page.stored);
    expect(later.text()).toContain('3 月 23 日前办好');
    await later.tap('提交记录');
    expect(later.lines()[0]).toBe('记录已提交');
    expect(await world.all('followUps')).toMatchObject([
      { text: '两周内再访一次', owner: 'w001', due: '2022-03-23', state: 'open' },
    ]);
    expect((await world.session('session0a3')).record.text?.content).toEqual(['case']);
  });

  test('what is still open stands first, and is closed with the record (R7.3)', async () => {
    const page = await openIn('session0a0');
    expect(page.text()).toContain('以前还没了结的事');
    await page.tap('已完成');
    await write(page);
    await page.tap('提交记录');
    expect(page.text()).toContain('请写一句结果，至少 2 个字');
    await page.type('结果', '已再访，情况稳定');
    await page.tap('提交记录');
    expect(page.lines()[0]).toBe('记录已提交');
    expect(await world.all('followUps')).toMatchObject([{ state: 'closed' }]);
  });

  test('files show how far they are, keep their order over a retry and outlive the program', async () => {
    const page = await openIn('session0a1');
    line.isDown = true;
    await pickFile(page, '第一.png');
    expect(page.text()).toContain('没有传上去，请检查网络后重试');
    line.isDown = false;
    page.hold();
    await pickFile(page, '第二.pdf', Buffer.from('%PDF-1.4 white'));
    expect(page.text()).toContain('正在上传 50%');
    await page.tap('提交记录');
    expect(page.text()).toContain('有照片或文件没有传上去，请重试或移除');
    await page.deliver();
    await page.tap('重试');
    expect(filesOf(page)).toEqual(['第一.png', '第二.pdf']);
    await pickFile(page, '动图.gif');
    expect(page.text()).toContain('只能是 jpg、png、pdf，请转换后再选');
    await page.tapLabel('删除动图.gif');
    const later = await openIn('session0a1', page.stored);
    expect(filesOf(later)).toEqual(['第一.png', '第二.pdf']);
    await write(later);
    await later.tap('提交记录');
    const { record: written } = await world.session('session0a1');
    expect(written.text?.files?.map(({ name }) => name)).toEqual(['第一.png', '第二.pdf']);
  });

  test('what may tell who someone is stands above the button, and one goes on after reading it (R7.8)', async () => {
    const page = await openIn('session0a2');
    await write(page, '案主王小明，已由楼长陪同再访一次。');
    await page.tap('提交记录');
    expect(page.text()).toContain('请先看一眼');
    expect(page.text()).toContain('督导情况里的“案主王小明”像是姓名，请改用个案编号或“案主”');
    await page.type('督导情况', '案主王小明，楼长陪同再访两次。');
    expect(page.text()).not.toContain('请先看一眼');
    await page.tap('提交记录');
    await page.tap('已核对，继续提交');
    expect(page.lines()[0]).toBe('记录已提交');
  });
});
