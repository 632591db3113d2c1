import type { Frame } from 'playwright-core';
import { type CodeFacts, encodeCode, windowOf } from '../../domain/check-in-code';
import { act } from '../../local/world/client';
import { supervisors } from '../../local/world/people';
import { sign } from '../support/cloud-options';
import { back, press, reopen, sees, tap, type, typed } from './hands';
import { addPhoto, countTaps, writeOrdinaryRecord } from './recording';
import {
  errorsOf,
  FIRST_SUPERVISOR,
  keepPicture,
  leadOf,
  openPhones,
  type Phones,
  type Today,
  todayOf,
} from './window';

const SLOW = 60_000;

let phones: Phones;
let supervisor: Frame;
let worker: Frame;
let coordinator: Frame;
let today: Today;

beforeAll(async () => {
  phones = await openPhones('2022-03-01T08:40:00');
  today = await todayOf(phones.world);
  worker = await phones.phone(leadOf(today.townCode).id);
  supervisor = await phones.phone('s1');
  coordinator = await phones.phone('c1');
}, SLOW);

afterAll(() => phones?.close());

/** The camera opens by itself; the sheet of the browser host takes the place of its picture. */
const scanOtherPhone = () =>
  supervisor
    .getByText(/手机上的码/)
    .first()
    .click();

async function scanText(code: string) {
  await supervisor.getByPlaceholder('或在此输入码的内容').fill(code);
  await tap(supervisor, '确定');
}

const aCode = (facts: Partial<CodeFacts>) => {
  const { id: session, townCode: town } = today;
  const window = windowOf(phones.cloud.clock.now());
  return encodeCode({ purpose: 'in', session, town, host: leadOf(town).id, window, ...facts }, sign);
};

const setOnline = (phone: Frame, isOnline: boolean) => phone.evaluate(`__host.setOnline(${isOnline})`);

const moveClock = (minutes: number) =>
  phones.cloud.clock.advanceTo(phones.cloud.clock.now() + minutes * 60_000);

describe('one session, from the scanned code to the board', () => {
  test('the board begins at 0 of 720 (R12.1)', async () => {
    await sees(coordinator, '今天的督导');
    await coordinator.getByText('0', { exact: true }).first().waitFor();
  });

  test('the supervisor’s first tap opens the camera', async () => {
    await tap(supervisor, '扫码签到');
    await supervisor.getByPlaceholder('或在此输入码的内容').waitFor();
  });

  const refusals: [name: string, code: () => string, words: RegExp][] = [
    ['a forged code', () => `${aCode({}).slice(0, -4)}0000`, /这不是有效的督导码/],
    [
      'a code of a minute ago',
      () => aCode({ window: windowOf(phones.cloud.clock.now()) - 6 }),
      /督导码已过期/,
    ],
    [
      'the code of another town',
      () => aCode({ town: '442000118', host: leadOf('442000118').id }),
      /这是小榄镇的督导码/,
    ],
    ['the code of another day', () => aCode({ session: 'otherday00' }), /这是另一天督导的码/],
  ];

  test.each(refusals)('%s is refused with the reason (R6.1)', async (_name, code, words) => {
    await scanText(code());
    await sees(supervisor, words);
    await tap(supervisor, '打开相机，扫督导码');
  });

  test(
    'the code on the worker’s phone checks the supervisor in (R6.1)',
    async () => {
      await tap(worker, '出示督导码');
      await sees(worker, '请督导扫码签到');
      await tap(supervisor, '取消');
      await tap(supervisor, '打开相机，扫督导码');
      await sees(supervisor, /手机上的码/);
      await keepPicture(phones.page, 'four-phones');
      await scanOtherPhone();
      await sees(supervisor, '已签到 08:4');
      await sees(worker, '已签到 08:4');
      await tap(supervisor, '完成');
    },
    SLOW,
  );

  test('a second check-in is refused and says what to do', async () => {
    const again = act(phones.world, FIRST_SUPERVISOR, 'supervisor', 'supervision.checkIn', {
      id: today.id,
      code: aCode({}),
    });
    await expect(again).rejects.toThrow(/您已于 08:4\d 签到，不用再签到/);
  });

  test(
    'eight hours later six digits check out, typed without a network and sent when it is back (R6.1, R6.3, R6.6)',
    async () => {
      moveClock(8 * 60 + 20);
      await sees(worker, '请督导扫码签退');
      await setOnline(supervisor, false);
      await tap(supervisor, '扫码签退');
      await tap(supervisor, '取消');
      const digits = await worker
        .getByText(/^\d{3} \d{3}$/)
        .first()
        .innerText();
      await supervisor.getByLabel('督导码下方的六位数字').locator('input').fill(digits.replace(' ', ''));
      await sees(supervisor, '有 1 次扫码待发送');
      await setOnline(supervisor, true);
      await sees(supervisor, /已签退 17:0/);
      await tap(supervisor, '完成');
    },
    SLOW,
  );

  test(
    'a record with nothing in it is refused at its fields; words and photos outlive the program (R7.1)',
    async () => {
      await tap(supervisor, '写督导记录');
      await tap(supervisor, '提交记录');
      await sees(supervisor, '请至少选一项督导内容');
      await sees(supervisor, '请选择督导形式');
      await type(supervisor, '督导情况', '只写了一半');
      await addPhoto(supervisor, () => tap(supervisor, '同意'));
      await reopen(supervisor);
      await tap(supervisor, '写督导记录');
      await sees(supervisor, '已恢复上次没有提交的内容');
      expect(await typed(supervisor, '督导情况')).toBe('只写了一半');
      await press(supervisor.getByLabel('删除照片.png'));
      await back(supervisor);
    },
    SLOW,
  );

  test(
    'an ordinary record takes at most 40 taps besides typed text (R7.1)',
    async () => {
      await tap(supervisor, '石岐街道');
      await sees(supervisor, '计入指标还需要');
      const taps = await countTaps(supervisor);
      await writeOrdinaryRecord(supervisor);
      await sees(supervisor, '记录已提交');
      const count = await taps();
      expect(count).toBeGreaterThan(10);
      expect(count).toBeLessThanOrEqual(40);
    },
    SLOW,
  );

  test(
    'the worker who hosted reads and confirms it (R7.1, R7.2)',
    async () => {
      await back(worker);
      await tap(worker, '确认记录');
      await sees(worker, '讨论一名独居长者的探访安排');
      await sees(worker, '两周内再访一次');
      await sees(worker, '照片和文件 1 份，点此查看');
      await tap(worker, '确认记录');
      await sees(worker, '这次督导已计入指标');
    },
    SLOW,
  );

  test(
    'the board moves to 1 of 720 (R12.1)',
    async () => {
      await tap(coordinator, '我的');
      await tap(coordinator, '首页');
      await coordinator.getByText('1', { exact: true }).first().waitFor();
      const { total } = await act<{ total: { done: number; target: number } }>(
        phones.world,
        'openid-c1',
        'coordinator',
        'reporting.board',
        {},
      );
      expect(total).toMatchObject({ done: 1, target: 720 });
    },
    SLOW,
  );

  test('no phone of the window has shown an error', async () => {
    expect(await errorsOf(phones.page)).toEqual([]);
  });
});

