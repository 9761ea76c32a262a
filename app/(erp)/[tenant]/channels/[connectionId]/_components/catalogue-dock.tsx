"use client";

import { ChevronUp, Send, Undo2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useState, useTransition } from "react";
import { SelectionDock } from "@/components/data-table/selection-dock";
import { useSelection } from "@/components/data-table/table-desk";
import { tryAction } from "@/components/errors/try-action";
import { useErrorWords } from "@/components/errors/use-error-words";
import { Status } from "@/components/states/status";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { Kbd } from "@/components/ui/kbd";
import type { ActCounts } from "@/lib/channels/listings/count-acts";
import type { ListingFilter, ListingTarget } from "@/lib/channels/listings/listing-filter.schemas";
import { countActsAction } from "../_actions/count-acts";
import { importSelectedAction } from "../_actions/import-selected";
import { sendNowAction } from "../_actions/send-now";
import { switchSyncAction } from "../_actions/switch-sync";
import { countsOfRows, type RowFacts } from "./act-counts";

export type CatalogueDockProps = {
  slug: string;
  connectionId: string;
  importHref: string;
  view: ListingFilter;
  /** How many the view holds, on all its pages. */
  viewTotal: number;
  facts: Readonly<Record<string, RowFacts>>;
};

type Switch = [field: "syncStock" | "syncPrice", to: boolean];
type Answer = { serverError?: unknown; validationErrors?: unknown } | undefined;

