import { useTranslations } from "next-intl";
import type { GonePart } from "@/components/data-table/gone-parts";
import { hrefWith, type SearchParams } from "@/components/data-table/href-with";
import { currentViewQuery, savedViewTabs, type ViewCount } from "@/components/data-table/saved-view-tabs";
import { ViewTabs } from "@/components/data-table/view-tabs";
import { countProducts } from "@/lib/catalog/count-products";
import type { SavedView } from "@/lib/tenancy/saved-view.schemas";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { KeepView } from "../../_components/keep-view";
import {
  filterOf,
  isNarrowed,
  loadProductsQuery,
  PRODUCT_VIEWS,
  type ProductsQuery,
  paramsOfView,
  VIEW_NAMES,
  viewOf,
} from "../products-query";

type ProductViewsProps = {
  slug: string;
  path: string;
  raw: SearchParams;
  query: ProductsQuery;
  saved: readonly SavedView[];
  hidden: readonly string[];
  /** What the kept view asks for and the list no longer has. */
  gone: readonly GonePart[];
  mayShare: boolean;
  mayKeep: boolean;
  /** How many each of the fixed tabs holds, then each of the kept views. */
  counts?: readonly (ViewCount | null)[];
};

const PLACE = { cursor: null, at: null, saved: null, hide: null };

/** The tabs, the views that people kept, and the way to keep this one. What waits for a person is amber. */
export function ProductViews(props: ProductViewsProps) {
  const { slug, path, raw, query, saved, hidden, gone, mayShare, mayKeep, counts } = props;
  const t = useTranslations("products-screen.view");
  const current = saved.find((view) => view.id === query.saved) ?? null;
  // A kept view's own search and order do not follow into the fixed tabs; those a person set now do.
  const chosen = current ? {} : raw;
  const addressed = currentViewQuery(raw);
  return (
    <ViewTabs
      views={[
        ...VIEW_NAMES.map((view, at) => ({
          key: view,
          label: t(view),
          href: hrefWith(path, chosen, { ...PLACE, ...paramsOfView(view) }),
          current: current === null && view === viewOf(query),
          count: counts?.[at]?.count,
          over: counts?.[at]?.isMore,
          tone: view === "uncounted" || view === "unpriced" ? ("you" as const) : undefined,
        })),
        ...savedViewTabs(path, saved, current, counts?.slice(VIEW_NAMES.length)),
      ]}
    >
      <KeepView
        slug={slug}
        screen="products"
        path={path}
        addressed={addressed}
        hidden={hidden}
        gone={gone}
        current={current}
        canKeep={isNarrowed(query) || hidden.length > 0}
        mayShare={mayShare}
        mayKeep={mayKeep}
      />
    </ViewTabs>
  );
}

/** The same with counts, which come after the rows: nobody waits for them. */
export async function CountedProductViews(props: ProductViewsProps & { tenant: TenantContext }) {
  const { tenant, ...rest } = props;
  const { search } = filterOf(props.query);
  const fixed = VIEW_NAMES.map((view) => ({ ...PRODUCT_VIEWS[view], search }));
  // A kept view has its own search; nonsense in its address narrows nothing, as when it is opened.
  const kept = props.saved.map((view) => filterOf(loadProductsQuery(new URLSearchParams(view.query))));
  return <ProductViews {...rest} counts={await countProducts(tenant, [...fixed, ...kept])} />;
}
