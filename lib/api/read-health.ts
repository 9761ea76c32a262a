import "server-only";
import { env } from "@/lib/core/env";
import { prisma } from "@/lib/db/prisma";
import { VERSION } from "./version";

export type Health = {
  readonly status: "ok" | "down";
  readonly database: "ok" | "down";
  readonly engine: "ok" | "down";
  readonly version: string;
};

/** A busy machine is slow, not down. */
const PATIENCE_MS = 4_000;

/** Whether the database answers and the engine answers, each asked for at most four seconds. Never throws. */
export async function readHealth(): Promise<Health> {
  const [database, engine] = await Promise.all([databaseAnswers(), engineAnswers()]);
  const status = database && engine ? "ok" : "down";
  return { status, database: database ? "ok" : "down", engine: engine ? "ok" : "down", version: VERSION };
}

async function databaseAnswers(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const asked = prisma().$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([asked, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

async function engineAnswers(): Promise<boolean> {
  try {
    const url = new URL("health", `${env.INNGEST_BASE_URL.replace(/\/+$/, "")}/`);
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), cache: "no-store" });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}
