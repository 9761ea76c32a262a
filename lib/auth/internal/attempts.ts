import "server-only";
import { sha256 } from "@/lib/core/crypto";
import { AppError } from "@/lib/core/errors";
import { type SystemTx, withSystem } from "@/lib/db/with-system";

/** How many tries in a row, and one more after each so many seconds. */
const LIMITS = {
  "sign-in": { address: { burst: 6, everySeconds: 60 }, ip: { burst: 60, everySeconds: 5 } },
  "sign-up": { address: { burst: 4, everySeconds: 300 }, ip: { burst: 40, everySeconds: 30 } },
  "password-reset": { address: { burst: 4, everySeconds: 300 }, ip: { burst: 30, everySeconds: 30 } },
  // A code has six digits: who knows the password still guesses for years.
  "second-step": { address: { burst: 5, everySeconds: 300 }, ip: { burst: 60, everySeconds: 5 } },
  "token-link": { address: { burst: 20, everySeconds: 60 }, ip: { burst: 60, everySeconds: 5 } },
} as const;
export type AttemptKind = keyof typeof LIMITS;
export type AttemptBy = { address: string; ip: string };

/**
 * Counts one try, per address and per network address, in buckets shared by all processes; keys are hashes. Counted alike
 * whether the address exists or not. Throws `too_many_attempts` with the seconds to wait.
 */
export async function takeAttempt(kind: AttemptKind, by: AttemptBy): Promise<void> {
  const wait = await withSystem("attempts", async (tx) => {
    const forIp = await take(tx, kind, "ip", by.ip);
    return forIp > 0 ? forIp : take(tx, kind, "address", by.address);
  });
  if (wait > 0) throw new AppError("too_many_attempts", { seconds: Math.ceil(wait) });
}

/** Whoever knew the password was no guesser: the tries of the address are forgotten, and this one of its network too. */
export async function forgiveAttempts(kind: AttemptKind, by: AttemptBy): Promise<void> {
  const { everySeconds } = LIMITS[kind].ip;
  await withSystem("attempts", async (tx) => {
    await tx.rateBudget.deleteMany({ where: { key: keyOf(kind, "address", by.address) } });
    await tx.$executeRaw`
      UPDATE rate_budget SET tat = tat - make_interval(secs => ${everySeconds}) WHERE key = ${keyOf(kind, "ip", by.ip)}`;
  });
}

async function take(tx: SystemTx, kind: AttemptKind, part: keyof AttemptBy, value: string): Promise<number> {
  const { burst, everySeconds } = LIMITS[kind][part];
  const [row] = await tx.$queryRaw<{ wait: number }[]>`
    SELECT take_budget(${keyOf(kind, part, value)}, ${1 / everySeconds}::double precision, ${burst}::int, 0) AS wait`;
  return row?.wait ?? 0;
}

const keyOf = (kind: AttemptKind, part: keyof AttemptBy, value: string) => `${kind}:${part}:${sha256(value)}`;
