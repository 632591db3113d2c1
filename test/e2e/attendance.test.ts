import type { Frame } from 'playwright-core';
import { act } from '../../local/world/client';
import { supervisors, workers } from '../../local/world/people';
import { back, sees, tap, type } from './hands';
import { SLOW, step } from './journey';
import {
  errorsOf,
  keepPicture,
  leadOf,
  openPhones,
  type Phones,
  pictured,
  todayOf,
  workersOf,
} from './window';

const MORNING = '2022-03-01T08:50:00';
const NEWCOMER = 'openid-newcomer';
const NUMBER = '现场报出的四位数字';

/** Town and people of the first session, as the demo world always has them. */
const town = '442000001';
const [host, attendee, unbound] = [leadOf(town), workersOf(town)[2], workersOf(town)[3]];
const [supervisor] = supervisors;
const people = [
  { id: 'host', label: '站长', ...named(host) },
  { id: 'attendee', label: '社工', ...named(attendee) },
  { id: 'newcomer', label: '新社工', name: unbound?.name ?? '', openid: NEWCOMER },
  { id: 'c1', label: '统筹', name: '林晓岚', openid: 'openid-c1' },
];

function named(person: { name: string; openid: string } | undefined) {
  return { name: person?.name ?? '', openid: person?.openid ?? '' };
}

let phones: Phones;
let session: string;
const phone: Record<string, Frame> = {};

beforeAll(async () => {
  const withoutOne = workers.map(({ openid, ...worker }) =>
    worker.id === unbound?.id ? worker : { ...worker, openid },
  );
  phones = await openPhones(MORNING, {
    personas: people,
    project: { workers: withoutOne as typeof workers },
  });
}, SLOW);

afterAll(() => phones?.close());

const as = <T>(openid: string, role: string, path: string, input: object) =>
  act<T>(phones.world, openid, role, path, input);

step('the supervisor has arrived at the station', async () => {
  session = (await todayOf(phones.world)).id;
  for (const { id } of people) phone[id] = await phones.phone(id);
  const { codes } = await as<{ codes: { code: string }[] }>(
    host?.openid ?? '',
    'worker',
    'supervision.showCode',
    {
      id: session,
    },
  );
  await as(supervisor?.openid ?? '', 'supervisor', 'supervision.checkIn', {
    id: session,
    code: codes[0]?.code,
  });
});

step('the host shows the code of the session and the number of the minute (R6.4)', async () => {
  const { host: hosts } = phone as { host: Frame };
  await tap(hosts, '我的');
  await tap(hosts, '首页');
  await tap(hosts, '出席名单、出席码');
  await tap(hosts, '出示出席码');
  await sees(hosts, /^\d{4}$/);
  await sees(hosts, /已到 0 \/ \d+ 人/);
});

const numberShown = () =>
  (phone.host as Frame)
    .getByText(/^\d{4}$/)
    .filter({ visible: true })
    .last()
    .innerText();

/** WeChat's own scanner, whatever is open on the phone. */
async function scan(place: number, who: Frame) {
  await phones.page.getByRole('button', { name: '扫一扫' }).nth(place).click();
  await pictured(
    phones.page,
    who
      .getByText(/手机上的码/)
      .first()
      .click(),
  );
}

step('a bound worker scans it with WeChat and types the number', async () => {
  const { attendee: page } = phone as { attendee: Frame };
  await scan(1, page);
  await sees(page, `${attendee?.name}，您好`);
  await type(page, NUMBER, await numberShown());
  await sees(page, /已登记出席 08:5/);
});

step('one who is not bound binds in the same flow and comes back to the same session (R6.4)', async () => {
  const { newcomer: page } = phone as { newcomer: Frame };
  await scan(2, page);
  await tap(page, '绑定身份');
  const { slips } = await as<{ slips: { id: string; code: string }[] }>(
    'openid-c1',
    'coordinator',
    'roster.makeSlips',
    {
      ...{ station: unbound?.station, workers: [unbound?.id] },
    },
  );
  await type(page, '绑定码', slips.find(({ id }) => id === unbound?.id)?.code ?? '');
  await tap(page, '绑定');
  await tap(page, '回到刚才的页面');
  await sees(page, `${unbound?.name}，您好`);
  await type(page, NUMBER, await numberShown());
  await sees(page, /已登记出席 08:5/);
});

step('the host’s screen counts them, and the list names them', async () => {
  const { host: page } = phone as { host: Frame };
  await sees(page, /已到 2 \/ \d+ 人/);
  await keepPicture(phones.page, 'attendance');
  await back(page);
  await sees(page, attendee?.name ?? '');
  await sees(page, unbound?.name ?? '');
});

step('the coordinator reads the list from the session’s page', async () => {
  const { c1: page } = phone as { c1: Frame };
  await page.evaluate(`wx.navigateTo({ url: '/packages/supervisor/session/index?id=${session}' })`);
  await tap(page, '出席名单');
  await sees(page, /已到 2 \/ \d+ 人/);
  expect(await errorsOf(phones.page)).toEqual([]);
});
