import { crc32, deflateRawSync } from 'node:zlib';
import { given } from '../../support/given';
import { aFile, aWorkerLine, check, type File, twoStations } from '../../support/roster';

const refused = async (bytes: Uint8Array) => {
  const world = await given();
  return check(world, bytes).then(
    () => 'taken',
    ({ message }: Error) => message,
  );
};

interface Entry {
  readonly name: string;
  readonly data: Buffer;
  /** What the list of contents says, if not the truth. */
  readonly said?: number;
}

/** An archive by hand, so that it can lie. */
function zipOf(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, data, said = data.length } of entries) {
    const packed = deflateRawSync(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(said, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, tail, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]);
}

const zeros = (megabytes: number) => Buffer.alloc(megabytes * 2 ** 20);
const workbook = { name: 'xl/workbook.xml', data: Buffer.from('<workbook/>') };

const notSpreadsheets: readonly (readonly [name: string, bytes: () => Uint8Array, words: RegExp])[] = [
  ['an empty file', () => new Uint8Array(), /这不是 .xlsx 文件/],
  ['a text', () => Buffer.from('姓名,手机号'), /这不是 .xlsx 文件/],
  ['an old .xls', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), /旧版 .xls 或有密码的文件/],
  ['a PDF', () => Buffer.from('%PDF-1.7'), /这是 PDF/],
  ['a cut archive', () => Buffer.from('PK\x03\x04 and so on'), /文件已损坏/],
  ['a .docx', () => zipOf([{ name: 'word/document.xml', data: Buffer.from('x') }]), /这不是 .xlsx 表格/],
  ['an honest bomb', () => zipOf([workbook, { name: 'a', data: zeros(30) }]), /展开后太大/],
  ['a lying bomb', () => zipOf([workbook, { name: 'a', data: zeros(30), said: 100 }]), /文件已损坏/],
  ['nothing inside', () => zipOf([workbook]), /文件打不开/],
  [
    'too many parts',
    () => zipOf(Array.from({ length: 400 }, (_, index) => ({ name: `f${index}`, data: Buffer.from('x') }))),
    /内容太多/,
  ],
  ['10 MB', () => zeros(10), /文件超过 5 MB/],
];

test.each(notSpreadsheets)('%s is refused in words', async (_name, bytes, words) => {
  expect(await refused(bytes())).toMatch(words);
});

const faultsOf = async (file: File | Uint8Array) => {
  const { faults } = await check(await given(), file);
  return faults.map(({ sheet, row, column, text }) => `${sheet} ${row} ${column} ${text}`);
};

const withWorkers = (...workers: NonNullable<File['workers']>): File => ({ ...twoStations, workers });
const worker = aWorkerLine;

