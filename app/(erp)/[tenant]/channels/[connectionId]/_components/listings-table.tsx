import { OctagonX } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/cn";
import { type DataColumn, DataTable } from "@/components/data-table/data-table";
import { RowLink } from "@/components/data-table/row-link";
import { currencyWord } from "@/components/format/format-money";
import { formatNumber } from "@/components/format/format-number";
import { Money } from "@/components/format/money";
import { StateBadge } from "@/components/states/state-badge";
import { Status } from "@/components/states/status";
import { Thread, ThreadLetters } from "@/components/states/thread";
import { Link } from "@/components/ui/link";
import { Picture } from "@/components/ui/picture";
import type { ListingSort } from "@/lib/channels/listings/listing-filter.schemas";
import type { ListingRow } from "@/lib/channels/listings/listing-types";
import type { ConnectionBlock } from "@/lib/channels/push/connection-block";
import { parsePriceValue } from "@/lib/channels/push/push-values";
import { type PushLook, rowLook } from "./push-look";
import { pushSteps } from "./push-steps";
import { PushWord } from "./push-word";

type ListingsTableProps = {
  rows: readonly ListingRow[];
  block: ConnectionBlock;
  now: Date;
  channel: string;
  currency: string;
  sort: ListingSort;
  sortHref: (sort: ListingSort) => string;
  explainHref: (listingId: string) => string;
  decideHref: (listingId: string) => string;
  openedId: string | null;
  selectable: boolean;
  hidden: readonly string[];
  empty: ReactNode;
};

/** Just confirmed: the value fades in once. Longer ago than this it is no news. */
const FRESH_MS = 10_000;

/** Listings with what we want on the channel and how far it has come. Everything in it works by links. */
export function ListingsTable(props: ListingsTableProps) {
  const { rows, block, now, channel, sort, sortHref } = props;
  const t = useTranslations("listing-screen");
  const states = useTranslations("states");
  const locale = useLocale();
  // Beside an open panel there is less room: figures and words come closer, so that the name stays readable.
  const [code, state, price, stock, way] = props.openedId ? [114, 112, 70, 62, 234] : [138, 142, 92, 66, 236];
  const looks = new Map(rows.map((row) => [row.id, rowLook(row, block, now)]));
  const lookOf = (row: ListingRow) => looks.get(row.id) ?? rowLook(row, block, now);
  const columns: DataColumn<ListingRow>[] = [
    {
      id: "product",
      head: t("column.product"),
      phone: "id",
      sort: { href: sortHref(sort === "title" ? "title_desc" : "title"), direction: directionOf(sort, "title") },
      cell: (row) => (
        <span className="flex items-center gap-[9px]">
          <Picture src={row.imageUrl} alt="" />
          <RowLink href={props.explainHref(row.id)} scroll={false} className="cut text-ink">
            {row.title}
          </RowLink>
        </span>
      ),
    },
    {
      id: "code",
      head: t("column.code"),
      width: code,
      below: "wide",
      cell: (row) => <span className="text-ink-2">{row.stockCode ?? row.barcode}</span>,
    },
    {
      id: "state",
      head: t("column.state"),
      width: state,
      phone: "who",
      cell: (row) => <ListingState row={row} />,
    },
    {
      id: "price",
      head: t("column.price", { currency: currencyWord(props.currency) }),
      width: price,
      below: "narrow",
      align: "right",
      phone: "thread",
      sort: { href: sortHref(sort === "price" ? "price_desc" : "price"), direction: directionOf(sort, "price") },
      cell: (row) => <PriceCell row={row} look={lookOf(row).price} channel={channel} />,
    },
    {
      id: "stock",
      head: t("column.stock"),
      width: stock,
      align: "right",
      phone: "sum",
      sort: { href: sortHref(sort === "stock" ? "stock_desc" : "stock"), direction: directionOf(sort, "stock") },
      cell: (row) => {
        const { wanted } = row.push.stock;
        const shown = wanted === null ? row.channelQuantity : Number(wanted);
        if (shown === null) return null;
        return (
          <span title={wanted === null ? t("onChannel", { channel }) : undefined}>
            <span className={wanted === null ? "text-ink-3" : "font-semibold"}>{formatNumber(shown, locale)}</span>
            <span className="hidden text-ink-3 max-desk:inline"> {t("pieces")}</span>
          </span>
        );
      },
    },
    {
      id: "way",
      head: (
        <span className="inline-flex items-center gap-2">
          <ThreadLetters label={t("column.way")} steps={pushSteps(["none", "none", "none", "none"], states)} />
          <span aria-hidden="true" className="max-full:hidden">
            {t("column.way")}
          </span>
        </span>
      ),
      width: way,
      phone: "when",
      cell: (row) => {
        const { lead } = lookOf(row);
        const settledAt = lead.facts.push.confirmedAt;
        const fresh = lead.situation === "equal" || lead.situation === "confirmed" ? settledAt : null;
        const isFresh = fresh !== null && now.getTime() - fresh.getTime() < FRESH_MS;
        return (
          <span
            key={`${lead.situation} ${settledAt?.getTime() ?? 0}`}
            className={cn("inline-flex items-center gap-2 rounded-1", isFresh && "just-confirmed")}
          >
            <Link
              href={props.explainHref(row.id)}
              scroll={false}
              data-row-explain=""
              tabIndex={-1}
              className="inline-flex min-h-6 items-center gap-2 no-underline hover:no-underline"
            >
              <Thread steps={pushSteps(lead.nodes, states)} />
              {lead.situation !== "undecided" && <PushWord look={lead} />}
            </Link>
            {lead.situation === "undecided" && (
              <Link href={props.decideHref(row.id)} className="no-underline hover:no-underline">
                <Status tone="you">
                  <PushWord look={lead} className="font-semibold" />
                </Status>
              </Link>
            )}
          </span>
        );
      },
    },
  ];
  return (
    <DataTable
      caption={t("context")}
      density="pictures"
      columns={columns}
      hidden={props.hidden}
      rows={rows}
      rowKey={(row) => row.id}
      currentKey={props.openedId}
      selection={props.selectable ? { name: (row) => row.title } : undefined}
      empty={props.empty}
    />
  );
}

