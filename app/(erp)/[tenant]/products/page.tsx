import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ColumnMenu } from "@/components/data-table/column-menu";
import { gonePartsOf } from "@/components/data-table/gone-parts";
import { hiddenColumns } from "@/components/data-table/hidden-columns";
import { hrefWith, type SearchParams } from "@/components/data-table/href-with";
import { KeptViewNotice } from "@/components/data-table/kept-view-notice";
import { SearchBox } from "@/components/data-table/search-box";
import { StatusLine } from "@/components/data-table/status-line";
import { TableDesk } from "@/components/data-table/table-desk";
import { LockedButton } from "@/components/parts/locked-button";
import { PageHead } from "@/components/shell/page-head";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { withWords } from "@/i18n/words";
import { requireTenant } from "@/lib/auth/require-tenant";
import { imageId } from "@/lib/catalog/image-id";
import { listProducts } from "@/lib/catalog/list-products";
import { listingsOfProducts, type ProductOnChannel } from "@/lib/channels/listings/listings-of-products";
import { isAppError } from "@/lib/core/errors";
import { pricesOfProducts } from "@/lib/pricing/prices-of-products";
import type { PriceView } from "@/lib/pricing/pricing-types";
import { stockOfProducts } from "@/lib/stock/stock-of-products";
import { listSavedViews } from "@/lib/tenancy/list-saved-views";
import { readHiddenColumns } from "@/lib/tenancy/read-hidden-columns";
import { may } from "@/lib/tenancy/roles";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { hideColumnsAction } from "../_actions/hide-columns";
import { rowsPerPage } from "../rows-per-page";
import { CountedProductViews, ProductViews } from "./_components/product-views";
import { ProductsEmpty } from "./_components/products-empty";
import { ProductsFilters } from "./_components/products-filters";
import { ProductsTable, type ProductTableRow } from "./_components/products-table";
import { COLUMNS, filterOf, loadProductsQuery, type ProductsQuery, VIEW_READERS } from "./products-query";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("products-screen"))("title") };
}

/** The internal list: found by a part of the name or by any code, with stock, price and channels beside it. */
async function ProductsPage({ params, searchParams }: PageProps<"/[tenant]/products">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "catalog.read");
  const raw: SearchParams = await searchParams;
  const query = await loadProductsQuery(searchParams);
  const t = await getTranslations("products-screen");
  const path = `/${slug}/products`;
  const link = (changes: Record<string, string | null>) => hrefWith(path, raw, { cursor: null, at: null, ...changes });
  const [{ rows, nextCursor }, saved, kept] = await Promise.all([
    readPage(tenant, query).catch((error: unknown) => {
      if (isAppError(error) && error.code === "invalid_cursor") redirect(link({}));
      throw error;
    }),
    listSavedViews(tenant, "products"),
    readHiddenColumns(tenant, "products"),
  ]);
  const before = query.cursor ? query.at : 0;
  const columns = COLUMNS.map((id) => ({ id, label: t(`column.${id}`) }));
  const hidden = hiddenColumns(query.hide, kept, columns);
  const role = tenant.actor.kind === "member" ? tenant.actor.role : "";
  const { q: _q, cursor: _cursor, at: _at, ...searchedIn } = raw;
  const view = saved.find((one) => one.id === query.saved) ?? null;
  const gone = view ? gonePartsOf(view.query, VIEW_READERS, columns) : [];
  const views = {
    ...{ slug, path, raw, query, saved, hidden, gone },
    mayShare: may(role, "settings.write"),
    mayKeep: tenant.mayWrite,
  };
  return (
    <>
      <PageHead
        title={t("title")}
        search={<SearchBox action={path} value={query.q} placeholder={t("search")} keep={searchedIn} />}
        actions={
          may(role, "catalog.write") &&
          (tenant.mayWrite ? (
            <Link href={`${path}/new`} className={buttonVariants({})} data-key="n">
              {t("new")}
            </Link>
          ) : (
            <LockedButton reason={t("readOnly.title")}>{t("new")}</LockedButton>
          ))
        }
      />
      <Suspense fallback={<ProductViews {...views} />}>
        <CountedProductViews tenant={tenant} {...views} />
      </Suspense>
      <KeptViewNotice
        asked={query.saved}
        current={view}
        gone={gone}
        labels={{
          stock: t("filter.stock.label"),
          price: t("filter.price.label"),
          channel: t("filter.channel.label"),
          archived: t("filter.archived.label"),
        }}
        mayMend={tenant.mayWrite && view?.mine === true}
      />
      <ProductsFilters
        query={query}
        link={link}
        aside={
          <ColumnMenu
            list="products"
            columns={columns}
            hidden={hidden}
            isAddressed={query.hide !== null}
            keep={hideColumnsAction.bind(null, slug)}
          />
        }
      />
      <TableDesk>
        <ProductsTable
          rows={rows}
          path={path}
          sort={query.sort}
          link={link}
          hidden={hidden}
          empty={
            <ProductsEmpty
              query={query}
              slug={slug}
              maySeeChannels={may(role, "channels.read")}
              mayCreate={tenant.mayWrite && may(role, "catalog.write")}
            />
          }
        />
      </TableDesk>
      <StatusLine
        from={rows.length > 0 ? before + 1 : 0}
        to={before + rows.length}
        total={query.cursor || nextCursor ? null : rows.length}
        nextHref={nextCursor ? link({ cursor: nextCursor, at: String(before + rows.length) }) : null}
        previousHref={query.cursor ? link({}) : null}
        keys={[
          { keys: ["J", "K"], word: t("keys.move") },
          { keys: ["O"], word: t("keys.open") },
          { keys: ["/"], word: t("keys.search") },
          { keys: ["F"], word: t("keys.filter") },
        ]}
      />
    </>
  );
}

/** One statement for the page, and one each for stock, prices and channels of its rows. */
async function readPage(
  tenant: TenantContext,
  query: ProductsQuery,
): Promise<{ rows: ProductTableRow[]; nextCursor: string | null }> {
  const page = await listProducts(tenant, {
    ...filterOf(query),
    sort: query.sort,
    cursor: query.cursor ?? undefined,
    limit: await rowsPerPage(),
  });
  const ids = page.items.map((row) => row.id);
  const role = tenant.actor.kind === "member" ? tenant.actor.role : "";
  // What a role may not see elsewhere does not stand here either.
  const [stock, prices, channels] = await Promise.all([
    stockOfProducts(tenant, ids),
    may(role, "prices.read") ? pricesOfProducts(tenant, ids) : new Map<string, PriceView[]>(),
    may(role, "channels.read") ? listingsOfProducts(tenant, ids) : new Map<string, ProductOnChannel[]>(),
  ]);
  return {
    nextCursor: page.nextCursor,
    rows: page.items.map((row) => ({
      ...row,
      pictureHref: row.imageUrl ? `/${tenant.slug}/images/${imageId(tenant.tenantId, row.imageUrl)}` : null,
      stock: stock.get(row.id) ?? null,
      prices: prices.get(row.id) ?? [],
      channels: channels.get(row.id) ?? [],
    })),
  };
}

export default withWords(ProductsPage, "saved-views");
