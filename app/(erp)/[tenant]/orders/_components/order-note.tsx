import { useTranslations } from "next-intl";
import { Status } from "@/components/states/status";
import type { OrderRow } from "@/lib/orders/order-types";

/** What is worth knowing of an order in the list: a difference first, then what it waits for, then where it is. */
export function OrderNote({ order }: { order: OrderRow }) {
  const t = useTranslations("orders-screen.note");
  if (order.differenceMinor !== 0n) return <Status tone="broken">{t("difference")}</Status>;
  if (order.stage === "cancelled") return <Status tone="quiet">{t("cancelled")}</Status>;
  if (order.state === "uncovered" && order.unlinkedCount > 0)
    return <Status tone="you">{t("unlinked", { count: order.unlinkedCount })}</Status>;
  if (order.state === "uncovered") return <Status tone="you">{t("missing", { count: order.uncovered })}</Status>;
  if (order.stage === "undelivered") return <Status tone="you">{t("undelivered")}</Status>;
  if (order.stage === "returned") return <Status tone="you">{t("returned")}</Status>;
  if (order.stage === "at_point") return <Status tone="moving">{t("atPoint")}</Status>;
  if (order.stage === "awaiting") return <Status tone="quiet">{t("awaiting")}</Status>;
  if (order.stage === "picking") return <Status tone="moving">{t("picking")}</Status>;
  if (order.isHistory) return <Status tone="quiet">{t("history")}</Status>;
  if (order.isCod) return <Status tone="quiet">{t("cod")}</Status>;
  return null;
}
