import { useLocale, useTranslations } from "next-intl";
import { type DataColumn, DataTable } from "@/components/data-table/data-table";
import { RowLink } from "@/components/data-table/row-link";
import { formatNumber } from "@/components/format/format-number";
import { Money } from "@/components/format/money";
import { Picture } from "@/components/ui/picture";
import type { ProductRow } from "@/lib/catalog/catalog-types";
import type { ProductOnChannel } from "@/lib/channels/listings/listings-of-products";
import type { PriceView } from "@/lib/pricing/pricing-types";
import type { StockOfProduct } from "@/lib/stock/stock-of-products";
import type { ProductsQuery } from "../products-query";

export type ProductTableRow = ProductRow & {
  pictureHref: string | null;
  stock: StockOfProduct | null;
  prices: readonly PriceView[];
  channels: readonly ProductOnChannel[];
};

type ProductsTableProps = {
  rows: readonly ProductTableRow[];
  path: string;
  sort: ProductsQuery["sort"];
  link: (changes: Record<string, string | null>) => string;
  hidden: readonly string[];
  empty: React.ReactNode;
};

const NEXT_SORT = { newest: "name", name: "name_desc", name_desc: null } as const;
const DIRECTION = { newest: undefined, name: "ascending", name_desc: "descending" } as const;

/** Products with what there is of each. Never counted is said in a word; it is not a zero. */
export function ProductsTable({ rows, path, sort, link, hidden, empty }: ProductsTableProps) {
  const t = useTranslations("products-screen");
  const locale = useLocale();
  const pieces = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 3 });
  const columns: DataColumn<ProductTableRow>[] = [
    {
      id: "product",
      head: t("column.product"),
      phone: "id",
      sort: { href: link({ sort: NEXT_SORT[sort] }), direction: DIRECTION[sort] },
      cell: (row) => (
        <span className="flex items-center gap-2.5">
          <Picture src={row.pictureHref} alt="" size={28} />
          <RowLink href={`${path}/${row.id}`} className="cut text-ink">
            {row.name}
          </RowLink>
        </span>
      ),
    },
    { id: "code", head: t("column.code"), width: 164, phone: "when", cell: (row) => row.code ?? row.barcodes[0] },
    {
      id: "barcode",
      head: t("column.barcode"),
      width: 150,
      below: "full",
      cell: (row) => (
        <span className="text-ink-2">
          {row.barcodes[0]}
          {moreCodes(row) > 0 && (
            <span className="text-ink-3" title={[...row.barcodes.slice(1), ...row.additionalCodes].join("\n")}>
              {" "}
              +{moreCodes(row)}
            </span>
          )}
        </span>
      ),
    },
    {
      id: "channels",
      head: t("column.channels"),
      width: 132,
      below: "wide",
      cell: (row) => (
        <span className="cut block text-ink-2">
          {row.channels
            .map((one) => (one.listings > 1 ? `${one.connectionName} ×\u00a0${one.listings}` : one.connectionName))
            .join(", ")}
        </span>
      ),
    },
    {
      id: "vat",
      head: t("column.vat"),
      width: 60,
      align: "right",
      below: "full",
      cell: (row) => <span className="text-ink-2">{pieces(row.vatRate)}</span>,
    },
    {
      id: "price",
      head: t("column.price"),
      width: 104,
      align: "right",
      phone: "thread",
      cell: (row) => <PriceCell prices={row.prices} />,
    },
    {
      id: "onHand",
      head: t("column.onHand"),
      width: 76,
      align: "right",
      below: "narrow",
      cell: (row) => row.stock?.counted && pieces(row.stock.onHand),
    },
    {
      id: "reserved",
      head: t("column.reserved"),
      width: 84,
      align: "right",
      below: "narrow",
      cell: (row) => (row.stock?.reserved ? pieces(row.stock.reserved) : null),
    },
    {
      id: "available",
      head: t("column.available"),
      width: 108,
      align: "right",
      phone: "sum",
      cell: (row) => <AvailableCell stock={row.stock} />,
    },
  ];

  return (
    <DataTable
      caption={t("title")}
      columns={columns}
      hidden={hidden}
      rows={rows}
      rowKey={(row) => row.id}
      rowLook={(row) => (row.archivedAt ? "dead" : "normal")}
      density="pictures"
      empty={empty}
    />
  );
}

function AvailableCell({ stock }: { stock: StockOfProduct | null }) {
  const t = useTranslations("products-screen");
  const locale = useLocale();
  if (!stock?.counted) return <span className="text-ink-3">{t("neverCounted")}</span>;
  const isShort = stock.available < 0;
  return (
    <b data-tone={isShort ? "you" : undefined} className={isShort ? "font-semibold text-tone-ink" : "font-medium"}>
      {formatNumber(stock.available, locale, { maximumFractionDigits: 3 })}
    </b>
  );
}

/** One price, or from where on when warehouses differ. */
function PriceCell({ prices }: { prices: readonly PriceView[] }) {
  const t = useTranslations("products-screen");
  const sorted = [...prices].sort((a, b) => Number(a.gross.minor - b.gross.minor));
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!least || !most) return null;
  return (
    <>
      {least.gross.minor !== most.gross.minor && (
        <span className="text-ink-3" title={t("priceFrom")}>
          {t("from")}{" "}
        </span>
      )}
      <Money value={{ minor: least.gross.minor, currency: least.gross.currency }} />
    </>
  );
}

function moreCodes(row: ProductRow): number {
  return Math.max(0, row.barcodes.length - 1) + row.additionalCodes.length;
}
