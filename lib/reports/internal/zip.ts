import { Zip, ZipDeflate } from "fflate";

export type ZipEntry = { name: string; content: AsyncIterable<string> };

const encoder = new TextEncoder();

/**
 * A ZIP file as it is made, entry after entry, without holding any of them: sizes follow their content. Up to 4 GB, as the plain
 * format allows. `at` is the time that the entries carry. An entry that fails makes the whole fail.
 */
export async function* zipStream(entries: readonly ZipEntry[], at: Date): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    made.push(part);
  });
  function* takeMade() {
    const parts = made;
    made = [];
    yield* parts;
  }
  for (const { name, content } of entries) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = at;
    zip.add(entry);
    for await (const text of content) {
      entry.push(encoder.encode(text));
      yield* takeMade();
    }
    entry.push(new Uint8Array(0), true);
    yield* takeMade();
  }
  zip.end();
  yield* takeMade();
}
