import { expect, it } from "vitest";
import { readZip } from "../testing/read-zip";
import { zipStream } from "./zip";

async function* parts(...texts: string[]) {
  yield* texts;
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

it("makes a file that reads back as it was written", async () => {
  const long = "Cană ceramică, „Ardeal”\r\n".repeat(20_000);
  const file = await collect(
    zipStream(
      [
        { name: "produse.csv", content: parts("a;b\r\n", long) },
        { name: "mișcări.csv", content: parts() },
      ],
      new Date("2026-11-24T10:00:00Z"),
    ),
  );
  expect(readZip(file)).toEqual(
    new Map([
      ["produse.csv", `a;b\r\n${long}`],
      ["mișcări.csv", ""],
    ]),
  );
  expect(file.length).toBeLessThan(long.length / 20);
});

it("fails when an entry fails, instead of ending as if it were whole", async () => {
  async function* broken() {
    yield "a";
    throw new Error("the database went away");
  }
  await expect(collect(zipStream([{ name: "a.csv", content: broken() }], new Date()))).rejects.toThrow(
    "the database went away",
  );
});