/** Acts on the chosen rows, or on all of the view: each says to how many it applies; the result stays until the next act. */
export default function CatalogueDock({ slug, connectionId, importHref, view, viewTotal, facts }: CatalogueDockProps) {
  const t = useTranslations("listing-screen.dock");
  const words = useErrorWords();
  const { ids, clear, pageSize } = useSelection();
  const [whole, setWhole] = useState<ActCounts | null>(null);
  const [told, setTold] = useState<{ tone: "done" | "broken"; text: string; undo?: () => void } | null>(null);
  const [isWorking, startWork] = useTransition();

  // "All of the view" stands only on a whole page of chosen rows: whoever takes one of them out means the rows again.
  const isWholePage = ids.length > 0 && ids.length === pageSize;
  useEffect(() => {
    if (!isWholePage) setWhole(null);
  }, [isWholePage]);
  const all = isWholePage ? whole : null;
  const counts = all ?? countsOfRows(ids, facts);
  const target: ListingTarget = all ? { view } : { listingIds: [...ids] };
  const importable = counts.total - counts.linked;

  function act<A extends Answer & { data?: unknown }>(
    run: () => Promise<A>,
    tell: (data: NonNullable<A["data"]>) => string,
    undo?: () => void,
  ) {
    startWork(async () => {
      const answer = await run();
      if (answer?.serverError !== undefined)
        return setTold({ tone: "broken", text: words.ofError(answer.serverError) });
      if (answer?.data) setTold({ tone: "done", text: tell(answer.data as NonNullable<A["data"]>), undo });
      setWhole(null);
      clear();
    });
  }
  /** Chosen rows can be switched back: those, and only those, that were not so before. */
  function switchTo(change: Switch, of: ListingTarget = target, canUndo = true) {
    const [field, to] = change;
    const before = ids.filter((id) => facts[id]?.[field] !== to);
    act(
      () => switchSyncAction(slug, { target: of, [field]: to }),
      ({ changed, already }) => t("switched", { what: `${field}_${to ? "on" : "off"}`, changed, already }),
      canUndo && !all && before.length > 0 ? () => switchTo([field, !to], { listingIds: before }, false) : undefined,
    );
  }
  const bring = (openingStock: boolean) =>
    act(
      () => importSelectedAction(slug, { connectionId, listingIds: [...ids], openingStock }),
      (data) => t("imported", data),
    );
  const chooseAll = () =>
    startWork(async () => {
      const answer = await tryAction(() => countActsAction(slug, view));
      if (answer?.data) setWhole(answer.data);
      else setTold({ tone: "broken", text: words.ofError(answer?.serverError) });
    });

  if (ids.length === 0) {
    return told ? (
      <div
        role="status"
        className="rise sticky bottom-[42px] z-5 mx-auto mt-auto mb-3 flex max-w-[calc(100%-40px)] items-center gap-2.5 rounded-3 border border-line bg-float py-1.5 pr-1.5 pl-3.5 shadow-lift max-desk:fixed max-desk:inset-x-2 max-desk:bottom-[62px] max-desk:m-0 max-desk:max-w-none"
      >
        <Status tone={told.tone} fill="plain" className="whitespace-normal">
          {told.text}
        </Status>
        {told.undo && (
          <Button size="small" data-key="u" disabled={isWorking} onClick={told.undo}>
            <Undo2 aria-hidden="true" />
            {t("undo")} <Kbd>U</Kbd>
          </Button>
        )}
        <Button variant="ghost" size="small" data-key="Escape" onClick={() => setTold(null)} className="ml-auto">
          {t("close")}
        </Button>
      </div>
    ) : null;
  }
  const canWiden = !all && isWholePage && viewTotal > ids.length;
  return (
    <SelectionDock countLabel={(count) => (all ? t("all", { count: all.total }) : t("selected", { count }))}>
      {canWiden && (
        <Button size="small" variant="ghost" disabled={isWorking} onClick={chooseAll}>
          {t("chooseAll", { count: viewTotal })}
        </Button>
      )}
      {all && (
        <Button size="small" variant="ghost" onClick={() => setWhole(null)}>
          {t("onlyPage")}
        </Button>
      )}
      <Button
        variant="primary"
        data-key="Enter"
        disabled={isWorking || counts.sendable === 0}
        aria-busy={isWorking}
        onClick={() =>
          act(
            () => sendNowAction(slug, target),
            (data) => t("sent", data),
          )
        }
      >
        <Send aria-hidden="true" />
        {isWorking ? t("working") : t("sendNow", { count: counts.sendable })}
      </Button>
      {counts.total > counts.sendable && (
        <Status tone="you" fill="plain">
          {t("leftOut", { count: counts.total - counts.sendable, why: t("whyUnlinked") })}
        </Status>
      )}
      <Button
        disabled={isWorking}
        onClick={() => switchTo(["syncStock", counts.stockOn === 0])}
        className="max-desk:hidden"
      >
        {counts.stockOn > 0 ? t("stockOff", { count: counts.stockOn }) : t("stockOn", { count: counts.stockOff })}
      </Button>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button disabled={isWorking} data-key="e">
            {t("more")} <Kbd>E</Kbd>
            <ChevronUp aria-hidden="true" />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          <DropdownMenuItem className="desk:hidden" onSelect={() => switchTo(["syncStock", counts.stockOn === 0])}>
            {counts.stockOn > 0 ? t("stockOff", { count: counts.stockOn }) : t("stockOn", { count: counts.stockOff })}
          </DropdownMenuItem>
          {counts.stockOff > 0 && counts.stockOn > 0 && (
            <DropdownMenuItem onSelect={() => switchTo(["syncStock", true])}>
              {t("stockOn", { count: counts.stockOff })}
            </DropdownMenuItem>
          )}
          {counts.priceOn > 0 && (
            <DropdownMenuItem onSelect={() => switchTo(["syncPrice", false])}>
              {t("priceOff", { count: counts.priceOn })}
            </DropdownMenuItem>
          )}
          {counts.priceOff > 0 && (
            <DropdownMenuItem onSelect={() => switchTo(["syncPrice", true])}>
              {t("priceOn", { count: counts.priceOff })}
            </DropdownMenuItem>
          )}
          {importable > 0 && <DropdownMenuSeparator />}
          {importable > 0 && !all && (
            <>
              <DropdownMenuItem onSelect={() => bring(false)}>{t("import", { count: importable })}</DropdownMenuItem>
              <DropdownMenuItem onSelect={() => bring(true)}>
                {t("importStock", { count: importable })}
              </DropdownMenuItem>
            </>
          )}
          {importable > 0 && all && (
            <DropdownMenuItem asChild>
              <Link href={importHref}>{t("importPage")}</Link>
            </DropdownMenuItem>
          )}
        </DropdownMenuContent>
      </DropdownMenu>
      {told?.tone === "broken" && (
        <Status tone="broken" className="whitespace-normal">
          {told.text}
        </Status>
      )}
    </SelectionDock>
  );
}
