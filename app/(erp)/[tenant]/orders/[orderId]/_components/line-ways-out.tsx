import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatQuantity } from "@/components/format/format-number";
import { NodeMark } from "@/components/states/node-mark";
import { Kbd } from "@/components/ui/kbd";
import { Link } from "@/components/ui/link";
import type { OrderLineView } from "@/lib/orders/order-types";
import type { WayOut } from "@/lib/orders/ways-out-of-order";

type LineWaysOutProps = {
  line: OrderLineView;
  wayOut: WayOut | undefined;
  slug: string;
  connectionId: string;
  /** Only the first line in trouble answers to the keys. */
  hasKeys: boolean;
  mayAdjust: boolean;
  mayLink: boolean;
};
type Choice = { key: string; href: string; title: ReactNode; consequence: ReactNode };

/** Under a line that stock does not cover: why, and the ways out of it with their consequence. Nothing is carried out by itself. */
export function LineWaysOut(props: LineWaysOutProps) {
  const t = useTranslations("orders-screen.wayOut");
  const { line, hasKeys } = props;
  const isLinked = line.cover.isLinked;
  const choices = useChoices(props);
  return (
    <div data-slot="way-out" data-tone="you" className="rounded-3 bg-tone-tint px-3 pt-2.5 pb-3">
      <p className="mb-2 flex items-start gap-2">
        <NodeMark node="you" className="mt-1 flex-none" />
        <span>
          <b className="font-semibold text-tone-ink">
            {isLinked ? t("missing", { count: line.uncovered }) : t("unlinked")}
          </b>{" "}
          {isLinked ? t("missingHint") : t("unlinkedHint")} <Ahead {...props} />
        </span>
      </p>
      <ul className="grid grid-cols-2 gap-1.5 max-full:grid-cols-1">
        {choices.map((choice, index) => (
          <li key={choice.key}>
            <Link
              href={choice.href}
              data-key={hasKeys ? String(index + 1) : undefined}
              className="grid h-full grid-cols-[minmax(0,1fr)_auto] items-center gap-[9px] rounded-2 border border-line-2 bg-sheet px-2.5 py-[7px] text-ink leading-[17px] no-underline hover:border-brand hover:no-underline"
            >
              <span className="min-w-0">
                <b className="block font-medium">{choice.title}</b>
                <span className="block text-12 text-ink-2">{choice.consequence}</span>
              </span>
              {hasKeys && <Kbd>{index + 1}</Kbd>}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whoever has to leave earlier gets the next pieces first. */
function Ahead({ line, wayOut, slug }: LineWaysOutProps) {
  const t = useTranslations("orders-screen.wayOut");
  if (!wayOut || wayOut.ahead === 0) return null;
  return (
    <Link
      href={`/${slug}/orders?view=uncovered&q=${encodeURIComponent(line.barcode)}`}
      className="text-tone-ink underline"
    >
      {t("ahead", { count: wayOut.ahead })}
    </Link>
  );
}

function useChoices({ line, wayOut, slug, connectionId, mayAdjust, mayLink }: LineWaysOutProps): Choice[] {
  const t = useTranslations("orders-screen.wayOut");
  const locale = useLocale();
  const pieces = (count: number) => formatQuantity(count, t("unit"), locale);
  const channel = `/${slug}/channels/${connectionId}`;
  if (!line.cover.isLinked) {
    const listing = `${channel}/listings/${line.listingId}`;
    return [
      ...(mayLink && line.listingId
        ? [
            {
              key: "decide",
              href: `${channel}/decide?listing=${line.listingId}`,
              title: t("link"),
              consequence: t("linkThen"),
            },
          ]
        : []),
      line.listingId
        ? { key: "listing", href: listing, title: t("listing"), consequence: t("listingThen") }
        : { key: "catalogue", href: channel, title: t("catalogue"), consequence: t("catalogueThen") },
    ];
  }
  const product = `/${slug}/products/${line.productId}`;
  const name = wayOut?.warehouseName ?? "";
  return [
    ...(wayOut?.elsewhere ?? []).slice(0, 2).map((place) => ({
      key: place.warehouseId,
      href: product,
      title: t("elsewhere", { pieces: pieces(place.available), name: place.name }),
      consequence: t("elsewhereThen", { name }),
    })),
    ...(mayAdjust
      ? [
          {
            key: "adjust",
            href: `/${slug}/stock/adjust?product=${line.productId}`,
            title: name ? t("adjustIn", { name }) : t("adjust"),
            consequence: wayOut
              ? t("adjustThen", { onHand: pieces(wayOut.onHand), reserved: pieces(wayOut.reserved) })
              : t("adjustThenBare"),
          },
        ]
      : []),
    {
      key: "holders",
      href: `/${slug}/orders?view=open&q=${encodeURIComponent(line.barcode)}`,
      title: t("holders"),
      consequence: t("holdersThen"),
    },
    ...(line.listingId
      ? [
          {
            key: "listing",
            href: `${channel}/listings/${line.listingId}`,
            title: t("listing"),
            consequence: t("soldThen"),
          },
        ]
      : []),
  ].slice(0, 4);
}
