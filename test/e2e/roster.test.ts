import type { Frame } from 'playwright-core';
import { aFile, aWorkerLine, type Line } from '../support/roster';
import { readXlsx } from '../support/xlsx';
import { sees, tap } from './hands';
import { errorsOf, keepPicture, leadOf, openPhones, type Phones, type Today, todayOf } from './window';

const SLOW = 60_000;
const NEWCOMER = '周新来';
const OTHER = '吴又来';

/** WeChat knows another number of the first newcomer than the roster does. */
const people = [
  { id: 'newcomer', label: '新社工', name: NEWCOMER, openid: 'openid-newcomer', phone: '13900000009' },
  { id: 'other', label: '新社工', name: OTHER, openid: 'openid-other', phone: '13800000002' },
  { id: 'c1', label: '统筹', name: '林晓岚', openid: 'openid-c1' },
];

let phones: Phones;
let coordinator: Frame;
let newcomer: Frame;
let other: Frame;
let today: Today;
let station: string;

beforeAll(async () => {
  phones = await openPhones('2022-03-01T08:40:00', { personas: people });
  today = await todayOf(phones.world);
  station = `st${today.townCode.slice(-3)}`;
  coordinator = await phones.phone('c1');
  newcomer = await phones.phone('newcomer');
  other = await phones.phone('other');
}, SLOW);

afterAll(() => phones?.close());

type Called = { result: { data: { base64: string } } };

/** The file that the coordinator downloads, with some lines more. */
async function filled(...added: Line[]): Promise<Uint8Array> {
  const data = { project: phones.world.project, as: 'coordinator', action: 'template', input: {} };
  const response = await fetch(`${phones.cloud.url}/client/call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openid': 'openid-c1' },
    body: JSON.stringify({ name: 'roster', data }),
  });
  const { result } = (await response.json()) as Called;
  const { sheets } = await readXlsx(Buffer.from(result.data.base64, 'base64'));
  const [towns, stations, points, workers, absences] = sheets.map(({ rows }) => rows.slice(1) as Line[]);
  const lines = [...(workers ?? []), ...added];
  return aFile({ towns, stations, points, workers: lines, absences } as Parameters<typeof aFile>[0]);
}

async function choose(bytes: Uint8Array, name: string) {
  const base64 = Buffer.from(bytes).toString('base64');
  await coordinator.evaluate(
    `__host.files.push(new File([Uint8Array.from(atob('${base64}'), (c) => c.charCodeAt(0))], '${name}'))`,
  );
  await tap(coordinator, '选择文件');
}

test(
  'a file with a wrong row is refused at its row and column (R2.1)',
  async () => {
    await tap(coordinator, '镇街、社工站、社工');
    await tap(coordinator, '导入或更新花名册');
    await sees(coordinator, '2 改好后上传');
    await choose(
      await filled(aWorkerLine(NEWCOMER, { phone: '1380', station: '石岐街道社工站' })),
      '花名册.xlsx',
    );
    await tap(coordinator, '同意');
    await sees(coordinator, '第 335 行 · 手机号');
    await sees(coordinator, '应是 11 位手机号');
    await tap(coordinator, '重新上传');
  },
  SLOW,
);

test(
  'the mended file shows what it would change, and then does (R2.1)',
  async () => {
    const { rows } = (await readXlsx(await filled(aWorkerLine('x')))).sheets[1] ?? { rows: [] };
    const name = String(rows.find(([id]) => id === station)?.[1]);
    const added = [
      aWorkerLine(NEWCOMER, { phone: '13800000001', station: name }),
      aWorkerLine(OTHER, { phone: '13800000002', station: name }),
    ];
    await choose(await filled(...added), '花名册.xlsx');
    await sees(coordinator, '花名册.xlsx 没有错误。下面是导入后会改变的。');
    await sees(coordinator, NEWCOMER);
    await keepPicture(phones.page, 'roster-preview');
    await tap(coordinator, '确认导入');
    await tap(coordinator, '确认导入');
    await sees(coordinator, '新增 2 条，更改 0 条，结束 0 条');
    await tap(coordinator, '完成');
  },
  SLOW,
);

async function bindByPhone(phone: Frame) {
  await tap(phone, '用微信手机号绑定');
  await tap(phone, '允许');
}

test(
  'the number that WeChat knows binds who stands on the roster with it, and nobody else (R2.2)',
  async () => {
    await tap(other, '我是社工，绑定身份');
    await tap(other, '用微信手机号绑定');
    await tap(other, '同意');
    await tap(other, '拒绝');
    await sees(other, /没有取到手机号/);
    await bindByPhone(other);
    await sees(other, `已绑定：${OTHER}`);
    await tap(newcomer, '我是社工，绑定身份');
    await tap(newcomer, '用微信手机号绑定');
    await tap(newcomer, '同意');
    await tap(newcomer, '允许');
    await sees(newcomer, /花名册里没有这个手机号。如换过手机号，请联系项目统筹/);
  },
  SLOW,
);

test(
  'a slip is made for the newcomer, whose own phone binds with it (R2.2)',
  async () => {
    await sees(coordinator, '335');
    await coordinator.evaluate(`wx.navigateTo({ url: '/packages/roster/slips/index?station=${station}' })`);
    await tap(coordinator, '给 1 人生成绑定码');
    const slip = coordinator.getByText(/^[34679A-Y]{4} [34679A-Y]{4}$/).last();
    const code = await slip.innerText();
    await keepPicture(phones.page, 'roster-slips');

    await newcomer.getByLabel('绑定码').locator('input').fill('AAAA AAAA');
    await tap(newcomer, '绑定');
    await sees(newcomer, /绑定码不对、已用过或已过期/);
    await newcomer.getByLabel('绑定码').locator('input').fill(code.toLowerCase());
    await tap(newcomer, '绑定');
    await sees(newcomer, `已绑定：${NEWCOMER}`);
    await tap(newcomer, '进入首页');
  },
  SLOW,
);

test(
  'the newcomer hosts today’s session at once (R6.1)',
  async () => {
    await tap(newcomer, '出示督导码');
    await sees(newcomer, '请督导扫码签到');
    expect(leadOf(today.townCode).name).not.toBe(NEWCOMER);
    expect(await errorsOf(phones.page)).toEqual([]);
  },
  SLOW,
);
