import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FilterBar } from "@/components/data-table/filter-bar";
import { hrefWith } from "@/components/data-table/href-with";
import { SearchBox } from "@/components/data-table/search-box";
import { StatusLine } from "@/components/data-table/status-line";
import { SumStrip } from "@/components/data-table/sum-strip";
import { TableDesk } from "@/components/data-table/table-desk";
import { ViewTabs } from "@/components/data-table/view-tabs";
import { PageHead } from "@/components/shell/page-head";
import { requireTenant } from "@/lib/auth/require-tenant";
import { listConnections } from "@/lib/channels/connections/list-connections";
import { clock } from "@/lib/core/clock";
import { isId } from "@/lib/core/ids";
import { countOrders } from "@/lib/orders/count-orders";
import { listOrders } from "@/lib/orders/list-orders";
import { NewOrders } from "./_components/new-orders";
import { OrdersEmpty } from "./_components/orders-empty";
import { OrdersTable } from "./_components/orders-table";
import { loadOrdersQuery, ORDER_VIEWS, VIEW_STATES } from "./orders-query";

const TONES = { uncovered: "you", returned: "you" } as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("orders-screen"))("title") };
}

/** The order desk: views, deadlines, filters, rows. Its state is its address. */
export default async function OrdersPage({ params, searchParams }: PageProps<"/[tenant]/orders">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "orders.read");
  const raw = await searchParams;
  const query = await loadOrdersQuery(searchParams);
  const t = await getTranslations("orders-screen");
  const path = `/${slug}/orders`;
  const filter = {
    connectionId: query.connection && isId(query.connection) ? query.connection : undefined,
    search: query.q,
  };
  const states = [...VIEW_STATES[query.view]];
  const sort =
    query.sort ??
    (query.view === "open" || query.view === "uncovered" || query.view === "picking" ? "deadline" : "newest");
  const [page, counts, connections] = await Promise.all([
    listOrders(tenant, { ...filter, states, due: query.due ?? undefined, sort, cursor: query.cursor ?? undefined }),
    countOrders(tenant, filter),
    listConnections(tenant),
  ]);
  const link = (changes: Record<string, string | null>) => hrefWith(path, raw, { cursor: null, at: null, ...changes });
  const countOf = (view: (typeof ORDER_VIEWS)[number]) =>
    view === "all" ? counts.total : VIEW_STATES[view].reduce((sum, state) => sum + counts.states[state], 0);
  const open = countOf("open");
  const later = Math.max(0, open - counts.due.late - counts.due.today - counts.due.tomorrow);
  const chosen = connections.find((connection) => connection.id === filter.connectionId);
  return (
    <>
      <PageHead
        title={t("title")}
        search={<SearchBox action={path} value={query.q} placeholder={t("search")} keep={{ view: query.view }} />}
        actions={
          <NewOrders
            key={counts.total}
            countHref={`${path}/count`}
            known={filter.connectionId || query.q ? Number.MAX_SAFE_INTEGER : counts.total}
          />
        }
      />
      <ViewTabs
        views={ORDER_VIEWS.map((view) => ({
          key: view,
          label: t(`view.${view}`),
          count: countOf(view),
          tone: countOf(view) > 0 && view in TONES ? TONES[view as keyof typeof TONES] : undefined,
          href: link({ view: view === "open" ? null : view, due: null, sort: null }),
          current: query.view === view,
        }))}
      />
      {query.view === "open" && open > 0 && (
        <SumStrip
          label={t("strip.label", { count: open })}
          segments={[
            {
              key: "late",
              count: counts.due.late,
              label: t("strip.late", { count: counts.due.late }),
              tone: "broken",
              href: link({ due: toggled(query.due, "late") }),
              current: query.due === "late",
            },
            {
              key: "today",
              count: counts.due.today,
              label: t("strip.today"),
              tone: "today",
              href: link({ due: toggled(query.due, "today") }),
              current: query.due === "today",
            },
            {
              key: "tomorrow",
              count: counts.due.tomorrow,
              label: t("strip.tomorrow"),
              tone: "quiet",
              href: link({ due: toggled(query.due, "tomorrow") }),
              current: query.due === "tomorrow",
            },
            { key: "later", count: later, label: t("strip.later"), tone: "quiet", href: link({ due: null }) },
          ]}
        />
      )}
      <FilterBar
        chips={[
          ...(query.q ? [{ key: "q", label: t("filter.search"), value: query.q, removeHref: link({ q: null }) }] : []),
          ...(chosen
            ? [
                {
                  key: "connection",
                  label: t("filter.channel"),
                  value: chosen.name,
                  removeHref: link({ connection: null }),
                },
              ]
            : []),
          ...(query.due
            ? [{ key: "due", label: t("filter.due"), value: t(`due.${query.due}`), removeHref: link({ due: null }) }]
            : []),
        ]}
        fields={[
          {
            key: "connection",
            label: t("filter.channel"),
            options: connections.map((connection) => ({
              key: connection.id,
              label: connection.name,
              href: link({ connection: connection.id }),
              active: connection.id === filter.connectionId,
            })),
          },
        ]}
        aside={t(`sort.${sort}`)}
      />
      <TableDesk>
        <OrdersTable
          rows={page.items}
          path={path}
          zone={tenant.timeZone}
          now={clock.now()}
          sort={{ by: sort, deadlineHref: link({ sort: "deadline" }), newestHref: link({ sort: "newest" }) }}
          empty={
            <OrdersEmpty
              slug={slug}
              query={query.q}
              hasConnection={connections.length > 0}
              hasOrders={counts.total > 0}
              clearHref={path}
            />
          }
        />
      </TableDesk>
      <StatusLine
        from={page.items.length > 0 ? query.at + 1 : 0}
        to={query.at + page.items.length}
        total={query.due ? null : countOf(query.view)}
        nextHref={page.nextCursor ? link({ cursor: page.nextCursor, at: String(query.at + page.items.length) }) : null}
        previousHref={query.cursor ? link({}) : null}
        keys={[
          { keys: ["J", "K"], word: t("keys.move") },
          { keys: ["O"], word: t("keys.open") },
          { keys: ["/"], word: t("keys.search") },
        ]}
      />
    </>
  );
}

/** A segment that is chosen already lets go. */
function toggled(current: string | null, wanted: string): string | null {
  return current === wanted ? null : wanted;
}
