import type { Flag, FlagState } from '../../../domain/flags/flag';
import { flagKinds, flagStates, supervisorsOf } from '../../../domain/flags/flag';
import { flagFacts } from '../../../domain/flags/history';
import { dismiss, explain, flagStepsFor, mayReadFlag } from '../../../domain/flags/steps';
import { flagLook, flagSentence, flagTag, flagTitle, inFlagOrder } from '../../../domain/flags/words';
import type { Actor, Role } from '../../../domain/people';
import { coordinator, otherSupervisor, supervisor } from '../../support/people';
import { at, OTHER_TOWN, TOWN } from '../../support/sessions';

const flagged = (session: string, changes = {}) => ({
  ...{ session, day: '2022-03-09', town: TOWN, supervisor: 's1' },
  ...changes,
});

const aFlag = (changes: Partial<Flag> = {}): Flag =>
  ({
    ...{ kind: 'nearDuplicate', percent: 93, foundOn: '2022-03-11', state: 'open', explanations: [] },
    sessions: [flagged('a'), flagged('b', { day: '2022-03-10', town: OTHER_TOWN })],
    ...changes,
  }) as Flag;

const inspector: Actor = { role: 'inspector', person: 'in1', name: '周正', persons: ['in1'] };
const DONE = '这条提示已经排除，不用再处理，请返回看其他提示';
const OTHERS = '这条提示说的是其他督导的督导，请返回选择自己的提示';
const OWN = '这条提示与您本人的督导有关，请由其他监察员或项目统筹处理';
const double: Actor = { ...inspector, persons: ['in1', 's1'] };

type Expected = Record<FlagState, string>;
// biome-ignore format: read as a table
const matrix: readonly [who: string, actor: Actor, expected: Expected][] = [
  ['the supervisor', supervisor, { open: '说明情况', explained: '说明情况', dismissed: DONE }],
  ['another supervisor', otherSupervisor, { open: OTHERS, explained: OTHERS, dismissed: DONE }],
  ['an inspector', inspector, { open: '排除提示', explained: '排除提示', dismissed: DONE }],
  ['an inspector who is that supervisor', double, { open: OWN, explained: OWN, dismissed: DONE }],
  ['the coordinator', coordinator, { open: '排除提示', explained: '排除提示', dismissed: DONE }],
];

const told = (flag: Flag, actor: Actor) =>
  flagStepsFor(flag, actor).map(({ text, reason }) => reason ?? text);

test.each(matrix)('%s has exactly these steps (R7.5)', (_who, actor, expected) => {
  for (const state of flagStates) expect(told(aFlag({ state }), actor)).toEqual([expected[state]]);
});

test.each<Role>(['visitor', 'worker', 'contact', 'commissioner', 'panelist'])('a %s has none', (role) => {
  expect(told(aFlag(), { ...coordinator, role })).toEqual([]);
});

test('an explanation replaces the one before, and each supervisor has their own', () => {
  const shared = aFlag({ sessions: [flagged('a'), flagged('b', { supervisor: 's2' })] });
  expect(supervisorsOf(shared)).toEqual(['s1', 's2']);
  const once = explain(shared, '同一个案的跟进', supervisor, at('09:00'));
  const both = explain(once, '联合督导', otherSupervisor, at('10:00'));
  const again = explain(both, '同一个案的第二次跟进', supervisor, at('11:00'));
  expect(again).toMatchObject({
    state: 'explained',
    explanations: [
      { by: 's2', text: '联合督导' },
      { by: 's1', at: at('11:00'), text: '同一个案的第二次跟进' },
    ],
  });
});

test('what is dismissed keeps who, when and why, and is over', () => {
  const done = dismiss(aFlag(), '两次跟进同一个案', inspector, at('09:00'));
  expect(done).toMatchObject({ state: 'dismissed', dismissed: { by: 'in1', reason: '两次跟进同一个案' } });
  expect(() => dismiss(done, '再来一次', coordinator, at('10:00'))).toThrow(DONE);
  expect(() => explain(done, '补充说明', supervisor, at('10:00'))).toThrow(DONE);
});

test('a supervisor reads flags about themselves alone, those who look after the project read all', () => {
  const readers = [supervisor, otherSupervisor, inspector, coordinator];
  expect(readers.map((actor) => mayReadFlag(aFlag(), actor))).toEqual([true, false, true, true]);
});

const names: Record<string, string> = { [TOWN]: '石岐街道', [OTHER_TOWN]: '中山港街道' };
const name = (id: string) => names[id] ?? id;
const [one, two] = aFlag().sessions;
const sessions = one && two ? [one, two] : [];
const from = { from: TOWN, to: OTHER_TOWN, kilometres: 11 };

// biome-ignore format: one sentence per line
test.each<[finding: Parameters<typeof flagSentence>[0], sentence: string]>([
  [{ kind: 'nearDuplicate', percent: 93, sessions }, '3 月 9 日 周三 石岐街道和 3 月 10 日 周四 中山港街道的督导记录，文字有 93% 相同'],
  [{ kind: 'photoTwice', photos: 2, sessions }, '3 月 9 日 周三 石岐街道和 3 月 10 日 周四 中山港街道的督导记录，用了 2 张完全相同的照片或文件'],
  [{ kind: 'impossibleTravel', who: 'supervisor', minutes: 6, ...from, sessions }, '3 月 9 日 周三，同一位督导在石岐街道之后 6 分钟又在中山港街道，两地直线约 11 公里'],
  [{ kind: 'impossibleTravel', who: 'host', minutes: 0, ...from, sessions }, '3 月 9 日 周三，同一位出示督导码的社工在石岐街道之后不到 1 分钟又在中山港街道，两地直线约 11 公里'],
  [{ kind: 'tooRegular', arrival: 5, stay: 12, sessions }, '2022 年 3 月的 2 次督导，到站时间的标准差只有 0.5 分钟，在站时长的标准差只有 1.2 分钟'],
])('%j explains itself in a sentence (R7.5)', (finding, sentence) => {
  expect(flagSentence(finding, name)).toBe(sentence);
});

test('every kind has a title and says what to look at, every state has its word', () => {
  for (const kind of flagKinds) {
    expect(flagTitle(kind)).toMatch(/^\p{Script=Han}{4,}$/u);
    expect(flagLook(kind)).toMatch(/^请/);
  }
  expect(flagStates.map((state) => flagTag[state].text)).toEqual(['待查看', '督导已说明', '已排除']);
});

test('what was explained stands first, what was dismissed last, the latest on top', () => {
  const on = (day: string, state: FlagState) => aFlag({ state, sessions: [flagged('a', { day })] });
  const list = [
    ...[on('2022-03-05', 'dismissed'), on('2022-03-01', 'open'), on('2022-03-03', 'open')],
    on('2022-03-02', 'explained'),
  ];
  expect(list.sort(inFlagOrder).map(({ sessions: [first] }) => first?.day)).toEqual([
    ...['2022-03-02', '2022-03-03', '2022-03-01', '2022-03-05'],
  ]);
});

test('the history holds no words of an explanation or a reason', () => {
  const flag = dismiss(explain(aFlag(), '案主的情况', supervisor, 1), '看过记录', inspector, 2);
  const facts = JSON.stringify(flagFacts(flag));
  expect(facts).not.toMatch(/案主的情况|看过记录/);
  expect(flagFacts(flag)).toMatchObject({ state: 'dismissed', dismissed: { by: 'in1', at: 2 } });
});
