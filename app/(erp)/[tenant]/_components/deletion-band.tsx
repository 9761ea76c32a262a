import { Lock } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "@/components/format/format-date";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { may } from "@/lib/tenancy/roles";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { KeepAccountButton } from "./keep-account-button";

/** Over every page of an account that is to be deleted: when, what still works, and the ways out. */
export async function DeletionBand({ tenant, role, dueAt }: { tenant: TenantContext; role: string; dueAt: Date }) {
  const [t, frame, locale] = await Promise.all([getTranslations("closing"), getTranslations("frame"), getLocale()]);
  return (
    <div
      data-slot="deletion"
      role="status"
      className="flex flex-wrap items-center gap-3 bg-kraft-2 px-5 py-[9px] text-kraft-ink max-desk:px-3"
    >
      <Lock size={16} strokeWidth={1.5} aria-hidden="true" className="flex-none" />
      <span className="min-w-0 flex-1 max-desk:basis-[calc(100%-28px)]">
        <b className="font-semibold">{t("band.title", { day: formatDate(dueAt, locale, tenant.timeZone, "long") })}</b>{" "}
        {t("band.body")}
      </span>
      <span className="flex flex-wrap items-center gap-2 max-desk:ml-7">
        {may(role, "export.read") && (
          <Link href={`/${tenant.slug}/settings/export`} className={buttonVariants({ size: "small" })}>
            {frame("readOnly.export")}
          </Link>
        )}
        {may(role, "tenant.own") && (
          <KeepAccountButton slug={tenant.slug} words={{ keep: t("keep"), keeping: t("keeping") }} />
        )}
      </span>
    </div>
  );
}
