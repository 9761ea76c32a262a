/** Codes of Prisma, of the driver and of PostgreSQL, and the driver adapter's kinds, for a database that is not there, goes away, or is just starting. */
const AWAY = new Set([
  ...["P1001", "P1002", "P1008", "P1017", "P2024"],
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT"],
  ...["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"],
  ...["57P01", "57P02", "57P03", "08000", "08001", "08003", "08006", "53300"],
]);
const AWAY_WORDS =
  /connection error and is not queryable|connection terminated|server closed the connection|unable to start a transaction/i;

/** Whether an error says that the database could not be reached, went away, or had no free line; to try again may help. */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause: unknown = error, depth = 0; typeof cause === "object" && cause !== null && depth < 6; depth++) {
    const { code, originalCode, kind, message } = cause as Record<string, unknown>;
    if ([code, originalCode, kind].some((word) => AWAY.has(String(word)))) return true;
    if (typeof message === "string" && AWAY_WORDS.test(message)) return true;
    cause =
      (cause as { cause?: unknown }).cause ??
      (cause as { meta?: { driverAdapterError?: unknown } }).meta?.driverAdapterError;
  }
  return false;
}
