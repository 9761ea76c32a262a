import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";

export type ZipEntry = { name: string; content: AsyncIterable<string> };

type Written = { name: Buffer; crc: number; packed: number; size: number; offset: number };

/** Sizes stand behind the content (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATE = 8;

/**
 * A ZIP file as it is made, entry after entry, without holding any of them: sizes follow their content. Up to 4 GB, as the plain
 * format allows. `at` is the time that the entries carry.
 */
export async function* zipStream(entries: readonly ZipEntry[], at: Date): AsyncGenerator<Uint8Array> {
  const directory: Written[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const entry: Written = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, offset };
    const head = Buffer.concat([localHead(at, entry.name), entry.name]);
    yield head;
    for await (const part of deflated(content, entry)) {
      entry.packed += part.length;
      yield part;
    }
    const tail = descriptor(entry);
    yield tail;
    offset += head.length + entry.packed + tail.length;
    directory.push(entry);
  }
  const central = Buffer.concat(directory.flatMap((entry) => [centralHead(at, entry), entry.name]));
  yield central;
  yield endOf(directory.length, central.length, offset);
}

async function* deflated(content: AsyncIterable<string>, entry: Written): AsyncGenerator<Buffer> {
  async function* counted() {
    for await (const text of content) {
      const bytes = Buffer.from(text);
      entry.crc = crc32(bytes, entry.crc);
      entry.size += bytes.length;
      yield bytes;
    }
  }
  const packer = createDeflateRaw();
  // An error of the source destroys the packer, and reading on from it throws that error.
  pipeline(Readable.from(counted()), packer, () => {});
  for await (const part of packer) yield part as Buffer;
}

function localHead(at: Date, name: Buffer): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  writeCommon(head, 4, at);
  head.writeUInt16LE(name.length, 26);
  return head;
}

function descriptor({ crc, packed, size }: Written): Buffer {
  const tail = Buffer.alloc(16);
  tail.writeUInt32LE(0x08074b50, 0);
  tail.writeUInt32LE(crc, 4);
  tail.writeUInt32LE(packed, 8);
  tail.writeUInt32LE(size, 12);
  return tail;
}

function centralHead(at: Date, { name, crc, packed, size, offset }: Written): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 4);
  writeCommon(head, 6, at);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(packed, 20);
  head.writeUInt32LE(size, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(offset, 42);
  return head;
}

/** Version, flags, method and time stand alike in both heads. */
function writeCommon(head: Buffer, from: number, at: Date): void {
  head.writeUInt16LE(20, from);
  head.writeUInt16LE(FLAGS, from + 2);
  head.writeUInt16LE(DEFLATE, from + 4);
  head.writeUInt16LE((at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1), from + 6);
  head.writeUInt16LE(((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(), from + 8);
}

function endOf(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
