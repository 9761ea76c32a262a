"use client";

import { X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatMoney } from "@/components/format/format-money";
import { Button } from "@/components/ui/button";
import { useSelection } from "./table-desk";

type SelectionDockProps = {
  /** "5 alese", in the gender of the thing; without it a neutral word stands. */
  countLabel?: (count: number) => string;
  currency?: string;
  /** The buttons: the primary first, with the number it applies to; then what is left out and why; then two or three more. */
  children: ReactNode;
};

/** Rises at the bottom while rows are selected. Ids come from `useSelection()` inside the buttons. Esc clears. */
export function SelectionDock({ countLabel, currency = "RON", children }: SelectionDockProps) {
  const t = useTranslations("common.table");
  const locale = useLocale();
  const { ids, amount, clear } = useSelection();
  if (ids.length === 0) return <div role="status" className="sr-only" />;
  return (
    <div
      data-slot="dock"
      role="toolbar"
      aria-label={t("selectionActions")}
      className="rise sticky bottom-[42px] z-5 mx-auto mt-auto mb-3 flex max-w-[calc(100%-40px)] items-center gap-2.5 rounded-3 border border-line bg-float py-2 pr-2 pl-3.5 shadow-lift max-desk:fixed max-desk:inset-x-2 max-desk:bottom-[62px] max-desk:m-0 max-desk:max-w-none max-desk:flex-wrap max-desk:px-3 max-desk:py-2.5"
    >
      <span role="status" className="whitespace-nowrap">
        <b className="font-semibold">{countLabel?.(ids.length) ?? t("selected", { count: ids.length })}</b>
        {amount !== null && (
          <span className="text-ink-3"> · {formatMoney({ minor: amount, currency }, locale, { unit: "after" })}</span>
        )}
      </span>
      <span className="h-[22px] w-px bg-line max-desk:hidden" />
      {children}
      <Button
        variant="ghost"
        size="icon"
        aria-label={t("clearSelection")}
        data-key="Escape"
        onClick={clear}
        className="max-desk:ml-auto"
      >
        <X aria-hidden="true" />
      </Button>
    </div>
  );
}
