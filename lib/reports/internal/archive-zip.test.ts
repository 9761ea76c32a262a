import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readZip } from "../testing/read-zip";
import { addToEntry, beginEntry, endEntry, endOfArchive } from "./archive-zip";

const AT = Date.UTC(2026, 10, 24, 12, 0, 0);

/** A file of these entries, each written in its pieces. `from` pretends that so many bytes stand before it. */
function archiveOf(entries: readonly (readonly [string, readonly string[]])[], from = 0) {
  const bytes: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = from;
  const write = (part: Buffer) => {
    bytes.push(part);
    offset += part.length;
  };
  for (const [name, pieces] of entries) {
    const begun = beginEntry(name, AT, offset);
    write(begun.bytes);
    let { entry } = begun;
    for (const piece of pieces) {
      // As it comes from the database: plain data.
      const added = addToEntry(JSON.parse(JSON.stringify(entry)), Buffer.from(piece));
      write(added.bytes);
      entry = added.entry;
    }
    const ended = endEntry(entry);
    write(ended.bytes);
    directory.push(ended.directory);
  }
  const size = directory.reduce((sum, line) => sum + line.length, 0);
  return {
    file: Buffer.concat([...bytes, ...directory, endOfArchive({ count: entries.length, size, offset })]),
    directory,
  };
}

describe("a ZIP made in slices", () => {
  it("holds each entry whole, whatever the pieces it was written in", () => {
    const long = Array.from({ length: 300 }, (_, at) => `rândul ${at}\n`.repeat(at));
    const { file } = archiveOf([
      ["csv/comenzi.csv", long],
      ["json/gol.json", []],
      ["poze/șapcă.webp", ["\u0000\u0001", "ă"]],
    ]);
    const read = readZip(file);
    expect([...read.keys()]).toEqual(["csv/comenzi.csv", "json/gol.json", "poze/șapcă.webp"]);
    expect(read.get("csv/comenzi.csv")).toBe(long.join(""));
    expect(read.get("json/gol.json")).toBe("");
    expect(read.get("poze/șapcă.webp")).toBe("\u0000\u0001ă");
  });

  it("can be opened by a stranger's program when there are more entries than the plain form can count", () => {
    const entries = Array.from(
      { length: 65_540 },
      (_, at) => [`p/${at}.txt`, at % 9_000 === 0 ? [`a ${at}`] : []] as const,
    );
    const read = unzipSync(archiveOf(entries).file);
    expect(Object.keys(read)).toHaveLength(65_540);
    expect(Buffer.from(read["p/63000.txt"] ?? []).toString()).toBe("a 63000");
  });

  it("tells places beyond 4 GB in the large form", () => {
    const { directory, file } = archiveOf([["a", ["1"]]], 2 ** 32 + 5);
    expect(directory[0]?.readUInt32LE(42)).toBe(0xffffffff);
    expect(directory[0]?.readBigUInt64LE(46 + 1 + 4)).toBe(BigInt(2 ** 32 + 5));
    expect(file.readUInt32LE(file.length - 22 - 76)).toBe(0x06064b50);
  });
});
