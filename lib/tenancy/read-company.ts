import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "./tenant-context";

export type Company = {
  name: string;
  slug: string;
  cui: string | null;
  vatPayer: boolean;
  keepCnp: boolean;
  onboardingChoice: string | null;
  sampleConnectionId: string | null;
  sampleReadyAt: Date | null;
  trialEndsAt: Date | null;
  activatedAt: Date | null;
  activationRequestedAt: Date | null;
  createdAt: Date;
};

/** What the settings and the welcome page show of the company. */
export async function readCompany(tenant: TenantContext): Promise<Company> {
  return withTenant(tenant, (tx) =>
    tx.tenant.findUniqueOrThrow({
      where: { id: tenant.tenantId },
      select: {
        name: true,
        slug: true,
        cui: true,
        vatPayer: true,
        keepCnp: true,
        onboardingChoice: true,
        sampleConnectionId: true,
        sampleReadyAt: true,
        trialEndsAt: true,
        activatedAt: true,
        activationRequestedAt: true,
        createdAt: true,
      },
    }),
  );
}
