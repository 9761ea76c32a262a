import { useLocale, useTranslations } from "next-intl";
import { formatDate, formatNearDate } from "@/components/format/format-date";
import { formatNumber } from "@/components/format/format-number";
import { Thread } from "@/components/states/thread";
import type { OrderDetail } from "@/lib/orders/order-types";
import { orderHeadSteps } from "../../_components/order-steps";

/** The thread in the head of an order: each step with the fact that goes with it. */
export function OrderHeadThread({ order, now, zone }: { order: OrderDetail; now: Date; zone: string }) {
  const t = useTranslations("orders-screen.step");
  const states = useTranslations("states");
  const common = useTranslations("common");
  const locale = useLocale();
  const near = (at: Date) => formatNearDate(at, now, locale, zone, common);
  const count = (pieces: number) => formatNumber(pieces, locale);
  const isOver = ["shipped", "delivered", "returned", "cancelled"].includes(order.state);
  const takenAt = order.events.find((event) => event.kind === "imported")?.at ?? order.createdAt;
  const leftAt = order.events.find((event) => event.kind === "package_status" && event.data.status === "shipped")?.at;
  const isToday = formatDate(takenAt, "en", zone, "day") === formatDate(now, "en", zone, "day");
  return (
    <Thread
      size="head"
      steps={orderHeadSteps(order, states, {
        taken: isToday ? formatDate(takenAt, locale, zone, "seconds") : near(takenAt),
        reserved: isOver
          ? undefined
          : t(order.uncovered > 0 ? "heldPart" : "held", {
              held: count(order.pieceCount - order.uncovered),
              wanted: count(order.pieceCount),
              pieces: order.pieceCount,
            }),
        document: order.stage === "invoiced" ? t("onChannel") : undefined,
        awb: order.carrier ?? undefined,
        handed: leftAt
          ? near(leftAt)
          : order.channelDeadline && !isOver
            ? t("until", { time: near(order.channelDeadline) })
            : undefined,
      })}
    />
  );
}
