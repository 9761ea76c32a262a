import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What one initial sync took: seconds to its end, listings that it read, and the most memory that its process held. */
export type SyncTook = { state: string; seconds: number; listings: number; peakMb: number; startMb: number };

const WORKER = fileURLToPath(new URL("./sync-worker.ts", import.meta.url));

/** Runs one initial sync in a process of its own, where nothing else lies in memory. */
export function runSyncProcess(
  trendyolUrl: string,
  where: { tenantId: string; connectionId: string },
): Promise<SyncTook> {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", WORKER, where.tenantId, where.connectionId],
    { env: { ...process.env, TRENDYOL_BASE_URL: trendyolUrl }, stdio: ["ignore", "pipe", "inherit"] },
  );
  let output = "";
  child.stdout.on("data", (part: Buffer) => {
    output += part.toString("utf8");
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(JSON.parse(output) as SyncTook);
      else reject(new Error(`the sync ended with code ${code}: ${output.slice(-500)}`));
    });
  });
}
