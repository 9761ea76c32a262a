import { AppError } from "@/lib/core/errors";
import type { TenantTx } from "@/lib/db/with-tenant";

/** So many in a row, and one more after each so many seconds. */
export type Limit = { burst: number; everySeconds: number };

/** Takes one from a bucket that all processes share. Throws `too_many_attempts` with the seconds to wait. */
export async function takeBudget(tx: TenantTx, key: string, { burst, everySeconds }: Limit): Promise<void> {
  const [row] = await tx.$queryRaw<{ wait: number }[]>`
    SELECT take_budget(${key}, ${1 / everySeconds}::double precision, ${burst}::int, 0) AS wait`;
  if (row && row.wait > 0) throw new AppError("too_many_attempts", { seconds: Math.ceil(row.wait) });
}