/** On sale is the normal and stays silent; everything else shows its tone. */
function ListingState({ row }: { row: ListingRow }) {
  const t = useTranslations("states.listing");
  if (row.channelStatus === "on_sale") return <span className="text-12 text-ink-2">{t("on_sale")}</span>;
  return <StateBadge entity="listing" code={row.channelStatus} />;
}

function PriceCell({ row, look, channel }: { row: ListingRow; look: PushLook; channel: string }) {
  const t = useTranslations("listing-screen");
  const words = useTranslations("explain-screen.word");
  const wanted = parsePriceValue(row.push.price.wanted);
  const minor = wanted?.saleMinor ?? row.salePriceMinor;
  if (minor === null) return null;
  return (
    <span
      className="inline-flex items-center gap-1"
      title={wanted === null ? t("onChannel", { channel }) : undefined}
      data-tone={look.tone}
    >
      <Money
        value={{ minor, currency: wanted?.currency ?? row.currency }}
        className={wanted === null ? "text-ink-3" : undefined}
      />
      <span className="hidden text-ink-3 max-desk:inline"> {currencyWord(wanted?.currency ?? row.currency)}</span>
      {look.situation === "quarantined" && (
        <OctagonX
          size={13}
          strokeWidth={1.75}
          className="text-tone-mark"
          role="img"
          aria-label={words("quarantined", { field: "PRICE" })}
        />
      )}
    </span>
  );
}

function directionOf(sort: ListingSort, column: "title" | "price" | "stock"): "ascending" | "descending" | undefined {
  if (sort === column) return "ascending";
  return sort === `${column}_desc` ? "descending" : undefined;
}
