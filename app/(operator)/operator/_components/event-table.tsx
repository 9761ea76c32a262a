import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type DataColumn, DataTable } from "@/components/data-table/data-table";
import { formatNearDate } from "@/components/format/format-date";
import { Link } from "@/components/ui/link";
import { DEFAULT_TIME_ZONE } from "@/i18n/request";
import type { OperatorEventRow } from "@/lib/operator/list-operator-events";

type EventTableProps = {
  rows: readonly OperatorEventRow[];
  now: Date;
  locale: string;
  /** Whether the company is named; on its own page it is not. */
  withTenant: boolean;
  empty: ReactNode;
};

/** What operators did, newest first. */
export function EventTable({ rows, now, locale, withTenant, empty }: EventTableProps) {
  const t = useTranslations("operator.log");
  const audit = useTranslations("audit");
  const common = useTranslations("common");
  const columns: DataColumn<OperatorEventRow>[] = [
    {
      id: "when",
      head: t("when"),
      width: 140,
      phone: "when",
      cell: (row) => (
        <time dateTime={row.at.toISOString()}>{formatNearDate(row.at, now, locale, DEFAULT_TIME_ZONE, common)}</time>
      ),
    },
    {
      id: "who",
      head: t("who"),
      width: 180,
      phone: "who",
      cell: (row) => row.operatorName ?? (row.fromCommand ? t("command") : t("gone")),
    },
    {
      id: "what",
      head: t("what"),
      phone: "id",
      cell: (row) => (
        <>
          {t.has(`action.${row.action}`)
            ? t(`action.${row.action}` as never)
            : audit.has(`action.${row.action}`)
              ? audit(`action.${row.action}` as never)
              : row.action}{" "}
          {withTenant && row.tenantSlug && (
            <Link href={`/operator/tenants/${row.tenantSlug}`} className="underline">
              {row.tenantName}
            </Link>
          )}
          {row.personName && <b className="font-medium">{row.personName}</b>}
        </>
      ),
    },
    {
      id: "detail",
      head: t("detail"),
      phone: "why",
      cell: (row) => <span className="block whitespace-normal text-12 text-ink-2 leading-[17px]">{detailOf(row)}</span>,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      density="roomy"
      empty={empty}
    />
  );
}

function detailOf({ detail }: OperatorEventRow): string | null {
  return typeof detail?.reason === "string" ? detail.reason : null;
}
