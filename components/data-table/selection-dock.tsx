"use client";

import { X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/cn";
import { formatMoney } from "@/components/format/format-money";
import { formatNumber } from "@/components/format/format-number";
import { Status } from "@/components/states/status";
import { Button } from "@/components/ui/button";
import { DockTold, type OpenTold } from "./dock-told";
import { type LeftOut, LeftOutWords } from "./left-out";
import { useSelection } from "./table-desk";

type SelectionDockProps = {
  /** "5 alese", in the gender of the thing; without it a neutral word stands. */
  countLabel?: (count: number) => string;
  currency?: string;
  /** How many the list holds on all its pages: "5 alese din 312". */
  total?: number;
  /** For lists with acts on everything that the filter shows; offered once the whole page is chosen. From `useWholeView`. */
  whole?: { isChosen: boolean; isBusy?: boolean; choose: () => void; leave: () => void };
  /** Whom the primary act would pass over, and why. */
  left?: readonly LeftOut[];
  /** What came of the last act; stays until it is closed, also when nothing is chosen any more. */
  told?: OpenTold | null;
  /** The buttons: the primary first, with the number it applies to; then two or three more. */
  children: ReactNode;
};

const DOCK =
  "rise sticky bottom-[42px] desk:touch:bottom-[56px] z-5 mx-auto mt-auto mb-3 flex max-w-[calc(100%-40px)] items-center gap-2.5 rounded-3 border border-line bg-float shadow-lift max-desk:fixed max-desk:inset-x-2 max-desk:bottom-[62px] max-desk:m-0 max-desk:max-w-none";

/**
 * Rises at the bottom while rows are selected: how many of how many, what can be done with them, whom that leaves out. Ids come
 * from `useSelection()` inside the buttons. Esc clears. After the act the same place tells what came of it.
 */
export function SelectionDock({
  countLabel,
  currency = "RON",
  total,
  whole,
  left,
  told,
  children,
}: SelectionDockProps) {
  const t = useTranslations("common.table");
  const locale = useLocale();
  const { ids, amount, clear, pageSize } = useSelection();
  if (ids.length === 0) {
    if (!told) return <div role="status" className="sr-only" />;
    return (
      <div data-slot="dock" className={cn(DOCK, "py-1.5 pr-1.5 pl-3.5")}>
        <DockTold told={told} />
      </div>
    );
  }
  const isAll = whole?.isChosen === true && total !== undefined;
  const canWiden = whole && !isAll && total !== undefined && ids.length === pageSize && total > ids.length;
  return (
    <div
      data-slot="dock"
      role="toolbar"
      aria-label={t("selectionActions")}
      className={cn(DOCK, "flex-wrap py-2 pr-2 pl-3.5 max-desk:px-3 max-desk:py-2.5")}
    >
      <span role="status" className="whitespace-nowrap max-desk:mr-10 max-desk:whitespace-normal">
        <b className="font-semibold">
          {isAll
            ? t("wholeView", { count: total })
            : (countLabel?.(ids.length) ?? t("selected", { count: ids.length }))}
        </b>
        {!isAll && total !== undefined && (
          <span className="text-ink-3"> {t("ofTotal", { total: formatNumber(total, locale) })}</span>
        )}
        {!isAll && amount !== null && (
          <span className="text-ink-3"> · {formatMoney({ minor: amount, currency }, locale, { unit: "after" })}</span>
        )}
      </span>
      {canWiden && (
        <Button size="small" variant="ghost" disabled={whole.isBusy} onClick={whole.choose}>
          {t("selectAllInView", { count: total })}
        </Button>
      )}
      {isAll && (
        <Button size="small" variant="ghost" onClick={whole.leave}>
          {t("onlyPage")}
        </Button>
      )}
      <span className="h-[22px] w-px bg-line max-desk:hidden" />
      {children}
      {left?.some((one) => one.count > 0) && (
        <Status tone="you" fill="plain" className="whitespace-normal">
          <LeftOutWords left={left} />
        </Status>
      )}
      {told && (
        <Status tone={told.tone} fill="plain" className="whitespace-normal">
          {told.text} <LeftOutWords left={told.left} />
        </Status>
      )}
      <Button
        variant="ghost"
        size="icon"
        aria-label={t("clearSelection")}
        data-key="Escape"
        onClick={() => {
          clear();
          told?.close();
        }}
        className="max-desk:absolute max-desk:-top-0.5 max-desk:right-0.5"
      >
        <X aria-hidden="true" />
      </Button>
    </div>
  );
}