// biome-ignore format: one line per example
const wrong: readonly (readonly [name: string, file: File, fault: RegExp])[] = [
  ['a sheet is missing', { ...twoStations, workers: null }, /^社工 0 {2}没有“社工”工作表/],
  ['no name', withWorkers(worker('')), /^社工 2 姓名 不能留空/],
  ['5,000 characters', withWorkers(worker('长'.repeat(5000))), /^社工 2 姓名 最多 20 个字，现有 5000 个/],
  ['an emoji', withWorkers(worker('陈😀')), /^社工 2 姓名 不能有表情/],
  ['a number of ten digits', withWorkers(worker('陈甲', { phone: '1380000000' })), /手机号 应是 11 位手机号/],
  ['a title that is none', withWorkers(worker('陈甲', { title: '主任' })), /职务 应是站长、副站长、社工之一/],
  ['a station that is none', withWorkers(worker('陈甲', { station: '月球站' })), /社工站 “社工站”表里没有“月球站”/],
  ['a point that is none', withWorkers(worker('陈甲', { point: '无此点' })), /站点 “站点”表里，石岐街道社工站没有“无此点”/],
  ['a day that is none', withWorkers(worker('陈甲', { from: '2022-02-30' })), /入职日期 应是日期/],
  ['a day in words', withWorkers(worker('陈甲', { from: '去年' })), /入职日期 应是日期/],
  ['an end before the beginning', withWorkers(worker('陈甲', { from: '2022-03-02', to: '2022-03-01' })), /离职日期 不能早于入职日期/],
  ['years below zero', withWorkers(worker('陈甲', { years: -1 })), /从业年限 应是 0 至 60 的整数/],
  ['two leads', withWorkers(worker('陈甲', { title: '站长' }), worker('陈乙', { title: '站长' })), /^社工 3 职务 一个社工站只能有一名站长，与第 2 行重复/],
  ['one phone twice', withWorkers(worker('陈甲', { phone: '13800000001' }), worker('陈乙', { phone: '13800000001' })), /^社工 3 手机号 与第 2 行重复/],
  ['an id of nobody', withWorkers(worker('陈甲', { id: 'w999' })), /编号 没有编号为 w999 的记录/],
  ['one id twice', withWorkers(worker('陈甲', { id: 'w001' }), worker('陈乙', { id: 'w001' })), /^社工 3 姓名 与第 2 行重复/],
  ['an unknown town', { ...twoStations, stations: [[null, '新站', '火星镇']] }, /^社工站 2 所属镇街 “镇街”表里没有“火星镇”/],
  ['a short code', { ...twoStations, towns: [['44', '石岐街道']] }, /^镇街 2 区划代码 应是 9 位/],
  ['one town twice', { ...twoStations, towns: [...twoStations.towns, ['442000099', '石岐街道']] }, /^镇街 4 镇街名称 与第 2 行重复/],
  ['an absence of nobody', { ...twoStations, absences: [['无此人', null, '病假', '2022-03-01', '2022-03-02']] }, /^请假 2 姓名 “社工”表里没有“无此人”/],
  ['an absence that ends first', { ...withWorkers(worker('陈甲')), absences: [['陈甲', null, '病假', '2022-03-02', '2022-03-01']] }, /结束日期 不能早于开始日期/],
  ['two absences at once', { ...withWorkers(worker('陈甲')), absences: [['陈甲', null, '病假', '2022-03-01', '2022-03-09'], ['陈甲', null, '产假', '2022-03-09', '2022-04-01']] }, /^请假 3 开始日期 与第 2 行的时间重叠/],
  ['whose absence of two', { ...withWorkers(worker('陈甲', { phone: '13800000001' }), worker('陈甲', { phone: '13800000002' })), absences: [['陈甲', null, '病假', '2022-03-01', '2022-03-02']] }, /^请假 2 手机号 有 2 人叫“陈甲”/],
];

test.each(wrong)('%s is told at its row and column', async (_name, file, fault) => {
  expect(await faultsOf(file)).toContainEqual(expect.stringMatching(fault));
});

test('a formula and merged cells are told where they are', async () => {
  const file = withWorkers(worker('陈甲'), worker('陈乙'));
  const bytes = await aFile(file, (sheet) =>
    sheet.name === '社工'
      ? {
          ...sheet,
          cells: new Map([['1,6', { formula: '1+1', value: 2 }]]),
          merges: [{ startRow: 1, endRow: 2, startCol: 4, endCol: 4 }],
        }
      : sheet,
  );
  const faults = await faultsOf(bytes);
  expect(faults).toContainEqual('社工 2 从业年限 不能是公式，请复制后用“粘贴为数值”');
  expect(faults).toContainEqual('社工 3 社工站 请取消合并单元格，每行填一条');
});

test('sheets of another file and columns that are missing are told', async () => {
  expect(await faultsOf(await aFile({}, (sheet) => ({ ...sheet, name: `旧${sheet.name}` })))).toHaveLength(5);
  const bytes = await aFile(twoStations, (sheet) => ({
    ...sheet,
    rows: (sheet.rows ?? []).map((row) => row.slice(0, -1)),
  }));
  expect(await faultsOf(bytes)).toContainEqual('社工站 1 所属镇街 第一行没有这一列，请用下载的模板填写');
});

test('a cell in the farthest corner does no harm', async () => {
  const bytes = await aFile(twoStations, (sheet) => ({
    ...sheet,
    cells: new Map([['1048575,16383', { value: 'x' }]]),
  }));
  expect(await faultsOf(bytes)).toEqual([]);
});
