import { projectImport } from '../../domain/project-import';
import { setUpFile } from '../../local/world/set-up';

type File = ReturnType<typeof setUpFile>;

/** The shipped file with one thing changed. */
const fileWith = (change: (file: File) => Partial<Record<keyof File, unknown>>) => {
  const file = setUpFile();
  return { ...file, ...change(file) };
};

const messagesOf = (file: unknown) =>
  projectImport.safeParse(file).error?.issues.map(({ message }) => message) ?? [];

test('the shipped file is accepted', () => {
  expect(messagesOf(setUpFile())).toEqual([]);
});

const firstChanged = <T extends object>(list: readonly T[], changes: Partial<Record<keyof T, unknown>>) =>
  list.map((each, index) => (index === 0 ? { ...each, ...changes } : each));

test.each<[string, (file: File) => Partial<Record<keyof File, unknown>>, string]>([
  [
    'a town listed twice',
    ({ towns }) => ({ towns: [...towns, ...towns.slice(0, 1)] }),
    '镇街编码 442000001 重复',
  ],
  [
    'a station listed twice',
    ({ stations }) => ({ stations: [...stations, ...stations.slice(0, 1)] }),
    '站点编号 st001 重复',
  ],
  [
    'a person’s id used twice',
    ({ staff }) => ({ staff: firstChanged(staff, { id: 's1' }) }),
    '人员编号 s1 重复',
  ],
  [
    'a post held twice',
    ({ supervisors }) => ({ supervisors: firstChanged(supervisors, { post: 'p2' }) }),
    '岗位 p2 重复',
  ],
  [
    'a town of two supervisors',
    ({ supervisors }) => ({
      supervisors: supervisors.map((each) =>
        each.id === 's3' ? { ...each, towns: [...each.towns, '442000001'] } : each,
      ),
    }),
    '镇街 442000001 分给了不止一名督导',
  ],
  [
    'a town without a supervisor',
    ({ supervisors }) => ({
      supervisors: supervisors.map((each) => ({
        ...each,
        towns: each.towns.filter((code) => code !== '442000001'),
      })),
    }),
    '镇街 442000001 没有督导',
  ],
  [
    'a supervisor’s town that is not listed',
    ({ supervisors }) => ({
      supervisors: supervisors.map((each) =>
        each.id === 's3' ? { ...each, towns: [...each.towns, '442000999'] } : each,
      ),
    }),
    '督导的镇街 442000999 不在镇街表中',
  ],
  [
    'a station in a town that is not listed',
    ({ stations }) => ({ stations: firstChanged(stations, { town: '442000999' }) }),
    '站点 st001 的镇街不存在',
  ],
  [
    'a worker of a station that is not listed',
    ({ workers }) => ({ workers: firstChanged(workers, { station: 'st999' }) }),
    '社工 w001 的站点不存在',
  ],
  [
    'a worker of a town that is not listed',
    ({ workers }) => ({ workers: firstChanged(workers, { town: '442000999' }) }),
    '社工 w001 的镇街不存在',
  ],
  [
    'a worker whose station lies in another town',
    ({ workers }) => ({ workers: firstChanged(workers, { station: 'st002' }) }),
    '社工 w001 的站点不在其镇街',
  ],
  [
    'a supervisor with too few towns',
    ({ supervisors }) => ({ supervisors: firstChanged(supervisors, { towns: ['442000001'] }) }),
    '督导 何敏仪 的镇街数应在 5 至 6 个',
  ],
  [
    'a supervisor too few',
    ({ supervisors }) => ({ supervisors: supervisors.slice(1) }),
    '督导应为 4 名，现有 3 名',
  ],
])('a file with %s is refused with the reason', (_, change, message) => {
  expect(messagesOf(fileWith(change))).toContain(message);
});

test.each<[string, (file: File) => Partial<Record<keyof File, unknown>>]>([
  ['a project name with capitals', () => ({ project: 'Zhongshan' })],
  ['a project name with a separator', () => ({ project: 'zhongshan:2022' })],
  ['a town code that is too short', ({ towns }) => ({ towns: firstChanged(towns, { code: '44200' }) })],
  ['a worker id with a full stop', ({ workers }) => ({ workers: firstChanged(workers, { id: 'w.1' }) })],
  [
    'an id longer than a code can carry',
    ({ workers }) => ({ workers: firstChanged(workers, { id: 'w'.repeat(21) }) }),
  ],
  ['a nameless supervisor', ({ supervisors }) => ({ supervisors: firstChanged(supervisors, { name: ' ' }) })],
  ['no towns', () => ({ towns: [] })],
  [
    'a field that nobody declared',
    ({ towns }) => ({ towns: firstChanged(towns, { mayor: '某人' } as never) }),
  ],
  ['a Plan that does not add up', () => ({ plan: { ...(setUpFile().plan as object), sessionsInAll: 1 } })],
  ['nothing that is needed', () => ({ plan: undefined })],
])('a file with %s is refused', (_, change) => {
  expect(messagesOf(fileWith(change))).not.toEqual([]);
});

test('a project may be set up before its supervisors are recruited (R1.1)', () => {
  expect(messagesOf(fileWith(() => ({ supervisors: [] })))).toEqual([]);
});

test('a project may be set up with supervisors before towns are assigned to them (R3.2)', () => {
  const file = fileWith(({ supervisors }) => ({
    supervisors: supervisors.map((each) => ({ ...each, towns: [] })),
  }));
  expect(messagesOf(file)).toEqual([]);
});

test('all faults are told at once', () => {
  const messages = messagesOf(
    fileWith(({ supervisors, workers }) => ({
      supervisors: supervisors.slice(1),
      workers: firstChanged(workers, { station: 'st999' }),
    })),
  );
  expect(messages).toEqual(expect.arrayContaining(['社工 w001 的站点不存在', '督导应为 4 名，现有 3 名']));
});

test('people without WeChat yet are accepted, staff not', () => {
  expect(
    messagesOf(fileWith(({ workers }) => ({ workers: firstChanged(workers, { openid: undefined }) }))),
  ).toEqual([]);
  expect(
    messagesOf(fileWith(({ staff }) => ({ staff: firstChanged(staff, { openid: undefined }) }))),
  ).not.toEqual([]);
});
