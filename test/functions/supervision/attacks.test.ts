import type { Stored } from '../../../cloudfunctions/platform/database';
import { serve } from '../../../cloudfunctions/platform/serve';
import { checkingIn } from '../../../cloudfunctions/supervision/check-in';
import { windowOf } from '../../../domain/check-in-code';
import { checkIn as contract } from '../../../domain/contract/supervision/check-in';
import { cloudOptions } from '../../support/cloud-options';
import { codeShown, digitsShown } from '../../support/codes';
import type { DocumentsOf, Row } from '../../support/documents';
import { given, type World } from '../../support/given';
import { signWith } from '../../support/judged-codes';
import { memoryDatabase } from '../../support/memory-database';
import { otherSupervisor, otherTownsLead, supervisor } from '../../support/people';
import { openidOf, setUp } from '../../support/project';
import { times } from '../../support/random';
import { aSession, at, OTHER_TOWN } from '../../support/sessions';

const id = 'session001';
const otherId = 'session002';
const hosts = [{ worker: 'w001', station: 'st001' }];
const agreed = aSession({ hosts });
const theirs = aSession({
  ...{ id: otherId, post: 'p2', supervisor: 's2', town: OTHER_TOWN },
  hosts: [{ worker: 'w004', station: 'st003' }],
});
const yesterday = aSession({ id: 'session009', day: '2022-03-08', stage: 'missed', hosts });

const notOurs = '这不是有效的督导码，请让站点社工打开“督导码”页面，再扫一次';
const early = '督导码的时间还没到，请扫屏幕上最新的码';
const MINUTE = 60_000;

describe('what someone tries who is not there (R6.1)', () => {
  let world: World;

  beforeAll(async () => {
    world = await given({ sessions: [yesterday, agreed, theirs] });
  });

  const now = () => world.clock.now();
  const arriving = (input: object, who = supervisor, session = id) =>
    world.as(who)('supervision', 'checkIn', { id: session, ...input });

  const isRefused = async (attempt: Promise<unknown>, message: string) => {
    await expect(attempt).rejects.toMatchObject({
      ...{ code: 'INVALID_INPUT', message },
      fields: { code: message },
    });
    expect((await world.session(id)).stage).toBe('agreed');
    expect(await world.history(id)).toHaveLength(1);
  };

  test('a forged signature opens nothing', async () => {
    const code = codeShown({ now: now() });
    const signed = code.slice(0, code.lastIndexOf('.'));
    const forged = `${signed}.${signWith('a key that someone guessed')(signed).slice(0, 32)}`;
    await isRefused(arriving({ code: forged }), notOurs);
  });

  test.each([
    ['version', 0, '2'],
    ['purpose', 1, 'out'],
    ['session', 2, otherId],
    ['town', 3, OTHER_TOWN],
    ['host', 4, 'w002'],
    ['window', 5, ''],
  ])('a code whose %s was altered opens nothing', async (_, part, text) => {
    const parts = codeShown({ now: now() }).split('.');
    const altered = parts.with(part, text || String(windowOf(now()) + 1)).join('.');
    await isRefused(arriving({ code: altered }), notOurs);
  });

  test('a photo of yesterday’s code opens nothing', async () => {
    const then = now() - 24 * 60 * MINUTE;
    const shown = codeShown({ now: then, session: yesterday.id });
    await isRefused(arriving({ code: shown }), '这是另一天督导的码，请让站点社工打开今天的督导码');
    await isRefused(arriving({ code: codeShown({ now: then }) }), '督导码已过期，请扫屏幕上最新的码');
  });

  test('the code of another town opens nothing', async () => {
    const { codes } = await world.as(otherTownsLead)('supervision', 'showCode', { id: otherId });
    const words = '这是中山港街道的督导码，您这次督导在石岐街道，请扫本镇街社工出示的码';
    await isRefused(arriving({ code: codes[0]?.code }), words);
  });

  test('a phone whose time was set forward opens nothing with a code that is still to come', async () => {
    const later = now() + 10 * MINUTE;
    const code = codeShown({ now: later });
    await isRefused(arriving({ code }), early);
    await isRefused(arriving({ code, kept: { at: later, phoneNow: later } }), early);
  });

  test('a phone whose time was set back dates nothing before the code was shown', async () => {
    const kept = { at: now() - 3 * 60 * MINUTE, phoneNow: now() - 3 * 60 * MINUTE };
    const old = codeShown({ now: now() - 24 * 60 * MINUTE - 50 * MINUTE });
    const words = '这次扫码不是在 3 月 9 日 周三扫的，不能用于这次督导，请在督导当天扫码';
    await isRefused(arriving({ code: old, kept }), words);
  });

  test('a code replayed by another supervisor opens neither session', async () => {
    const code = codeShown({ now: now() });
    await expect(arriving({ code }, otherSupervisor)).rejects.toMatchObject({
      ...{ code: 'INVALID_STATE', message: '这是其他督导的督导，请返回选择自己的督导' },
    });
    await expect(arriving({ code, kept: { at: now(), phoneNow: now() } }, otherSupervisor)).rejects.toThrow(
      '这是其他督导的督导，请返回选择自己的督导',
    );
    await isRefused(
      arriving({ code }, otherSupervisor, otherId),
      '这是石岐街道的督导码，您这次督导在中山港街道，请扫本镇街社工出示的码',
    );
    expect((await world.session(otherId)).stage).toBe('agreed');
  });

  test('a code replayed by the same supervisor after it succeeded opens nothing more', async () => {
    const code = codeShown({ now: now() });
    await arriving({ code });
    const entries = await world.history(id);
    await expect(arriving({ code })).rejects.toMatchObject({
      ...{ code: 'INVALID_STATE', message: '您已于 08:50 签到，不用再签到；结束时请扫码签退' },
    });
    await expect(world.as(supervisor)('supervision', 'checkOut', { id, code })).rejects.toThrow(
      '这是签到码，请让站点社工刷新督导码后再签退',
    );
    expect(await world.history(id)).toEqual(entries);
  });
});

