import { getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "@/components/format/format-date";
import { InlineNotice } from "@/components/parts/inline-notice";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { requireTenant } from "@/lib/auth/require-tenant";
import { DAYS_UNTIL_DELETION } from "@/lib/tenancy/ask-deletion";
import { may } from "@/lib/tenancy/roles";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { SettingsNav } from "../_components/settings-nav";
import { CloseAccountForm } from "./_components/close-account-form";

const KEPT = ["work", "buyers", "calls", "mails", "archives", "backups"] as const;

export async function generateMetadata() {
  return { title: (await getTranslations("closing"))("title") };
}

/** What is kept of this company and for how long, and the way to have all of it deleted. */
export default async function PrivacySettingsPage({ params }: PageProps<"/[tenant]/settings/privacy">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "settings.read");
  const [t, settings] = await Promise.all([getTranslations("closing"), getTranslations("settings")]);
  return (
    <>
      <PageHead title={settings("title")} />
      <SettingsNav tenant={tenant} current="privacy" />
      <Section title={t("kept.title")}>
        <dl className="max-w-[640px]">
          {KEPT.map((key) => (
            <div
              key={key}
              className="grid grid-cols-[minmax(0,1fr)_200px] gap-x-5 border-line border-b py-2 last:border-b-0 max-desk:grid-cols-1"
            >
              <dt>{t(`kept.${key}.what`)}</dt>
              <dd className="text-ink-2">{t(`kept.${key}.long`)}</dd>
            </div>
          ))}
          <div className="grid grid-cols-[minmax(0,1fr)_200px] gap-x-5 py-2 max-desk:grid-cols-1">
            <dt>{t("kept.cnp.what")}</dt>
            <dd className="text-ink-2">{t(tenant.keepCnp ? "kept.cnp.on" : "kept.cnp.off")}</dd>
          </div>
        </dl>
        <p className="mt-2 text-12">
          <Link href="/privacy" className="underline">
            {t("kept.more")}
          </Link>
        </p>
      </Section>
      <Section title={t("close.title")} last>
        {tenant.deletionDueAt ? <Closing tenant={tenant} dueAt={tenant.deletionDueAt} /> : <Close tenant={tenant} />}
      </Section>
    </>
  );
}

async function Close({ tenant }: { tenant: TenantContext }) {
  const t = await getTranslations("closing");
  return (
    <div className="grid max-w-[640px] gap-3">
      <p className="text-ink-2">{t("close.lead", { days: DAYS_UNTIL_DELETION })}</p>
      <ul className="list-disc pl-5 text-ink-2">
        <li>{t("close.goes")}</li>
        <li>{t("close.people")}</li>
        <li>{t("close.channel")}</li>
        <li>{t("close.law")}</li>
      </ul>
      {may(roleOf(tenant), "export.read") && (
        <Link href={`/${tenant.slug}/settings/export`} className={`${buttonVariants({ variant: "secondary" })} w-fit`}>
          {t("close.export")}
        </Link>
      )}
      {may(roleOf(tenant), "tenant.own") ? (
        <CloseAccountForm
          slug={tenant.slug}
          words={{
            name: t("form.name"),
            nameHelp: t("form.nameHelp", { name: tenant.name }),
            wrongName: t("form.wrongName"),
            password: t("form.password"),
            wrongPassword: t("form.wrongPassword"),
            close: t("form.close"),
            closing: t("form.closing"),
          }}
        />
      ) : (
        <p>{t("close.onlyOwner")}</p>
      )}
    </div>
  );
}

/** The way back stands in the band over the page, as on every other one. */
async function Closing({ tenant, dueAt }: { tenant: TenantContext; dueAt: Date }) {
  const [t, locale] = await Promise.all([getTranslations("closing"), getLocale()]);
  return (
    <InlineNotice
      tone="parked"
      title={t("band.title", { day: formatDate(dueAt, locale, tenant.timeZone, "long") })}
      className="max-w-[640px]"
    >
      {t("close.undo")}
    </InlineNotice>
  );
}

function roleOf({ actor }: TenantContext): string {
  return actor.kind === "system" ? "" : actor.role;
}
