import type { Known } from '../../../domain/past/names';
import { isFaulty, readPast } from '../../../domain/past/read-past';
import { type Around, dayKey } from '../../../domain/past/read-rows';
import type { PastKind, PastRow } from '../../../domain/past/rows';
import { pastSheets } from '../../../domain/past/sheets';
import type { Cell } from '../../../domain/roster/cells';
import type { Sheet } from '../../../domain/roster/read-sheets';
import { aPastSession, aPastTraining, aPastVisit, INSPECTOR, type PastLine } from '../../support/past';
import { aPlan } from '../../support/plan';
import { OTHER_TOWN, TOWN } from '../../support/sessions';

const tables = pastSheets(aPlan());
const kinds = Object.keys(tables) as PastKind[];

const known: Known = {
  supervisors: [
    { id: 's1', name: '何敏仪', post: 'p1' },
    { id: 's2', name: '陈国华', post: 'p2' },
  ],
  towns: [
    { id: TOWN, name: '石岐街道' },
    { id: OTHER_TOWN, name: '中山港街道' },
  ],
  stations: [
    { id: 'st001', name: '石岐街道社工站', town: TOWN },
    { id: 'st003', name: '中山港街道社工站', town: OTHER_TOWN },
  ],
  workers: [],
  inspectors: [{ id: 'in-1', name: INSPECTOR }],
};

const around = (changes: Partial<Around> = {}): Around => ({
  ...{ plan: aPlan(), today: '2022-03-09', known, id: 'import' },
  standing: { taken: new Map(), records: new Set() },
  ...changes,
});

type Lines = { readonly [K in PastKind]?: readonly PastLine[] };

const sheetsOf = (lines: Lines, changes: Partial<Sheet> = {}): Sheet[] =>
  kinds.map((kind) => {
    const columns = Object.entries(tables[kind].columns);
    const header: Cell[] = columns.map(([, column]) => column.header);
    const rows = (lines[kind] ?? []).map((line) => columns.map(([field]): Cell => line[field] ?? null));
    return {
      name: tables[kind].name,
      rows: [header, ...rows],
      formulas: new Set(),
      merged: new Set(),
      ...changes,
    };
  });

const read = (lines: Lines, changes: Partial<Around> = {}) => readPast(sheetsOf(lines), around(changes));

function rowsOf(lines: Lines): readonly PastRow[] {
  const found = read(lines);
  if (isFaulty(found)) throw new Error(JSON.stringify(found));
  return found;
}

const faultsOf = (lines: Lines, changes: Partial<Around> = {}): string[] => {
  const found = read(lines, changes);
  return isFaulty(found)
    ? found.map(({ sheet, row, column, text }) => `${sheet} ${row} ${column} ${text}`)
    : [];
};

test('a right file becomes rows under ids, names resolved (R2.4)', () => {
  const [session, training, visit] = rowsOf({
    session: [aPastSession()],
    training: [aPastTraining()],
    visit: [aPastVisit()],
  });
  expect(session).toMatchObject({
    ...{ kind: 'session', row: 2, supervisor: 's1', post: 'p1', town: TOWN, station: 'st001' },
    text: { duties: ['cases', 'research'], form: 'group', advice: '两周内再访一次。' },
  });
  expect(training).toMatchObject({ topic: 'skills', hours: 6, attendees: ['s1', 's2'] });
  expect(visit).toMatchObject({ inspector: 'in-1', station: 'st001' });
  expect(new Set([session, training, visit].map((row) => row?.id)).size).toBe(3);
});

test('the same training or visit has the same id in any file; a session’s is its import’s (R2.4)', () => {
  const lines = { session: [aPastSession()], training: [aPastTraining()], visit: [aPastVisit()] };
  const [first, second] = ['a', 'b'].map((id) => read(lines, { id }) as readonly PastRow[]);
  const same = first?.map((row, index) => row.id === second?.[index]?.id);
  expect(same).toEqual([false, true, true]);
});

test('the advice may be missing, nothing else', () => {
  expect(faultsOf({ session: [aPastSession({ advice: null })] })).toEqual([]);
  const bare = Object.fromEntries(Object.keys(aPastSession()).map((field) => [field, null]));
  const faults = faultsOf({ session: [{ ...bare, day: '2022-03-01' }] });
  expect(faults).toHaveLength(9);
  expect(new Set(faults.map((fault) => fault.split(' ')[3]))).toEqual(new Set(['不能留空']));
});