describe('a thousand guesses at the digits, through the handler itself', () => {
  const project = 'guessed';
  const database = memoryDatabase();
  const openid = () => openidOf(project, supervisor.person);
  const handle = serve(contract, checkingIn, { database, openid });
  let now = at('08:50');

  beforeAll(async () => {
    Object.assign(process.env, cloudOptions.environment);
    jest.spyOn(Date, 'now').mockImplementation(() => now);
    const put = async (collection: string, rows: readonly Row[]) => {
      for (const row of rows) await database.set(collection, row as Stored);
    };
    await setUp({ put } as DocumentsOf, project, { sessions: [agreed] }, now);
  });

  afterAll(() => jest.restoreAllMocks());

  const type = async (digits: string): Promise<string> => {
    const reply = await handle({ project, as: 'supervisor', action: 'checkIn', input: { id, digits } });
    return reply.ok ? 'opened' : reply.error.message;
  };
  const right = () => digitsShown({ now });
  const wrong = () => {
    const near = [-10_000, 0, 10_000].map((ahead) => digitsShown({ now: now + ahead }));
    return ['000000', '111111', '222222', '333333'].find((each) => !near.includes(each)) ?? '';
  };
  const said = async (digits: readonly string[]) => {
    const answers: string[] = [];
    for (const each of digits) answers.push(await type(each));
    return answers;
  };

  test('are looked at five times in ten minutes, and then again (R6.1)', async () => {
    const [rounds, inOne, looked] = [10, 100, 5];
    for (let round = 0; round < rounds; round += 1) {
      expect(new Set(await said(times(looked, wrong)))).toEqual(
        new Set(['六位数字不对或已更换，请看清屏幕上最新的数字再输入']),
      );
      const locked = await said([right(), ...times(inOne - looked - 2, wrong)]);
      expect(new Set(locked)).toEqual(new Set(['输错次数太多，请 10 分钟后再输入，或直接扫码']));
      now += 10 * MINUTE - 1;
      expect(await type(right())).toBe('输错次数太多，请 1 分钟后再输入，或直接扫码');
      now += 1;
    }
    expect(await type(right())).toBe('opened');
  });
});
