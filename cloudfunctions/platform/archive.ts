import { inflateRawSync } from 'node:zlib';
import { AppError } from '#domain/errors';

// A spreadsheet is an archive of files. Before anything parses it, its list of contents is read and every file is
// unpacked to no more than the list says, so that a small file cannot become a huge one.

const MOST_FILES = 300;
const MOST_BYTES = 24 * 2 ** 20;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

const refuse = (message: string) => new AppError('INVALID_INPUT', message, { file: message });
const broken = () => refuse('文件已损坏，打不开，请在表格软件里打开并另存一次');

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

const starts: readonly (readonly [bytes: string, message: string])[] = [
  ['d0cf11e0a1b11ae1', '这是旧版 .xls 或有密码的文件，请去掉密码，另存为 .xlsx 后再上传'],
  ['25504446', '这是 PDF，请上传用模板填写的 .xlsx 文件'],
];

function assertMagic(bytes: Buffer): void {
  if (bytes.subarray(0, 4).toString('hex') === '504b0304') return;
  const known = starts.find(([start]) => bytes.subarray(0, start.length / 2).toString('hex') === start);
  throw refuse(known?.[1] ?? '这不是 .xlsx 文件，请上传用模板填写的文件');
}

function entriesOf(bytes: Buffer): Entry[] {
  const from = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < from || end + END_LENGTH > bytes.length || bytes.readUInt32LE(end) !== END) throw broken();
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_FILES) throw refuse('文件里的内容太多，请只用模板里的工作表');
  const entries: Entry[] = [];
  for (let at = bytes.readUInt32LE(end + 16); entries.length < count; ) {
    if (at + ENTRY_LENGTH > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw broken();
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const nameEnd = at + ENTRY_LENGTH + (nameLength ?? 0);
    entries.push({
      name: bytes.subarray(at + ENTRY_LENGTH, nameEnd).toString(),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at = nameEnd + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function assertUnpacks(bytes: Buffer, { method, packed, unpacked, at }: Entry): void {
  if (at + LOCAL_LENGTH > bytes.length) throw broken();
  const start = at + LOCAL_LENGTH + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (method === STORED && packed === unpacked) return;
  if (method !== DEFLATED) throw broken();
  try {
    inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: Math.max(1, unpacked) });
  } catch {
    throw broken();
  }
}

/** Refuses what is no .xlsx, and what would not fit into memory. */
export function assertSpreadsheet(bytes: Buffer): void {
  assertMagic(bytes);
  const entries = entriesOf(bytes);
  if (!entries.some(({ name }) => name === 'xl/workbook.xml'))
    throw refuse('这不是 .xlsx 表格，请上传用模板填写的文件');
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > MOST_BYTES)
    throw refuse('文件展开后太大，请只保留模板里的工作表和要导入的行');
  for (const entry of entries) assertUnpacks(bytes, entry);
}
