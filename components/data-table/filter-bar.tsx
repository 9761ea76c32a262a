import { Check, Plus, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/cn";
import { formatNumber } from "@/components/format/format-number";
import { Link } from "@/components/ui/link";

export type FilterChip = { key: string; label: string; value: string; removeHref: string };
export type FilterField = {
  key: string;
  label: string;
  options: readonly { key: string; label: string; href: string; active: boolean; count?: number }[];
};

type FilterBarProps = {
  chips: readonly FilterChip[];
  /** What the Filter button offers; every option is a link, so it works without script. Key F. */
  fields?: readonly FilterField[];
  /** Stands at the right: when the list was compared, a sort choice. */
  aside?: ReactNode;
  children?: ReactNode;
};

const CHIP =
  "inline-flex h-[26px] flex-none items-center gap-1.5 whitespace-nowrap rounded-2 border px-2 text-12 text-ink-2 touch:h-11";

/** Filters of the list, from the URL: chips that can be taken away, and a menu that adds more. */
export function FilterBar({ chips, fields = [], aside, children }: FilterBarProps) {
  const t = useTranslations("common.table");
  return (
    <div data-slot="filters" className="flex flex-wrap items-center gap-1.5 px-5 py-[9px] max-desk:px-3 max-desk:py-2">
      {chips.map((chip) => (
        <span key={chip.key} className={cn(CHIP, "border-line bg-well pr-0.5")}>
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

function FilterMenu({ fields, label }: { fields: readonly FilterField[]; label: string }) {
  const locale = useLocale();
  return (
    <details className="relative" data-menu="">
      <summary
        data-key="f"
        className={cn(CHIP, "border-line-2 border-dashed bg-transparent hover:bg-well hover:text-ink")}
      >
        <Plus size={12} strokeWidth={1.75} aria-hidden="true" />
        {label}
      </summary>
      <div className="rise absolute top-full left-0 z-20 mt-1 flex max-h-[60dvh] w-max max-w-[calc(100vw-24px)] gap-4 overflow-auto rounded-3 border border-line bg-float p-3 shadow-pop max-desk:flex-col">
        {fields.map((field) => (
          <section key={field.key} aria-label={field.label} className="min-w-36">
            <div className="px-2 pb-1 font-semibold text-11 text-ink-3">{field.label}</div>
            {field.options.map((option) => (
              <Link
                key={option.key}
                href={option.href}
                scroll={false}
                aria-current={option.active ? "true" : undefined}
                className="flex min-h-7 items-center gap-2 rounded-2 px-2 text-13 text-ink no-underline hover:bg-brand-tint-2 hover:no-underline touch:min-h-11"
              >
                <Check
                  size={14}
                  strokeWidth={1.75}
                  aria-hidden="true"
                  className={option.active ? "text-brand-ink" : "invisible"}
                />
                <span className="min-w-0 flex-1">{option.label}</span>
                {option.count !== undefined && (
                  <span className="text-12 text-ink-3">{formatNumber(option.count, locale)}</span>
                )}
              </Link>
            ))}
          </section>
        ))}
      </div>
    </details>
  );
}
