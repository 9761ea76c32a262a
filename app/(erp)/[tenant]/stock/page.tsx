import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ColumnMenu } from "@/components/data-table/column-menu";
import { FilterBar } from "@/components/data-table/filter-bar";
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
import { isAppError } from "@/lib/core/errors";
import { listStock } from "@/lib/stock/list-stock";
import { listWarehouses } from "@/lib/stock/list-warehouses";
import { STOCK_STATES } from "@/lib/stock/stock-list.schemas";
import { listSavedViews } from "@/lib/tenancy/list-saved-views";
import { readHiddenColumns } from "@/lib/tenancy/read-hidden-columns";
import { may } from "@/lib/tenancy/roles";
import { hideColumnsAction } from "../_actions/hide-columns";
import { rowsPerPage } from "../rows-per-page";
import { StockEmpty } from "./_components/stock-empty";
import { StockStrip } from "./_components/stock-strip";
import { StockTable } from "./_components/stock-table";
import { CountedStockViews, StockViews } from "./_components/stock-views";
import { COLUMNS, filterOf, loadStockQuery, VIEW_READERS } from "./stock-query";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("stock-screen.list"))("title") };
}

/** What lies where: every active product in every warehouse in use, and what is short, waited for or never counted. */
async function StockPage({ params, searchParams }: PageProps<"/[tenant]/stock">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "stock.read");
  const raw: SearchParams = await searchParams;
  const query = await loadStockQuery(searchParams);
  const t = await getTranslations("stock-screen.list");
  const path = `/${slug}/stock`;
  const link = (changes: Record<string, string | null>) => hrefWith(path, raw, { cursor: null, at: null, ...changes });
  const [warehouses, saved, kept] = await Promise.all([
    listWarehouses(tenant),
    listSavedViews(tenant, "stock"),
    readHiddenColumns(tenant, "stock"),
  ]);
  const filter = filterOf(query, new Set(warehouses.map((one) => one.id)));
  const chosen = warehouses.find((warehouse) => warehouse.id === filter.warehouseId);
  const view = saved.find((one) => one.id === query.saved) ?? null;
  // Who names a warehouse that is not there has a wrong address; a kept view outlives its warehouse, and says so.
  if (query.warehouse !== null && !chosen && !view) notFound();
  const place = { cursor: query.cursor ?? undefined, limit: await rowsPerPage() };
  const page = await listStock(tenant, { ...filter, ...place }).catch((error: unknown) => {
    if (isAppError(error) && error.code === "invalid_cursor") redirect(link({}));
    throw error;
  });
  const role = tenant.actor.kind === "member" ? tenant.actor.role : "";
  const mayAdjust = tenant.mayWrite && may(role, "stock.write");
  const { q: _q, cursor: _cursor, at: _at, ...searchedIn } = raw;
  const namesWarehouse = warehouses.length > 1 && !chosen;
  const before = query.cursor ? query.at : 0;
  const columns = COLUMNS.filter((id) => id !== "warehouse" || namesWarehouse).map((id) => ({
    id,
    label: t(`column.${id}`),
  }));
  const hidden = hiddenColumns(query.hide, kept, columns);
  const gone = view
    ? gonePartsOf(
        view.query,
        VIEW_READERS,
        COLUMNS.map((id) => ({ id, label: t(`column.${id}`) })),
        { warehouse: (id) => warehouses.some((one) => one.id === id) },
      )
    : [];
  const views = {
    ...{ slug, path, raw, query, warehouses, saved, hidden, gone },
    chosenId: chosen?.id ?? null,
    mayShare: may(role, "settings.write"),
    mayKeep: tenant.mayWrite,
  };
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
      <Suspense fallback={<StockViews {...views} />}>
        <CountedStockViews tenant={tenant} {...views} />
      </Suspense>
      <KeptViewNotice
        asked={query.saved}
        current={view}
        gone={gone}
        labels={{ warehouse: t("column.warehouse"), state: t("state") }}
        mayMend={tenant.mayWrite && view?.mine === true}
      />
      <Suspense fallback={<div className="mx-5 mt-2.5 h-[30px] flex-none max-desk:mx-3 touch:h-11" />}>
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
        aside={
          <ColumnMenu
            list="stock"
            columns={columns}
            hidden={hidden}
            isAddressed={query.hide !== null}
            keep={hideColumnsAction.bind(null, slug)}
          />
        }
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
        from={rows.length > 0 ? before + 1 : 0}
        to={before + rows.length}
        total={query.cursor || page.nextCursor ? null : rows.length}
        nextHref={page.nextCursor ? link({ cursor: page.nextCursor, at: String(before + rows.length) }) : null}
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

export default withWords(StockPage, "saved-views");
