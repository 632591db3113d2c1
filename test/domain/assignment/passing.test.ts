import { avoidedTowns, baseTowns } from '../../../domain/assignment/avoidance';
import { byDay, sortedOut } from '../../../domain/assignment/movers';
import { holderOn, passed, passesOver, sharesFrom } from '../../../domain/assignment/passing';
import { startFault } from '../../../domain/assignment/steps';
import { distancesOf } from '../../../domain/assignment/travel';
import { windowFault, windowObstacle } from '../../../domain/assignment/wishes';
import type { Holder } from '../../../domain/recruitment/posts';
import { aPlan } from '../../support/plan';
import { aDoneSession, aSession } from '../../support/sessions';

const a = { id: 's1', name: '甲', post: 'p1' };
const b = { id: 's2', name: '乙', post: 'p2' };
const c = { id: 's3', name: '丙', post: 'p1', from: '2022-05-01' };
const holders = new Map([a, b].map((each) => [each.id, each]));
const [X, Y, Z] = ['442000001', '442000002', '442000003'];

describe('who has a town on a day (R3.3)', () => {
  const published = [
    { from: '2022-03-01', pairs: [{ town: X, supervisor: 's1' }] },
    { from: '2022-04-01', pairs: [{ town: X, supervisor: 's2' }] },
  ];

  test.each([
    ['2022-02-28', undefined],
    ['2022-03-01', 's1'],
    ['2022-03-31', 's1'],
    ['2022-04-01', 's2'],
  ])('on %s it is %s', (day, holder) => {
    expect(holderOn(X, day, published, holders)).toBe(holder);
  });

  test.each([
    ['2022-04-30', 's2'],
    ['2022-05-01', 's3'],
  ])('whoever takes over the post has it from their first day: on %s it is %s', (day, holder) => {
    const followed = new Map<string, Holder>([...holders, ['s2', { ...b, successor: 's3' }], ['s3', c]]);
    expect(holderOn(X, day, published, followed)).toBe(holder);
  });
});

describe('what passes over (R3.3)', () => {
  const ahead = aSession({ day: '2022-03-10' });

  test.each([
    ['an agreed session ahead', ahead, true],
    ['a tentative one', { ...ahead, stage: 'tentative' as const }, true],
    ['one that has begun', { ...ahead, stage: 'inProgress' as const }, false],
    ['a cancelled one', { ...ahead, stage: 'cancelled' as const }, false],
    ['one of yesterday', { ...ahead, day: '2022-03-08' }, false],
    ['one of the new supervisor already', { ...ahead, supervisor: 's2' }, false],
    ['one that the new one’s substitute keeps', { ...ahead, supervisor: 's4', substituteFor: 's2' }, false],
  ])('%s: %s', (_, session, passes) => {
    expect(passesOver(session, 's2', '2022-03-09')).toBe(passes);
  });

  test('the post goes with it; a substitute who becomes the holder is none any more', () => {
    expect(passed(ahead, b)).toMatchObject({ supervisor: 's2', post: 'p2' });
    const instead = { ...ahead, supervisor: 's2', substituteFor: 's1' };
    expect(passed(instead, b)).not.toHaveProperty('substituteFor');
  });
});

describe('who is stuck (R5.3)', () => {
  const on = (id: string, supervisor: string, day = '2022-03-10') => aSession({ id, supervisor, day });

  test('two that are exchanged on one day are not', () => {
    const sessions = [on('one', 's1'), on('two', 's2')];
    const movers = [
      { session: sessions[0] as never, to: b },
      { session: sessions[1] as never, to: a },
    ];
    expect(sortedOut(movers, sessions).map(({ isStuck }) => isStuck)).toEqual([false, false]);
    expect(byDay(movers)).toHaveLength(1);
  });

  test('one that is stuck keeps its day taken, which sticks the next', () => {
    const sessions = [on('one', 's1'), on('two', 's2'), on('three', 's3')];
    const [one, two] = sessions as [(typeof sessions)[number], (typeof sessions)[number]];
    const movers = [
      { session: one, to: b },
      { session: two, to: c },
    ];
    expect(sortedOut(movers, sessions).map(({ isStuck }) => isStuck)).toEqual([true, true]);
  });

  test('of two that want one day the first has it', () => {
    const sessions = [on('one', 's1'), on('two', 's3')];
    const movers = sessions.map((session) => ({ session, to: b }));
    expect(sortedOut(movers, sessions).map(({ isStuck }) => isStuck)).toEqual([false, true]);
  });
});

