import { getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "@/components/format/format-date";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { Status } from "@/components/states/status";
import { Link } from "@/components/ui/link";
import { requireTenant } from "@/lib/auth/require-tenant";
import { readSupport } from "@/lib/tenancy/read-support";
import { SettingsNav } from "../_components/settings-nav";
import { SupportForm } from "./_components/support-form";

export async function generateMetadata() {
  return { title: (await getTranslations("support"))("title") };
}

/** Whether an operator may look into the account; only the owner decides. */
export default async function SupportPage({ params }: PageProps<"/[tenant]/settings/support">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "tenant.own");
  const [t, settings, locale, until] = await Promise.all([
    getTranslations("support"),
    getTranslations("settings"),
    getLocale(),
    readSupport(tenant),
  ]);
  return (
    <>
      <PageHead title={settings("title")} />
      <SettingsNav tenant={tenant} current="support" />
      <Section title={t("title")} last>
        <div className="grid max-w-[560px] gap-3">
          <p className="text-ink-2">{t("lead")}</p>
          <p>
            {until ? (
              <Status tone="you">
                {t("allowed", { until: formatDate(until, locale, tenant.timeZone, "dayTime") })}
              </Status>
            ) : (
              t("notAllowed")
            )}
          </p>
          <SupportForm
            key={until ? "allowed" : "not"}
            slug={slug}
            isAllowed={until !== null}
            label={t(until ? "end" : "allow")}
            pendingLabel={t("pending")}
          />
          <p className="text-12 text-ink-3">
            {t("logged")}{" "}
            <Link href={`/${slug}/settings/audit?entity=tenant`} className="underline">
              {t("toLog")}
            </Link>
          </p>
        </div>
      </Section>
    </>
  );
}
