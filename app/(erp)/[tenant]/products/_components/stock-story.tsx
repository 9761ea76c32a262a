import { useLocale, useTranslations } from "next-intl";
import { formatNearDate } from "@/components/format/format-date";
import { formatNumber } from "@/components/format/format-number";
import { Timeline, type TimelineItem } from "@/components/parts/timeline";
import { Link } from "@/components/ui/link";
import type { StoryEntry } from "@/lib/stock/read-stock-story";

type StockStoryProps = {
  entries: readonly StoryEntry[];
  slug: string;
  now: Date;
  zone: string;
  /** Names the warehouse of each entry; needless while there is only one. */
  namesWarehouse: boolean;
};

/**
 * The history of a product's stock, readable as a story: what happened, through whom or what, why, and what was left. Orders,
 * imports and adjustments are links.
 */
export function StockStory({ entries, slug, now, zone, namesWarehouse }: StockStoryProps) {
  const t = useTranslations("products-screen.story");
  const common = useTranslations("common");
  const locale = useLocale();
  if (entries.length === 0) return <p className="text-ink-2">{t("none")}</p>;
  return (
    <Timeline
      items={entries.map((entry) => ({
        key: `${entry.kind}-${entry.id}`,
        time: formatNearDate(entry.at, now, locale, zone, common),
        at: entry.at,
        node: nodeOf(entry),
        text: <Happened entry={entry} slug={slug} />,
        detail: <Detail entry={entry} slug={slug} namesWarehouse={namesWarehouse} />,
      }))}
    />
  );
}

function nodeOf(entry: StoryEntry): TimelineItem["node"] {
  if (entry.kind === "movement") return "done";
  if (entry.kind === "ending" || entry.state !== "active") return "skip";
  return entry.quantity < entry.wanted ? "you" : "moving";
}

function Happened({ entry, slug }: { entry: StoryEntry; slug: string }) {
  const t = useTranslations("products-screen.story");
  const reasons = useTranslations("states.adjustment_reason");
  const pieces = usePieces();
  if (entry.kind !== "movement") {
    const order = (
      <OrderLink slug={slug} orderId={entry.orderId}>
        {t("order", { number: entry.orderNumber ?? "" })}
      </OrderLink>
    );
    if (entry.kind === "ending") return t.rich("ended", { held: pieces(entry.quantity), order: () => order });
    const key = entry.state === "active" && entry.quantity < entry.wanted ? "partly" : "promised";
    return t.rich(key, {
      held: pieces(entry.state === "active" ? entry.quantity : entry.wanted),
      wanted: pieces(entry.wanted),
      order: () => order,
    });
  }
  const signed = `${entry.quantity > 0 ? "+" : entry.quantity < 0 ? "−" : ""}${pieces(Math.abs(entry.quantity))}`;
  const what = entry.quantity === 0 ? t("confirmed") : t(`movement.${entry.movement}`);
  return (
    <>
      <b className="font-semibold">{signed}</b> {what}
      {/* A plain correction would only say its own name twice. */}
      {entry.reason && entry.reason !== "correction" && <> ({reasons(entry.reason).toLowerCase()})</>}
      {entry.orderId && (
        <>
          {", "}
          <OrderLink slug={slug} orderId={entry.orderId}>
            {t("order", { number: entry.orderNumber ?? "" })}
          </OrderLink>
        </>
      )}
      <span className="text-ink-2">{`, ${t("balance", { count: pieces(entry.balance) })}`}</span>
    </>
  );
}

/** Who, where, and the note; with the way to the import or the adjustment behind it. */
function Detail({ entry, slug, namesWarehouse }: { entry: StoryEntry; slug: string; namesWarehouse: boolean }) {
  const t = useTranslations("products-screen.story");
  const parts: { key: string; node: React.ReactNode }[] = [];
  if (entry.kind === "movement") {
    const { cause } = entry;
    const who = entry.actorKind === "api" ? t("api", { name: entry.actorName ?? "" }) : entry.actorName;
    if (who) parts.push({ key: "who", node: who });
    else if (entry.actorKind === "system" && !cause) parts.push({ key: "who", node: t("system") });
    if (cause?.kind === "listing") {
      parts.push({
        key: "cause",
        node: (
          <TextLink href={`/${slug}/channels/${cause.connectionId}/listings/${cause.listingId}`}>
            {t("import", { name: cause.name })}
          </TextLink>
        ),
      });
    }
    if (cause?.kind === "adjustment") {
      parts.push({
        key: "cause",
        node: <TextLink href={`/${slug}/stock/adjustments/${cause.adjustmentId}`}>{t("adjustment")}</TextLink>,
      });
    }
  }
  if (namesWarehouse) parts.push({ key: "where", node: entry.warehouseName });
  if (entry.kind === "movement" && entry.note) parts.push({ key: "note", node: `„${entry.note}”` });
  if (parts.length === 0) return null;
  return parts.map((part, at) => (
    <span key={part.key}>
      {at > 0 && " · "}
      {part.node}
    </span>
  ));
}

function OrderLink({ slug, orderId, children }: { slug: string; orderId: string | null; children: React.ReactNode }) {
  if (!orderId) return children;
  return <TextLink href={`/${slug}/orders/${orderId}`}>{children}</TextLink>;
}

function TextLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <Link className="text-brand-ink underline underline-offset-2" href={href}>
      {children}
    </Link>
  );
}

function usePieces() {
  const locale = useLocale();
  return (value: number) => formatNumber(value, locale, { maximumFractionDigits: 3 });
}
