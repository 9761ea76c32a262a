import { ArrowRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { cn } from "@/components/cn";
import { type DataColumn, DataTable } from "@/components/data-table/data-table";
import { RowLink } from "@/components/data-table/row-link";
import { EmptyState } from "@/components/parts/empty-state";
import { Picture } from "@/components/ui/picture";
import type { FirstPushField, FirstPushRow } from "@/lib/channels/push/first-push";
import { pushValueText } from "../../_components/push-value";

type ChangesTableProps = {
  base: string;
  rows: readonly (FirstPushRow & { picture: string | null })[];
  empty: { title: string; body: string };
};

/** What the channel shows now, and what it would show. */
export function ChangesTable({ base, rows, empty }: ChangesTableProps) {
  const t = useTranslations("first-push-screen");
  const columns: DataColumn<ChangesTableProps["rows"][number]>[] = [
    {
      id: "listing",
      head: t("column.listing"),
      phone: "id",
      cell: (row) => (
        <span className="flex items-center gap-[9px]">
          <Picture src={row.picture} alt="" />
          <RowLink href={`${base}?explica=${row.listingId}&q=${encodeURIComponent(row.barcode)}`} className="cut">
            {row.title}
          </RowLink>
        </span>
      ),
    },
    { id: "code", head: t("column.code"), width: 150, below: "narrow", cell: (row) => row.stockCode ?? row.barcode },
    {
      id: "stock",
      head: t("column.stock"),
      width: 190,
      align: "right",
      phone: "sum",
      cell: (row) => <Change field={row.stock} kind="STOCK" isZero={row.kind === "zero"} />,
    },
    {
      id: "price",
      head: t("column.price"),
      width: 230,
      align: "right",
      phone: "when",
      cell: (row) => (
        <span className="block max-desk:text-left">
          <Change field={row.price} kind="PRICE" isZero={false} />
        </span>
      ),
    },
    {
      id: "what",
      head: t("column.what"),
      width: 170,
      below: "wide",
      phone: "thread",
      cell: (row) => (
        <span className={cn("text-12", row.kind === "zero" ? "font-semibold text-broken-ink" : "text-ink-3")}>
          {t(`what.${row.kind}`)}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("table")}
      density="pictures"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.listingId}
      empty={<EmptyState title={empty.title}>{empty.body}</EmptyState>}
    />
  );
}

function Change({ field, kind, isZero }: { field: FirstPushField; kind: "STOCK" | "PRICE"; isZero: boolean }) {
  const t = useTranslations("first-push-screen");
  const locale = useLocale();
  const text = (value: string | null) => pushValueText(kind, value, locale, { unit: false }) ?? t("nothingSeen");
  if (field.wanted === null) {
    return (
      <span className="text-ink-3">
        <span className="text-12">{field.blocker && t(`blocker.${field.blocker}`)}</span>{" "}
        {field.now !== null && text(field.now)}
      </span>
    );
  }
  if (field.wanted === field.now) return <span className="text-ink-3">{text(field.now)}</span>;
  const isListOnly = kind === "PRICE" && text(field.now) === text(field.wanted);
  return (
    <span className="inline-flex items-center gap-1.5">
      {isListOnly && <span className="text-12 text-ink-3">{t("listPrice")}</span>}
      <span className="text-ink-3">{text(field.now)}</span>
      <ArrowRight size={14} strokeWidth={1.5} className="text-ink-3" aria-label={t("becomes")} />
      <b className={cn("font-semibold", isZero && "text-broken-ink")}>{text(field.wanted)}</b>
    </span>
  );
}
