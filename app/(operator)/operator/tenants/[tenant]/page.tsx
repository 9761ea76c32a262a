import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "@/components/format/format-date";
import { formatNumber } from "@/components/format/format-number";
import { formatRelative } from "@/components/format/format-span";
import { Facts } from "@/components/parts/facts";
import { InlineNotice } from "@/components/parts/inline-notice";
import { NextAction } from "@/components/parts/next-action";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { DEFAULT_TIME_ZONE } from "@/i18n/request";
import { withWords } from "@/i18n/words";
import { requireOperator } from "@/lib/auth/require-operator";
import { clock } from "@/lib/core/clock";
import { listOperatorEvents } from "@/lib/operator/list-operator-events";
import { readTenant, type TenantDetails } from "@/lib/operator/read-tenant";
import { EventTable } from "../../_components/event-table";
import { TenantStateBadge } from "../../_components/tenant-state";
import { ActivateForm } from "./_components/activate-form";
import { ChannelTable } from "./_components/channel-table";
import { EnterForm } from "./_components/enter-form";
import { ExtendForm } from "./_components/extend-form";
import { PeopleTable } from "./_components/people-table";
import { ResumeForm } from "./_components/resume-form";
import { SuspendForm } from "./_components/suspend-form";

const LAST_EVENTS = 20;

export async function generateMetadata({ params }: PageProps<"/operator/tenants/[tenant]">) {
  const operator = await requireOperator();
  return { title: (await readTenant(operator, (await params).tenant))?.name };
}

/** One company as the operator may see it: where it stands, who is in it, how its connections do, what was done to it. */
async function TenantPage({ params }: PageProps<"/operator/tenants/[tenant]">) {
  const operator = await requireOperator();
  const tenant = (await readTenant(operator, (await params).tenant)) ?? notFound();
  const [t, locale, events] = await Promise.all([
    getTranslations("operator.tenant"),
    getLocale(),
    listOperatorEvents(operator, { tenantId: tenant.id, limit: LAST_EVENTS }),
  ]);
  const now = clock.now();
  const { slug, name, state } = tenant;
  const asks = tenant.activationRequestedAt !== null && tenant.activatedAt === null;
  return (
    <>
      <PageHead
        title={name}
        back={{ href: "/operator/tenants", label: t("back") }}
        state={<TenantStateBadge state={state} trialEndsAt={tenant.trialEndsAt} now={now} />}
        context={`/${slug}`}
      />
      {state === "suspended" && (
        <InlineNotice
          tone="broken"
          className="mx-5 mb-3 max-desk:mx-3"
          title={t("suspendedSince", {
            date: formatDate(tenant.suspendedAt ?? now, locale, DEFAULT_TIME_ZONE, "dayTime"),
          })}
          actions={<ResumeForm slug={slug} />}
        >
          {tenant.suspendedReason}
        </InlineNotice>
      )}
      {asks && state !== "suspended" && (
        <NextAction
          title={t("asks", {
            date: formatDate(tenant.activationRequestedAt ?? now, locale, DEFAULT_TIME_ZONE, "dayTime"),
          })}
          action={<ActivateForm slug={slug} isNext />}
          then={t("activateThen")}
        />
      )}
      <Section title={t("facts")}>
        <TenantFacts tenant={tenant} now={now} />
      </Section>
      <Section title={t("channels")} aside={t("channelsAside")}>
        <ChannelTable rows={tenant.channels} syncs={tenant.syncs} now={now} />
      </Section>
      <Section title={t("people")}>
        <PeopleTable rows={tenant.people} now={now} />
      </Section>
      <Section title={t("support.title")}>
        <p className="text-ink-2">
          {tenant.supportUntil
            ? t("support.until", { until: formatDate(tenant.supportUntil, locale, DEFAULT_TIME_ZONE, "dayTime") })
            : t("support.none")}
        </p>
        {tenant.supportUntil && <EnterForm slug={slug} />}
      </Section>
      {state !== "suspended" && (
        <Section title={t("acts")}>
          <div className="grid grid-cols-3 gap-6 max-wide:grid-cols-1">
            {tenant.activatedAt === null && !asks && <ActivateForm slug={slug} />}
            {tenant.activatedAt === null && <ExtendForm slug={slug} />}
            <SuspendForm slug={slug} name={name} />
          </div>
        </Section>
      )}
      <Section title={t("log")} last>
        {/* The table keeps the page's distance by itself. */}
        <div className="-mx-5 max-desk:-mx-3">
          <EventTable
            rows={events.items}
            now={now}
            locale={locale}
            withTenant={false}
            empty={<p className="px-5 max-desk:px-3">{t("logEmpty")}</p>}
          />
        </div>
      </Section>
    </>
  );
}

async function TenantFacts({ tenant, now }: { tenant: TenantDetails; now: Date }) {
  const [t, common, locale] = await Promise.all([
    getTranslations("operator.tenant.fact"),
    getTranslations("common"),
    getLocale(),
  ]);
  const day = (moment: Date | null) => moment && formatDate(moment, locale, DEFAULT_TIME_ZONE, "dayTime");
  return (
    <Facts
      items={[
        { key: "cui", label: t("cui"), value: tenant.cui },
        { key: "created", label: t("created"), value: day(tenant.createdAt) },
        { key: "firstSignIn", label: t("firstSignIn"), value: day(tenant.firstSignInAt) ?? t("never") },
        { key: "trialEnds", label: t("trialEnds"), value: tenant.activatedAt ? null : day(tenant.trialEndsAt) },
        { key: "activated", label: t("activated"), value: day(tenant.activatedAt) },
        { key: "seen", label: t("seen"), value: tenant.lastSeenAt && formatRelative(tenant.lastSeenAt, now, common) },
        { key: "orders", label: t("orders"), value: formatNumber(tenant.orders, locale) },
        {
          key: "pending",
          label: t("pending"),
          value: tenant.oldestPending
            ? t("pendingSince", {
                count: tenant.pending,
                since: formatRelative(tenant.oldestPending, now, common),
              })
            : formatNumber(tenant.pending, locale),
        },
        { key: "quarantined", label: t("quarantined"), value: formatNumber(tenant.quarantined, locale) },
      ]}
    />
  );
}

export default withWords(TenantPage, "operator");
