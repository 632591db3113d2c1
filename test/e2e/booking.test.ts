import type { Frame } from 'playwright-core';
import { act } from '../../local/world/client';
import { backToFirst, pick, press, sees, tap, type } from './hands';
import { SLOW, step } from './journey';
import { errorsOf, leadOf, openPhones, type Phones, pictured, todayOf } from './window';

let phones: Phones;
let supervisor: Frame;
let lead: Frame;
let coordinator: Frame;
let town = '';

interface Month {
  readonly days: readonly {
    readonly day: string;
    readonly sessions: readonly { readonly id: string; readonly townCode: string }[];
  }[];
}

interface Days {
  /** A session of the town, and the two days after it, on which its supervisor is elsewhere. */
  readonly first: string;
  readonly second: string;
  readonly third: string;
}

let days: Days;

/** The year is planned full: two sessions elsewhere are called off, so that a day can be asked for and moved. */
async function makeRoom(): Promise<Days> {
  const call = <T>(action: string, input: object) =>
    act<T>(phones.world, 'openid-c1', 'coordinator', `planning.${action}`, input);
  const month = await call<Month>('bookingMonth', { month: '2022-03', supervisor: 's1' });
  const busy = month.days.map(({ day, sessions }) => ({ day, session: sessions[0] }));
  const at = busy.findIndex(
    ({ day, session }, index) =>
      day > '2022-03-07' &&
      session?.townCode === town &&
      [1, 2].every(
        (after) => busy[index + after]?.session && busy[index + after]?.session?.townCode !== town,
      ),
  );
  const [first, second, third] = busy.slice(at, at + 3);
  for (const each of [second, third])
    await call('cancelSession', { id: each?.session?.id, reason: '镇街迎检' });
  return { first: first?.day ?? '', second: second?.day ?? '', third: third?.day ?? '' };
}

beforeAll(async () => {
  phones = await openPhones('2022-03-01T08:40:00');
  town = (await todayOf(phones.world)).townCode;
  days = await makeRoom();
  supervisor = await phones.phone('s1');
  lead = await phones.phone(leadOf(town).id);
  coordinator = await phones.phone('c1');
}, SLOW);

afterAll(() => phones?.close());

const read = (day: string) => `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日`;
const townName = async () => {
  const { towns } = await act<{ towns: { id: string; name: string }[] }>(
    ...([phones.world, 'openid-c1', 'coordinator', 'planning.blockChoices', {}] as const),
  );
  return towns.find(({ id }) => id === town)?.name ?? '';
};

const wheels = (day: string) =>
  [`${day.slice(0, 4)}年`, `${day.slice(5, 7)}月`, `${day.slice(8)}日`] as const;

const go = (phone: Frame, page: string) =>
  phone.evaluate(`wx.navigateTo({ url: '/packages/booking/${page}/index' })`);

async function inbox(phone: Frame): Promise<void> {
  await backToFirst(phone);
  await tap(phone, '首页');
  await tap(phone, '消息');
}

step('a supervisor taps a free day and asks for it: all is filled in (R5.1, R5.4)', async () => {
  await tap(supervisor, '预约日历');
  await pictured(phones.page, press(supervisor.getByLabel(new RegExp(`^${read(days.third)}.*，可约$`))));
  await tap(supervisor, '约督导');
  await sees(supervisor, '哪一天');
  await tap(supervisor, '约督导');
  await sees(supervisor, '已提出预约');
  await tap(supervisor, '查看预约');
});

step('the lead reads it in the inbox and accepts on the own phone (R5.1)', async () => {
  await inbox(lead);
  await tap(lead, '有新的督导预约');
  await tap(lead, '同意');
  await sees(lead, '已约定');
});

step('the supervisor asks to move it, and the lead accepts (R5.2)', async () => {
  await inbox(supervisor);
  await tap(supervisor, '预约已同意');
  await tap(supervisor, '申请改期');
  await pick(supervisor, '改到哪一天', ...wheels(days.second));
  await type(supervisor, '理由', '当天全市培训');
  await tap(supervisor, '申请改期');
  await sees(supervisor, '改期等对方回复');
  await inbox(lead);
  await tap(lead, /^申请改期/);
  await tap(lead, '同意改期');
  await sees(lead, new RegExp(`原定 ${read(days.third)}.*改期`));
});

step('the coordinator closes the town for two days and moves what they hit with one tap (R5.2)', async () => {
  await go(coordinator, 'close');
  await tap(coordinator, await townName());
  await pick(coordinator, '从哪天', ...wheels(days.first));
  await pick(coordinator, '到哪天', ...wheels(days.second));
  await tap(coordinator, '台风');
  await tap(coordinator, '看看影响哪些督导');
  await sees(coordinator, /将影响 2 次督导/);
  await tap(coordinator, '登记');
  await tap(coordinator, '登记');
  await tap(coordinator, '2 次都改到空闲日');
  await tap(coordinator, '全部处理');
  await sees(coordinator, '没有受影响的督导');
});

step('both read in their inbox where their sessions went (R5.2)', async () => {
  for (const phone of [supervisor, lead]) {
    await inbox(phone);
    await sees(phone, '镇街暂停');
    for (const day of [days.first, days.second])
      await sees(phone, new RegExp(`原定 ${read(day)}.*，改为.*理由：台风`));
  }
  expect(await errorsOf(phones.page)).toEqual([]);
});
