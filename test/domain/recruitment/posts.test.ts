import { leavingEffect, lineObstacle, postWords } from '../../../domain/recruitment/post-words';
import {
  freePosts,
  type Holder,
  holderOf,
  isHandedOver,
  leaveFault,
  leaveObstacle,
  leaverOf,
  leftObstacle,
  postText,
  succession,
  unfilled,
} from '../../../domain/recruitment/posts';
import { stages } from '../../../domain/session';
import { aRound } from '../../support/applications';
import { theTerms } from '../../support/recruitment';

const holder = (id: string, post: string, changes: Partial<Holder> = {}): Holder => ({
  ...{ id, name: id, post },
  ...changes,
});

test('a post is free until someone holds it, and belongs to the last who took it up (R1.8)', () => {
  const holders = [
    holder('s1', 'p1', { to: '2022-06-01', successor: 's5' }),
    holder('s5', 'p1', { from: '2022-06-01' }),
    holder('s2', 'p2', { to: '2022-06-01' }),
  ];
  expect(freePosts({ posts: 3 }, holders)).toEqual(['p2', 'p3']);
  expect(holderOf('p1', holders)?.id).toBe('s5');
  expect(leaverOf('p1', holders)).toBeUndefined();
  expect(leaverOf('p2', holders)?.id).toBe('s2');
  expect(leaverOf('p3', holders)).toBeUndefined();
  expect(unfilled([...holders, { id: 'hired without a post', to: '2022-06-01' }])).toBe(1);
  expect(postText('p1')).toBe('岗位 1');
});

test.each([
  ['before the leaver has gone', { to: '2022-06-01' }, '2022-05-20', '2022-06-01'],
  ['on that day', { to: '2022-06-01' }, '2022-06-01', '2022-06-01'],
  ['after it', { to: '2022-06-01' }, '2022-06-20', '2022-06-20'],
  ['when nobody held it before', undefined, '2022-03-01', '2022-03-01'],
])('a successor who accepts %s', (_sentence, leaver, today, from) => {
  expect(succession(leaver, today)).toBe(from);
});

test.each(stages)('%s: goes over from the day on only while nothing was done', (stage) => {
  const open = stage === 'agreed' || stage === 'tentative';
  expect(isHandedOver({ stage, day: '2022-06-01' }, '2022-06-01')).toBe(open);
  expect(isHandedOver({ stage, day: '2022-05-31' }, '2022-06-01')).toBe(false);
});

const [today, end] = ['2022-06-01', '2022-12-10'];

// biome-ignore format: read as a table
const days: readonly [sentence: string, day: string, from: string | undefined, words: string | undefined][] = [
  ['yesterday',                   '2022-05-31', undefined,    '离任日期不能早于今天'],
  ['today',                       '2022-06-01', undefined,    undefined],
  ['before their own start',      '2022-06-09', '2022-06-10', '王晓明从 6 月 10 日 周五才到岗，离任日期不能早于这一天'],
  ['on the day of their start',   '2022-06-10', '2022-06-10', undefined],
  ['on the project’s last day',   '2022-12-10', '2022-03-01', undefined],
  ['on the day after',            '2022-12-11', '2022-03-01', '项目到 12 月 10 日 周六结束，离任日期不能晚于这一天'],
];

test.each(days)('leaving %s', (_sentence, day, from, words) => {
  expect(leaveFault(day, { name: '王晓明', ...(from && { from }) }, today, end)).toBe(words);
});

test('nobody leaves twice', () => {
  expect(leaveObstacle({ name: '王晓明' })).toBeUndefined();
  expect(leaveObstacle({ name: '王晓明', to: '2022-06-01' })).toBe(
    '已登记王晓明从 6 月 1 日 周三起离任，不用再登记',
  );
});

test.each([
  ['2022-05-31', undefined],
  ['2022-06-01', '您已从 6 月 1 日 周三起离任，这次督导由接任的督导进行'],
])('whoever leaves on 1 June begins nothing from then on: %s', (day, words) => {
  expect(leftObstacle({ to: '2022-06-01' }, day)).toBe(words);
  expect(leftObstacle({}, day)).toBeUndefined();
});

// biome-ignore format: read as a table
const told: readonly [sentence: string, holders: Holder[], holder: string, tag: string, when: string][] = [
  ['nobody ever came',          [],                                                                                    '空缺',   '空缺',   '还没有人到岗'],
  ['held from the beginning',   [holder('王', 'p1')],                                                                  '王',     '在岗',   '项目开始就在岗'],
  ['held from a day on',        [holder('王', 'p1', { from: '2022-03-01' })],                                          '王',     '在岗',   '3 月 1 日 周二起在岗'],
  ['held by another post’s',    [holder('王', 'p2')],                                                                  '空缺',   '空缺',   '还没有人到岗'],
  ['to be left',                [holder('王', 'p1', { to: '2022-06-02' })],                                            '王',     '将空缺', '到 6 月 1 日 周三为止，还没有人接任'],
  ['left today',                [holder('王', 'p1', { to: '2022-06-01' })],                                            '空缺',   '空缺',   '王从 6 月 1 日 周三起离任，还没有人接任'],
  ['to be taken over',          [holder('王', 'p1', { to: '2022-06-02', successor: '李' }), holder('李', 'p1', { from: '2022-06-02' })], '王', '将接任', '到 6 月 1 日 周三为止，之后由李接任'],
  ['taken over',                [holder('王', 'p1', { to: '2022-06-01', successor: '李' }), holder('李', 'p1', { from: '2022-06-01' })], '李', '在岗', '6 月 1 日 周三起在岗'],
];

test.each(told)('a post %s', (_sentence, holders, name, tag, when) => {
  expect(postWords('p1', holders, today)).toMatchObject({ holder: name, tag: { text: tag }, when });
});

test('before a leaving is recorded it is said what happens to the sessions and the quota', () => {
  expect(leavingEffect('p2', 12, 60)).toBe(
    '从这一天起还没有做的督导等接任的人来做（现在已排 12 次）；岗位 2 还剩 60 次，随岗位转给接任的人。本人会收到消息。',
  );
  expect(leavingEffect(undefined, 0, 0)).toMatch(/还没有岗位/);
});

const ranking: [] = [];
const expired = aRound({
  ...{ state: 'finished', finishedOn: '2022-02-01', ranking },
  terms: theTerms({ purgeDays: 30 }),
});
const { ranking: _, ...recruiting } = aRound({ ranking });

test.each([
  ['enough in line', 1, 1, [expired], undefined],
  ['an expired reserve', 1, 0, [expired], /候补名单到 3 月 3 日 周四为止.*请新发一轮招聘/],
  ['an empty reserve', 2, 1, [aRound({ ranking })], /没有可以递补的人了，要补人请新发一轮招聘/],
  ['no round at all', 1, 0, [], /没有可以递补的人了/],
  ['a new round that is not ranked yet', 1, 0, [expired, recruiting], /招聘正在进行/],
])('with %s', (_sentence, posts, line, rounds, words) => {
  const found = lineObstacle(posts, line, rounds, today);
  if (words) expect(found).toMatch(words);
  else expect(found).toBeUndefined();
});
