import "server-only";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";

/** Calls of one API key: 500 a second, 1000 at once. Protects neighbours from a runaway script; honest work never meets it. */
const PER_SECOND = 500;
const BURST = 1000;
/** Calls fetched from the shared budget at once, so that not every call pays a statement for it. */
const PACKET = 20;

const left = new Map<string, number>();

/**
 * Takes one call from the budget of an API key, shared by all processes through the database.
 * Throws `too_many_attempts` with the seconds to wait when it is used up.
 */
export async function takeKeyBudget(keyId: string): Promise<void> {
  const have = left.get(keyId) ?? 0;
  if (have > 0) {
    left.set(keyId, have - 1);
    return;
  }
  // The budget survives a crash well enough without a flush of the log for each packet.
  const [row] = await prisma().$queryRaw<{ wait: number }[]>`
    SELECT set_config('synchronous_commit', 'off', true),
           take_budget(${`api:${keyId}`}, ${PER_SECOND / PACKET}::float8, ${BURST / PACKET}::int, 0) AS wait`;
  const wait = row?.wait ?? 0;
  if (wait > 0) throw new AppError("too_many_attempts", { retryAfterSeconds: Math.ceil(wait) });
  left.set(keyId, (left.get(keyId) ?? 0) + PACKET - 1);
}
