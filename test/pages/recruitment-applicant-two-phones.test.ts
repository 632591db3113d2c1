import type { Draft } from '../../domain/recruitment/form';
import type { World } from '../support/given';
import { type Answering, offline, type Phone, phoneOf, renderPage } from '../support/pages';
import { anOpenRound, guest, typed } from '../support/rounds';

const SAVED = 1_000;
let world: World;
let round: string;

beforeAll(async () => {
  ({ world, round } = await anOpenRound());
});

/** One of several phones on which the same person is in WeChat. */
const openPhone = (person: string, cloud?: Answering, storage = {}): Promise<Phone> => {
  const phone = phoneOf(world, guest(person));
  return renderPage('packages/recruitment/apply/index', {
    ...{ query: { round }, ...phone, cloud: cloud ?? phone.cloud },
    storage: { ...storage, ...phone.storage },
  });
};

const formOf = async (person: string) =>
  (await world.as(guest(person))('recruitment', 'mine', { round })).application?.form;

async function started(person: string, form: Draft = {}): Promise<void> {
  await typed(world, round, person, { name: '陈试', phone: '13800000001', ...form });
}

/** A phone that lost its network after it was opened, with something typed into it. */
async function typedOffline(person: string, label: string, text: string): Promise<Phone> {
  const line = { isDown: false };
  const { cloud } = phoneOf(world, guest(person));
  const page = await openPhone(person, (area, data) => (line.isDown ? offline : cloud)(area, data));
  line.isDown = true;
  await page.tap('居住工作');
  await page.type(label, text);
  await page.pass(2 * SAVED);
  return page;
}

const reopened = (person: string, page: Phone) =>
  openPhone(person, undefined, Object.fromEntries(page.stored));

test('what two phones change in different fields stands side by side (R1.2)', async () => {
  await started('a1');
  const [one, other] = [await openPhone('a1'), await openPhone('a1')];
  await one.type('居住地', '石岐街道');
  await one.pass(SAVED);
  await other.type('工作单位', '中山某社工机构');
  await other.pass(SAVED);
  expect(await formOf('a1')).toMatchObject({
    ...{ name: '陈试', residence: '石岐街道', workUnit: '中山某社工机构' },
  });
  expect(other.value('居住地')).toBe('石岐街道');
});

test.each([
  ['用本机的', '东区街道'],
  ['用另一份', '石岐街道'],
])('where both have changed the same the reader is asked: %s (R1.2)', async (answer, kept) => {
  const person = `b${kept}`;
  await started(person);
  const [one, other] = [await openPhone(person), await openPhone(person)];
  await one.type('居住地', '石岐街道');
  await one.pass(SAVED);
  await other.type('居住地', '东区街道');
  await other.pass(SAVED);
  expect(other.text()).toContain('“居住工作”在另一部手机上也改过。要保留哪一份？');
  expect((await formOf(person))?.residence).toBe('石岐街道');
  await other.tap(answer);
  expect(other.value('居住地')).toBe(kept);
  expect((await formOf(person))?.residence).toBe(kept);
});

test('what a phone kept without a network comes in beside what another one saved meanwhile', async () => {
  await started('c1');
  const page = await typedOffline('c1', '工作单位', '中山某社工机构');
  await started('c1', { residence: '石岐街道' });
  const later = await reopened('c1', page);
  expect(later.text()).toContain('已恢复这部手机上没有保存的内容');
  expect([later.value('居住地'), later.value('工作单位')]).toEqual(['石岐街道', '中山某社工机构']);
  await later.pass(SAVED);
  expect(await formOf('c1')).toMatchObject({ residence: '石岐街道', workUnit: '中山某社工机构' });
});

test('an old copy on a phone does not silently replace what is newer', async () => {
  await started('c2');
  const page = await typedOffline('c2', '居住地', '东区街道');
  await started('c2', { residence: '石岐街道' });
  const later = await reopened('c2', page);
  expect(later.text()).toContain('要保留哪一份？');
  await later.tap('用另一份');
  await later.pass(SAVED);
  expect((await formOf('c2'))?.residence).toBe('石岐街道');
  expect([...later.stored.keys()]).not.toContain(`application:${round}`);
});
