"use client";

import { Check, Plus } from "lucide-react";
import { useLocale } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { formatNumber } from "@/components/format/format-number";
import { Link } from "@/components/ui/link";
import { FILTER_OPENER } from "./filter-chip";

export type FilterField = {
  key: string;
  label: string;
  options: readonly { key: string; label: string; href: string; active: boolean; count?: number }[];
};

/**
 * A menu of what a list can be filtered by. Its choices are drawn when it is opened first: brands and categories are a hundred of them,
 * and were a quarter of what a page had to wake up.
 */
export function FilterMenu({ fields, label }: { fields: readonly FilterField[]; label: string }) {
  const locale = useLocale();
  const menu = useRef<HTMLDetailsElement>(null);
  const [wasOpened, setWasOpened] = useState(false);
  const look = () => {
    if (menu.current?.open) setWasOpened(true);
  };
  // Somebody may have opened it before it woke up.
  useEffect(look, []);
  return (
    <details ref={menu} className="relative" data-menu="" onToggle={look}>
      <summary data-key="f" className={FILTER_OPENER}>
        <Plus size={12} strokeWidth={1.75} aria-hidden="true" />
        {label}
      </summary>
      {wasOpened && (
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
      )}
    </details>
  );
}
