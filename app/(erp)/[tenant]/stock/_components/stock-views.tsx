import { useTranslations } from "next-intl";
import type { GonePart } from "@/components/data-table/gone-parts";
import { hrefWith, type SearchParams } from "@/components/data-table/href-with";
import { currentViewQuery, savedViewTabs, type ViewCount } from "@/components/data-table/saved-view-tabs";
import { ViewTabs } from "@/components/data-table/view-tabs";
import { countStockOfViews } from "@/lib/stock/count-stock-of-views";
import type { SavedView } from "@/lib/tenancy/saved-view.schemas";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { KeepView } from "../../_components/keep-view";
import { filterOf, loadStockQuery, type StockQuery } from "../stock-query";

type StockViewsProps = {
  slug: string;
  path: string;
  raw: SearchParams;
  query: StockQuery;
  warehouses: readonly { id: string; name: string }[];
  chosenId: string | null;
  saved: readonly SavedView[];
  hidden: readonly string[];
  /** What the kept view asks for and the list no longer has. */
  gone: readonly GonePart[];
  mayShare: boolean;
  mayKeep: boolean;
  /** How many places each of the kept views holds. */
  keptCounts?: readonly ViewCount[];
};

const PLACE = { cursor: null, at: null, saved: null, hide: null };

/** A tab per warehouse, the views that people kept, and the way to keep this one. */
export function StockViews(props: StockViewsProps) {
  const { slug, path, raw, query, warehouses, chosenId, saved, hidden, gone, mayShare, mayKeep, keptCounts } = props;
  const t = useTranslations("stock-screen.list");
  const current = saved.find((view) => view.id === query.saved) ?? null;
  // A kept view's own filters do not follow into the tabs of warehouses; those a person set now do.
  const chosen = current ? {} : raw;
  const addressed = currentViewQuery(raw);
  const places =
    warehouses.length > 1
      ? [{ id: null, name: t("allWarehouses") }, ...warehouses]
      : [{ id: null, name: t("allStock") }];
  return (
    <ViewTabs
      views={[
        ...places.map(({ id, name }) => ({
          key: id ?? "all",
          label: name,
          href: hrefWith(path, chosen, { ...PLACE, warehouse: id }),
          current: current === null && id === chosenId,
        })),
        ...savedViewTabs(path, saved, current, keptCounts),
      ]}
    >
      <KeepView
        slug={slug}
        screen="stock"
        path={path}
        addressed={addressed}
        hidden={hidden}
        gone={gone}
        current={current}
        canKeep={query.q.trim() !== "" || query.state !== null || chosenId !== null || hidden.length > 0}
        mayShare={mayShare}
        mayKeep={mayKeep}
      />
    </ViewTabs>
  );
}

/** The same with the counts of the kept views, which come after the rows: nobody waits for them. */
export async function CountedStockViews(props: StockViewsProps & { tenant: TenantContext }) {
  const { tenant, ...rest } = props;
  const ids = new Set(rest.warehouses.map((one) => one.id));
  const kept = rest.saved.map((view) => filterOf(loadStockQuery(new URLSearchParams(view.query)), ids));
  return <StockViews {...rest} keptCounts={await countStockOfViews(tenant, kept)} />;
}
