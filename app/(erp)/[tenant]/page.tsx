import { redirect } from "next/navigation";
import { requireMember } from "@/lib/auth/require-tenant";
import { readFirstSteps } from "@/lib/channels/read-first-steps";
import { readCompany } from "@/lib/tenancy/read-company";
import { may } from "@/lib/tenancy/roles";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** The door of a company: to its beginning while none was made or the sample shop is filling, then to the day. */
export default async function TenantPage({ params }: PageProps<"/[tenant]">) {
  const { tenant: slug } = await params;
  const tenant = await requireMember(slug);
  redirect((await isBeginning(tenant)) ? `/${slug}/welcome` : `/${slug}/today`);
}

async function isBeginning(tenant: TenantContext): Promise<boolean> {
  const mayChoose = tenant.actor.kind !== "system" && may(tenant.actor.role, "channels.write") && tenant.mayWrite;
  if (!mayChoose) return false;
  const { onboardingChoice, sampleConnectionId, sampleReadyAt } = await readCompany(tenant);
  if (sampleConnectionId) return sampleReadyAt === null;
  return onboardingChoice === null && (await readFirstSteps(tenant)).connectionId === null;
}
