import { cookies } from "next/headers";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { setKeys, setLocale, setTheme } from "@/app/_actions/set-preference";
import { signOutAction } from "@/app/_actions/sign-out";
import { AppShell } from "@/components/shell/app-shell";
import { FirstSteps } from "@/components/shell/first-steps";
import { KEYS_COOKIE } from "@/components/shell/frame-cookies";
import { tenantNav } from "@/components/shell/tenant-nav";
import { ReadOnlyBand, TrialChip } from "@/components/shell/trial";
import { THEME_COOKIE, themeFromCookie } from "@/components/theme/theme";
import { Button, buttonVariants } from "@/components/ui/button";
import { requireMember } from "@/lib/auth/require-tenant";
import { requireUser } from "@/lib/auth/require-user";
import { FIRST_STEPS, readFirstSteps } from "@/lib/channels/read-first-steps";
import { clock } from "@/lib/core/clock";
import { may } from "@/lib/tenancy/roles";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { ActivationButton } from "./_components/activation-button";
import { ConnectionPulse } from "./_components/connection-pulse";

/** The frame around every page of a tenant. Only members see it; what each page shows is guarded by the page. */
export default async function TenantLayout({ params, children }: LayoutProps<"/[tenant]">) {
  const { tenant: slug } = await params;
  const [tenant, user] = await Promise.all([requireMember(slug), requireUser(`/${slug}`)]);
  const [t, jar] = await Promise.all([getTranslations("frame"), cookies()]);
  const role = tenant.actor.kind === "system" ? "" : tenant.actor.role;
  const settings = `/${slug}/settings`;
  return (
    <AppShell
      tenantName={tenant.name}
      user={{ name: user.name, email: user.email }}
      nav={navFor(role, tenantNav(slug, t))}
      findHref={`/${slug}/find`}
      preferences={{
        theme: themeFromCookie(jar.get(THEME_COOKIE)?.value),
        keysOn: jar.get(KEYS_COOKIE)?.value !== "off",
        setLocale,
        setTheme,
        setKeys,
      }}
      signOut={
        <form action={signOutAction}>
          <Button type="submit" variant="ghost" className="w-full justify-start">
            {t("signOut")}
          </Button>
        </form>
      }
      pulse={may(role, "channels.read") ? <ConnectionPulse tenant={tenant} /> : undefined}
      trial={trialOf(tenant, settings)}
      firstSteps={tenant.mayWrite && may(role, "channels.write") ? await firstStepsOf(tenant) : undefined}
      banner={
        tenant.mayWrite ? undefined : (
          <ReadOnlyBand
            actions={
              <>
                {may(role, "export.read") && (
                  <Link href={`${settings}/export`} className={buttonVariants({ size: "small" })}>
                    {t("readOnly.export")}
                  </Link>
                )}
                {may(role, "tenant.own") && <ActivationButton slug={slug} />}
              </>
            }
          />
        )
      }
    >
      {children as ReactNode}
    </AppShell>
  );
}

/** Which permission opens which entry of the menu; what a role may not open it does not see. */
const OPENS: Record<string, string> = {
  today: "orders.read",
  orders: "orders.read",
  products: "catalog.read",
  stock: "stock.read",
  warehouses: "warehouses.read",
  channels: "channels.read",
};

function navFor(role: string, groups: ReturnType<typeof tenantNav>): ReturnType<typeof tenantNav> {
  return groups
    .map((group) => group.filter(({ key }) => !OPENS[key] || may(role, OPENS[key])))
    .filter((group) => group.length > 0);
}

async function firstStepsOf(tenant: TenantContext): Promise<ReactNode> {
  const { count } = await readFirstSteps(tenant);
  if (count === FIRST_STEPS.length) return undefined;
  return <FirstSteps done={count} total={FIRST_STEPS.length} href={`/${tenant.slug}/welcome`} />;
}

function trialOf(tenant: TenantContext, settings: string): ReactNode {
  if (tenant.activated || !tenant.trialEndsAt) return undefined;
  const left = Math.max(0, Math.ceil((tenant.trialEndsAt.getTime() - clock.now().getTime()) / 86_400_000));
  return <TrialChip daysLeft={left} activateHref={`${settings}#trial`} />;
}
