"use client";

import { Copy, Download, RefreshCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import type { Told } from "@/components/data-table/dock-told";
import { SelectionDock } from "@/components/data-table/selection-dock";
import { useSelection } from "@/components/data-table/table-desk";
import { useWholeView } from "@/components/data-table/use-whole-view";
import { tryAction } from "@/components/errors/try-action";
import { useErrorWords } from "@/components/errors/use-error-words";
import { Button, buttonVariants } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useToast } from "@/components/ui/toast";
import { type Reread, rereadOrdersAction } from "../_actions/reread-orders";
import { sumOfRereads } from "./reread-outcome";

export type OrdersDockProps = {
  slug: string;
  currency: string;
  /** How many the list holds on all its pages. */
  total: number;
  /** The export of the chosen ones, and of the whole list; null for those who may not export. */
  exports: { chosen: string; list: string } | null;
  mayReread: boolean;
  /** Orders of the page whose connection has refused keys: the channel would not answer for them. */
  unreadable: readonly string[];
};

/** What can be done with the chosen orders: read them again from the channel, copy their numbers, take them out as a table. */
export default function OrdersDock({ slug, currency, total, exports, mayReread, unreadable }: OrdersDockProps) {
  const t = useTranslations("orders-screen.dock");
  const words = useErrorWords();
  const { ids, keep, clear } = useSelection();
  const whole = useWholeView<true>();
  const toast = useToast();
  const router = useRouter();
  const [told, setTold] = useState<Told | null>(null);
  const [pending, start] = useTransition();
  const readable = ids.filter((id) => !unreadable.includes(id));

  const reread = () =>
    start(async () => {
      const answer = await tryAction(() => rereadOrdersAction(slug, { orderIds: readable }));
      const refusal = answer?.serverError?.code ?? "internal";
      const results = answer?.data ?? readable.map((orderId): Reread => ({ orderId, code: refusal }));
      const { refused, ...sum } = sumOfRereads(results);
      const none = sum.changed + sum.same + sum.gone === 0;
      setTold({
        tone: none ? "broken" : refused.length > 0 ? "you" : "done",
        text: none ? t("nothingRead") : t("outcome", sum),
        left: refused.map(({ code, count }) => ({ count, why: words.ofError({ code }) })),
      });
      // What went wrong stays chosen, so that it can be tried again.
      const failed = results.filter((one) => "code" in one).map((one) => one.orderId);
      if (failed.length > 0) keep(failed);
      else clear();
      router.refresh();
    });
  const copy = async () => {
    await navigator.clipboard.writeText(numbersOf(ids).join("\n"));
    toast(t("copied", { count: ids.length }));
  };

  return (
    <SelectionDock
      currency={currency}
      countLabel={(count) => t("chosen", { count })}
      total={total}
      whole={
        exports ? { isChosen: whole.known !== null, choose: () => whole.choose(true), leave: whole.leave } : undefined
      }
      left={
        mayReread
          ? [
              { count: ids.length - readable.length, why: t("whyKeys") },
              { count: whole.known ? total - ids.length : 0, why: t("whyPage") },
            ]
          : []
      }
      told={told && { ...told, close: () => setTold(null) }}
    >
      {mayReread && (
        <Button onClick={reread} disabled={pending || readable.length === 0} data-key="r">
          <RefreshCw aria-hidden="true" />
          {pending ? t("rereading") : t("reread", { count: readable.length })}
          <Kbd>R</Kbd>
        </Button>
      )}
      <Button onClick={copy} data-key="c">
        <Copy aria-hidden="true" />
        {t("copy")}
        <Kbd>C</Kbd>
      </Button>
      {exports && (
        <a
          href={whole.known ? exports.list : `${exports.chosen}?ids=${ids.join(",")}`}
          className={buttonVariants({})}
          data-key="e"
        >
          <Download aria-hidden="true" />
          {t("export", { count: whole.known ? total : ids.length })}
          <Kbd>E</Kbd>
        </a>
      )}
    </SelectionDock>
  );
}

/** The numbers stand in the rows; the boxes carry only ids. */
function numbersOf(ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const link = document.querySelector(`[data-row-key="${CSS.escape(id)}"] [data-row-open]`);
    return link?.textContent ? [link.textContent] : [];
  });
}
