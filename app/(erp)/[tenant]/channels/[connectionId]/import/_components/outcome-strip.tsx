import { useLocale, useTranslations } from "next-intl";
import { cn } from "@/components/cn";
import { formatNumber } from "@/components/format/format-number";
import { StateIcon } from "@/components/states/state-icon";
import { lookOfState } from "@/components/states/state-vocabulary";
import { Link } from "@/components/ui/link";
import type { ImportPreview, PreviewOutcome } from "@/lib/channels/import/preview-import";

const ORDER = ["created", "linked", "settled", "undecided", "failed"] as const;

type OutcomeStripProps = {
  preview: Pick<ImportPreview, "counts" | "total">;
  current: PreviewOutcome | null;
  /** The table of this outcome; of all when it is shown already. */
  hrefOf: (outcome: PreviewOutcome | null) => string;
};

/** What an import would do, in parts that sum to the catalogue; each part filters the table. */
export function OutcomeStrip({ preview, current, hrefOf }: OutcomeStripProps) {
  const t = useTranslations("import-screen");
  const locale = useLocale();
  const shown = ORDER.filter((outcome) => preview.counts[outcome] > 0);
  if (shown.length === 0) return null;
  return (
    <nav
      data-slot="outcome-strip"
      aria-label={t("strip", { total: preview.total })}
      className="mx-5 mt-3 flex flex-none gap-0.5 max-desk:mx-3 max-desk:flex-wrap"
    >
      {shown.map((outcome) => {
        const look = lookOfState("import", outcome);
        return (
          <Link
            key={outcome}
            href={hrefOf(current === outcome ? null : outcome)}
            scroll={false}
            data-tone={look.tone}
            aria-current={current === outcome ? "true" : undefined}
            style={{ flexGrow: preview.counts[outcome] }}
            className={cn(
              "flex h-10 shrink-0 items-center gap-[7px] whitespace-nowrap bg-tone-tint px-3.5 text-12 text-tone-ink no-underline first:rounded-l-2 last:rounded-r-2 hover:no-underline hover:shadow-[inset_0_0_0_1.5px_var(--tone-mark)] focus-visible:-outline-offset-2 max-desk:rounded-none",
              current === outcome && "shadow-[inset_0_-2px_0_var(--tone-mark)]",
            )}
          >
            <StateIcon look={look} size={16} />
            <b className="font-semibold text-[17px]">{formatNumber(preview.counts[outcome], locale)}</b>
            <span className="font-medium">{t(`outcome.${outcome}`, { count: preview.counts[outcome] })}</span>
          </Link>
        );
      })}
    </nav>
  );
}
