"use client";

import { Copy, Download, RefreshCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { SelectionDock } from "@/components/data-table/selection-dock";
import { useSelection } from "@/components/data-table/table-desk";
import { tryAction } from "@/components/errors/try-action";
import { Status } from "@/components/states/status";
import { Button, buttonVariants } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useToast } from "@/components/ui/toast";
import { type Reread, rereadOrdersAction } from "../_actions/reread-orders";

type OrdersDockProps = {
  slug: string;
  currency: string;
  /** The export of the list; null for those who may not export. */
  exportPath: string | null;
  mayReread: boolean;
};

type Outcome = { changed: number; same: number; gone: number; failed: number; code: string | null };

/** What can be done with the chosen orders: read them again from the channel, copy their numbers, take them out as a table. */
export function OrdersDock({ slug, currency, exportPath, mayReread }: OrdersDockProps) {
  const t = useTranslations("orders-screen.dock");
  const codes = useTranslations("codes.error");
  const { ids, keep } = useSelection();
  const toast = useToast();
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [pending, start] = useTransition();

  const reread = () =>
    start(async () => {
      const answer = await tryAction(() => rereadOrdersAction(slug, { orderIds: [...ids] }));
      const refusal = answer?.serverError?.code ?? null;
      const results = answer?.data ?? ids.map((orderId): Reread => ({ orderId, code: refusal ?? "internal" }));
      setOutcome(sumUp(results));
      // What went wrong stays chosen, so that it can be tried again.
      const failed = results.filter((one) => "code" in one).map((one) => one.orderId);
      if (failed.length > 0) keep(failed);
      router.refresh();
    });
  const copy = async () => {
    await navigator.clipboard.writeText(numbersOf(ids).join("\n"));
    toast(t("copied", { count: ids.length }));
  };

  return (
    <SelectionDock currency={currency} countLabel={(count) => t("chosen", { count })}>
      {mayReread && (
        <Button onClick={reread} disabled={pending} data-key="r">
          <RefreshCw aria-hidden="true" />
          {pending ? t("rereading") : t("reread", { count: ids.length })}
          <Kbd>R</Kbd>
        </Button>
      )}
      <Button onClick={copy} data-key="c">
        <Copy aria-hidden="true" />
        {t("copy")}
        <Kbd>C</Kbd>
      </Button>
      {exportPath && (
        <a href={`${exportPath}?ids=${ids.join(",")}`} download className={buttonVariants({})} data-key="e">
          <Download aria-hidden="true" />
          {t("export")}
          <Kbd>E</Kbd>
        </a>
      )}
      {outcome && (
        <span role="status">
          {outcome.failed > 0 ? (
            <Status tone="broken" title={outcome.code && codes.has(outcome.code) ? codes(outcome.code) : undefined}>
              {t("failed", { count: outcome.failed })}
            </Status>
          ) : (
            <Status tone="quiet">
              {t("outcome", { changed: outcome.changed, same: outcome.same, gone: outcome.gone })}
            </Status>
          )}
        </span>
      )}
    </SelectionDock>
  );
}

function sumUp(results: readonly Reread[]): Outcome {
  const outcome: Outcome = { changed: 0, same: 0, gone: 0, failed: 0, code: null };
  for (const one of results) {
    if ("code" in one) {
      outcome.failed++;
      outcome.code = one.code;
    } else if (one.gone) outcome.gone++;
    else if (one.changed > 0) outcome.changed++;
    else outcome.same++;
  }
  return outcome;
}

/** The numbers stand in the rows; the boxes carry only ids. */
function numbersOf(ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const link = document.querySelector(`[data-row-key="${CSS.escape(id)}"] [data-row-open]`);
    return link?.textContent ? [link.textContent] : [];
  });
}
