import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { createLoader, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { hrefWith } from "@/components/data-table/href-with";
import { SearchBox } from "@/components/data-table/search-box";
import { StatusLine } from "@/components/data-table/status-line";
import { TableDesk } from "@/components/data-table/table-desk";
import { ViewTabs } from "@/components/data-table/view-tabs";
import { EmptyState } from "@/components/parts/empty-state";
import { PageHead } from "@/components/shell/page-head";
import { buttonVariants } from "@/components/ui/button";
import { requireTenant } from "@/lib/auth/require-tenant";
import { listProducts } from "@/lib/catalog/list-products";
import { pricesOfProducts } from "@/lib/pricing/prices-of-products";
import { stockOfProducts } from "@/lib/stock/stock-of-products";
import { ProductsTable } from "./_components/products-table";

const VIEWS = ["no", "only", "all"] as const;
const loadQuery = createLoader({
  q: parseAsString.withDefault(""),
  archived: parseAsStringLiteral(VIEWS).withDefault("no"),
  cursor: parseAsString,
  at: parseAsInteger.withDefault(0),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("products-screen"))("title") };
}

/** The internal list: found by a part of the name or by any code, with stock and price beside it. */
export default async function ProductsPage({ params, searchParams }: PageProps<"/[tenant]/products">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "catalog.read");
  const raw = await searchParams;
  const query = await loadQuery(searchParams);
  const t = await getTranslations("products-screen");
  const path = `/${slug}/products`;
  const page = await listProducts(tenant, {
    search: query.q || undefined,
    archived: query.archived,
    cursor: query.cursor ?? undefined,
  });
  const ids = page.items.map((row) => row.id);
  const [stock, prices] = await Promise.all([stockOfProducts(tenant, ids), pricesOfProducts(tenant, ids)]);
  const link = (changes: Record<string, string | null>) => hrefWith(path, raw, { cursor: null, at: null, ...changes });
  return (
    <>
      <PageHead
        title={t("title")}
        search={
          <SearchBox action={path} value={query.q} placeholder={t("search")} keep={{ archived: query.archived }} />
        }
        actions={
          tenant.mayWrite && (
            <Link href={`${path}/new`} className={buttonVariants({})}>
              {t("new")}
            </Link>
          )
        }
      />
      <ViewTabs
        views={VIEWS.map((view) => ({
          key: view,
          label: t(`view.${view}`),
          href: link({ archived: view === "no" ? null : view }),
          current: view === query.archived,
        }))}
      />
      <TableDesk>
        <ProductsTable
          rows={page.items.map((row) => ({
            ...row,
            stock: stock.get(row.id) ?? null,
            prices: prices.get(row.id) ?? [],
          }))}
          path={path}
          empty={
            query.q ? (
              <EmptyState
                title={t("empty.nothingFor", { query: query.q })}
                actions={
                  <Link href={path} className={buttonVariants({})}>
                    {t("empty.clear")}
                  </Link>
                }
              >
                {t("empty.searchedIn")}
              </EmptyState>
            ) : (
              <EmptyState
                title={t("empty.none")}
                actions={
                  <Link href={`/${slug}/channels`} className={buttonVariants({ variant: "primary" })}>
                    {t("empty.import")}
                  </Link>
                }
              >
                {t("empty.noneHint")}
              </EmptyState>
            )
          }
        />
      </TableDesk>
      <StatusLine
        from={page.items.length > 0 ? query.at + 1 : 0}
        to={query.at + page.items.length}
        total={null}
        nextHref={page.nextCursor ? link({ cursor: page.nextCursor, at: String(query.at + page.items.length) }) : null}
        previousHref={query.cursor ? link({}) : null}
      />
    </>
  );
}
