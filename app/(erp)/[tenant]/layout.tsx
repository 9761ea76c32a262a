import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { setKeys, setLocale, setTheme } from "@/app/_actions/set-preference";
import { signOutAction } from "@/app/_actions/sign-out";
import { SaveKey } from "@/components/form/save-key";
import { formatDate } from "@/components/format/format-date";
import { AppShell } from "@/components/shell/app-shell";
import { FirstSteps } from "@/components/shell/first-steps";
import { KEYS_COOKIE } from "@/components/shell/frame-cookies";
import { tenantNav } from "@/components/shell/tenant-nav";
import { ReadOnlyBand, SuspendedBand, TrialChip, TrialEndingBand } from "@/components/shell/trial";
import { THEME_COOKIE, themeFromCookie } from "@/components/theme/theme";
import { Button, buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Words } from "@/i18n/words";
import { requireMember } from "@/lib/auth/require-tenant";
import { requireUser } from "@/lib/auth/require-user";
import { FIRST_STEPS, readFirstSteps } from "@/lib/channels/read-first-steps";
import { clock } from "@/lib/core/clock";
import { countWaiting } from "@/lib/reports/count-waiting";
import { listTenantsOfUser } from "@/lib/tenancy/list-tenants-of-user";
import { readCompany } from "@/lib/tenancy/read-company";
import { readSuspension } from "@/lib/tenancy/read-suspension";
import { may } from "@/lib/tenancy/roles";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { ActivationButton } from "./_components/activation-button";
import { ConnectionPulse } from "./_components/connection-pulse";
import { DeletionBand } from "./_components/deletion-band";
import { Guide } from "./_components/guide/guide";
import { NoticeBands } from "./_components/notice-bands";
import { SupportBand } from "./_components/support-band";

/** Asks before the title of any page is made: who is no member reads that of the page that is not there. */
export async function generateMetadata({ params }: LayoutProps<"/[tenant]">) {
  await requireMember((await params).tenant);
  return {};
}

/** The frame around every page of a tenant. Only members see it; what each page shows is guarded by the page. */
export default async function TenantLayout({ params, children }: LayoutProps<"/[tenant]">) {
  const { tenant: slug } = await params;
  const [tenant, user] = await Promise.all([requireMember(slug), requireUser(`/${slug}`)]);
  const [t, locale, jar, waiting, tenants] = await Promise.all([
    getTranslations("frame"),
    getLocale(),
    cookies(),
    countWaiting(tenant),
    listTenantsOfUser(user.userId),
  ]);
  const role = tenant.actor.kind === "system" ? "" : tenant.actor.role;
  const settings = `/${slug}/settings`;
  return (
    <AppShell
      tenantName={tenant.name}
      tenantSlug={slug}
      tenants={tenants}
      user={{ name: user.name, email: user.email }}
      nav={navFor(role, tenantNav(slug, t, locale, { orders: waiting.orders, channels: waiting.channels }))}
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
        <>
          <NoticeBands userId={user.userId} />
          {await bannerOf(tenant, role)}
          {tenant.mayWrite && <Guide tenant={tenant} />}
        </>
      }
    >
      <SaveKey />
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
  const { count, isClosed } = await readFirstSteps(tenant);
  if (isClosed || count === FIRST_STEPS.length) return undefined;
  return <FirstSteps done={count} total={FIRST_STEPS.length} href={`/${tenant.slug}/welcome`} />;
}

/** Days left of the trial, rounded up; null for an activated account and for a suspended one, whose trial is not what stops it. */
function daysLeftOf({ activated, suspended, deletionDueAt, trialEndsAt }: TenantContext): number | null {
  if (activated || suspended || deletionDueAt || !trialEndsAt) return null;
  return Math.max(0, Math.ceil((trialEndsAt.getTime() - clock.now().getTime()) / 86_400_000));
}

function trialOf(tenant: TenantContext, settings: string): ReactNode {
  const left = daysLeftOf(tenant);
  return left === null ? undefined : <TrialChip daysLeft={left} activateHref={`${settings}#trial`} />;
}

/** So many days before the end the band says so on every page. */
const ANNOUNCED_DAYS = 3;

/** Over the page: the trial is over, or about to be. */
async function bannerOf(tenant: TenantContext, role: string): Promise<ReactNode> {
  if (tenant.actor.kind === "operator") return <SupportBand tenant={tenant} />;
  const [t, locale] = await Promise.all([getTranslations("frame"), getLocale()]);
  if (tenant.deletionDueAt) return <DeletionBand tenant={tenant} role={role} dueAt={tenant.deletionDueAt} />;
  if (!tenant.mayWrite) {
    const exportLink = may(role, "export.read") && (
      <Link href={`/${tenant.slug}/settings/export`} className={buttonVariants({ size: "small" })}>
        {t("readOnly.export")}
      </Link>
    );
    if (tenant.suspended)
      return <SuspendedBand reason={await readSuspension(tenant)} actions={exportLink || undefined} />;
    return (
      <ReadOnlyBand
        actions={
          <>
            {exportLink}
            {await activationOf(tenant, role)}
          </>
        }
      />
    );
  }
  const left = daysLeftOf(tenant);
  if (left === null || left > ANNOUNCED_DAYS || !tenant.trialEndsAt) return undefined;
  const day = formatDate(tenant.trialEndsAt, locale, tenant.timeZone, "weekday");
  return <TrialEndingBand day={day} actions={await activationOf(tenant, role)} />;
}

/** The owner asks for the activation once; afterwards it says since when it is waited for. */
async function activationOf(tenant: TenantContext, role: string): Promise<ReactNode> {
  if (!may(role, "tenant.own")) return undefined;
  const [t, locale, { activationRequestedAt }] = await Promise.all([
    getTranslations("settings.trial"),
    getLocale(),
    readCompany(tenant),
  ]);
  if (activationRequestedAt)
    return <span>{t("asked", { date: formatDate(activationRequestedAt, locale, tenant.timeZone, "long") })}</span>;
  return (
    <Words of={["settings"]}>
      <ActivationButton slug={tenant.slug} />
    </Words>
  );
}
