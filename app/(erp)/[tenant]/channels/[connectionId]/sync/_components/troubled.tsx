import { useLocale, useTranslations } from "next-intl";
import { formatNearDate } from "@/components/format/format-date";
import { Section } from "@/components/parts/section";
import { WhyLink } from "@/components/shell/why-link";
import { StateBadge } from "@/components/states/state-badge";
import { Link } from "@/components/ui/link";
import { Picture } from "@/components/ui/picture";
import type { TroubledPush } from "@/lib/channels/push/list-troubled-pushes";
import { ActButton } from "../../../_components/act-button";
import { pushValueText } from "../../_components/push-value";
import { retryPushesAction } from "../_actions/retry-pushes";

type TroubledProps = {
  slug: string;
  connectionId: string;
  rows: readonly (TroubledPush & { picture: string | null })[];
  now: Date;
  zone: string;
  mayAct: boolean;
};

/** What the channel refused, each with its reason, since when, and the ways out. */
export function Troubled({ slug, connectionId, rows, now, zone, mayAct }: TroubledProps) {
  const t = useTranslations("sync-screen.trouble");
  const common = useTranslations("common");
  const locale = useLocale();
  if (rows.length === 0) return null;
  const refused = rows.filter((row) => row.state === "quarantined").length;
  return (
    <Section
      title={t("title", { count: rows.length })}
      aside={
        mayAct &&
        refused > 1 && (
          <ActButton
            act={retryPushesAction.bind(null, slug, { connectionId })}
            size="small"
            pendingLabel={t("sending")}
          >
            {t("retryAll", { count: refused })}
          </ActButton>
        )
      }
    >
      <ul>
        {rows.map((row) => (
          <li
            key={`${row.listingId}:${row.field}`}
            className="grid grid-cols-[40px_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-2 border-line border-t py-2.5 first:border-t-0 max-desk:grid-cols-[40px_minmax(0,1fr)]"
          >
            <Picture src={row.picture} alt="" size={40} />
            <div className="min-w-0">
              <div className="flex flex-wrap items-baseline gap-x-2.5">
                <Link
                  href={`/${slug}/channels/${connectionId}?q=${encodeURIComponent(row.barcode)}&explica=${row.listingId}`}
                  className="font-medium"
                >
                  {row.title}
                </Link>
                <StateBadge
                  entity="push"
                  code={row.state}
                  values={{
                    at: row.nextAttemptAt ? formatNearDate(row.nextAttemptAt, now, locale, zone, common) : "none",
                  }}
                />
              </div>
              <p className="mt-0.5">
                {reasonOf(row, t)} <WhyLink code={row.failureCode} className="text-12" />
              </p>
              <p className="mt-0.5 text-12 text-ink-3">
                {t(row.field === "STOCK" ? "stock" : "price", {
                  sent: pushValueText(row.field, row.sent, locale) ?? "?",
                  observed: pushValueText(row.field, row.observed, locale) ?? "?",
                })}
                {row.since && ` · ${t("since", { at: formatNearDate(row.since, now, locale, zone, common) })}`}
                {row.attempts > 0 && ` · ${t("attempts", { count: row.attempts })}`}
              </p>
            </div>
            {mayAct && (
              <div className="flex flex-wrap gap-2 max-desk:col-start-2">
                {row.productId && (
                  <Link
                    href={`/${slug}/products/${row.productId}`}
                    className="inline-flex h-[26px] items-center rounded-2 border border-line-2 px-[9px] font-medium text-12 text-ink no-underline hover:bg-well hover:no-underline touch:h-11"
                  >
                    {t(row.field === "STOCK" ? "toStock" : "toPrice")}
                  </Link>
                )}
                <ActButton
                  act={retryPushesAction.bind(null, slug, { connectionId, listingId: row.listingId })}
                  size="small"
                  pendingLabel={t("sending")}
                >
                  {t("retry")}
                </ActButton>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Trendyol's own words where it gave some; otherwise ours. */
function reasonOf(row: TroubledPush, t: ReturnType<typeof useTranslations<"sync-screen.trouble">>): string {
  if (row.failureCode === "channel_item_refused") {
    return row.failureDetail ? t("refused", { detail: row.failureDetail }) : t("refusedSilently");
  }
  const code = row.failureCode ?? "unknown";
  return t.has(`reason.${code}`) ? t(`reason.${code}` as "reason.unknown") : t("reason.unknown");
}
