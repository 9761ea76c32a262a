import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/components/format/format-number";
import { Section } from "@/components/parts/section";
import { StateBadge } from "@/components/states/state-badge";
import type { PushOverview } from "@/lib/channels/push/push-overview";

const ORDER = ["quarantined", "retrying", "dirty", "sent", "clean", "excluded", "unknown"] as const;

/** Values of stock and price by where they are on their way; all of them together. */
export function PushStates({ overview, since }: { overview: PushOverview; since: string | null }) {
  const t = useTranslations("sync-screen.values");
  const locale = useLocale();
  const shown = ORDER.filter((state) => (overview.states[state] ?? 0) > 0);
  const total = shown.reduce((sum, state) => sum + (overview.states[state] ?? 0), 0);
  return (
    <Section
      title={t("title", { count: total })}
      aside={since && <span className="text-you-ink">{t("oldest", { since })}</span>}
    >
      {shown.length === 0 ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <ul className="flex flex-wrap gap-x-6 gap-y-1.5">
          {shown.map((state) => (
            <li key={state} className="flex items-center gap-1.5">
              <b className="num font-semibold text-14">{formatNumber(overview.states[state] ?? 0, locale)}</b>
              <StateBadge entity="push" code={state} values={{ at: "none" }} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
