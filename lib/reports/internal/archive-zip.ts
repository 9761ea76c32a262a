import { constants, crc32, deflateRawSync } from "node:zlib";

/** An entry that is being written, as plain data: the next process goes on with it. */
export type OpenEntry = { name: string; at: number; offset: number; crc: number; packed: number; size: number };

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
/** Sizes stand behind the content (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATE = 8;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;
/** An empty last block of a deflate stream. */
const LAST_BLOCK = Buffer.from([0x03, 0x00]);

/** Begins an entry at `offset` bytes of the file. `at` is the time that it carries, in milliseconds. */
export function beginEntry(name: string, at: number, offset: number): { bytes: Buffer; entry: OpenEntry } {
  const utf8 = Buffer.from(name, "utf8");
  const head = Buffer.alloc(30);
  head.writeUInt32LE(LOCAL, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(FLAGS, 6);
  head.writeUInt16LE(DEFLATE, 8);
  head.writeUInt32LE(dosTime(at), 10);
  head.writeUInt16LE(utf8.length, 26);
  return { bytes: Buffer.concat([head, utf8]), entry: { name, at, offset, crc: 0, packed: 0, size: 0 } };
}

/** The next content of an entry; pieces are compressed alone and follow each other, so nothing is kept between them. */
export function addToEntry(entry: OpenEntry, content: Buffer): { bytes: Buffer; entry: OpenEntry } {
  if (content.length === 0) return { bytes: Buffer.alloc(0), entry };
  const bytes = deflateRawSync(content, { level: 6, finishFlush: constants.Z_SYNC_FLUSH });
  const { crc, packed, size } = entry;
  return {
    bytes,
    entry: {
      ...entry,
      crc: crc32(content, crc),
      packed: packed + bytes.length,
      size: size + content.length,
    },
  };
}

/** Ends an entry; answers its last bytes and its line of the directory. Entries stay under 4 GB: who writes them splits before. */
export function endEntry(open: OpenEntry): { bytes: Buffer; directory: Buffer } {
  const entry = { ...open, packed: open.packed + LAST_BLOCK.length };
  if (entry.packed >= FULL_32 || entry.size >= FULL_32) throw new Error(`${entry.name} is too large for one entry`);
  const sizes = Buffer.alloc(16);
  sizes.writeUInt32LE(DESCRIPTOR, 0);
  sizes.writeUInt32LE(entry.crc, 4);
  sizes.writeUInt32LE(entry.packed, 8);
  sizes.writeUInt32LE(entry.size, 12);
  return { bytes: Buffer.concat([LAST_BLOCK, sizes]), directory: directoryLine(entry) };
}

function directoryLine({ name, at, offset, crc, packed, size }: OpenEntry): Buffer {
  const utf8 = Buffer.from(name, "utf8");
  const isFar = offset >= FULL_32;
  const far = Buffer.alloc(isFar ? 12 : 0);
  if (isFar) {
    far.writeUInt16LE(1, 0);
    far.writeUInt16LE(8, 2);
    far.writeBigUInt64LE(BigInt(offset), 4);
  }
  const line = Buffer.alloc(46);
  line.writeUInt32LE(CENTRAL, 0);
  line.writeUInt16LE(0x0300 | 45, 4);
  line.writeUInt16LE(isFar ? 45 : 20, 6);
  line.writeUInt16LE(FLAGS, 8);
  line.writeUInt16LE(DEFLATE, 10);
  line.writeUInt32LE(dosTime(at), 12);
  line.writeUInt32LE(crc, 16);
  line.writeUInt32LE(packed, 20);
  line.writeUInt32LE(size, 24);
  line.writeUInt16LE(utf8.length, 28);
  line.writeUInt16LE(far.length, 30);
  line.writeUInt32LE((0o100644 << 16) >>> 0, 38);
  line.writeUInt32LE(isFar ? FULL_32 : offset, 42);
  return Buffer.concat([line, utf8, far]);
}

/** What follows the directory: in the large form (ZIP64) when it has more entries or bytes than the plain one can tell. */
export function endOfArchive({ count, size, offset }: { count: number; size: number; offset: number }): Buffer {
  const isLarge = count >= FULL_16 || size >= FULL_32 || offset >= FULL_32;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(Math.min(count, FULL_16), 8);
  end.writeUInt16LE(Math.min(count, FULL_16), 10);
  end.writeUInt32LE(Math.min(size, FULL_32), 12);
  end.writeUInt32LE(Math.min(offset, FULL_32), 16);
  if (!isLarge) return end;
  const large = Buffer.alloc(76);
  large.writeUInt32LE(END_64, 0);
  large.writeBigUInt64LE(44n, 4);
  large.writeUInt16LE(0x0300 | 45, 12);
  large.writeUInt16LE(45, 14);
  large.writeBigUInt64LE(BigInt(count), 24);
  large.writeBigUInt64LE(BigInt(count), 32);
  large.writeBigUInt64LE(BigInt(size), 40);
  large.writeBigUInt64LE(BigInt(offset), 48);
  large.writeUInt32LE(LOCATOR_64, 56);
  large.writeBigUInt64LE(BigInt(offset + size), 64);
  large.writeUInt32LE(1, 72);
  return Buffer.concat([large, end]);
}

/** Date and time as the format keeps them, in UTC, to two seconds. */
function dosTime(at: number): number {
  const moment = new Date(at);
  const date = ((moment.getUTCFullYear() - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate();
  const time = (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}
