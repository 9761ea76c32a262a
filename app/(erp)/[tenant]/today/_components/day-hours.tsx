import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/components/format/format-date";
import { formatNumber } from "@/components/format/format-number";
import { Section } from "@/components/parts/section";
import type { HourCount } from "@/lib/reports/day-types";

const WIDTH = 700;
const HEIGHT = 156;
const TOP = 17;
const STEP = WIDTH / 24;

/** Orders by hour: bars of today, the hour that runs hatched, and the line of the usual day. */
export function DayHours({ hours, now, zone }: { hours: readonly HourCount[]; now: Date; zone: string }) {
  const t = useTranslations("today-screen");
  const locale = useLocale();
  const hourNow = Number(formatDate(now, locale, zone, "time").slice(0, 2));
  const weekday = formatDate(now, locale, zone, "dayName");
  const today = hours.reduce((sum, hour) => sum + hour.today, 0);
  const usual = Math.round(hours.filter((one) => one.hour <= hourNow).reduce((sum, one) => sum + one.usual, 0));
  const most = Math.max(...hours.map((hour) => Math.max(hour.today, hour.usual)));
  if (most === 0)
    return (
      <Section title={t("hours")} last>
        <p className="text-ink-2">{t("noHours")}</p>
      </Section>
    );
  const ceiling = Math.max(3, Math.ceil(most / 3) * 3);
  const y = (count: number) => HEIGHT - ((HEIGHT - TOP) * count) / ceiling;
  const hasUsual = hours.some((hour) => hour.usual > 0);
  const legend = (
    <span className="flex flex-wrap gap-x-3">
      <span className="flex items-center gap-1.5">
        <i className="size-2.5 rounded-1 bg-brand" />
        {t("todaySum", { count: formatNumber(today, locale) })}
      </span>
      {hasUsual && (
        <span className="flex items-center gap-1.5">
          <i className="h-[3px] w-2.5 bg-kraft-ink" />
          {t("usualSum", { weekday, count: formatNumber(usual, locale) })}
        </span>
      )}
    </span>
  );
  return (
    <Section title={t("hours")} aside={legend} last>
      <svg
        viewBox={`0 0 ${WIDTH} 180`}
        role="img"
        aria-label={t("hoursLabel", { today, usual, weekday, time: formatDate(now, locale, zone, "time") })}
        className="w-full max-w-[900px] fill-ink-3 text-12 max-desk:text-[22px]"
      >
        <defs>
          <pattern id="hour-now" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="2" height="4" className="fill-brand" />
          </pattern>
        </defs>
        {[1, 2, 3].map((third) => (
          <g key={third}>
            <path d={`M0 ${y((ceiling * third) / 3)}H${WIDTH}`} className="stroke-line" />
            <text x={WIDTH} y={y((ceiling * third) / 3) - 3} textAnchor="end">
              {formatNumber((ceiling * third) / 3, locale)}
            </text>
          </g>
        ))}
        {hours
          .filter((one) => one.today > 0)
          .map((one) => (
            <rect
              key={one.hour}
              x={one.hour * STEP + 3}
              y={y(one.today)}
              width={STEP - 6}
              height={HEIGHT - y(one.today)}
              rx="1.5"
              fill={one.hour === hourNow ? "url(#hour-now)" : undefined}
              className={one.hour === hourNow ? undefined : "fill-brand"}
            />
          ))}
        {hasUsual && (
          <path
            d={hours
              .map((one, index) => `${index === 0 ? "M" : "L"}${(one.hour + 0.5) * STEP} ${y(one.usual)}`)
              .join("")}
            fill="none"
            strokeWidth="2"
            strokeLinecap="round"
            strokeDasharray="1 4"
            className="stroke-kraft-ink"
          />
        )}
        <path d={`M0 ${HEIGHT}H${WIDTH}`} className="stroke-line-2" />
        {[0, 4, 8, 12, 16, 20].map((hour) => (
          <text key={hour} x={(hour + 0.5) * STEP} y="174" textAnchor="middle">
            {String(hour).padStart(2, "0")}
          </text>
        ))}
      </svg>
    </Section>
  );
}
