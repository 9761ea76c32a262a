import { useLocale, useTranslations } from "next-intl";
import { formatNearDate } from "@/components/format/format-date";
import { Timeline } from "@/components/parts/timeline";
import type { NodeKind } from "@/components/states/state-vocabulary";
import type { OrderEventView } from "@/lib/orders/order-types";

const NODES: Record<string, NodeKind> = { package_died: "skip", shipped_without_cover: "you", placed: "none" };

/** What happened to the order, newest on top. */
export function OrderTimeline({ events, now, zone }: { events: readonly OrderEventView[]; now: Date; zone: string }) {
  const words = useTranslations("orders");
  const states = useTranslations("states");
  const common = useTranslations("common");
  const locale = useLocale();
  const textOf = ({ kind, data }: OrderEventView) => {
    if (!words.has(`event.${kind}`)) return kind;
    const status =
      typeof data.status === "string" && states.has(`package.${data.status}`)
        ? states(`package.${data.status}`)
        : (data.status ?? "");
    return words(`event.${kind}`, { ...data, status } as Record<string, string | number>);
  };
  return (
    <Timeline
      items={events.map((event) => ({
        key: event.id,
        time: formatNearDate(event.at, now, locale, zone, common),
        at: event.at,
        node: nodeOf(event),
        text: textOf(event),
      }))}
    />
  );
}

function nodeOf({ kind, data }: OrderEventView): NodeKind {
  if (kind === "covered" && Number(data.uncovered ?? 0) > 0) return "you";
  return NODES[kind] ?? "done";
}
