const ATTEMPTS = 12;
const CONFLICTS = new Set(["40P01", "40001", "P2034"]);

/** Repeats a whole transaction that Postgres gave up for another one (deadlock, serialisation), with a short random wait. */
export async function retryOnConflict<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 25 * attempt));
    }
  }
}

function isConflict(error: unknown): boolean {
  for (let cause: unknown = error, depth = 0; typeof cause === "object" && cause !== null && depth < 6; depth++) {
    const { code, originalCode } = cause as { code?: unknown; originalCode?: unknown };
    if (
      (typeof code === "string" && CONFLICTS.has(code)) ||
      (typeof originalCode === "string" && CONFLICTS.has(originalCode))
    )
      return true;
    const meta = (cause as { meta?: { code?: unknown; driverAdapterError?: unknown } }).meta;
    if (typeof meta?.code === "string" && CONFLICTS.has(meta.code)) return true;
    cause = (cause as { cause?: unknown }).cause ?? meta?.driverAdapterError;
  }
  return false;
}