// biome-ignore format: read as a table
test.each<[name: string, lines: Lines, faults: readonly string[]]>([
  ['a day before the project', { session: [aPastSession({ day: '2022-02-06' })] }, ['督导 2 日期 应在项目期 2022-02-07 至 2022-12-10 内']],
  ['a day after the project', { visit: [aPastVisit({ day: '2022-12-11' })] }, ['走访 2 日期 应在项目期 2022-02-07 至 2022-12-10 内']],
  ['today', { training: [aPastTraining({ day: '2022-03-09' })] }, ['培训 2 日期 只能补录今天以前的']],
  ['tomorrow', { session: [aPastSession({ day: '2022-03-10' })] }, ['督导 2 日期 只能补录今天以前的']],
  ['leaving before arriving', { session: [aPastSession({ departure: '08:29' })] }, ['督导 2 签退时间 应晚于签到时间']],
  ['leaving as one arrives', { session: [aPastSession({ departure: '08:30' })] }, ['督导 2 签退时间 应晚于签到时间']],
  ['an unknown supervisor', { session: [aPastSession({ supervisor: '王五' })] }, ['督导 2 督导 没有叫“王五”的督导，请照“名单”表填写']],
  ['an unknown town', { visit: [aPastVisit({ town: '没有街道' })] }, ['走访 2 镇街 没有叫“没有街道”的镇街，请照“名单”表填写']],
  ['another town’s station', { session: [aPastSession({ town: '中山港街道' })] }, ['督导 2 社工站 没有叫“石岐街道社工站”的社工站，请照“名单”表填写']],
  ['an unknown inspector', { visit: [aPastVisit({ inspector: '何敏仪' })] }, ['走访 2 监察员 没有叫“何敏仪”的监察员，请照“名单”表填写']],
  ['an unknown attendee', { training: [aPastTraining({ attendees: '何敏仪、王五' })] }, ['培训 2 参加人员 没有叫“王五”的督导或社工，请照“名单”表填写']],
  ['a form that the Plan does not know', { session: [aPastSession({ form: '电话' })] }, ['督导 2 督导形式 应是个别督导、小组督导、现场督导、工作坊、站点互访之一']],
  ['a topic that there is not', { training: [aPastTraining({ topic: '急救' })] }, ['培训 2 主题 应是督导技巧、双百政策之一']],
  ['an emoji', { session: [aPastSession({ matters: '很好👍' })] }, ['督导 2 督导情况 不能有表情或特殊符号']],
  ['5,000 characters', { session: [aPastSession({ matters: '字'.repeat(5000) })] }, ['督导 2 督导情况 最多 2000 个字，现有 5000 个']],
  ['the same day twice', { session: [aPastSession(), aPastSession({ town: '中山港街道', station: '中山港街道社工站' })] }, ['督导 3 日期 与第 2 行重复']],
  ['the same training twice', { training: [aPastTraining(), aPastTraining({ hours: 3 })] }, ['培训 3 培训名称 与第 2 行重复']],
  ['the same visit twice', { visit: [aPastVisit(), aPastVisit()] }, ['走访 3 日期 与第 2 行重复']],
  ['nothing at all', {}, ['整个文件 0  没有可补录的行，请填写后再上传']],
])('%s is told at its row (R2.4)', (_name, lines, faults) => {
  expect(faultsOf(lines)).toEqual(faults);
});

test('a day that is taken, a training and a visit that are there already are told at their rows (R2.4, R5.3)', () => {
  const lines = { session: [aPastSession()], training: [aPastTraining()], visit: [aPastVisit()] };
  const [, ...records] = rowsOf(lines);
  const taken = new Map([[dayKey('s1', '2022-03-01'), '已签退']]);
  const standing = { taken, records: new Set(records.map(({ id }) => id)) };
  expect(faultsOf(lines, { standing })).toEqual([
    '督导 2 日期 这位督导在 3 月 1 日 周二已有一次督导（已签退）',
    '培训 2 培训名称 这一次已经补录过',
    '走访 2 日期 这一次已经补录过',
  ]);
});

test('a formula and a merged cell are told at their place; one wrong row keeps all out (R2.4)', () => {
  const lines = { session: [aPastSession(), aPastSession({ day: '2022-03-02' })] };
  const [sheet, ...rest] = sheetsOf(lines);
  const odd = { ...sheet, formulas: new Set(['1,4']), merged: new Set(['2,2']) } as Sheet;
  expect(readPast([odd, ...rest], around())).toEqual([
    { sheet: '督导', row: 2, column: '签到时间', text: '不能是公式，请复制后用“粘贴为数值”' },
    { sheet: '督导', row: 3, column: '镇街', text: '请取消合并单元格，每行填一条' },
  ]);
});

test('a sheet or a column that is missing is told', () => {
  const [session, training] = sheetsOf({ session: [aPastSession()] });
  const found = readPast(
    [session as Sheet, { ...(training as Sheet), rows: [['日期', '培训名称', '主题', '时数', '参加人员']] }],
    around(),
  );
  expect(found).toMatchObject([
    { sheet: '培训', row: 1, column: '证明材料' },
    { sheet: '走访', row: 0, text: '没有“走访”工作表，请用下载的模板填写' },
  ]);
});
