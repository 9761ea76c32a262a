import { useLocale, useTranslations } from "next-intl";
import { cn } from "@/components/cn";
import { formatDate } from "@/components/format/format-date";
import { formatRelative } from "@/components/format/format-span";
import { Section } from "@/components/parts/section";
import type { Cutoff } from "@/lib/reports/day-types";

const PARTS = ["handed", "packed", "inWork", "notStarted"] as const;
const FILL: Record<(typeof PARTS)[number], string> = {
  handed: "forced-color-adjust-none bg-done-mark text-sheet",
  packed: "forced-color-adjust-none bg-done-tint text-done-ink",
  inWork: "forced-color-adjust-none bg-brand-tint-2 text-ink",
  notStarted: "border border-line-2 text-ink",
};

/** What leaves today, by deadline: a bar of how far its orders are. */
export function DayCutoffs({ cutoffs, now, zone }: { cutoffs: readonly Cutoff[]; now: Date; zone: string }) {
  const t = useTranslations("today-screen");
  const common = useTranslations("common");
  const locale = useLocale();
  const legend = (
    <span className="flex flex-wrap gap-x-3 max-desk:hidden">
      {PARTS.map((part) => (
        <span key={part} className="flex items-center gap-1.5">
          <i className={cn("size-2.5 rounded-1", FILL[part])} />
          {t(`part.${part}`)}
        </span>
      ))}
    </span>
  );
  return (
    <Section title={t("cutoffs")} aside={cutoffs.length > 0 && legend}>
      {cutoffs.length === 0 && <p className="text-ink-2">{t("noCutoffs")}</p>}
      <ul className="grid gap-2">
        {cutoffs.map((cutoff) => {
          const { handed, packed, inWork, notStarted } = cutoff;
          const isPast = cutoff.at < now;
          const unfinished = packed + inWork + notStarted > 0;
          return (
            <li
              key={cutoff.at.toISOString()}
              className="grid grid-cols-[44px_96px_110px_minmax(0,1fr)_32px] items-center gap-x-2 max-desk:grid-cols-[44px_84px_minmax(0,1fr)_28px]"
            >
              <b className="font-semibold">{formatDate(cutoff.at, locale, zone, "time")}</b>
              <span
                data-tone={isPast && unfinished ? "broken" : undefined}
                className="text-12 text-ink-2 data-tone:text-tone-ink"
              >
                {isPast ? t("past") : formatRelative(cutoff.at, now, common)}
              </span>
              <span className="cut max-desk:hidden">{cutoff.carriers.join(", ")}</span>
              <span
                role="img"
                aria-label={t("bar", { handed, packed, inWork, notStarted })}
                className="flex h-[22px] gap-0.5 text-12 font-semibold"
              >
                {PARTS.filter((part) => cutoff[part] > 0).map((part) => (
                  <i
                    key={part}
                    style={{ flex: cutoff[part] }}
                    className={cn("grid min-w-5 place-items-center rounded-1 not-italic", FILL[part])}
                  >
                    {cutoff[part]}
                  </i>
                ))}
              </span>
              <span className="num">{handed + packed + inWork + notStarted}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
