import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { StackPorts } from "./plan-ports";

/** What runs from a data folder now, for the next start and for commands such as `npm run tenant`. No secrets. */
export type RunRecord = {
  supervisorPid: number;
  /** Does a database of the person's own stand behind it? Else the embedded one, on `ports.postgres`. */
  outsideDatabase: boolean;
  hasSandbox: boolean;
  ports: StackPorts;
  appUrl: string;
  inngestBaseUrl: string;
  /** Process ids of the parts, to be ended by the next start when the supervisor was killed. */
  pids: Record<string, number>;
};

export async function readRunRecord(dataDirectory: string): Promise<RunRecord | null> {
  const text = await readFile(fileIn(dataDirectory), "utf8").catch(() => null);
  try {
    return text ? (JSON.parse(text) as RunRecord) : null;
  } catch {
    return null;
  }
}

export async function writeRunRecord(dataDirectory: string, record: RunRecord): Promise<void> {
  const file = fileIn(dataDirectory);
  await writeFile(`${file}.new`, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

export async function removeRunRecord(dataDirectory: string): Promise<void> {
  await rm(fileIn(dataDirectory), { force: true });
}

function fileIn(dataDirectory: string): string {
  return join(dataDirectory, "run.json");
}
