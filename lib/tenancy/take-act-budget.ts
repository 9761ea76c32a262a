import type { TenantTx } from "@/lib/db/with-tenant";
import { type Limit, takeBudget } from "./internal/take-budget";
import type { TenantContext } from "./tenant-context";

/** What a company may do often, but not without end: files read whole tables, an archive all of them, and the others write a trace or a mail. */
const LIMITS = {
  export: { burst: 40, everySeconds: 30 },
  archive: { burst: 6, everySeconds: 1_200 },
  support: { burst: 10, everySeconds: 300 },
  activation: { burst: 10, everySeconds: 300 },
} as const satisfies Record<string, Limit>;

/** Counts one of these acts of a company, whoever of it acts. Throws `too_many_attempts` with the seconds to wait. */
export async function takeActBudget(tx: TenantTx, tenant: TenantContext, act: keyof typeof LIMITS): Promise<void> {
  await takeBudget(tx, `act:${act}:${tenant.tenantId}`, LIMITS[act]);
}
