import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cn } from "@/components/cn";
import { hrefWith } from "@/components/data-table/href-with";
import { DeadlineClock } from "@/components/format/deadline-clock";
import { formatNearDate } from "@/components/format/format-date";
import { LockedButton } from "@/components/parts/locked-button";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { StateBadge } from "@/components/states/state-badge";
import { Badge } from "@/components/ui/badge";
import { withWords } from "@/i18n/words";
import { requireTenant } from "@/lib/auth/require-tenant";
import { listConnections } from "@/lib/channels/connections/list-connections";
import { clock } from "@/lib/core/clock";
import { isAppError } from "@/lib/core/errors";
import { countOrders } from "@/lib/orders/count-orders";
import { getOrder } from "@/lib/orders/get-order";
import { neighboursOfOrder } from "@/lib/orders/neighbours-of-order";
import type { OrderDetail } from "@/lib/orders/order-types";
import { waysOutOfOrder } from "@/lib/orders/ways-out-of-order";
import { may, type Permission } from "@/lib/tenancy/roles";
import { pictureHref } from "../../picture-href";
import { seesMoney } from "../../sees-money";
import { orderStateCode } from "../_components/order-state";
import { countedBy, countOfList, LIST_PARAMETERS, listOf, loadOrdersQuery } from "../orders-query";
import { IdentityNumber } from "./_components/identity-number";
import { OrderHeadThread } from "./_components/order-head-thread";
import { OrderLines } from "./_components/order-lines";
import { OrderMoney } from "./_components/order-money";
import { OrderNext } from "./_components/order-next";
import { OrderPackages } from "./_components/order-packages";
import { OrderPeople, OtherOrders } from "./_components/order-people";
import { OrderTimeline } from "./_components/order-timeline";
import { OrderTurn } from "./_components/order-turn";
import { RereadOrder } from "./_components/reread-order";

type Props = PageProps<"/[tenant]/orders/[orderId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant: slug, orderId } = await params;
  const order = await findOrder(await requireTenant(slug, "orders.read"), orderId);
  const t = await getTranslations("orders-screen.page");
  return { title: order ? t("title", { number: order.externalNumber }) : undefined };
}

