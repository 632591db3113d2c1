import type { Frame } from 'playwright-core';
import { act } from '../../local/world/client';
import { supervisors } from '../../local/world/people';
import { aPastFile, aPastSession, type PastFile } from '../support/past';
import { back, comeHome, sees, tap } from './hands';
import { errorsOf, leadOf, openPhones, type Phones, todayOf } from './window';

const SLOW = 60_000;
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAHLCMmQAAAABJRU5ErkJggg==',
  'base64',
);

let phones: Phones;
let coordinator: Frame;
let lead: Frame;
let place: { supervisor: string; town: string; station: string };

type Towns = { id: string; name: string; stations: { name: string }[] }[];

/** A session of the first supervisor at the town's own station. */
async function placeOf(townCode: string): Promise<typeof place> {
  const asked = [phones.world, 'openid-c1', 'coordinator', 'roster.overview', {}] as const;
  const { towns } = await act<{ towns: Towns }>(...asked);
  const town = towns.find(({ id }) => id === townCode);
  const { name: supervisor = '' } = supervisors[0] ?? {};
  return { supervisor, town: town?.name ?? '', station: town?.stations[0]?.name ?? '' };
}

beforeAll(async () => {
  phones = await openPhones('2022-03-01T08:40:00');
  const { townCode } = await todayOf(phones.world);
  place = await placeOf(townCode);
  coordinator = await phones.phone('c1');
  lead = await phones.phone(leadOf(townCode).id);
}, SLOW);

afterAll(() => phones?.close());

async function choose(file: PastFile): Promise<void> {
  const base64 = Buffer.from(await aPastFile(file)).toString('base64');
  await coordinator.evaluate(
    `__host.files.push(new File([Uint8Array.from(atob('${base64}'), (c) => c.charCodeAt(0))], '二月.xlsx'))`,
  );
  await tap(coordinator, '选择文件');
}

test(
  'a file with a day that is still to come is refused at its row and column (R2.4)',
  async () => {
    await tap(coordinator, '镇街、社工站、社工');
    await tap(coordinator, '过去的督导、培训和走访');
    await tap(coordinator, '补录一批');
    await sees(coordinator, '2 填好后上传');
    await choose({ session: [aPastSession({ ...place, day: '2022-03-01' })] });
    await tap(coordinator, '同意');
    await sees(coordinator, '第 2 行 · 日期');
    await sees(coordinator, '只能补录今天以前的');
    await tap(coordinator, '重新上传');
  },
  SLOW,
);

test(
  'the mended file is proven by a photo and taken over (R2.4)',
  async () => {
    await choose({ session: [aPastSession({ ...place, day: '2022-02-22' })] });
    await sees(coordinator, '没有错误，还没有写入。');
    await sees(coordinator, '请先添加至少一份证明材料');
    await tap(coordinator, '添加证明材料');
    const dialog = phones.page.waitForEvent('filechooser');
    await tap(coordinator, '从聊天文件选');
    await (await dialog).setFiles({ name: '签到表.png', mimeType: 'image/png', buffer: picture });
    await sees(coordinator, '签到表.png');
    await tap(coordinator, '确认补录');
    await sees(coordinator, /逐条确认后才算数/);
    await tap(coordinator, '确认补录');
    await sees(coordinator, '督导 1 次，等各站的站长、副站长确认');
    await tap(coordinator, '完成');
    await sees(coordinator, '已确认 0 条 · 待确认 1 条');
  },
  SLOW,
);

test(
  'the station’s lead opens the proof and confirms; the board tells it apart (R2.4)',
  async () => {
    await comeHome(lead);
    await tap(lead, '1 次补录待您确认，点此核对');
    await tap(lead, '核对');
    await tap(lead, '查看证明材料');
    await sees(lead, '签到表.png');
    await back(lead);
    await tap(lead, '确认记录');
    await sees(lead, '这次督导已计入指标');
    await tap(lead, '完成');
    await sees(lead, '没有待确认的补录');
    await coordinator.evaluate("wx.navigateTo({ url: '/packages/coordinator/board/index' })");
    await tap(coordinator, '其中补录 1 次');
    await sees(coordinator, '全部月份，共 1 次');
    expect(await errorsOf(phones.page)).toEqual([]);
  },
  SLOW,
);
