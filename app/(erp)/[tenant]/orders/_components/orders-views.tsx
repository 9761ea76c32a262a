import { useTranslations } from "next-intl";
import type { GonePart } from "@/components/data-table/gone-parts";
import { hrefWith, type SearchParams } from "@/components/data-table/href-with";
import { currentViewQuery, savedViewTabs, type ViewCount } from "@/components/data-table/saved-view-tabs";
import { ViewTabs } from "@/components/data-table/view-tabs";
import type { OrderCounts } from "@/lib/orders/count-orders";
import { countOrdersOfViews } from "@/lib/orders/count-orders-of-views";
import type { SavedView } from "@/lib/tenancy/saved-view.schemas";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { KeepView } from "../../_components/keep-view";
import {
  countOf,
  isNarrowed,
  listOf,
  loadOrdersQuery,
  ORDER_VIEWS,
  type OrdersQuery,
  type OrderView,
  VIEW_STATES,
} from "../orders-query";

const TONES: Partial<Record<OrderView, "you">> = { uncovered: "you", returned: "you" };

type OrdersViewsProps = {
  slug: string;
  path: string;
  /** The parameters of the address that say which list it is. */
  chosen: SearchParams;
  query: OrdersQuery;
  counts: OrderCounts;
  saved: readonly SavedView[];
  hidden: readonly string[];
  /** What the kept view asks for and the list no longer has. */
  gone: readonly GonePart[];
  mayShare: boolean;
  mayKeep: boolean;
  /** How many orders each of the kept views holds. */
  keptCounts?: readonly ViewCount[];
};

/** The tabs with their counts, the views that people kept, and the way to keep this one. */
export function OrdersViews(props: OrdersViewsProps) {
  const { slug, path, chosen, query, counts, saved, hidden, gone, mayShare, mayKeep, keptCounts } = props;
  const t = useTranslations("orders-screen.view");
  const current = saved.find((view) => view.id === query.saved) ?? null;
  // A kept view's own filters do not follow into the fixed tabs; those a person set now do.
  const kept = current ? {} : chosen;
  const addressed = currentViewQuery(chosen);
  return (
    <ViewTabs
      views={[
        ...ORDER_VIEWS.map((view) => ({
          key: view,
          label: t(view),
          count: countOf(counts, VIEW_STATES[view]),
          tone: TONES[view],
          href: hrefWith(path, kept, {
            view: view === "open" ? null : view,
            due: null,
            state: null,
            sort: null,
            hide: null,
          }),
          current: current === null && query.view === view,
        })),
        ...savedViewTabs(path, saved, current, keptCounts),
      ]}
    >
      <KeepView
        slug={slug}
        screen="orders"
        path={path}
        addressed={addressed}
        hidden={hidden}
        gone={gone}
        current={current}
        canKeep={isNarrowed(query) || query.q !== "" || query.sort !== null || hidden.length > 0}
        mayShare={mayShare}
        mayKeep={mayKeep}
      />
    </ViewTabs>
  );
}

/** The same with the counts of the kept views, which come after the rows: nobody waits for them. */
export async function CountedOrdersViews(props: OrdersViewsProps & { tenant: TenantContext }) {
  const { tenant, ...rest } = props;
  const kept = props.saved.map((view) => listOf(loadOrdersQuery(new URLSearchParams(view.query))));
  return <OrdersViews {...rest} keptCounts={await countOrdersOfViews(tenant, kept)} />;
}
