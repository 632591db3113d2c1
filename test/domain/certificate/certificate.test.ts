import { type Certificate, hoursOf } from '../../../domain/certificate/certificate';
import {
  CERTIFICATE_CODE_LENGTH,
  certificateCode,
  certificateCodeText,
  typedCode,
} from '../../../domain/certificate/code';
import {
  holderOf,
  mayReadCertificate,
  mostOf,
  numberOf,
  usualSpan,
} from '../../../domain/certificate/issuing';
import { paperOf } from '../../../domain/certificate/paper';
import { certificateView } from '../../../domain/certificate/words';
import { coordinator, otherSupervisor, supervisor } from '../../support/people';
import { aPlan } from '../../support/plan';
import { integerFrom, randomFrom, times } from '../../support/random';
import {
  aDoneSession,
  anEndedSession,
  aPresence,
  at,
  OTHER_TOWN,
  type TestSession,
} from '../../support/sessions';
import { aWrittenYear } from '../../support/written-year';

const plan = aPlan();
const span = { from: '2022-03-09', to: '2022-03-31' };
const name = (town: string) => (town === OTHER_TOWN ? '中山港街道' : '石岐街道');
const on = (day: string, changes: Partial<TestSession> = {}) =>
  aDoneSession({
    day,
    arrival: aPresence('00:00', { at: at('08:50', day) }),
    departure: aPresence('00:00', { at: at('17:05', day) }),
    ...changes,
  });
const leaving = (time: string) => aPresence('00:00', { at: at(time, '2022-03-10') });
const exception = (kind: 'tooShort' | 'online', state: 'open' | 'approved') => ({
  exceptions: [{ kind, state, reason: '台风' }],
});

// biome-ignore format: one session per line
test.each<[what: string, session: TestSession, counts: number, minutes: number]>([
  ['the first day', on('2022-03-09'), 1, 495],
  ['the last day', on('2022-03-31'), 1, 495],
  ['the day before', on('2022-03-08'), 0, 0],
  ['the day after', on('2022-04-01'), 0, 0],
  ['no record', anEndedSession(), 0, 0],
  ['a record that waits', on('2022-03-10', { record: { state: 'submitted' } }), 0, 0],
  ['7 h 59 min', on('2022-03-10', { departure: leaving('16:49') }), 0, 0],
  ['7 h 59 min, approved', on('2022-03-10', { departure: leaving('16:49'), ...exception('tooShort', 'approved') }), 1, 479],
  ['online, not approved', on('2022-03-10', { mode: 'online', ...exception('online', 'open') }), 0, 0],
  ['online, approved', on('2022-03-10', { mode: 'online', ...exception('online', 'approved') }), 1, 495],
  ['voided', on('2022-03-10', { stage: 'voided' }), 0, 0],
])('%s counts as it counts everywhere (R7.6, R7.2)', (_what, session, counts, minutes) => {
  expect(hoursOf([session], span, plan, name)).toMatchObject({ sessions: counts, minutes });
});

test('on the net basis the lunch is taken off every session', () => {
  const net = aPlan({ sessionMinutesBasis: 'net', lunchMinutes: 60, sessionMinutes: 420 });
  expect(hoursOf([on('2022-03-09'), on('2022-03-10')], span, net, name).minutes).toBe(2 * 435);
});

test('nothing at all sums to nothing', () => {
  expect(hoursOf([], span, plan, name)).toEqual({
    ...{ sessions: 0, minutes: 0, online: 0, takenOver: 0, months: [], towns: [] },
  });
});

test.each([1, 2, 3])('months add up to the whole, over any span of year %d', (seed) => {
  const random = randomFrom(seed);
  const year = aWrittenYear(seed).filter(({ supervisor: who }) => who === 's1');
  for (const _ of times(20, () => 0)) {
    const [from = 0, to = 0] = [integerFrom(random, 0, 179), integerFrom(random, 0, 179)].sort(
      (a, b) => a - b,
    );
    const days = { from: year[from]?.day ?? '', to: year[to]?.day ?? '' };
    const { sessions, minutes, months } = hoursOf(year, days, plan, name);
    expect(sessions).toBe(to - from + 1);
    expect(months.reduce((sum, month) => sum + month.sessions, 0)).toBe(sessions);
    expect(months.reduce((sum, month) => sum + month.minutes, 0)).toBe(minutes);
    expect(months.map(({ month }) => month)).toEqual(months.map(({ month }) => month).toSorted());
  }
});

