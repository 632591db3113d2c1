import { given } from '../support/given';
import { phoneOf, renderPage } from '../support/pages';
import { supervisor } from '../support/people';
import { anEndedSession, aRecordText, at } from '../support/sessions';

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
  expect(between(lines, /^督导形式/, /^督导情况\d/)).toContain('请选择督导形式');
  expect(between(lines, /^督导情况\s?\d/, /^建议与跟进/)).toContain('督导情况至少写 10 个字');
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
