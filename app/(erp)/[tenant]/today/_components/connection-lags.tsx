import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/components/format/format-number";
import { Section } from "@/components/parts/section";
import { Link } from "@/components/ui/link";
import type { ConnectionDay } from "@/lib/reports/day-types";

/** How fast and how truly a connection followed today; what was not measured yet says so. */
export function ConnectionLags({ slug, connection }: { slug: string; connection: ConnectionDay }) {
  const t = useTranslations("today-screen");
  const locale = useLocale();
  const span = (seconds: number | null) => {
    if (seconds === null) return <span className="font-normal text-ink-3">{t("lag.none")}</span>;
    if (seconds >= 120) return t("lag.minutes", { value: formatNumber(Math.round(seconds / 60), locale) });
    return t("lag.seconds", { value: formatNumber(seconds, locale, { maximumFractionDigits: seconds < 10 ? 1 : 0 }) });
  };
  const rows = [
    { key: "order", value: span(connection.orderSeconds) },
    { key: "confirm", value: span(connection.confirmSeconds) },
    {
      key: "drift",
      value: t("lag.driftOf", {
        drift: formatNumber(connection.drift, locale),
        linked: formatNumber(connection.linked, locale),
      }),
    },
  ] as const;
  return (
    <Section title={<Link href={`/${slug}/channels/${connection.connectionId}/sync`}>{connection.name}</Link>}>
      <dl className="grid grid-cols-[minmax(0,1fr)_max-content] gap-y-1">
        {rows.map((row) => (
          <div key={row.key} className="contents">
            <dt>{t(`lag.${row.key}`)}</dt>
            <dd className="num font-semibold">{row.value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
