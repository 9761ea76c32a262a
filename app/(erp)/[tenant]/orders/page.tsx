import { Download } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ColumnMenu } from "@/components/data-table/column-menu";
import { gonePartsOf } from "@/components/data-table/gone-parts";
import { hiddenColumns } from "@/components/data-table/hidden-columns";
import { hrefWith } from "@/components/data-table/href-with";
import { KeptViewNotice } from "@/components/data-table/kept-view-notice";
import { SearchBox } from "@/components/data-table/search-box";
import { StatusLine } from "@/components/data-table/status-line";
import { TableDesk } from "@/components/data-table/table-desk";
import { formatMoney } from "@/components/format/format-money";
import { PageHead } from "@/components/shell/page-head";
import { Link } from "@/components/ui/link";
import { withWords } from "@/i18n/words";
import { requireTenant } from "@/lib/auth/require-tenant";
import { listConnections } from "@/lib/channels/connections/list-connections";
import { clock } from "@/lib/core/clock";
import { countOrders, type OrderCounts } from "@/lib/orders/count-orders";
import { listOrderFacets } from "@/lib/orders/list-order-facets";
import { listOrders } from "@/lib/orders/list-orders";
import { ORDER_STATES, type OrderState } from "@/lib/orders/order-lifecycle";
import { listSavedViews } from "@/lib/tenancy/list-saved-views";
import { readHiddenColumns } from "@/lib/tenancy/read-hidden-columns";
import { may } from "@/lib/tenancy/roles";
import { hideColumnsAction } from "../_actions/hide-columns";
import { beginAnew } from "../begin-anew";
import { pictureHref } from "../picture-href";
import { rowsPerPage } from "../rows-per-page";
import { seesMoney } from "../sees-money";
import { LateOrdersDock } from "./_components/late-orders-dock";
import { NewOrders } from "./_components/new-orders";
import { OrdersEmpty } from "./_components/orders-empty";
import { OrdersFilters } from "./_components/orders-filters";
import { OrdersStrip } from "./_components/orders-strip";
import { OrdersTable } from "./_components/orders-table";
import { OrdersTrouble } from "./_components/orders-trouble";
import { CountedOrdersViews, OrdersViews } from "./_components/orders-views";
import {
  COLUMNS,
  countedBy,
  countOf,
  countOfList,
  isNarrowed,
  LIST_PARAMETERS,
  listOf,
  loadOrdersQuery,
  STILL_HERE_VIEWS,
  sortOf,
  VIEW_READERS,
  VIEW_STATES,
} from "./orders-query";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("orders-screen"))("title") };
}

