import "server-only";
import { withSystem } from "@/lib/db/with-system";

export type TenantSummary = {
  tenantId: string;
  slug: string;
  name: string;
  createdAt: Date;
  trialEndsAt: Date | null;
  activatedAt: Date | null;
  activationRequestedAt: Date | null;
};

/** Every company of this installation, newest first; for the operator's command only. */
export async function listTenants(): Promise<TenantSummary[]> {
  return withSystem("operator", async (tx) => {
    const tenants = await tx.tenant.findMany({ orderBy: { createdAt: "desc" } });
    return tenants.map(({ id, slug, name, createdAt, trialEndsAt, activatedAt, activationRequestedAt }) => ({
      tenantId: id,
      slug,
      name,
      createdAt,
      trialEndsAt,
      activatedAt,
      activationRequestedAt,
    }));
  });
}
