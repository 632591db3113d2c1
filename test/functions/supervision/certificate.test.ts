import type { Output } from '../../../typings/api';
import { readDocx } from '../../support/docx';
import { aGrant, given, type World } from '../../support/given';
import { commissioner, coordinator, lead, otherSupervisor, supervisor } from '../../support/people';
import {
  aDoneSession,
  anEndedSession,
  aPresence,
  at,
  OTHER_TOWN,
  type TestSession,
} from '../../support/sessions';

type Certificate = Output<'supervision', 'issueCertificate'>;

const CODE = /^[34679ACDEFGHJKMNPQRTUVWXY]{10}$/;
const span = { from: '2022-03-01', to: '2022-04-30' };

const on = (id: string, day: string, changes: Partial<TestSession> = {}) =>
  aDoneSession({
    ...{ id, day },
    arrival: aPresence('00:00', { at: at('08:50', day) }),
    departure: aPresence('00:00', { at: at('17:05', day) }),
    ...changes,
  });

const approved = [{ kind: 'online', state: 'approved', reason: '台风' }] as const;
const sessions = [
  on('counted001', '2022-03-09'),
  on('counted002', '2022-03-10', { town: OTHER_TOWN, mode: 'online', exceptions: approved }),
  on('counted003', '2022-04-06', { takenOver: { import: 'import0001', evidence: '签到表' } }),
  on('others0001', '2022-04-07', { supervisor: 's2', town: OTHER_TOWN, substituteFor: 's1' }),
  on('short00001', '2022-04-08', {
    departure: aPresence('00:00', { at: at('16:49', '2022-04-08') }),
  }),
  anEndedSession({ id: 'unwritten1', day: '2022-04-11' }),
  on('later00001', '2022-05-05'),
];

let world: World;
let own: Certificate;

const issue = (who: typeof supervisor, input: Record<string, unknown> = {}, requestId?: string) =>
  world.as(who)('supervision', 'issueCertificate', { ...span, ...input }, requestId);

/** As the public page asks: of no project, as nobody. */
async function check(person: string, code: string, project = '') {
  const event = { project, as: 'visitor', action: 'checkCertificate', input: { code } };
  const reply = await world.send(person, 'supervision', event);
  if (!reply.ok) throw Object.assign(new Error(reply.error.message), reply.error);
  return reply.data as Certificate;
}

const fileOf = (who: typeof supervisor, id: string) =>
  world.as(who)('supervision', 'certificateFile', { id });

beforeAll(async () => {
  world = await given({
    now: '2022-05-06T10:00',
    sessions,
    grants: [aGrant('in1', { role: 'inspector', person: 'in1' })],
  });
  own = await issue(supervisor);
});

test('a supervisor has what counts of a period certified, by months (R7.6, R7.2)', () => {
  expect(own).toMatchObject({
    ...{ number: '2022-0001', name: '何敏仪', sessions: 3, hours: '24 小时 45 分' },
    ...{ period: '2022 年 3 月 1 日至 2022 年 4 月 30 日', towns: ['石岐街道', '中山港街道'] },
    kinds: '现场 2 次，线上 1 次，其中补录 1 次',
    months: [
      { text: '2022 年 3 月', sessions: 2, hours: '16 小时 30 分' },
      { text: '2022 年 4 月', sessions: 1, hours: '8 小时 15 分' },
    ],
    issued: '2022 年 5 月 6 日，由本人在系统中开出',
  });
  expect(own.code).toMatch(CODE);
  expect(own.codeText.replace('-', '')).toBe(own.code);
});

test('the word file says it, with WeChat’s code to scan, and anyone who checks reads no more (R7.6)', async () => {
  const { name, base64 } = await fileOf(supervisor, own.code);
  expect(name).toBe('督导时数证明-何敏仪-2022-0001.docx');
  const paper = readDocx(base64);
  expect(paper.paragraphs[0]).toBe('督导时数证明');
  expect(paper.rows).toEqual([
    ['月份', '计入次数', '时数'],
    ['2022 年 3 月', '2', '16 小时 30 分'],
    ['2022 年 4 月', '1', '8 小时 15 分'],
    ['合计', '3', '24 小时 45 分'],
  ]);
  expect(paper.pictures[0]?.subarray(1, 4).toString()).toBe('PNG');

  const checked = await check('anybody', own.code);
  expect(checked).toEqual(own);
  const { code, months, towns, ...said } = checked;
  const words = [...Object.values(said), ...towns, ...months.flatMap((month) => Object.values(month))];
  for (const word of words) expect(paper.text).toContain(String(word));
  expect(paper.text).not.toMatch(/个案|再访|签到表|台风/);
});

test('the code is read with small letters, spaces and dashes, on any phone and after the project', async () => {
  const typed = ` ${own.code.slice(0, 5).toLowerCase()}-${own.code.slice(5)} `;
  expect((await check('nobody-yet', typed)).number).toBe('2022-0001');
  expect((await check('in1', own.code)).number).toBe('2022-0001');
});

test('hours of a substitute belong to whoever came (R5.2)', async () => {
  const theirs = await issue(coordinator, { supervisor: 's2' });
  expect(theirs).toMatchObject({ name: '陈国华', sessions: 1, towns: ['中山港街道'] });
  expect(theirs.issued).toBe('2022 年 5 月 6 日，由项目统筹林晓岚开出');
  const { messages } = await world.as(otherSupervisor)('account', 'inbox', {});
  expect(messages).toMatchObject([
    { title: '时数证明', text: `项目统筹给您开出了时数证明，编号 ${theirs.number}，可以打开、转发或打印` },
  ]);
});

