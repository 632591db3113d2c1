import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

const magic = 0xbeefc0de;
const at = { magic: 0x18, pageSize: 0x30, lastPage: 0x90, transaction: 0x98 };
const headerSize = 0xa0;
// The last pages of a sound file may have been set aside and never written.
const unwrittenPages = 64;

/** Throws when a database file is damaged in a way that would end the process on opening it. */
export function inspect(file: string) {
  if (!statSync(file, { throwIfNoEntry: false })?.size) return;
  const handle = openSync(file, 'r');
  try {
    const first = readHeader(handle, 0);
    const second = readHeader(handle, first.readUInt32LE(at.pageSize));
    const newest =
      first.readBigUInt64LE(at.transaction) > second.readBigUInt64LE(at.transaction) ? first : second;
    const pages = Number(newest.readBigUInt64LE(at.lastPage)) - unwrittenPages;
    if (fstatSync(handle).size < pages * newest.readUInt32LE(at.pageSize))
      throw new Error(`${file} is cut short`);
  } finally {
    closeSync(handle);
  }
}

function readHeader(handle: number, position: number): Buffer {
  const header = Buffer.alloc(headerSize);
  readSync(handle, header, 0, headerSize, position);
  if (header.readUInt32LE(at.magic) !== magic)
    throw new Error('its documents.mdb is not a database of this program');
  return header;
}
