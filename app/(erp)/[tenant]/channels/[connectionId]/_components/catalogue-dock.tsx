"use client";

import { ChevronUp, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import type { Told } from "@/components/data-table/dock-told";
import { SelectionDock } from "@/components/data-table/selection-dock";
import { useSelection } from "@/components/data-table/table-desk";
import { useWholeView } from "@/components/data-table/use-whole-view";
import { tryAction } from "@/components/errors/try-action";
import { useErrorWords } from "@/components/errors/use-error-words";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { Kbd } from "@/components/ui/kbd";
import { Link } from "@/components/ui/link";
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
  const { ids, clear } = useSelection();
  const whole = useWholeView<ActCounts>();
  const [told, setTold] = useState<Told | null>(null);
  const [isWorking, startWork] = useTransition();

  const all = whole.known;
  const counts = all ?? countsOfRows(ids, facts);
  const target: ListingTarget = all ? { view } : { listingIds: [...ids] };
  const importable = counts.total - counts.linked;

  function act<A extends Answer & { data?: unknown }>(
    run: () => Promise<A>,
    tell: (data: NonNullable<A["data"]>) => Omit<Told, "tone">,
  ) {
    startWork(async () => {
      const answer = await tryAction(run);
      if (answer?.serverError !== undefined)
        return setTold({ tone: "broken", text: words.ofError(answer.serverError) });
      if (answer?.data) setTold({ tone: "done", ...tell(answer.data as NonNullable<A["data"]>) });
      whole.leave();
      clear();
    });
  }
  /** Chosen rows can be switched back: those, and only those, that were not so before. */
  function switchTo(change: Switch, of: ListingTarget = target, canUndo = true) {
    const [field, to] = change;
    const before = ids.filter((id) => facts[id]?.[field] !== to);
    act(
      () => switchSyncAction(slug, { target: of, [field]: to }),
      ({ changed, already }) => ({
        text: t("switched", { what: `${field}_${to ? "on" : "off"}`, changed, already }),
        undo:
          canUndo && !all && before.length > 0
            ? () => switchTo([field, !to], { listingIds: before }, false)
            : undefined,
      }),
    );
  }
  const bring = (openingStock: boolean) =>
    act(
      () => importSelectedAction(slug, { connectionId, listingIds: [...ids], openingStock }),
      (data) => {
        const met = data.created + data.linked + data.undecided + data.failed;
        return { text: t("imported", data), left: [{ count: ids.length - met, why: t("whyLinked") }] };
      },
    );
  const chooseAll = () =>
    startWork(async () => {
      const answer = await tryAction(() => countActsAction(slug, view));
      if (answer?.data) whole.choose(answer.data);
      else setTold({ tone: "broken", text: words.ofError(answer?.serverError) });
    });

  return (
    <SelectionDock
      countLabel={(count) => t("selected", { count })}
      total={all?.total ?? viewTotal}
      whole={{ isChosen: all !== null, isBusy: isWorking, choose: chooseAll, leave: whole.leave }}
      left={[
        { count: counts.total - counts.linked, why: t("whyUnlinked") },
        { count: counts.linked - counts.sendable, why: t("whyStopped") },
      ]}
      told={told && { ...told, isBusy: isWorking, close: () => setTold(null) }}
    >
      <Button
        variant="primary"
        data-key="Enter"
        disabled={isWorking || counts.sendable === 0}
        aria-busy={isWorking}
        onClick={() =>
          act(
            () => sendNowAction(slug, target),
            ({ sending, asking, left }) => ({
              text: sending + asking > 0 ? t("sent", { sending, asking }) : t("sentNone"),
              left: [{ count: left, why: t("whyUnsendable") }],
            }),
          )
        }
      >
        <Send aria-hidden="true" />
        {isWorking ? t("working") : t("sendNow", { count: counts.sendable })}
      </Button>
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
    </SelectionDock>
  );
}