describe('what does not count or is not theirs', () => {
  const second = supervisors[1]?.openid ?? '';
  const refuse = (openid: string, as: string, path: string, input: object) =>
    expect(act(phones.world, openid, as, path, input));
  let other: Today;

  beforeAll(async () => {
    const page = await act<{ sessions: (Today & { day: string })[] }>(
      phones.world,
      second,
      'supervisor',
      'supervision.sessions',
      { month: '2022-03' },
    );
    other = page.sessions.find(({ day }) => day === '2022-03-02') as Today;
    phones.cloud.clock.advanceTo(Date.parse('2022-03-02T08:30:00+08:00'));
  });

  const check = async (verb: 'checkIn' | 'checkOut') => {
    const host = leadOf(other.townCode);
    const shown = await act<{ codes: { code: string }[] }>(
      phones.world,
      host.openid,
      'worker',
      'supervision.showCode',
      { id: other.id },
    );
    return act<{ duration: string; counted: boolean; tag: { text: string } }>(
      phones.world,
      second,
      'supervisor',
      `supervision.${verb}`,
      {
        id: other.id,
        code: shown.codes[0]?.code,
      },
    );
  };

  test('a check-out before the check-in is refused (R6.1)', async () => {
    await refuse(second, 'supervisor', 'supervision.checkOut', {
      id: other.id,
      digits: '000000',
    }).rejects.toThrow('还没有签到，请先扫码签到');
  });

  test('a check-out at 7 h 59 min succeeds, is short and does not count (R6.3)', async () => {
    await check('checkIn');
    moveClock(479);
    const session = await check('checkOut');
    expect(session).toMatchObject({ duration: '7 小时 59 分', counted: false, tag: { text: '不足时' } });
  });

  test('a missing record, a worker of another town and the supervisor cannot be confirmed away (R7.2)', async () => {
    const host = leadOf(other.townCode);
    await refuse(host.openid, 'worker', 'supervision.confirmRecord', { id: other.id }).rejects.toThrow(
      '督导还没有提交记录',
    );
    const record = { duties: ['cases'], form: 'group', matters: '讨论一名独居长者的探访安排', advice: '' };
    await act(phones.world, second, 'supervisor', 'supervision.submitRecord', { id: other.id, ...record });
    const stranger = leadOf(today.townCode);
    await refuse(stranger.openid, 'worker', 'supervision.confirmRecord', { id: other.id }).rejects.toThrow(
      '您不是这个镇街的社工',
    );
    await refuse(second, 'supervisor', 'supervision.confirmRecord', { id: other.id }).rejects.toThrow(
      '只有一线社工可以',
    );
  });
});
