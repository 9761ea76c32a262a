/** Whether an error of Prisma or of the driver says that a unique key was hit (typed calls P2002, raw SQL 23505). */
export function isUniqueViolation(error: unknown): boolean {
  return hasCode(error, "P2002") || hasCode(error, "23505");
}

/** Whether an error says that a row points at something that is not there (or not this tenant's). */
export function isForeignKeyViolation(error: unknown): boolean {
  return hasCode(error, "P2003") || hasCode(error, "23503");
}

/** Whether a CHECK of the database refused the row. */
export function isCheckViolation(error: unknown): boolean {
  return hasCode(error, "23514");
}

/** Whether a statement was ended because it took longer than it may. */
export function isTimeout(error: unknown): boolean {
  return hasCode(error, "57014");
}

function hasCode(error: unknown, wanted: string): boolean {
  for (let cause: unknown = error, depth = 0; typeof cause === "object" && cause !== null && depth < 6; depth++) {
    const { code, originalCode } = cause as { code?: unknown; originalCode?: unknown };
    if (code === wanted || originalCode === wanted) return true;
    const meta = (cause as { meta?: { code?: unknown; driverAdapterError?: unknown } }).meta;
    if (meta?.code === wanted) return true;
    cause = (cause as { cause?: unknown }).cause ?? meta?.driverAdapterError;
  }
  return false;
}
