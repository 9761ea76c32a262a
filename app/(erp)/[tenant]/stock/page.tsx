import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ColumnMenu } from "@/components/data-table/column-menu";
import { FilterBar } from "@/components/data-table/filter-bar";
import { hiddenColumns } from "@/components/data-table/hidden-columns";
import { hrefWith, type SearchParams } from "@/components/data-table/href-with";
import { SearchBox } from "@/components/data-table/search-box";
import { StatusLine } from "@/components/data-table/status-line";
import { TableDesk } from "@/components/data-table/table-desk";
import { ViewTabs } from "@/components/data-table/view-tabs";
import { LockedButton } from "@/components/parts/locked-button";
import { PageHead } from "@/components/shell/page-head";
import { buttonVariants } from "@/components/ui/button";
import { requireTenant } from "@/lib/auth/require-tenant";
import { imageId } from "@/lib/catalog/image-id";
import { isAppError } from "@/lib/core/errors";
import { listStock } from "@/lib/stock/list-stock";
import { listWarehouses } from "@/lib/stock/list-warehouses";
import { STOCK_STATES } from "@/lib/stock/stock-list.schemas";
import { readHiddenColumns } from "@/lib/tenancy/read-hidden-columns";
import { may } from "@/lib/tenancy/roles";
import { hideColumnsAction } from "../_actions/hide-columns";
import { StockEmpty } from "./_components/stock-empty";
import { StockStrip } from "./_components/stock-strip";
import { StockTable } from "./_components/stock-table";
import { COLUMNS, filterOf, loadStockQuery } from "./stock-query";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("stock-screen.list"))("title") };
}

/** What lies where: every active product in every warehouse in use, and what is short, waited for or never counted. */
export default async function StockPage({ params, searchParams }: PageProps<"/[tenant]/stock">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "stock.read");
  const raw: SearchParams = await searchParams;
  const query = await loadStockQuery(searchParams);
  const t = await getTranslations("stock-screen.list");
  const path = `/${slug}/stock`;
  const filter = filterOf(query);
  const link = (changes: Record<string, string | null>) => hrefWith(path, raw, { cursor: null, at: null, ...changes });
  const [warehouses, page, kept] = await Promise.all([
    listWarehouses(tenant),
    listStock(tenant, { ...filter, cursor: query.cursor ?? undefined }).catch((error: unknown) => {
      if (isAppError(error) && error.code === "invalid_cursor") redirect(link({}));
      throw error;
    }),
    readHiddenColumns(tenant, "stock"),
  ]);
  const chosen = warehouses.find((warehouse) => warehouse.id === filter.warehouseId);
  if (query.warehouse !== null && !chosen) notFound();
  const role = tenant.actor.kind === "member" ? tenant.actor.role : "";
  const mayAdjust = tenant.mayWrite && may(role, "stock.write");
  const { q: _q, cursor: _cursor, at: _at, ...searchedIn } = raw;
  const namesWarehouse = warehouses.length > 1 && !chosen;
  const columns = COLUMNS.filter((id) => id !== "warehouse" || namesWarehouse).map((id) => ({
    id,
    label: t(`column.${id}`),
  }));
  const hidden = hiddenColumns(null, kept, columns);
  const rows = page.items.map((row) => ({
    ...row,
    pictureHref: row.imageUrl ? `/${slug}/images/${imageId(tenant.tenantId, row.imageUrl)}` : null,
  }));
  return (
    <>
      <PageHead
        title={t("title")}
        search={<SearchBox action={path} value={query.q} placeholder={t("search")} keep={searchedIn} />}
        actions={
          may(role, "stock.write") &&
          (mayAdjust ? (
            <Link
              href={chosen ? `${path}/adjust?warehouse=${chosen.id}` : `${path}/adjust`}
              className={buttonVariants({ variant: "primary" })}
              data-key="n"
            >
              {t("adjust")}
            </Link>
          ) : (
            <LockedButton reason={t("readOnly")}>{t("adjust")}</LockedButton>
          ))
        }
      />
      {warehouses.length > 1 && (
        <ViewTabs
          views={[{ id: null, name: t("allWarehouses") }, ...warehouses].map((one) => ({
            key: one.id ?? "all",
            label: one.name,
            href: link({ warehouse: one.id }),
            current: one.id === (chosen?.id ?? null),
          }))}
        />
      )}
      <Suspense fallback={<div className="mx-5 mt-2.5 h-[30px] flex-none max-desk:mx-3 max-desk:h-8" />}>
        <StockStrip tenant={tenant} filter={filter} current={query.state} link={link} />
      </Suspense>
      <FilterBar
        chips={[
          ...(query.q ? [{ key: "q", label: t("searchChip"), value: query.q, removeHref: link({ q: null }) }] : []),
          ...(query.state
            ? [
                {
                  key: "state",
                  label: t("state"),
                  value: t(`states.${query.state}`),
                  removeHref: link({ state: null }),
                },
              ]
            : []),
        ]}
        fields={[
          {
            key: "state",
            label: t("state"),
            options: STOCK_STATES.map((state) => ({
              key: state,
              label: t(`states.${state}`),
              href: link({ state: state === query.state ? null : state }),
              active: state === query.state,
            })),
          },
        ]}
        aside={<ColumnMenu list="stock" columns={columns} hidden={hidden} keep={hideColumnsAction.bind(null, slug)} />}
      />
      <TableDesk>
        <StockTable
          rows={rows}
          slug={slug}
          namesWarehouse={namesWarehouse}
          hidden={hidden}
          mayAdjust={mayAdjust}
          empty={<StockEmpty query={query} slug={slug} />}
        />
      </TableDesk>
      <StatusLine
        from={rows.length > 0 ? query.at + 1 : 0}
        to={query.at + rows.length}
        total={query.cursor || page.nextCursor ? null : rows.length}
        nextHref={page.nextCursor ? link({ cursor: page.nextCursor, at: String(query.at + rows.length) }) : null}
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
