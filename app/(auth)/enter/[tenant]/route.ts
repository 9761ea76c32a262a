import { redirect } from "next/navigation";
import { requireUser } from "@/lib/auth/require-user";
import { listTenantsOfUser } from "@/lib/tenancy/list-tenants-of-user";
import { rememberTenant } from "../last-tenant";

/** Leads into one of the person's companies and remembers it as the one to open next time; anything else leads to the choice. */
export async function GET(_request: Request, { params }: RouteContext<"/enter/[tenant]">): Promise<Response> {
  const { tenant: slug } = await params;
  const user = await requireUser("/enter");
  const tenants = await listTenantsOfUser(user.userId);
  if (!tenants.some((tenant) => tenant.slug === slug)) redirect("/enter?choose=1");
  await rememberTenant(slug);
  redirect(`/${slug}`);
}