// biome-ignore format: one typing per line
test.each<[typed: string, code: string | undefined]>([
  ['K7QFA4M9DX', 'K7QFA4M9DX'],
  ['k7qfa-4m9dx', 'K7QFA4M9DX'],
  [' K7QFA 4M9DX ', 'K7QFA4M9DX'],
  ['Ｋ７ＱＦＡ４Ｍ９ＤＸ', 'K7QFA4M9DX'],
  ['K7QFA4M9D', undefined],
  ['K7QFA4M9DXX', undefined],
  ['O7QFA4M9DX', undefined],
  ['K7QFA4M9D1', undefined],
  ['', undefined],
])('%j is read as %j', (typed, code) => {
  expect(typedCode(typed)).toBe(code);
});

test('codes use every letter they may, and each is read again', () => {
  const random = randomFrom(7);
  const codes = times(300, () => certificateCode((below) => integerFrom(random, 0, below - 1)));
  expect(new Set(codes).size).toBe(300);
  expect([...new Set(codes.join(''))].sort().join('')).toBe('34679ACDEFGHJKMNPQRTUVWXY');
  for (const code of codes) {
    expect(code).toHaveLength(CERTIFICATE_CODE_LENGTH);
    expect(typedCode(certificateCodeText(code))).toBe(code);
  }
});

// biome-ignore format: one day per line
test.each<[today: string, usual: [string, string], most: [string, string]]>([
  ['2022-02-10', ['2022-02-07', '2022-02-10'], ['2022-02-07', '2022-02-10']],
  ['2022-05-06', ['2022-03-01', '2022-05-06'], ['2022-02-07', '2022-05-06']],
  ['2023-03-01', ['2022-03-01', plan.period.to], ['2022-02-07', plan.period.to]],
])('on %s the form begins with the days that there are', (today, usual, most) => {
  expect(Object.values(usualSpan(plan, today))).toEqual(usual);
  expect(Object.values(mostOf(plan, today))).toEqual(most);
});

test('a supervisor is the holder of their own, the office names one', () => {
  expect(holderOf(supervisor, undefined)).toBe('s1');
  expect(holderOf(supervisor, 's1')).toBe('s1');
  expect(holderOf(coordinator, 's2')).toBe('s2');
  expect(() => holderOf(supervisor, 's2')).toThrow('只能开出您本人的证明');
  expect(() => holderOf(coordinator, undefined)).toThrow('请选择给哪位督导开证明');
  expect([supervisor, otherSupervisor, coordinator].map((actor) => mayReadCertificate('s1', actor))).toEqual([
    ...[true, false, true],
  ]);
});

test.each([
  [1, '2022-0001'],
  [10_000, '2022-10000'],
])('certificate %d of a year has its number', (count, number) => {
  expect(numberOf('2022', count)).toBe(number);
});

const certificate = (changes: Partial<Certificate> = {}): Certificate => ({
  ...{ ...hoursOf([on('2022-03-09')], span, plan, name), ...span, code: 'K7QFA4M9DX', number: '2022-0001' },
  ...{ holder: 's1', name: '何敏仪', projectName: plan.name, owner: plan.owner, basis: 'stay' },
  issued: { at: at('10:00', '2022-04-01'), by: 's1', role: 'supervisor', name: '何敏仪' },
  ...changes,
});

const texts = (...made: Parameters<typeof paperOf>) =>
  paperOf(...made).flatMap((block) => ('text' in block ? block.text : []));

test('without WeChat’s code the paper says where to type, with it how to scan as well', () => {
  const view = certificateView(certificate());
  const typing = '在小程序“双百督导”的“我的 → 核验时数证明”输入核验码 K7QFA-4M9DX';
  expect(texts(view).at(-1)).toBe(`核验：${typing}`);
  expect(texts(view, { type: 'image/png', base64: '' }).at(-1)).toBe(`核验：用微信扫下面的码，或${typing}`);
});

test('kinds that there are not are not spoken of; the basis and the issuer are', () => {
  const plain = certificateView(certificate());
  expect([plain.kinds, plain.issued]).toEqual(['现场 1 次', '2022 年 4 月 1 日，由本人在系统中开出']);
  const all = certificateView(certificate({ sessions: 5, online: 2, takenOver: 1, basis: 'net' }));
  expect(all.kinds).toBe('现场 3 次，线上 2 次，其中补录 1 次');
  expect(all.basis).toBe('时数按净时长计算（在站时长减午休）');
  const issued = { at: at('10:00'), by: 'c1', role: 'coordinator', name: '林晓岚' } as const;
  expect(certificateView(certificate({ issued })).issued).toBe('2022 年 3 月 9 日，由项目统筹林晓岚开出');
});
