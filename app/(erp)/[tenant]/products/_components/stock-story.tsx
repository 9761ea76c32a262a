import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { formatNearDate } from "@/components/format/format-date";
import { formatNumber } from "@/components/format/format-number";
import { Timeline } from "@/components/parts/timeline";
import type { StockStoryEntry } from "@/lib/stock/stock-story";

type StockStoryProps = { entries: readonly StockStoryEntry[]; slug: string; now: Date; zone: string };

/** The history of a product's stock, readable as a story: every movement with the balance after it, every promise with its order. */
export function StockStory({ entries, slug, now, zone }: StockStoryProps) {
  const t = useTranslations("products-screen.story");
  const reasons = useTranslations("states.adjustment_reason");
  const common = useTranslations("common");
  const locale = useLocale();
  const signed = (value: number) =>
    `${value > 0 ? "+" : value < 0 ? "−" : ""}${formatNumber(Math.abs(value), locale, { maximumFractionDigits: 3 })}`;
  const plain = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 3 });
  if (entries.length === 0) return <p className="text-ink-2">{t("none")}</p>;
  return (
    <Timeline
      items={entries.map((entry) => ({
        key: entry.id,
        time: formatNearDate(entry.at, now, locale, zone, common),
        at: entry.at,
        node:
          entry.kind === "movement"
            ? ("done" as const)
            : entry.state === "active"
              ? entry.quantity < entry.wanted
                ? ("you" as const)
                : ("moving" as const)
              : ("skip" as const),
        text:
          entry.kind === "movement" ? (
            <>
              <b className="font-medium">{signed(entry.quantity)}</b>{" "}
              {entry.reason ? reasons(entry.reason) : t(`movement.${entry.movement}`)}
            </>
          ) : (
            t(`promise.${entry.state}`, { held: plain(entry.quantity), wanted: plain(entry.wanted) })
          ),
        detail: (
          <>
            {entry.warehouseName}
            {entry.kind === "movement" && ` · ${t("balance", { count: plain(entry.balance) })}`}
            {entry.kind === "movement" && entry.actorName && ` · ${entry.actorName}`}
            {entry.kind === "movement" && entry.note && ` · ${entry.note}`}
            {entry.orderId && (
              <>
                {" · "}
                <Link className="text-brand-ink underline" href={`/${slug}/orders/${entry.orderId}`}>
                  {t("order", { number: entry.orderNumber ?? "" })}
                </Link>
              </>
            )}
          </>
        ),
      }))}
    />
  );
}
