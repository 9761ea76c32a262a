import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { PageTrouble } from "@/components/shell/page-trouble";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { findTenant } from "@/lib/auth/find-tenant";
import { PATH_HEADER } from "@/lib/auth/path-header";
import { listMembers } from "@/lib/tenancy/list-members";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { BackToWork } from "./_components/back-to-work";

/** What a member sees whose role does not open the page: which role it is, and whom to ask. */
export default async function Forbidden() {
  const [t, roles, path] = await Promise.all([
    getTranslations("settings.forbidden"),
    getTranslations("roles.role"),
    headers().then((all) => all.get(PATH_HEADER)),
  ]);
  // Next hands no parameters to this page; the frame around it has checked the same address.
  const slug = path?.split(/[/?]/)[1] ?? "";
  const tenant = await findTenant(slug);
  const owner = tenant && (await ownerOf(tenant));
  const role = tenant?.actor.kind === "member" ? tenant.actor.role : null;
  return (
    <PageTrouble
      title={t("title")}
      actions={
        <>
          <BackToWork />
          {tenant && (
            <Link href={`/${slug}/settings/roles`} className={buttonVariants()}>
              {t("roles")}
            </Link>
          )}
        </>
      }
    >
      {role && owner ? t("body", { role: roles(role), owner }) : t("bodyPlain")}
    </PageTrouble>
  );
}

async function ownerOf(tenant: TenantContext): Promise<string | undefined> {
  return (await listMembers(tenant)).find(({ role }) => role === "owner")?.name;
}
