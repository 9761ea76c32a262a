import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/cn";
import { Link } from "@/components/ui/link";
import { FILTER_CHIP } from "./filter-chip";
import { type FilterField, FilterMenu } from "./filter-menu";

export type FilterChip = { key: string; label: string; value: string; removeHref: string };

type FilterBarProps = {
  chips: readonly FilterChip[];
  /** What the Filter button offers; every option is a link. Key F. */
  fields?: readonly FilterField[];
  /** Stands at the right: when the list was compared, a sort choice. */
  aside?: ReactNode;
  children?: ReactNode;
};

/** Filters of the list, from the URL: chips that can be taken away, and a menu that adds more. */
export function FilterBar({ chips, fields = [], aside, children }: FilterBarProps) {
  const t = useTranslations("common.table");
  return (
    <div data-slot="filters" className="flex flex-wrap items-center gap-1.5 px-5 py-[9px] max-desk:px-3 max-desk:py-2">
      {chips.map((chip) => (
        <span key={chip.key} className={cn(FILTER_CHIP, "border-line bg-well pr-0.5")}>
          {chip.label}: <b className="max-w-56 cut font-semibold text-ink">{chip.value}</b>
          <Link
            href={chip.removeHref}
            scroll={false}
            aria-label={t("removeFilter", { label: chip.label, value: chip.value })}
            className="grid size-6 touch:h-11 touch:w-8 place-items-center text-ink-3 hover:text-ink"
          >
            <X size={12} strokeWidth={1.75} aria-hidden="true" />
          </Link>
        </span>
      ))}
      {fields.length > 0 && <FilterMenu fields={fields} label={t("addFilter")} />}
      {children}
      {aside && <div className="ml-auto text-12 text-ink-3">{aside}</div>}
    </div>
  );
}
