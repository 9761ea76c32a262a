import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ImageFailure } from "./store-image";

/** Notes that a picture could not be fetched and why, so that nobody tries it again and the screen can say it. */
export async function failImage(tenant: TenantContext, imageId: string, failureCode: ImageFailure): Promise<void> {
  await withTenant(tenant, (tx) =>
    tx.imageFile.updateMany({
      where: { tenantId: tenant.tenantId, id: imageId, state: "pending" },
      data: { state: "failed", failureCode },
    }),
  );
}
