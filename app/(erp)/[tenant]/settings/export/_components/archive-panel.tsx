import { Download } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "@/components/format/format-date";
import { formatNumber } from "@/components/format/format-number";
import { InlineNotice } from "@/components/parts/inline-notice";
import { PageWatch } from "@/components/shell/page-watch";
import { buttonVariants } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { type ArchiveState, readArchive } from "@/lib/reports/read-archive";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { archiveStamp } from "../archive-stamp";
import { RequestArchiveForm } from "./request-archive-form";

const MEGABYTE = 1024 * 1024;

/** The archive of everything: ask for it, watch it being made, fetch it. */
export async function ArchivePanel({ tenant }: { tenant: TenantContext }) {
  const [t, locale, archives] = await Promise.all([
    getTranslations("export.archive"),
    getLocale(),
    readArchive(tenant),
  ]);
  const { latest, ready } = archives;
  const when = (moment: Date | null) => (moment ? formatDate(moment, locale, tenant.timeZone, "dayTime") : "");
  const isInWork = latest?.state === "queued" || latest?.state === "running";
  return (
    <div className="grid max-w-[640px] gap-3">
      <p className="text-ink-2">{t("lead")}</p>
      {latest?.state === "failed" && (
        <InlineNotice tone="broken" title={t("failed", { date: when(latest.requestedAt) })} />
      )}
      {ready && (
        <div className="grid gap-2">
          <a
            href={`/${tenant.slug}/settings/export/archive`}
            className={`${buttonVariants({ variant: "primary" })} w-fit`}
          >
            <Download aria-hidden="true" />
            {t("download")}
          </a>
          <p className="text-12 text-ink-3">
            {t("ready", {
              date: when(ready.finishedAt),
              size: formatNumber(Math.max(0.1, ready.sizeBytes / MEGABYTE), locale, { maximumFractionDigits: 1 }),
              until: when(ready.expiresAt),
            })}
          </p>
        </div>
      )}
      {isInWork && latest ? (
        <>
          <PageWatch href={`/${tenant.slug}/settings/export/stamp`} stamp={archiveStamp(archives)} />
          <InWork archive={latest} />
        </>
      ) : (
        <RequestArchiveForm
          slug={tenant.slug}
          isAnew={ready !== null}
          words={{ ask: t(ready ? "askAnew" : "ask"), asking: t("asking") }}
        />
      )}
      <p className="text-12 text-ink-3">{t("without")}</p>
    </div>
  );
}

async function InWork({ archive: { doneRows, totalRows } }: { archive: ArchiveState }) {
  const [t, locale] = await Promise.all([getTranslations("export.archive"), getLocale()]);
  // What was added since it was counted is made too; the bar does not run over.
  const total = totalRows === null ? null : Math.max(totalRows, doneRows, 1);
  const words = total
    ? t("progress", { done: formatNumber(doneRows, locale), total: formatNumber(total, locale) })
    : t("counting");
  return (
    <div className="grid gap-2">
      <b className="font-medium" role="status">
        {t("making")}
      </b>
      <Progress label={words} parts={[{ key: "done", value: doneRows, tone: "moving" }]} total={total ?? 1} thick />
      <p className="num w-fit text-12 text-ink-3">{words}</p>
      <p className="text-12 text-ink-3">{t("asked")}</p>
    </div>
  );
}
