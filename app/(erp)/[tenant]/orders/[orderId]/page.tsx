import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { DeadlineClock } from "@/components/format/deadline-clock";
import { formatNearDate } from "@/components/format/format-date";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { StateBadge } from "@/components/states/state-badge";
import { Thread } from "@/components/states/thread";
import { Badge } from "@/components/ui/badge";
import { requireTenant } from "@/lib/auth/require-tenant";
import { listConnections } from "@/lib/channels/connections/list-connections";
import { clock } from "@/lib/core/clock";
import { isAppError } from "@/lib/core/errors";
import { getOrder } from "@/lib/orders/get-order";
import type { OrderDetail } from "@/lib/orders/order-types";
import { may } from "@/lib/tenancy/roles";
import { orderSteps } from "../_components/order-steps";
import { IdentityNumber } from "./_components/identity-number";
import { OrderLines } from "./_components/order-lines";
import { OrderMoney } from "./_components/order-money";
import { OrderPackages } from "./_components/order-packages";
import { OrderPeople } from "./_components/order-people";
import { OrderTimeline } from "./_components/order-timeline";

type Props = PageProps<"/[tenant]/orders/[orderId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant: slug, orderId } = await params;
  const order = await findOrder(await requireTenant(slug, "orders.read"), orderId);
  const t = await getTranslations("orders-screen.page");
  return { title: order ? t("title", { number: order.externalNumber }) : undefined };
}

/** One order: where it stands, what it is made of, its money to the last ban, who gets it, what happened. */
export default async function OrderPage({ params }: Props) {
  const { tenant: slug, orderId } = await params;
  const tenant = await requireTenant(slug, "orders.read");
  const order = (await findOrder(tenant, orderId)) ?? notFound();
  const [t, states, common, locale, connections] = await Promise.all([
    getTranslations("orders-screen.page"),
    getTranslations("states"),
    getTranslations("common"),
    getLocale(),
    listConnections(tenant),
  ]);
  const now = clock.now();
  const zone = tenant.timeZone;
  const near = (at: Date) => formatNearDate(at, now, locale, zone, common);
  const live = new Set(order.packages.filter((one) => one.isLive).map((one) => one.id));
  const liveLines = order.lines.filter((line) => live.has(line.packageId));
  const deadLines = order.lines.filter((line) => !live.has(line.packageId));
  const mayInvoice = tenant.actor.kind === "member" && may(tenant.actor.role, "documents.write");
  return (
    <>
      <PageHead
        title={t("title", { number: order.externalNumber })}
        back={{ href: `/${slug}/orders`, label: t("back") }}
        state={<StateBadge entity="order" code={order.state} fill="filled" />}
        context={
          <>
            <Badge>{connections.find((one) => one.id === order.connectionId)?.name ?? "Trendyol"}</Badge>
            {order.channelDeadline && order.stage !== "cancelled" && (
              <DeadlineClock deadline={order.channelDeadline} now={now} zone={zone} style="long" />
            )}
          </>
        }
      />
      <Thread size="head" steps={orderSteps(order, states)} />
      <div className="grid flex-1 grid-cols-[minmax(0,1fr)_372px] max-wide:grid-cols-1">
        <div className="min-w-0">
          <Section>
            <OrderLines
              order={order}
              lines={liveLines.length > 0 ? liveLines : order.lines}
              slug={slug}
              caption={t("linesCaption")}
            />
          </Section>
          <div className="grid grid-cols-2 max-desk:grid-cols-1">
            <Section title={t("money")} aside={t("moneyAside")}>
              <OrderMoney order={order} />
            </Section>
            <Section title={t("customer")} className="desk:border-line desk:border-l">
              <OrderPeople order={order} placedAt={near(order.placedAt)} />
              {order.hasIdentityNumber && mayInvoice && <IdentityNumber slug={slug} orderId={order.id} />}
            </Section>
          </div>
          {liveLines.length > 0 && deadLines.length > 0 && (
            <Section title={t("deadLines")} last>
              <OrderLines order={order} lines={deadLines} slug={slug} caption={t("deadLines")} />
            </Section>
          )}
        </div>
        <aside className="border-line wide:border-l">
          <Section title={t("packages")}>
            <OrderPackages packages={order.packages} timeOf={near} />
          </Section>
          <Section title={t("timeline")} last>
            <OrderTimeline events={order.events} now={now} zone={zone} />
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
