import { useLocale, useTranslations } from "next-intl";
import { cn } from "@/components/cn";
import { formatNumber } from "@/components/format/format-number";

/** Over six pieces the boxes would only be counted: the figure says it alone. */
const MOST_BOXES = 6;

type CoverProps = { held: number; wanted: number; className?: string };

/** How much of an order or line is held: "5/6" and up to six boxes, the missing ones hatched amber. Covered is grey. */
export function Cover({ held, wanted, className }: CoverProps) {
  const t = useTranslations("common.cover");
  const locale = useLocale();
  const partial = held < wanted;
  const boxes =
    wanted <= MOST_BOXES && Number.isInteger(wanted)
      ? Array.from({ length: wanted }, (_, index) => index < Math.floor(held))
      : [];
  return (
    <span data-slot="cover" className={cn("inline-flex items-center gap-1.5", className)}>
      <span className={partial ? "font-semibold" : "text-ink-2"} aria-hidden="true">
        {formatNumber(held, locale)}/{formatNumber(wanted, locale)}
      </span>
      <span className="sr-only">{t("label", { held: formatNumber(held, locale), wanted })}</span>
      {boxes.length > 0 && (
        <span className="inline-flex gap-0.5" aria-hidden="true">
          {boxes.map((isHeld, index) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: boxes differ only by their place
              key={index}
              className={cn(
                "forced-color-adjust-none h-3 w-2 rounded-[1.5px]",
                isHeld && !partial && "bg-quiet-mark/40",
                isHeld && partial && "bg-done-mark/85",
                !isHeld &&
                  "bg-[repeating-linear-gradient(135deg,var(--you-mark)_0_1.5px,transparent_1.5px_3.5px)] shadow-[inset_0_0_0_1px_var(--you-mark)]",
              )}
            />
          ))}
        </span>
      )}
    </span>
  );
}
