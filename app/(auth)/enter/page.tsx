import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { signOutAction } from "@/app/_actions/sign-out";
import { formatList } from "@/components/format/format-list";
import { Button, buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { requireUser } from "@/lib/auth/require-user";
import { listSuspensionsOfUser } from "@/lib/tenancy/list-suspensions-of-user";
import { listTenantsOfUser } from "@/lib/tenancy/list-tenants-of-user";
import { AuthHead } from "../_components/auth-head";
import { lastTenant } from "./last-tenant";

export async function generateMetadata() {
  return { title: (await getTranslations("auth.enter"))("title") };
}

/**
 * Leads into the person's company: the one chosen last when there are several, and asks which one when none was chosen on this
 * machine, or the person wants another (`?choose`). From here another company is opened, too.
 */
export default async function EnterPage({ searchParams }: PageProps<"/enter">) {
  const user = await requireUser("/enter");
  const [t, locale, tenants, suspended, last, { choose }] = await Promise.all([
    getTranslations("auth.enter"),
    getLocale(),
    listTenantsOfUser(user.userId),
    listSuspensionsOfUser(user.userId),
    lastTenant(),
    searchParams,
  ]);
  if (choose === undefined && tenants.length === 1) redirect(`/${tenants[0]?.slug}`);
  if (choose === undefined && last && tenants.some(({ slug }) => slug === last)) redirect(`/${last}`);
  const isOut = tenants.length === 0;
  return (
    <>
      <AuthHead title={isOut ? t(suspended.length > 0 ? "suspended" : "none") : t("title")}>
        {isOut && suspended.length === 0 ? t("noneBody") : undefined}
      </AuthHead>
      {suspended.length > 0 && (
        <p className="mb-4 text-ink-2">{t("suspendedBody", { companies: formatList(suspended, locale) })}</p>
      )}
      <ul className="grid gap-1.5">
        {tenants.map(({ slug, name, role }) => (
          <li key={slug}>
            {/* No Link: it would open, and so remember, every company in advance. */}
            <a
              href={`/enter/${slug}`}
              className="flex min-h-11 items-center gap-2 rounded-2 border border-line-2 bg-sheet px-3 text-ink no-underline hover:bg-well hover:no-underline"
            >
              <b className="cut flex-1 font-medium">{name}</b>
              <span className="text-12 text-ink-3">{t.has(`role.${role}`) ? t(`role.${role}`) : ""}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <Link
          href="/new-company"
          className={buttonVariants({ variant: isOut && suspended.length === 0 ? "primary" : "secondary" })}
        >
          {t("newCompany")}
        </Link>
      </p>
      <form action={signOutAction} className="mt-6">
        <Button type="submit" variant="ghost">
          {t("signOut")}
        </Button>
      </form>
    </>
  );
}
