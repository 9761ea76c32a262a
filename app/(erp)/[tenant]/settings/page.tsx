import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "@/components/format/format-date";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { withWords } from "@/i18n/words";
import { requireMember, requireTenant } from "@/lib/auth/require-tenant";
import { clock } from "@/lib/core/clock";
import { printCui } from "@/lib/tenancy/cui";
import { type Company, readCompany } from "@/lib/tenancy/read-company";
import { may } from "@/lib/tenancy/roles";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { ActivationButton } from "../_components/activation-button";
import { CnpForm } from "./_components/cnp-form";
import { CompanyFacts } from "./_components/company-facts";
import { CompanyForm } from "./_components/company-form";
import { SettingsNav } from "./_components/settings-nav";

export async function generateMetadata() {
  return { title: (await getTranslations("settings"))("title") };
}

async function SettingsPage({ params }: PageProps<"/[tenant]/settings">) {
  const { tenant: slug } = await params;
  const member = await requireMember(slug);
  if (!mayDo(member, "settings.read")) redirect(`/${slug}/settings/profile`);
  const tenant = await requireTenant(slug, "settings.read");
  const [t, company] = await Promise.all([getTranslations("settings"), readCompany(tenant)]);
  const mayWrite = tenant.mayWrite && mayDo(tenant, "settings.write");
  return (
    <>
      <PageHead title={t("title")} />
      <SettingsNav tenant={tenant} current="company" />
      <Section title={t("company.title")}>
        {mayWrite ? <CompanyForm slug={slug} company={formValues(company)} /> : <CompanyFacts company={company} />}
      </Section>
      <Section title={t("cnp.title")}>
        <p className="mb-3 max-w-[560px] text-ink-2">{t("cnp.body")}</p>
        {mayWrite ? (
          <CnpForm slug={slug} isKept={company.keepCnp} />
        ) : (
          <p>{t(company.keepCnp ? "cnp.on" : "cnp.off")}</p>
        )}
      </Section>
      <Section title={<span id="trial">{t("trial.title")}</span>} last>
        <Trial tenant={tenant} company={company} />
      </Section>
    </>
  );
}

/** Where the account stands, and the one thing that can be done about it. */
async function Trial({ tenant, company }: { tenant: TenantContext; company: Company }) {
  const [t, locale] = await Promise.all([getTranslations("settings.trial"), getLocale()]);
  const day = (moment: Date) => formatDate(moment, locale, tenant.timeZone, "long");
  const { activatedAt, trialEndsAt, activationRequestedAt } = company;
  if (tenant.suspended) return <p>{t("suspended")}</p>;
  if (activatedAt) return <p>{t("active", { date: day(activatedAt) })}</p>;
  const isOver = trialEndsAt !== null && trialEndsAt <= clock.now();
  return (
    <div className="grid max-w-[560px] gap-3">
      <p>{trialEndsAt ? t(isOver ? "over" : "running", { date: day(trialEndsAt) }) : t("notStarted")}</p>
      {activationRequestedAt && <p className="text-ink-2">{t("asked", { date: day(activationRequestedAt) })}</p>}
      {!activationRequestedAt &&
        (mayDo(tenant, "tenant.own") ? <ActivationButton slug={tenant.slug} /> : <p>{t("onlyOwner")}</p>)}
    </div>
  );
}

function formValues({ name, cui, vatPayer, slug }: Company) {
  return { name, cui: cui ? printCui(cui, vatPayer) : "", vatPayer, slug };
}

function mayDo({ actor }: TenantContext, permission: string): boolean {
  return actor.kind !== "system" && may(actor.role, permission);
}

export default withWords(SettingsPage, "settings");