/** The order desk: views, deadlines, filters, rows. Its state is its address. */
async function OrdersPage({ params, searchParams }: PageProps<"/[tenant]/orders">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "orders.read");
  const raw = await searchParams;
  const query = await loadOrdersQuery(searchParams);
  const [t, locale, rows] = await Promise.all([getTranslations("orders-screen"), getLocale(), rowsPerPage()]);
  const now = clock.now();
  const [page, counts, connections, facets, saved, kept] = await Promise.all([
    listOrders(tenant, {
      ...listOf(query),
      cursor: query.cursor ?? undefined,
      backward: query.back !== null,
      limit: rows,
    }).catch(beginAnew(`/${slug}/orders`)),
    countOrders(tenant, countedBy(query)),
    listConnections(tenant),
    listOrderFacets(tenant),
    listSavedViews(tenant, "orders"),
    readHiddenColumns(tenant, "orders"),
  ]);
  const columns = COLUMNS.map((id) => ({ id, label: t(`column.${id}`) }));
  const hidden = hiddenColumns(query.hide, kept, columns);
  const withMoney = seesMoney(tenant);

  const path = `/${slug}/orders`;
  const chosen = Object.fromEntries(LIST_PARAMETERS.map((name) => [name, raw[name]]));
  // Whoever looks for an order does not know its state.
  const searched = { ...chosen, view: "all", due: undefined, state: undefined, sort: undefined };
  const link = (changes: Record<string, string | null>) => hrefWith(path, { ...chosen, saved: raw.saved }, changes);
  const turned = (cursor: string, back: boolean, at: number) =>
    link({ cursor, back: back ? "1" : null, at: String(Math.max(0, at)) });
  const first = query.cursor ? query.at : 0;
  const states = VIEW_STATES[query.view].length > 0 ? VIEW_STATES[query.view] : ORDER_STATES;
  const shown = query.state ? [query.state] : states;
  const role = tenant.actor.kind === "member" ? tenant.actor.role : "";
  const view = saved.find((one) => one.id === query.saved) ?? null;
  const gone = view
    ? gonePartsOf(view.query, VIEW_READERS, columns, { connection: (id) => connections.some((one) => one.id === id) })
    : [];
  const views = {
    ...{ slug, path, chosen, query, counts, saved, hidden, gone },
    mayShare: may(role, "settings.write"),
    mayKeep: tenant.mayWrite,
  };
  const refused = new Set(connections.filter((one) => one.state === "unauthorised").map((one) => one.id));
  return (
    <>
      <PageHead
        title={t("title")}
        search={<SearchBox action={path} value={query.q} placeholder={t("search")} keep={searched} />}
      />
      <Suspense fallback={<OrdersViews {...views} />}>
        <CountedOrdersViews tenant={tenant} {...views} />
      </Suspense>
      <KeptViewNotice
        asked={query.saved}
        current={view}
        gone={gone}
        labels={{
          due: t("filter.due"),
          state: t("filter.state"),
          connection: t("filter.channel"),
          county: t("filter.county"),
          carrier: t("filter.carrier"),
          company: t("filter.buyer"),
          from: t("filter.from"),
          to: t("filter.to"),
        }}
        mayMend={tenant.mayWrite && view?.mine === true}
      />
      <OrdersTrouble connections={connections} slug={slug} now={now} zone={tenant.timeZone} />
      {STILL_HERE_VIEWS.includes(query.view) && (
        <OrdersStrip counts={counts} states={shown} chosen={query.due} hrefOf={(due) => link({ due })} />
      )}
      <OrdersFilters
        query={query}
        path={path}
        link={link}
        connections={connections}
        facets={facets}
        counts={counts}
        states={states}
        fresh={<NewOrders countHref={hrefWith(`${path}/count`, chosen, { since: String(now.getTime()) })} />}
        aside={
          <span className="flex items-center gap-3.5">
            {t(`sort.${sortOf(query)}`)}
            <ColumnMenu
              list="orders"
              columns={withMoney ? columns : columns.filter(({ id }) => id !== "total")}
              hidden={hidden}
              isAddressed={query.hide !== null}
              keep={hideColumnsAction.bind(null, slug)}
            />
            {may(role, "export.read") && page.items.length > 0 && (
              <a
                href={hrefWith(`${path}/export`, chosen, {})}
                data-key="e"
                className="inline-flex items-center gap-1 text-ink-2 hover:text-ink touch:-my-2.5 touch:py-2.5"
              >
                <Download size={14} strokeWidth={1.5} aria-hidden="true" />
                {t("exportView")}
              </a>
            )}
          </span>
        }
      />
      <TableDesk>
        <OrdersTable
          rows={page.items.map((row) => ({ ...row, firstImageUrl: pictureHref(tenant, row.firstImageUrl) }))}
          hrefOf={(row, index) => hrefWith(`${path}/${row.id}`, chosen, { n: String(first + index + 1) })}
          zone={tenant.timeZone}
          now={now}
          hidden={hidden}
          withMoney={withMoney}
          sort={{
            by: sortOf(query),
            deadlineHref: link({ sort: "deadline" }),
            newestHref: link({ sort: "newest" }),
          }}
          empty={
            <OrdersEmpty
              slug={slug}
              view={query.view}
              query={query.q}
              isFiltered={isNarrowed(query)}
              open={countOf(counts, VIEW_STATES.open)}
              hasConnection={connections.length > 0}
              mayConnect={tenant.mayWrite && may(role, "channels.write")}
              hasOrders={counts.total > 0}
              checkedAt={latest(connections.map((one) => one.health.lastPullAt))}
              now={now}
              zone={tenant.timeZone}
              clearHref={hrefWith(path, {}, query.q ? { view: "all" } : {})}
            />
          }
        />
        <LateOrdersDock
          // Another list is another beginning: what was told of the last one is over.
          key={JSON.stringify(listOf(query))}
          slug={slug}
          currency={page.items[0]?.currency ?? "RON"}
          total={countOfList(counts, query)}
          exports={
            may(role, "export.read") ? { chosen: `${path}/export`, list: hrefWith(`${path}/export`, chosen, {}) } : null
          }
          mayReread={may(role, "orders.write") && tenant.mayWrite}
          unreadable={page.items.filter((row) => refused.has(row.connectionId)).map((row) => row.id)}
        />
      </TableDesk>
      <StatusLine
        from={page.items.length > 0 ? first + 1 : 0}
        to={first + page.items.length}
        total={countOfList(counts, query)}
        previousHref={page.previousCursor && turned(page.previousCursor, true, first - rows)}
        nextHref={page.nextCursor && turned(page.nextCursor, false, first + page.items.length)}
      >
        {withMoney && !query.due && STILL_HERE_VIEWS.includes(query.view) && page.items.length > 0 && (
          <span>{t("viewTotal", { sum: worthOf(counts, shown, locale) })}</span>
        )}
        {query.cursor && page.items.length === 0 && <Link href={link({})}>{t("firstPage")}</Link>}
      </StatusLine>
    </>
  );
}

function worthOf(counts: OrderCounts, states: readonly OrderState[], locale: string): string {
  const sums = new Map<string, bigint>();
  for (const state of states)
    for (const [currency, minor] of Object.entries(counts.worth[state]))
      sums.set(currency, (sums.get(currency) ?? 0n) + minor);
  return [...sums].map(([currency, minor]) => formatMoney({ minor, currency }, locale, { unit: "after" })).join(" + ");
}

function latest(moments: readonly (Date | null)[]): Date | null {
  const known = moments.flatMap((moment) => (moment ? [moment.getTime()] : []));
  return known.length > 0 ? new Date(Math.max(...known)) : null;
}

export default withWords(OrdersPage, "orders-screen", "saved-views");
