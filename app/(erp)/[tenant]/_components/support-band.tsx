import { Eye } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "@/components/format/format-date";
import { readSupport } from "@/lib/tenancy/read-support";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { LeaveButton } from "./leave-button";

/** Over every page that an operator sees of somebody's account: where they are, that they only look, until when, and the way out. */
export async function SupportBand({ tenant }: { tenant: TenantContext }) {
  const [t, locale, until] = await Promise.all([getTranslations("support.band"), getLocale(), readSupport(tenant)]);
  return (
    <div
      data-slot="support"
      data-tone="you"
      role="status"
      className="flex flex-wrap items-center gap-3 bg-tone-tint px-5 py-[9px] text-tone-ink max-desk:px-3"
    >
      <Eye size={16} strokeWidth={1.5} aria-hidden="true" className="flex-none" />
      <span className="min-w-0 flex-1 max-desk:basis-[calc(100%-28px)]">
        <b className="font-semibold">{t("title", { company: tenant.name })}</b>{" "}
        {until && t("body", { until: formatDate(until, locale, tenant.timeZone, "dayTime") })}
      </span>
      <LeaveButton slug={tenant.slug} label={t("leave")} pendingLabel={t("leaving")} />
    </div>
  );
}
