import { type Plan, type PlanVersion, plan, planOn, planVersion } from '../../domain/plan';
import { aPlan } from '../support/plan';

test('the shipped Plan carries the numbers of the contract (R0.1)', () => {
  expect(aPlan()).toMatchObject({
    ...{ posts: 4, sessionsInAll: 720, sessionsPerPost: 180, sessionsPerMonthGuide: 16 },
    ...{ sessionMinutes: 480, sessionMinutesBasis: 'stay', workers: 333 },
    ...{ period: { from: '2022-02-07', to: '2022-12-10' }, lastSessionDay: '2022-12-09' },
    townsPerSupervisor: { min: 5, max: 6 },
  });
  expect(aPlan().duties).toHaveLength(6);
});

test.each<[string, Partial<Plan>, string]>([
  ['a first session before the project', { firstSessionDay: '2022-02-06' }, '首次督导日不能早于项目开始'],
  [
    'a last session before the first',
    { firstSessionDay: '2022-03-02', lastSessionDay: '2022-03-01' },
    '末次督导日不能早于首次督导日',
  ],
  ['a last session after the project', { lastSessionDay: '2022-12-11' }, '末次督导日不能晚于项目结束'],
  ['posts that do not add up', { sessionsPerPost: 181 }, '各岗位次数之和应等于总次数'],
  ['a total that does not add up', { sessionsInAll: 719 }, '各岗位次数之和应等于总次数'],
])('a Plan with %s is refused', (_, changes, message) => {
  expect(plan.safeParse({ ...aPlan(), ...changes }).error?.issues).toMatchObject([{ message }]);
});

test.each<[string, Partial<Plan>]>([
  ['the first session on the project’s first day', { firstSessionDay: '2022-02-07' }],
  ['one day of sessions', { firstSessionDay: '2022-03-01', lastSessionDay: '2022-03-01' }],
  ['the last session on the project’s last day', { lastSessionDay: '2022-12-10' }],
  ['other numbers that add up', { posts: 5, sessionsPerPost: 100, sessionsInAll: 500 }],
])('a Plan with %s is accepted', (_, changes) => {
  expect(plan.safeParse({ ...aPlan(), ...changes }).success).toBe(true);
});

test.each<[string, Record<string, unknown>]>([
  ['no post', { posts: 0, sessionsInAll: 0 }],
  ['half a session', { sessionsPerPost: 180.5, sessionsInAll: 722 }],
  ['a day that does not exist', { lastSessionDay: '2022-02-30' }],
  ['a share above one', { onSiteShare: { required: 1.1, warning: 0.8 } }],
  ['a basis that nobody knows', { sessionMinutesBasis: 'guess' }],
  ['no duties', { duties: [] }],
  ['a field that nobody declared', { budget: 1 }],
])('a Plan with %s is refused by its fields', (_, changes) => {
  expect(plan.safeParse({ ...aPlan(), ...changes }).success).toBe(false);
});

const versions: PlanVersion[] = [
  { version: 1, effective: '2022-02-07', approvedBy: '中山市民政局', plan: aPlan({ name: 'first' }) },
  {
    ...{ version: 3, effective: '2022-09-01', supplement: '补充协议二', approvedBy: '中山市民政局' },
    plan: aPlan({ name: 'third' }),
  },
  {
    ...{ version: 2, effective: '2022-06-01', supplement: '补充协议一', approvedBy: '中山市民政局' },
    plan: aPlan({ name: 'second' }),
  },
];

test.each([
  ['before the first is effective', '2022-01-01', 'first'],
  ['on the first’s day', '2022-02-07', 'first'],
  ['the day before the second', '2022-05-31', 'first'],
  ['on the second’s day', '2022-06-01', 'second'],
  ['the day before the third', '2022-08-31', 'second'],
  ['on the third’s day', '2022-09-01', 'third'],
  ['long after', '2030-01-01', 'third'],
])('the version in force %s is the right one, whatever their order (R0.1)', (_, today, name) => {
  expect(planOn(versions, today).name).toBe(name);
  expect(planOn(versions.toReversed(), today).name).toBe(name);
});

test('of two versions effective on one day the later one is in force', () => {
  const same = versions.map((each) => ({ ...each, effective: '2022-02-07' }));
  expect(planOn(same, '2022-02-07').name).toBe('third');
});

test('a project without a version is a fault of the program', () => {
  expect(() => planOn([], '2022-03-09')).toThrow('without any version');
});

test('a version says who approved it and from when it holds', () => {
  expect(planVersion.safeParse({ ...versions[0], effective: 'soon' }).success).toBe(false);
  expect(planVersion.safeParse({ ...versions[0], approvedBy: undefined }).success).toBe(false);
  expect(planVersion.safeParse(versions[1]).success).toBe(true);
});