const others = '只能开出您本人的证明；别人的证明请由本人或项目统筹开出';
// biome-ignore format: one refusal per line
test.each<[what: string, who: typeof supervisor, input: Record<string, unknown>, fields: object]>([
  ['another supervisor’s hours', otherSupervisor, { supervisor: 's1' }, { supervisor: others }],
  ['nobody’s hours', coordinator, {}, { supervisor: '请选择给哪位督导开证明' }],
  ['days before the project', supervisor, { from: '2021-12-31' }, { from: '项目从 2 月 7 日 周一开始，请选这一天或以后' }],
  ['days to come', supervisor, { to: '2022-05-07' }, { to: '证明只能写到 5 月 6 日 周五，请选这一天或以前' }],
  ['days in the wrong order', supervisor, { from: '2022-04-02', to: '2022-04-01' }, { to: '结束日期不能早于开始日期，请重新选择' }],
  ['no day', supervisor, { from: '' }, { from: '请选择日期' }],
  ['days without a counted session', supervisor, { from: '2022-04-07' }, { from: '这段日期里还没有计入的督导，请换一段日期，或等记录确认后再开' }],
])('%s cannot be certified, and the field says why', async (_what, who, input, fields) => {
  await expect(issue(who, input)).rejects.toMatchObject({ fields });
});

test.each([lead, commissioner])('a $role issues none', async (who) => {
  await expect(issue(who)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('another supervisor neither sees nor opens it; the coordinator does both', async () => {
  await expect(fileOf(otherSupervisor, own.code)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const seenBy = async (who: typeof supervisor) => {
    const { certificates } = await world.as(who)('supervision', 'certificates', {});
    return certificates.map(({ number }) => number);
  };
  expect(await seenBy(otherSupervisor)).not.toContain('2022-0001');
  expect(await seenBy(supervisor)).toEqual(['2022-0001']);
  expect(await seenBy(coordinator)).toEqual(['2022-0002', '2022-0001']);
  expect((await fileOf(coordinator, own.code)).base64).not.toBe('');
});

test('a repeat of one request gives the same certificate; two at once have numbers of their own', async () => {
  const [first, again] = [await issue(supervisor, {}, 'request-1'), await issue(supervisor, {}, 'request-1')];
  expect(again).toEqual(first);
  const both = await Promise.all([issue(supervisor), issue(otherSupervisor)]);
  expect(new Set([first, ...both].map(({ number }) => number)).size).toBe(3);
  expect((await world.all('certificateHeads')).map(({ last }) => last)).toEqual([5]);
});

test('facts that come later change nothing of what it said', async () => {
  await world.change('sessions', 'counted001', { stage: 'voided' });
  expect(await check('anybody', own.code)).toEqual(own);
  expect(own.asOf).toBe('以 2022 年 5 月 6 日系统中已计入的督导为准，之后的更正不影响本证明');
  expect((await issue(supervisor)).sessions).toBe(2);
  await world.change('sessions', 'counted001', { stage: 'ended' });
});

test('who has had twenty issued in a day comes again tomorrow', async () => {
  const id = 'certificate:2022-05-06:s1';
  await world.change('tallies', id, { count: 20 });
  const words = '一天最多开出 20 张证明，请明天再开，或打开已开出的证明';
  await expect(issue(supervisor)).rejects.toMatchObject({ fields: { to: words } });
  await world.change('tallies', id, { count: 1 });
});

const UNKNOWN = '没有这张证明，请对照证明重新输入核验码；仍查不到请向开出证明的人核实';
const NO_CODE = /^核验码是 10 位字母和数字/;

test('a code with one letter changed, and what is no code, is refused at its field', async () => {
  const forged = own.code.slice(0, 9) + (own.code.endsWith('3') ? '4' : '3');
  await expect(check('forger', forged)).rejects.toMatchObject({ fields: { code: UNKNOWN } });
  for (const typed of ['', 'ABC', `${own.code}A`, 'OOOOO-11111', '证明'.repeat(5)])
    await expect(check('forger', typed)).rejects.toMatchObject({
      fields: { code: expect.stringMatching(NO_CODE) },
    });
});

test('five guesses lock a phone for ten minutes, whichever project it names; the right code clears the count', async () => {
  const guess = () => check('guesser', 'AAAAA-AAAAA');
  for (const _ of [1, 2, 3, 4]) await expect(guess()).rejects.toThrow(UNKNOWN);
  await check('guesser', own.code);
  for (const _ of [1, 2, 3, 4, 5]) await expect(guess()).rejects.toThrow(UNKNOWN);
  const LOCKED = '查询次数太多，请 10 分钟后再试，或用微信扫证明上的码';
  await expect(check('guesser', own.code)).rejects.toMatchObject({ fields: { code: LOCKED } });
  await expect(check('guesser', own.code, world.project)).rejects.toThrow('请更新小程序后再核验');
  expect((await check('another-phone', own.code)).number).toBe('2022-0001');
  world.clock.set('2022-05-06T10:11');
  expect((await check('guesser', own.code)).number).toBe('2022-0001');
});
