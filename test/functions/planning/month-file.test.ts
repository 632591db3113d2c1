import { checkMonth, downloadMonth, type MonthBook } from '../../support/month-file';
import { otherSupervisor } from '../../support/people';
import { aPublishedYear, asCoordinator, visitsOf } from '../../support/small-year';

type Published = Awaited<ReturnType<typeof aPublishedYear>>['world'];

const MONTH = '2022-04';
const dayOf = (cell: unknown) => new Date(cell as string).toISOString().slice(0, 10);

/** The rows of one supervisor by their places, the header's left out. */
const rowsOf = ({ visits }: MonthBook, name: string) =>
  [...visits.entries()].filter(([index, row]) => index > 0 && row[2] === name);

describe('a month as a spreadsheet (R4.3)', () => {
  let world: Published;
  let book: MonthBook;
  let spare: string[];

  beforeAll(async () => {
    ({ world } = await aPublishedYear());
    const [agreed] = (await world.all('sessions')).filter(
      ({ day, supervisor }) => day.startsWith(MONTH) && supervisor === 's1',
    );
    await world.change('sessions', agreed?.id ?? '', { stage: 'agreed' });
    book = await downloadMonth(world, MONTH);
    const used = new Set(rowsOf(book, '何敏仪').map(([, row]) => dayOf(row[1])));
    spare = ['2022-04-06', '2022-04-12', '2022-04-13', '2022-04-18', '2022-04-20', '2022-04-21'].filter(
      (day) => !used.has(day),
    );
  });

  /** The book with a change of its rows. */
  const edited = (change: (rows: MonthBook['visits']) => void): MonthBook => {
    const visits = book.visits.map((row) => [...row]);
    change(visits);
    return { ...book, visits };
  };

  const ownRow = (nth: number) => {
    const open = rowsOf(book, '何敏仪').filter(([, row]) => row[5] === '暂定');
    return open[nth]?.[0] ?? -1;
  };

  test('holds the month’s sessions with their names, days and states', async () => {
    const rows = book.visits.slice(1);
    expect(rows).toHaveLength((await visitsOf(world, MONTH)).length);
    expect(rows[0]).toEqual([
      ...[
        expect.stringMatching(/^[A-Za-z0-9]{10}$/),
        expect.anything(),
        expect.stringMatching(/何敏仪|陈国华/),
      ],
      ...[expect.stringContaining('街道'), expect.stringContaining('社工站'), expect.any(String)],
    ]);
  });

  test('read back unchanged it changes nothing', async () => {
    const checked = await checkMonth(world, MONTH, book);
    expect(checked).toMatchObject({ faults: [], changes: [], text: '没有改动' });
  });

  // biome-ignore format: read as a table
  test.each<[string, string, (rows: MonthBook['visits']) => void, string]>([
    ['an unknown supervisor', '督导', (rows) => { (rows[ownRow(0)] as unknown[])[2] = '王五'; }, '没有叫“王五”的督导'],
    ['an unknown town', '镇街', (rows) => { (rows[ownRow(0)] as unknown[])[3] = '远方镇'; }, '没有叫“远方镇”的镇街'],
    ['an unknown station', '社工站', (rows) => { (rows[ownRow(0)] as unknown[])[4] = '中山港街道社工站'; }, '没有叫“中山港街道社工站”的社工站'],
    ['a day that is taken', '日期', (rows) => { (rows[ownRow(0)] as unknown[])[1] = rows[ownRow(1)]?.[1]; }, '已有其他督导'],
    ['a holiday', '日期', (rows) => { (rows[ownRow(0)] as unknown[])[1] = '2022-04-05'; }, '休息日'],
    ['another month', '日期', (rows) => { (rows[ownRow(0)] as unknown[])[1] = '2022-03-30'; }, '日期不在2022 年 4 月'],
    ['a number twice', '编号', (rows) => { (rows[ownRow(0)] as unknown[])[0] = rows[ownRow(1)]?.[0]; }, '编号重复'],
    ['a strange number', '编号', (rows) => { (rows[ownRow(0)] as unknown[])[0] = 'abcdefghij'; }, '这个月没有这个编号'],
    ['no day', '日期', (rows) => { (rows[ownRow(0)] as unknown[])[1] = null; }, '不能留空'],
  ])('%s is told with its row', async (_name, column, change, words) => {
    const { faults, publication } = await checkMonth(world, MONTH, edited(change));
    expect(publication).toBeNull();
    const found = faults.find((fault) => fault.text.includes(words));
    expect(found).toMatchObject({ sheet: '排期', column });
    expect(found?.row).toBeGreaterThan(1);
  });

  test('what is agreed on is neither moved nor left out', async () => {
    const place = book.visits.findIndex((row) => row[5] === '已约定');
    const moved = edited((rows) => {
      (rows[place] as unknown[])[1] = spare[0] ?? '';
    });
    expect((await checkMonth(world, MONTH, moved)).faults[0]?.text).toContain('不能在表格里改');
    const without = { ...book, visits: book.visits.filter((_, index) => index !== place) };
    expect((await checkMonth(world, MONTH, without)).faults[0]?.text).toContain('不能删掉');
  });

  test('moved, added and removed rows are shown first and written when confirmed', async () => {
    const [gone, shifted] = [ownRow(0), ownRow(1)];
    const goneId = String(book.visits[gone]?.[0]);
    const shiftedId = String(book.visits[shifted]?.[0]);
    const [to = '', added = ''] = spare;
    const changed = edited((rows) => {
      (rows[shifted] as unknown[])[1] = to;
      rows[gone] = [null, added, '何敏仪', '石岐街道', '石岐街道社工站', null];
    });
    const checked = await checkMonth(world, MONTH, changed);
    expect(checked.faults).toEqual([]);
    expect(checked.text).toBe('新增 1 次、改期 1 次、取消 1 次');
    expect((await world.session(shiftedId)).day).not.toBe(to);

    const id = checked.publication?.id ?? '';
    await asCoordinator(world)('planning', 'confirmMonth', { id });
    const done = await asCoordinator(world)('planning', 'continuePublication', { id });
    expect(done).toMatchObject({ state: 'done', skipped: [] });
    expect((await world.session(shiftedId)).day).toBe(to);
    expect((await world.session(goneId)).stage).toBe('cancelled');
    expect((await visitsOf(world, MONTH)).map(({ day, supervisor }) => `${day} ${supervisor}`)).toContain(
      `${added} s1`,
    );
  });

  test('a file of an earlier state of the month is refused as a whole', async () => {
    const { faults } = await checkMonth(world, MONTH, book);
    expect(faults).toEqual([expect.objectContaining({ text: expect.stringContaining('请重新下载') })]);
    const other = await checkMonth(world, '2022-03', book);
    expect(other.faults[0]?.text).toContain('不是2022 年 3 月的');
  });

  test('only the coordinator edits a month', async () => {
    await expect(world.as(otherSupervisor)('planning', 'monthFile', { month: MONTH })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(asCoordinator(world)('planning', 'monthFile', { month: '2022-13' })).rejects.toMatchObject({
      fields: { month: '请选择月份' },
    });
  });
});
