import { useTranslations } from "next-intl";
import { Status } from "@/components/states/status";
import type { OrderRow } from "@/lib/orders/order-types";

/** What is worth knowing of an order in the list: a difference first, then missing pieces, then who carries it. */
export function OrderNote({ order }: { order: OrderRow }) {
  const t = useTranslations("orders-screen");
  if (order.differenceMinor !== 0n) return <Status tone="broken">{t("note.difference")}</Status>;
  if (order.stage === "cancelled") return <Status tone="quiet">{t("note.cancelled")}</Status>;
  if (order.uncovered > 0 && order.state === "uncovered")
    return <Status tone="you">{t("note.missing", { count: order.uncovered })}</Status>;
  if (order.stage === "undelivered") return <Status tone="you">{t("note.undelivered")}</Status>;
  if (order.stage === "awaiting") return <Status tone="quiet">{t("note.awaiting")}</Status>;
  if (order.stage === "picking") return <Status tone="moving">{t("note.picking")}</Status>;
  if (order.isHistory) return <Status tone="quiet">{t("note.history")}</Status>;
  return null;
}
