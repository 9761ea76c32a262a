import { useLocale, useTranslations } from "next-intl";
import { type DataColumn, DataTable } from "@/components/data-table/data-table";
import { RowLink } from "@/components/data-table/row-link";
import { formatNumber } from "@/components/format/format-number";
import { Money } from "@/components/format/money";
import { Picture } from "@/components/ui/picture";
import type { ProductRow } from "@/lib/catalog/catalog-types";
import type { PriceView } from "@/lib/pricing/pricing-types";
import type { StockOfProduct } from "@/lib/stock/stock-of-products";

export type ProductTableRow = ProductRow & { stock: StockOfProduct | null; prices: readonly PriceView[] };

/** Products with what there is of each. Never counted is an empty cell with a word, not a zero. */
export function ProductsTable({
  rows,
  path,
  empty,
}: {
  rows: readonly ProductTableRow[];
  path: string;
  empty: React.ReactNode;
}) {
  const t = useTranslations("products-screen");
  const locale = useLocale();
  const pieces = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 3 });
  const columns: DataColumn<ProductTableRow>[] = [
    {
      id: "product",
      head: t("column.product"),
      phone: "id",
      cell: (row) => (
        <span className="flex items-center gap-2">
          <Picture src={row.imageUrl} alt="" size={28} />
          <RowLink href={`${path}/${row.id}`}>{row.name}</RowLink>
        </span>
      ),
    },
    { id: "code", head: t("column.code"), width: 170, phone: "who", cell: (row) => row.code },
    {
      id: "barcode",
      head: t("column.barcode"),
      width: 140,
      below: "wide",
      cell: (row) => <span className="text-ink-2">{row.barcodes[0]}</span>,
    },
    {
      id: "vat",
      head: t("column.vat"),
      width: 64,
      align: "right",
      below: "full",
      cell: (row) => <span className="text-ink-2">{row.vatRate}</span>,
    },
    {
      id: "price",
      head: t("column.price"),
      width: 96,
      align: "right",
      phone: "when",
      cell: (row) =>
        row.prices[0] && <Money value={{ minor: row.prices[0].gross.minor, currency: row.prices[0].gross.currency }} />,
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
      width: 96,
      align: "right",
      phone: "sum",
      cell: (row) =>
        row.stock?.counted ? (
          <b className="font-medium">{pieces(row.stock.available)}</b>
        ) : (
          <span className="text-ink-3">{t("neverCounted")}</span>
        ),
    },
  ];
  return (
    <DataTable
      caption={t("title")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowLook={(row) => (row.archivedAt ? "dead" : "normal")}
      density="pictures"
      empty={empty}
    />
  );
}
