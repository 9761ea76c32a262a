import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { StackInfo } from "./stack-info";

export type Part = "app" | "engine" | "database";

const fileIn = (dataDirectory: string) => join(dataDirectory, "pids.json");

/** Told by the stack under test whenever it has started a part, the first time or again. */
export async function writePids(
  dataDirectory: string,
  children: readonly { name: string; pid(): number | null }[],
): Promise<void> {
  const file = fileIn(dataDirectory);
  await writeFile(`${file}.new`, JSON.stringify(Object.fromEntries(children.map((one) => [one.name, one.pid()]))));
  await rename(`${file}.new`, file);
}

/** Ends a part of the stack under test without a word, as a power cut would. Its supervisor starts it again. */
export async function killPart({ dataDirectory }: StackInfo, part: Part): Promise<void> {
  const pids = JSON.parse(await readFile(fileIn(dataDirectory), "utf8")) as Record<string, number>;
  const pid = pids[part];
  if (!pid) throw new Error(`There is no ${part} to kill.`);
  process.kill(pid, "SIGKILL");
}
