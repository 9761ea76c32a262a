import { useTranslations } from "next-intl";
import { type DataColumn, DataTable } from "@/components/data-table/data-table";
import { RowLink } from "@/components/data-table/row-link";
import { RowMark } from "@/components/data-table/row-mark";
import { Money } from "@/components/format/money";
import { EmptyState } from "@/components/parts/empty-state";
import { lookOfState } from "@/components/states/state-vocabulary";
import { Status } from "@/components/states/status";
import { Picture } from "@/components/ui/picture";
import type { PreviewLine } from "@/lib/channels/import/read-preview-rows";
import type { Currency } from "@/lib/core/money";
import { EvidenceWords } from "./evidence-words";

type PreviewTableProps = {
  slug: string;
  connectionId: string;
  rows: readonly (PreviewLine & { picture: string | null })[];
  hidden: readonly string[];
};

/** What will happen with each listing, and why. */
export function PreviewTable({ slug, connectionId, rows, hidden }: PreviewTableProps) {
  const t = useTranslations("import-screen");
  const codes = useTranslations("codes.code");
  const columns: DataColumn<PreviewTableProps["rows"][number]>[] = [
    {
      id: "listing",
      head: t("column.listing"),
      phone: "id",
      cell: (row) => (
        <span className="flex items-center gap-[9px]">
          <Picture src={row.picture} alt="" />
          {row.outcome === "undecided" ? (
            <RowLink href={`/${slug}/channels/${connectionId}/decide?listing=${row.listingId}`} className="cut">
              {row.title}
            </RowLink>
          ) : (
            <RowMark title={row.title} className="cut">
              {row.title}
            </RowMark>
          )}
        </span>
      ),
    },
    { id: "code", head: t("column.code"), width: 135, phone: "who", cell: (row) => row.stockCode ?? row.barcode },
    {
      id: "outcome",
      head: t("column.outcome"),
      width: 130,
      phone: "thread",
      cell: (row) => (
        <Status tone={lookOfState("import", row.outcome).tone}>
          {row.outcome === "settled" && row.productId === null ? t("word.setAside") : t(`word.${row.outcome}`)}
        </Status>
      ),
    },
    {
      id: "why",
      head: t("column.why"),
      width: 230,
      phone: "why",
      below: "wide",
      cell: (row) =>
        row.failureCode === null ? (
          <span className="text-ink-2">
            <EvidenceWords evidence={row.evidence} />
          </span>
        ) : (
          <span className="text-broken-ink">
            {codes.has(row.failureCode) ? codes(row.failureCode as "internal", { reference: "" }) : row.failureCode}
          </span>
        ),
    },
    {
      id: "product",
      head: t("column.product"),
      width: 200,
      below: "full",
      cell: (row) =>
        row.productId !== null &&
        row.productName !== null && (
          <RowLink href={`/${slug}/products/${row.productId}`} className="font-normal">
            {row.productName}
          </RowLink>
        ),
    },
    {
      id: "price",
      head: t("column.price"),
      width: 100,
      align: "right",
      below: "narrow",
      cell: (row) =>
        row.salePriceMinor !== null && (
          <Money value={{ minor: row.salePriceMinor, currency: row.currency as Currency }} />
        ),
    },
    {
      id: "stock",
      head: t("column.stock"),
      width: 90,
      align: "right",
      phone: "sum",
      cell: (row) => row.channelQuantity,
    },
  ];
  return (
    <DataTable
      caption={t("title")}
      density="pictures"
      columns={columns}
      hidden={hidden}
      rows={rows}
      rowKey={(row) => row.listingId}
      empty={<EmptyState title={t("empty")}>{t("emptyBody")}</EmptyState>}
    />
  );
}
