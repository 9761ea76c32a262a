import { useLocale, useTranslations } from "next-intl";
import { formatNearDate } from "@/components/format/format-date";
import { formatNumber } from "@/components/format/format-number";
import { Section } from "@/components/parts/section";
import { StateBadge } from "@/components/states/state-badge";
import type { PushOverview } from "@/lib/channels/push/push-overview";

/** The last calls with values, each with its fate. */
export function Batches({ batches, now, zone }: { batches: PushOverview["batches"]; now: Date; zone: string }) {
  const t = useTranslations("sync-screen.batches");
  const common = useTranslations("common");
  const locale = useLocale();
  return (
    <Section title={t("title")} last>
      {batches.length === 0 ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <ul className="text-12">
          {batches.map((batch) => {
            const word = batch.state === "resolved" && batch.failedCount > 0 ? "partly" : batch.state;
            return (
              <li
                key={batch.id}
                className="grid grid-cols-[92px_minmax(0,1fr)_auto] items-center gap-3 border-line border-t py-1.5 first:border-t-0"
              >
                <span className="text-ink-3">{formatNearDate(batch.at, now, locale, zone, common)}</span>
                <span>
                  {t("items", { count: batch.itemCount })}
                  {batch.seconds !== null && (
                    <span className="text-ink-3">
                      {" · "}
                      {t("seconds", { seconds: formatNumber(batch.seconds, locale, { maximumFractionDigits: 1 }) })}
                    </span>
                  )}
                </span>
                <StateBadge entity="batch" code={word} values={{ count: batch.failedCount }} fill="plain" />
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
