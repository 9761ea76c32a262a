import "server-only";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "../tenant-context";

/** One after the other within a company, so that what may be there only so many times is never counted past. Taken after the people (lock-people). */
export async function lockCompany(tx: TenantTx, { tenantId }: TenantContext): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM tenant WHERE id = ${tenantId}::uuid FOR NO KEY UPDATE`;
}
