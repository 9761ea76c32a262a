import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type DataColumn, DataTable } from "@/components/data-table/data-table";
import { RowLink } from "@/components/data-table/row-link";
import { RowMark } from "@/components/data-table/row-mark";
import { formatNearDate } from "@/components/format/format-date";
import type { AuditRow } from "@/lib/audit/list-audit";
import { changesOf } from "../changes-of";

type AuditTableProps = { rows: readonly AuditRow[]; slug: string; zone: string; now: Date; empty: ReactNode };

/** Entries of the log: when, who, what, and only the fields that differ. */
export function AuditTable({ rows, slug, zone, now, empty }: AuditTableProps) {
  const t = useTranslations("audit");
  const common = useTranslations("common");
  const locale = useLocale();
  const columns: DataColumn<AuditRow>[] = [
    {
      id: "when",
      head: t("when"),
      width: 140,
      phone: "when",
      cell: (row) => <time dateTime={row.at.toISOString()}>{formatNearDate(row.at, now, locale, zone, common)}</time>,
    },
    {
      id: "who",
      head: t("who"),
      width: 180,
      phone: "who",
      cell: (row) => <span className="cut">{whoOf(row, t)}</span>,
    },
    {
      id: "what",
      head: t("what"),
      phone: "id",
      cell: (row) => (
        <>
          <RowMark className="font-normal">
            {t.has(`action.${row.action}`) ? t(`action.${row.action}` as never) : row.action}
          </RowMark>{" "}
          <Thing row={row} slug={slug} />
        </>
      ),
    },
    { id: "change", head: t("change"), phone: "why", cell: (row) => <Changes row={row} /> },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      density="roomy"
      empty={empty}
    />
  );
}

function whoOf(row: AuditRow, t: ReturnType<typeof useTranslations<"audit">>): string {
  if (row.actorKind === "system") return t("actor.system");
  if (row.actorKind === "operator") return t("actor.operator");
  if (!row.actorName) return t("actor.gone");
  return row.actorKind === "api" ? t("actor.api", { name: row.actorName }) : row.actorName;
}

const PLACES: Readonly<Record<string, string>> = { connection: "channels", product: "products", order: "orders" };

function Thing({ row, slug }: { row: AuditRow; slug: string }) {
  if (!row.entityName) return null;
  const place = PLACES[row.entity];
  return place && row.entityId ? (
    <RowLink href={`/${slug}/${place}/${row.entityId}`}>{row.entityName}</RowLink>
  ) : (
    <b className="font-medium">{row.entityName}</b>
  );
}

const SHOWN = 3;

function Changes({ row }: { row: AuditRow }) {
  const t = useTranslations("audit");
  const changes = changesOf(row.before, row.after);
  const words = (value: string | boolean | null) =>
    value === null ? t("value.none") : typeof value === "boolean" ? t(`value.${value}`) : value;
  return (
    <span className="text-12 text-ink-2">
      {changes.slice(0, SHOWN).map((change, index) => (
        <span key={change.field}>
          {index > 0 && " · "}
          {change.field}: {row.before && <s className="text-ink-3">{words(change.before)}</s>}{" "}
          <b className="font-medium text-ink">{words(change.after)}</b>
        </span>
      ))}
      {changes.length > SHOWN && ` ${t("value.more", { count: changes.length - SHOWN })}`}
    </span>
  );
}
