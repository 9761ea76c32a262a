import { Pencil } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type DataColumn, DataTable } from "@/components/data-table/data-table";
import { RowLink } from "@/components/data-table/row-link";
import { formatNumber } from "@/components/format/format-number";
import { unitWord } from "@/components/format/unit-word";
import { Status } from "@/components/states/status";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Picture } from "@/components/ui/picture";
import type { StockRow } from "@/lib/stock/list-stock";

type Row = StockRow & { pictureHref: string | null };
type StockTableProps = {
  rows: readonly Row[];
  slug: string;
  namesWarehouse: boolean;
  mayAdjust: boolean;
  hidden: readonly string[];
  empty: ReactNode;
};

/** A row is a product in a warehouse. What is normal is silent; short, waited for and uncounted places speak. */
export function StockTable({ rows, slug, namesWarehouse, mayAdjust, hidden, empty }: StockTableProps) {
  const t = useTranslations("stock-screen.list");
  const locale = useLocale();
  const pieces = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 3 });
  const columns: (DataColumn<Row> | false)[] = [
    {
      id: "product",
      head: t("column.product"),
      phone: "id",
      cell: (row) => (
        <span className="flex items-center gap-2.5">
          <Picture src={row.pictureHref} alt="" size={28} />
          <RowLink href={`/${slug}/products/${row.productId}`} className="cut text-ink">
            {row.productName}
          </RowLink>
        </span>
      ),
    },
    {
      id: "code",
      head: t("column.code"),
      width: 164,
      below: "wide",
      phone: namesWarehouse ? "who" : "when",
      cell: (row) => row.code,
    },
    namesWarehouse && {
      id: "warehouse",
      head: t("column.warehouse"),
      width: 160,
      phone: "when",
      cell: (row) => <span className="text-ink-2">{row.warehouseName}</span>,
    },
    {
      id: "note",
      head: <span className="sr-only">{t("column.note")}</span>,
      width: 224,
      phone: "why",
      cell: (row) => <Note row={row} />,
    },
    {
      id: "onHand",
      head: t("column.onHand"),
      width: 92,
      align: "right",
      below: "narrow",
      cell: (row) => row.counted && pieces(row.onHand),
    },
    {
      id: "reserved",
      head: t("column.reserved"),
      width: 92,
      align: "right",
      below: "narrow",
      cell: (row) => (row.reserved > 0 ? pieces(row.reserved) : null),
    },
    {
      id: "available",
      head: t("column.available"),
      width: 104,
      align: "right",
      phone: "sum",
      cell: (row) =>
        row.counted ? (
          <b
            data-tone={row.available < 0 ? "broken" : undefined}
            className={row.available < 0 ? "font-semibold text-tone-ink" : "font-medium"}
          >
            {pieces(row.available)}
          </b>
        ) : (
          <span className="text-ink-3">{t("neverCounted")}</span>
        ),
    },
    mayAdjust && {
      id: "adjust",
      head: <span className="sr-only">{t("adjustRow")}</span>,
      width: 60,
      align: "right",
      phone: "thread",
      cell: (row) => (
        <Link
          href={`/${slug}/stock/adjust?warehouse=${row.warehouseId}&product=${row.productId}`}
          className={buttonVariants({ variant: "ghost", size: "iconSmall" })}
          aria-label={t("adjustOne", { product: row.productName, warehouse: row.warehouseName })}
          title={t("adjustRow")}
        >
          <Pencil aria-hidden="true" />
        </Link>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("title")}
      columns={columns.filter((column) => column !== false)}
      hidden={hidden}
      rows={rows}
      rowKey={(row) => `${row.productId}.${row.warehouseId}`}
      density="pictures"
      empty={empty}
    />
  );
}

function Note({ row }: { row: Row }) {
  const t = useTranslations("stock-screen.list");
  const common = useTranslations("common");
  const locale = useLocale();
  const count = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 3 });
  if (row.waiting > 0)
    return <Status tone="you">{t("waits", { count: count(row.waiting), unit: unitWord(row.unit, common) })}</Status>;
  if (row.available < 0) return <Status tone="broken">{t("tooMuchPromised")}</Status>;
  return null;
}
