import { useLocale, useTranslations } from "next-intl";
import { formatNearDate } from "@/components/format/format-date";
import { formatSpan } from "@/components/format/format-span";
import { Timeline } from "@/components/parts/timeline";
import { lookOfState, type NodeKind } from "@/components/states/state-vocabulary";
import type { OrderDetail, OrderEventView } from "@/lib/orders/order-types";
import { packageStateCode } from "../../_components/order-state";
import { foldEvents } from "./fold-events";

const NODES: Record<string, NodeKind> = {
  placed: "none",
  package_died: "skip",
  hold_released: "none",
  line_changed: "you",
  shipped_without_cover: "you",
  cover_lost: "you",
};

/** How late an order may be taken in and still be told in seconds. */
const AT_ONCE_MS = 3_600_000;

/** What happened to the order, newest on top. */
export function OrderTimeline({ order, now, zone }: { order: OrderDetail; now: Date; zone: string }) {
  const words = useTranslations("orders");
  const states = useTranslations("states");
  const common = useTranslations("common");
  const t = useTranslations("orders-screen.page");
  const locale = useLocale();
  const textOf = ({ kind, data }: OrderEventView) => {
    if (!words.has(`event.${kind}`)) return kind;
    const code = packageStateCode(String(data.status ?? "unknown"), String(data.raw ?? data.status ?? ""));
    const status = states.has(`package.${code}`) ? states(`package.${code}`) : code;
    // A line that promises nothing, or was linked before this was counted, says only that it was linked.
    const isCounted = String(data.pieces !== undefined);
    return words(`event.${kind}`, { ...data, isCounted, status } as Record<string, string | number>);
  };
  const detailOf = ({ kind, at }: OrderEventView) => {
    if (kind !== "imported" || order.isHistory) return undefined;
    const after = at.getTime() - order.placedAt.getTime();
    if (after < 0 || after > AT_ONCE_MS) return undefined;
    const span =
      after < 60_000 ? common("clock.span.seconds", { n: Math.round(after / 1000) }) : formatSpan(after, common);
    return t("takenAfter", { span });
  };
  const events = foldEvents(order.events);
  const waiting = lastStatuses(order.events);
  return (
    <Timeline
      items={events.map((event) => ({
        key: event.id,
        time: formatNearDate(event.at, now, locale, zone, common),
        at: event.at,
        node: nodeOf(event, waiting.has(event.id)),
        text: textOf(event),
        detail: detailOf(event),
      }))}
    />
  );
}

function nodeOf({ kind, data }: OrderEventView, isLastStatus: boolean): NodeKind {
  if ((kind === "covered" || kind === "cover_arrived") && Number(data.uncovered ?? 0) > 0) return "you";
  if (kind === "line_linked" && Number(data.reserved ?? 0) < Number(data.pieces ?? 0)) return "you";
  if (kind === "package_status" && typeof data.status === "string") {
    const { node } = lookOfState("package", packageStateCode(data.status, ""));
    // A step that is over asks for nothing any more.
    if (node === "none") return "none";
    return isLastStatus ? node : "done";
  }
  return NODES[kind] ?? "done";
}

/** Ids of the last status of each package. */
function lastStatuses(events: readonly OrderEventView[]): ReadonlySet<string> {
  const last = new Map<string, OrderEventView>();
  for (const event of events) {
    const name = String(event.data.package);
    const known = last.get(name);
    if (event.kind === "package_status" && (!known || known.at <= event.at)) last.set(name, event);
  }
  return new Set([...last.values()].map((event) => event.id));
}
