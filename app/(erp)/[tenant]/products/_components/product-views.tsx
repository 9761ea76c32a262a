import { useTranslations } from "next-intl";
import { ViewTabs } from "@/components/data-table/view-tabs";
import { countProducts, type ProductCount } from "@/lib/catalog/count-products";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { filterOf, PRODUCT_VIEWS, type ProductsQuery, paramsOfView, VIEW_NAMES, viewOf } from "../products-query";

type ProductViewsProps = {
  query: ProductsQuery;
  link: (changes: Record<string, string | null>) => string;
  counts?: readonly ProductCount[];
};

/** The tabs of the list. What waits for a person (not counted, without a price) is amber. */
export function ProductViews({ query, link, counts }: ProductViewsProps) {
  const t = useTranslations("products-screen.view");
  const current = viewOf(query);
  return (
    <ViewTabs
      views={VIEW_NAMES.map((view, at) => ({
        key: view,
        label: t(view),
        href: link(paramsOfView(view)),
        current: view === current,
        count: counts?.[at]?.count,
        over: counts?.[at]?.isMore,
        tone: view === "uncounted" || view === "unpriced" ? "you" : undefined,
      }))}
    />
  );
}

/** The same with counts, which come after the rows: nobody waits for them. */
export async function CountedProductViews(props: ProductViewsProps & { tenant: TenantContext }) {
  const { tenant, ...rest } = props;
  const { search } = filterOf(props.query);
  const counts = await countProducts(
    tenant,
    VIEW_NAMES.map((view) => ({ ...PRODUCT_VIEWS[view], search })),
  );
  return <ProductViews {...rest} counts={counts} />;
}
