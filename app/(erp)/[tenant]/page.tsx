import { redirect } from "next/navigation";
import { requireMember } from "@/lib/auth/require-tenant";
import { readCompany } from "@/lib/tenancy/read-company";
import { may } from "@/lib/tenancy/roles";

/** The door of a company: to the choice of a beginning while none was made, then to the orders. */
export default async function TenantPage({ params }: PageProps<"/[tenant]">) {
  const { tenant: slug } = await params;
  const tenant = await requireMember(slug);
  const { onboardingChoice } = await readCompany(tenant);
  const mayChoose = tenant.actor.kind !== "system" && may(tenant.actor.role, "channels.write") && tenant.mayWrite;
  redirect(onboardingChoice === null && mayChoose ? `/${slug}/welcome` : `/${slug}/orders`);
}