/** One order: where it stands, what is to be done, what it is made of, its money to the last ban, who gets it, what happened. */
async function OrderPage({ params, searchParams }: Props) {
  const { tenant: slug, orderId } = await params;
  const tenant = await requireTenant(slug, "orders.read");
  const order = (await findOrder(tenant, orderId)) ?? notFound();
  const raw = await searchParams;
  const query = await loadOrdersQuery(searchParams);
  const [t, common, locale, connections, neighbours, counts, waysOut] = await Promise.all([
    getTranslations("orders-screen.page"),
    getTranslations("common"),
    getLocale(),
    listConnections(tenant),
    neighboursOfOrder(tenant, order, listOf(query)),
    query.n === null ? null : countOrders(tenant, countedBy(query)),
    order.uncovered > 0 ? waysOutOfOrder(tenant, order.id) : new Map(),
  ]);
  const now = clock.now();
  const zone = tenant.timeZone;
  const near = (at: Date) => formatNearDate(at, now, locale, zone, common);
  const mayDo = (permission: Permission) =>
    tenant.actor.kind === "member" && tenant.mayWrite && may(tenant.actor.role, permission);
  const withMoney = seesMoney(tenant);
  const rights = { mayAdjust: mayDo("stock.write"), mayLink: mayDo("channels.write") };

  const path = `/${slug}/orders`;
  const list = Object.fromEntries(LIST_PARAMETERS.map((name) => [name, raw[name]]));
  const turnTo = (id: string | null, step: number) =>
    id && hrefWith(`${path}/${id}`, list, { n: query.n === null ? null : String(query.n + step) });
  const live = new Set(order.packages.filter((one) => one.isLive).map((one) => one.id));
  const lines = order.lines.map((line) => ({ ...line, imageUrl: pictureHref(tenant, line.imageUrl) }));
  const liveLines = lines.filter((line) => live.has(line.packageId));
  const deadLines = lines.filter((line) => !live.has(line.packageId));
  return (
    <>
      <PageHead
        title={t("title", { number: order.externalNumber })}
        back={{ href: hrefWith(path, list, {}), label: t("back") }}
        state={<StateBadge entity="order" code={orderStateCode(order)} fill="filled" />}
        context={
          <>
            <Badge>{connections.find((one) => one.id === order.connectionId)?.name ?? "Trendyol"}</Badge>
            {order.isHistory && <Badge>{t("history")}</Badge>}
            {order.channelDeadline && !["shipped", "delivered", "returned", "cancelled"].includes(order.state) && (
              <DeadlineClock deadline={order.channelDeadline} now={now} zone={zone} style="long" />
            )}
          </>
        }
        actions={
          <>
            {mayDo("orders.write") && <RereadOrder key={order.id} slug={slug} orderId={order.id} />}
            {!tenant.mayWrite && <LockedButton reason={t("readOnly")}>{t("rereadLocked")}</LockedButton>}
            <OrderTurn
              place={query.n === null || !counts ? null : { at: query.n, of: countOfList(counts, query) }}
              previousHref={turnTo(neighbours.previousId, -1)}
              nextHref={turnTo(neighbours.nextId, 1)}
            />
          </>
        }
      />
      <OrderHeadThread order={order} now={now} zone={zone} />
      <div className="grid flex-1 grid-cols-[minmax(0,1fr)_372px] max-wide:grid-cols-1">
        <div className="min-w-0">
          <Section>
            <OrderLines
              order={order}
              lines={liveLines.length > 0 ? liveLines : lines}
              slug={slug}
              caption={t("linesCaption")}
              waysOut={waysOut}
              withMoney={withMoney}
              {...rights}
            />
          </Section>
          <div className={cn("border-line border-b", withMoney && "grid grid-cols-2 max-desk:grid-cols-1")}>
            {withMoney && (
              <Section
                title={t("money")}
                aside={t("moneyAside")}
                last
                className="max-desk:border-line max-desk:border-b"
              >
                <OrderMoney order={order} />
              </Section>
            )}
            <Section
              title={t("customer")}
              aside={<OtherOrders order={order} slug={slug} />}
              last
              className={withMoney ? "desk:border-line desk:border-l" : undefined}
            >
              <OrderPeople
                order={order}
                placedAt={near(order.placedAt)}
                cnp={
                  order.hasIdentityNumber && mayDo("documents.write") ? (
                    <IdentityNumber key={order.id} slug={slug} orderId={order.id} />
                  ) : null
                }
              />
            </Section>
          </div>
          {liveLines.length > 0 && deadLines.length > 0 && (
            <Section title={t("deadLines")} last>
              <OrderLines
                order={order}
                lines={deadLines}
                slug={slug}
                caption={t("deadLines")}
                waysOut={waysOut}
                withMoney={withMoney}
                {...rights}
              />
            </Section>
          )}
        </div>
        <aside className="border-line max-wide:contents wide:border-l">
          <OrderNext order={order} slug={slug} {...rights} />
          <Section title={t("packages")} className="max-wide:order-1">
            <OrderPackages packages={order.packages} timeOf={near} now={now} zone={zone} />
          </Section>
          <Section title={t("timeline")} last className="max-wide:order-2">
            <OrderTimeline order={order} now={now} zone={zone} />
          </Section>
        </aside>
      </div>
    </>
  );
}

/** Null for an unknown and for a stranger's id alike. */
async function findOrder(
  tenant: Awaited<ReturnType<typeof requireTenant>>,
  orderId: string,
): Promise<OrderDetail | null> {
  try {
    return await getOrder(tenant, orderId);
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") return null;
    throw error;
  }
}

export default withWords(OrderPage, "orders-screen");
