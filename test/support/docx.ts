import { inflateRawSync } from 'node:zlib';

const ENTRY = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
const STORED = 0;

/** The files of an archive by their names, unpacked. */
export function unzipped(bytes: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let at = bytes.indexOf(ENTRY); at >= 0; at = bytes.indexOf(ENTRY, at + 1)) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const name = bytes.subarray(at + 46, at + 46 + nameLength).toString();
    files.set(name, bytes.readUInt16LE(at + 10) === STORED ? packed : inflateRawSync(packed));
  }
  return files;
}

const plain = (xml: string) => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** What a reader of a .docx sees: its paragraphs, its rows of cells, and how many pictures it has. */
export function readDocx(base64: string) {
  const files = unzipped(Buffer.from(base64, 'base64'));
  const xml = files.get('word/document.xml')?.toString() ?? '';
  const textOf = (part: string) =>
    plain([...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''));
  const all = (part: string, tag: string) =>
    [...part.matchAll(new RegExp(`<w:${tag}(?: [^>]*)?>.*?</w:${tag}>`, 'gs'))].map(([found]) => found);
  return {
    text: textOf(xml),
    paragraphs: all(xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, ''), 'p').map(textOf),
    rows: all(xml, 'tr').map((row) => all(row, 'tc').map(textOf)),
    pictures: [...files].filter(([name]) => name.startsWith('word/media/')).map(([, bytes]) => bytes),
  };
}
