import { mkdir, open, rename, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

const LARGEST_LOG = 20 * 1024 * 1024;

/** The log file of one part of the stack; a large one is set aside (one generation) so that logs do not fill the disk. */
export async function prepareLogFile(dataDirectory: string, name: string): Promise<string> {
  const file = join(dataDirectory, "logs", `${name}.log`);
  await mkdir(dirname(file), { recursive: true });
  const size = await stat(file).then(
    (info) => info.size,
    () => 0,
  );
  if (size > LARGEST_LOG) await rename(file, `${file}.1`);
  return file;
}

/** The last lines of a log, for a failure that a person must understand without opening it. */
export async function lastLines(file: string, count: number): Promise<string> {
  const handle = await open(file, "r").catch(() => null);
  if (!handle) return "";
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, 16_384);
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.toString("utf8").trimEnd().split("\n").slice(-count).join("\n");
  } finally {
    await handle.close();
  }
}