describe('shares from a day on (R3.3)', () => {
  const plan = aPlan();
  const towns = [X, Y, Z].map((id) => ({ id, workers: 10 }));
  const pairs = [X, Y, Z].map((town) => ({ town, supervisor: town === X ? 's2' : 's1' }));
  const sum = (shares: Record<string, number>) => Object.values(shares).reduce((all, each) => all + each, 0);

  test('with nothing done they are the quota of each post, by weight', () => {
    const shares = sharesFrom('2022-03-10', pairs, towns, holders, [], plan);
    const half = plan.sessionsPerPost / 2;
    expect(shares).toEqual({ [X]: plan.sessionsPerPost, [Y]: half, [Z]: half });
  });

  test('what a town has had stays with it, and all shares add up to all quotas', () => {
    const done = ['2022-03-01', '2022-03-02', '2022-03-03'].map((day) =>
      aDoneSession({ id: day, day, post: 'p1', town: X }),
    );
    const shares = sharesFrom('2022-03-10', pairs, towns, holders, done, plan);
    expect(shares[X]).toBe(plan.sessionsPerPost + done.length);
    expect(sum(shares)).toBe(2 * plan.sessionsPerPost);
  });
});

describe('what an application tells (R3.2)', () => {
  const named = [
    { id: X, name: '石岐街道', stations: ['石岐街道社工站'] },
    { id: Y, name: '东区街道', stations: [] },
  ];

  test.each([
    ['the employer', { workUnit: '石岐社会服务中心' }, '工作单位：石岐社会服务中心'],
    ['a former station', { periods: [{ place: '石岐街道社工站' }] }, '曾任职单位：石岐街道社工站'],
  ])('%s in a town is 回避', (_, past, reason) => {
    expect(avoidedTowns([{ supervisor: 's1', ...past }], named)).toEqual([
      { supervisor: 's1', town: X, reason },
    ]);
  });

  test.each([
    ['no town', { workUnit: '某社工机构' }],
    ['a word that only looks like a town', { workUnit: '广州东区社工站' }],
    ['nothing', {}],
  ])('%s is none', (_, past) => {
    expect(avoidedTowns([{ supervisor: 's1', ...past }], named)).toEqual([]);
  });

  test('where somebody lives tells how far each town is', () => {
    const bases = baseTowns([{ supervisor: 's1', residence: '中山市石岐街道' }], named);
    expect(bases).toEqual([{ supervisor: 's1', town: X }]);
    const [own, next] = distancesOf(bases, named);
    expect(own?.kilometres).toBe(0);
    expect(next?.kilometres).toBe(3);
    expect(distancesOf([{ supervisor: 's1', town: '110101001' }], named)).toEqual([]);
  });
});

describe('days that a window and an assignment may have (R3.1, R3.3)', () => {
  const window = { from: '2022-03-09', until: '2022-03-15' };

  test.each([
    ['2022-03-08', '意愿填报从 3 月 9 日 周三开始，还没有到'],
    ['2022-03-09', undefined],
    ['2022-03-15', undefined],
    ['2022-03-16', '意愿填报已于 3 月 15 日 周二截止，如要修改请联系项目统筹'],
  ])('on %s: %s', (today, words) => {
    expect(windowObstacle(window, today)).toBe(words);
  });

  test('a window ends neither before today nor after the project', () => {
    expect(windowFault(window, '2022-03-15', '2022-12-10')).toBeUndefined();
    expect(windowFault(window, '2022-03-16', '2022-12-10')).toBe('截止日期不能早于今天');
    expect(windowFault(window, '2022-03-09', '2022-03-14')).toContain('项目到 3 月 14 日');
  });

  test.each([
    ['2022-03-08', undefined, '生效日期不能早于今天'],
    ['2022-03-09', undefined, undefined],
    ['2022-12-10', undefined, undefined],
    ['2022-12-11', undefined, '项目到 12 月 10 日 周六结束，生效日期不能晚于这一天'],
    ['2022-03-31', '2022-04-01', '已发布的分配从 4 月 1 日 周五起生效，新的不能早于这一天'],
    ['2022-04-01', '2022-04-01', undefined],
  ])('an assignment from %s after one from %s: %s', (from, latest, words) => {
    expect(startFault(from, '2022-03-09', '2022-12-10', latest)).toBe(words);
  });
});
