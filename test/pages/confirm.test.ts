import { given } from '../support/given';
import { phoneOf, renderPage } from '../support/pages';
import { lead, otherTownsLead } from '../support/people';
import { aDoneSession, anEndedSession, aRecordText, at } from '../support/sessions';

const query = { id: 'session001' };
const confirm = 'packages/worker/confirm/index';
const submitted = { state: 'submitted', text: aRecordText(), submittedAt: at('17:30') } as const;

const open = async (session: ReturnType<typeof anEndedSession>, who = lead) => {
  const world = await given({ sessions: [session], now: '2022-03-09T18:00' });
  return { world, page: await renderPage(confirm, { query, ...phoneOf(world, who) }) };
};

test('the host reads the record and confirms it by one tap; the session then counts (R7.2)', async () => {
  const { world, page } = await open(anEndedSession({ record: submitted }));
  expect(page.text()).toContain(submitted.text.matters);
  await page.tap('确认记录');
  expect(page.lines()).toEqual(['记录已确认', '这次督导已计入指标', '完成']);
  expect((await world.session('session001')).record).toMatchObject({ state: 'confirmed' });
});

test('a short session is confirmed, and the page does not say that it counts (R6.3)', async () => {
  const short = anEndedSession({ record: submitted });
  const { page } = await open({
    ...short,
    departure: { ...short.departure, at: at('16:49') },
  } as typeof short);
  await page.tap('确认记录');
  expect(page.lines()[0]).toBe('记录已确认');
  expect(page.text()).not.toContain('已计入');
});

test('a worker of another town reads why the page stays closed', async () => {
  const { page } = await open(anEndedSession({ record: submitted }), otherTownsLead);
  expect(page.lines()).toEqual([
    '您现在的身份看不到这里',
    '这次督导与您当前的身份无关，请从“日程”选择',
    '重试',
  ]);
});

test('what is confirmed already cannot be confirmed again, and the tap does nothing', async () => {
  const { world, page } = await open(aDoneSession());
  const before = await world.session('session001');
  await page.tap('确认记录');
  expect(page.lines()[0]).toBe('石岐街道');
  expect(await world.session('session001')).toEqual(before);
});
