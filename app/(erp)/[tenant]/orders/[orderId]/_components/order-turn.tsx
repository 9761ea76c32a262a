import { ChevronDown, ChevronUp } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/components/format/format-number";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";

type OrderTurnProps = {
  /** The place of this order in the list it was opened from, and how many there are; null when it is not known. */
  place: { at: number; of: number } | null;
  previousHref: string | null;
  nextHref: string | null;
};

/** To the order before and after in the list, without going back to it. Keys K and J. */
export function OrderTurn({ place, previousHref, nextHref }: OrderTurnProps) {
  const t = useTranslations("orders-screen.turn");
  const locale = useLocale();
  const look = buttonVariants({ variant: "ghost", size: "icon" });
  return (
    <nav aria-label={t("label")} className="flex items-center gap-1">
      {place && (
        <span className="mr-1 whitespace-nowrap text-12 text-ink-3">
          {t("place", { at: formatNumber(place.at, locale), of: formatNumber(place.of, locale) })}
        </span>
      )}
      {previousHref && (
        <Link
          href={previousHref}
          data-key="k"
          aria-label={t("previous")}
          title={`${t("previous")} (K)`}
          className={look}
        >
          <ChevronUp aria-hidden="true" />
        </Link>
      )}
      {nextHref && (
        <Link href={nextHref} data-key="j" aria-label={t("next")} title={`${t("next")} (J)`} className={look}>
          <ChevronDown aria-hidden="true" />
        </Link>
      )}
    </nav>
  );
}
