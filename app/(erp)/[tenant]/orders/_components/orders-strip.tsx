import { useTranslations } from "next-intl";
import { type StripSegment, SumStrip } from "@/components/data-table/sum-strip";
import type { OrderCounts } from "@/lib/orders/count-orders";
import type { OrderState } from "@/lib/orders/order-lifecycle";
import { DUE_FILTERS, type DueFilter } from "@/lib/orders/orders.schemas";

const TONES: Record<DueFilter, StripSegment["tone"]> = {
  late: "broken",
  soon: "you",
  today: "today",
  tomorrow: "quiet",
  later: "quiet",
};

type OrdersStripProps = {
  counts: OrderCounts;
  /** States of the view: the parts add up to its count. */
  states: readonly OrderState[];
  chosen: DueFilter | null;
  hrefOf: (due: DueFilter | null) => string;
};

/** When the orders of the view have to leave; each part is a filter, and a chosen one lets go. */
export function OrdersStrip({ counts, states, chosen, hrefOf }: OrdersStripProps) {
  const t = useTranslations("orders-screen.strip");
  const countOf = (due: DueFilter) => states.reduce((sum, state) => sum + counts.dueOf[state][due], 0);
  const total = DUE_FILTERS.reduce((sum, due) => sum + countOf(due), 0);
  if (total === 0) return null;
  return (
    <SumStrip
      label={t("label", { count: total })}
      segments={DUE_FILTERS.map((due) => ({
        key: due,
        count: countOf(due),
        label: t(due, { count: countOf(due) }),
        tone: TONES[due],
        href: hrefOf(chosen === due ? null : due),
        current: chosen === due,
      }))}
    />
  );
}
