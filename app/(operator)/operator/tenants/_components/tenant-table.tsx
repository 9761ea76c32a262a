import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type DataColumn, DataTable } from "@/components/data-table/data-table";
import { RowLink } from "@/components/data-table/row-link";
import { formatDate } from "@/components/format/format-date";
import { formatNumber } from "@/components/format/format-number";
import { formatRelative, formatSpan } from "@/components/format/format-span";
import { Status } from "@/components/states/status";
import type { TenantRow } from "@/lib/operator/operator-types";
import { TenantStateBadge } from "../../_components/tenant-state";

type TenantTableProps = { rows: readonly TenantRow[]; locale: string; zone: string; now: Date; empty: ReactNode };

/** One line a company; a cell that has nothing to tell stays empty. */
export function TenantTable({ rows, locale, zone, now, empty }: TenantTableProps) {
  const t = useTranslations("operator.tenants");
  const common = useTranslations("common");
  const number = (value: number) => (value > 0 ? formatNumber(value, locale) : null);
  const columns: DataColumn<TenantRow>[] = [
    {
      id: "name",
      head: t("column.name"),
      phone: "id",
      cell: (row) => (
        <RowLink href={`/operator/tenants/${row.slug}`} className="cut block">
          {row.name}
        </RowLink>
      ),
    },
    {
      id: "slug",
      head: t("column.slug"),
      width: 130,
      below: "full",
      cell: (row) => <span className="cut text-ink-2">/{row.slug}</span>,
    },
    {
      id: "state",
      head: t("column.state"),
      width: 170,
      phone: "when",
      cell: (row) => <TenantStateBadge state={row.state} trialEndsAt={row.trialEndsAt} now={now} />,
    },
    {
      id: "seen",
      head: t("column.seen"),
      width: 110,
      below: "wide",
      cell: (row) => row.lastSeenAt && formatRelative(row.lastSeenAt, now, common),
    },
    {
      id: "orders",
      head: t("column.orders"),
      width: 110,
      align: "right",
      phone: "sum",
      cell: (row) => number(row.orders),
    },
    {
      id: "pending",
      head: t("column.pending"),
      width: 110,
      align: "right",
      cell: (row) =>
        row.pending > 0 && (
          <>
            {formatNumber(row.pending, locale)}
            {row.oldestPending && (
              <span className="text-ink-3"> · {formatSpan(now.getTime() - row.oldestPending.getTime(), common)}</span>
            )}
          </>
        ),
    },
    {
      id: "trouble",
      head: t("column.trouble"),
      width: 170,
      phone: "why",
      cell: (row) => (
        <span className="flex flex-wrap gap-x-2.5">
          {row.activationRequestedAt && (row.state === "trial" || row.state === "ended") && (
            <Status tone="you">{t("asks")}</Status>
          )}
          {row.failing > 0 && <Status tone="broken">{t("failing", { count: row.failing })}</Status>}
          {row.quarantined > 0 && (
            <Status tone="you" fill="plain">
              {t("quarantined", { count: row.quarantined })}
            </Status>
          )}
        </span>
      ),
    },
    {
      id: "since",
      head: t("column.since"),
      width: 100,
      align: "right",
      below: "full",
      cell: (row) => formatDate(row.createdAt, locale, zone, "day"),
    },
  ];
  return <DataTable caption={t("caption")} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}
