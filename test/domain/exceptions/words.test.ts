import type { SessionException } from '../../../domain/exceptions/exception';
import { sessionWaits, wordsWanted } from '../../../domain/exceptions/waits';
import { exceptionLines, exceptionTag } from '../../../domain/exceptions/words';
import { minutesText, nextText, requirements, tagOf } from '../../../domain/session-words';
import { aPlan } from '../../support/plan';
import { aDoneSession, aPresence, at } from '../../support/sessions';

const plan = aPlan();
const TODAY = '2022-03-09';
const asked = (changes: Partial<SessionException>): SessionException => ({
  ...{ kind: 'noScan', state: 'open', reason: '没有网络' },
  ...changes,
});
const having = (...exceptions: SessionException[]) => aDoneSession({ exceptions });
const toHost = asked({ waits: 'host', until: '2022-03-10', askedAt: at('08:52') });
const unstated = asked({
  kind: 'noCheckOut',
  reason: '',
  waits: 'supervisor',
  askedAt: at('00:05', '2022-03-10'),
});

test.each([
  ['the host', [toHost], '待证明', '没有扫码，由站点社工证明到场'],
  ['the supervisor', [unstated], '待补报', '忘记签退，请督导补报或申请'],
  ['the coordinator', [asked({})], '待审批', '没有扫码，由项目统筹审批'],
  ['two of them', [toHost, unstated], '待证明', '没有扫码，由站点社工证明到场；忘记签退，请督导补报或申请'],
  ['nobody any more', [asked({ state: 'refused' })], '不计入', '没有扫码，没有获得批准，不计入'],
] as const)('a day that waits for %s says so, and what comes next', (_, exceptions, text, next) => {
  const session = having(...exceptions);
  expect(tagOf(session, plan).text).toBe(text);
  expect(nextText(session, plan)).toBe(next);
});

test('a day may want the word of more than one, and stands in the list of the first', () => {
  const session = having(toHost, unstated);
  expect([...wordsWanted(session, plan, TODAY)]).toEqual(['host', 'supervisor']);
  expect(sessionWaits(session, plan, TODAY)).toBe('host');
});

const host = { says: 'yes', by: 'w001', at: at('10:00'), note: '' } as const;

test.each<[string, SessionException, string, string[]]>([
  [
    'asked',
    toHost,
    '待站点证明',
    ['原因：没有网络', '3 月 9 日 周三 08:52 提出', '站点社工请在 3 月 10 日 周四前证明'],
  ],
  ['put in by the daily job', unstated, '待督导补报', ['3 月 10 日 周四 00:05 由系统结束，请补报离开时间']],
  [
    'one day too many',
    asked({ beyond: true, host }),
    '待统筹审批',
    [
      '原因：没有网络',
      '本月没有扫码的天数已超过规定，要由项目统筹审批',
      '3 月 9 日 周三 10:00 陈嘉欣证明督导到过场',
    ],
  ],
  [
    'approved by the host',
    asked({ state: 'approved', host, by: 'w001', decidedAt: host.at }),
    '已批准',
    ['原因：没有网络', '3 月 9 日 周三 10:00 陈嘉欣证明督导到过场'],
  ],
  [
    'refused by the coordinator after a denial',
    asked({
      ...{ state: 'refused', by: 'c1', decidedAt: at('11:00'), note: '站点否认' },
      host: { ...host, says: 'no', note: '没有见到' },
    }),
    '未批准',
    [
      '原因：没有网络',
      '3 月 9 日 周三 10:00 陈嘉欣没有证明到场：没有见到',
      '3 月 9 日 周三 11:00 项目统筹没有批准：站点否认',
    ],
  ],
])('what was %s is told in order', (_, exception, tag, lines) => {
  expect(exceptionTag(having(exception), exception, TODAY).text).toBe(tag);
  expect(exceptionLines(exception, () => '陈嘉欣')).toEqual(lines);
});

const needsOf = (session: ReturnType<typeof having>) =>
  requirements(session, plan).map(({ text, done }) => `${text} ${done ? '有' : '无'}`);

test('an assumed hour is no check-out and makes no day long; a stated one is and does (R6.3)', () => {
  const assumed = { ...having(unstated), departure: aPresence('17:30', { means: 'assumed', host: '' }) };
  expect(minutesText(assumed, plan)).toBe('暂记 8 小时 40 分');
  expect(needsOf(assumed).slice(0, 4)).toEqual([
    ...['扫码签到 有', '补报签退 无', '时长满 8 小时，或经统筹批准 无', '忘记签退，经统筹批准 无'],
  ]);
  const stated = { ...assumed, departure: { ...assumed.departure, means: 'stated' as const } };
  expect(minutesText(stated, plan)).toBe('8 小时 40 分');
  expect(needsOf(stated).slice(1, 4)).toEqual([
    ...['补报签退 有', '时长满 8 小时，或经统筹批准 有', '忘记签退，经统筹批准 无'],
  ]);
});

test('each exception of a day is one thing more that it needs (R6.3, R6.6)', () => {
  const both = {
    ...having(asked({ state: 'approved' }), asked({ kind: 'online' })),
    mode: 'online' as const,
  };
  expect(needsOf(both)).toContain('线上督导经统筹批准 无');
  expect(needsOf(both)).toContain('站点社工证明到场，或经统筹批准 有');
  expect(needsOf(having())).toHaveLength(5);
});
