import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type DataColumn, DataTable } from "@/components/data-table/data-table";
import { RowLink } from "@/components/data-table/row-link";
import { RowMark } from "@/components/data-table/row-mark";
import { formatCountry } from "@/components/format/format-country";
import { formatDate, formatNearDate } from "@/components/format/format-date";
import type { AuditRow } from "@/lib/audit/list-audit";
import { changesOf } from "../changes-of";

type AuditTableProps = {
  rows: readonly AuditRow[];
  slug: string;
  zone: string;
  now: Date;
  empty: ReactNode;
  names: ReadonlyMap<string, string>;
};

/** Entries of the log: when, who, what, and only the fields that differ. */
export function AuditTable({ rows, slug, zone, now, empty, names }: AuditTableProps) {
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
    { id: "change", head: t("change"), phone: "why", cell: (row) => <Changes row={row} names={names} zone={zone} /> },
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

/** Fields whose values are codes of ours, with words under `value`. */
const CODED = new Set(["state", "choice", "madeIn", "channel", "table"]);

/** A moment as entries keep it. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

type Names = ReadonlyMap<string, string>;

function Changes({ row, names, zone }: { row: AuditRow; names: Names; zone: string }) {
  const t = useTranslations("audit");
  const locale = useLocale();
  const roles = useTranslations("roles");
  const changes = changesOf(row.before, row.after, names);
  return (
    <span className="text-12 text-ink-2">
      {changes.slice(0, SHOWN).map(({ field, before, after }, index) => (
        <span key={field}>
          {index > 0 && " · "}
          {nameOf(field)}: {row.before && <s className="text-ink-3">{words(field, before)}</s>}{" "}
          <b className="font-medium text-ink">{words(field, after)}</b>
        </span>
      ))}
      {changes.length > SHOWN && ` ${t("value.more", { count: changes.length - SHOWN })}`}
    </span>
  );

  /** Fields are told by their last name; one without words stays as programs see it. */
  function nameOf(field: string): string {
    const key = field.split(".").at(-1);
    return t.has(`field.${key}`) ? t(`field.${key}` as never) : field;
  }

  function words(field: string, value: string | boolean | null): string {
    if (value === null) return t("value.none");
    if (typeof value === "boolean") return t(`value.${value}`);
    if (MOMENT.test(value)) return formatDate(new Date(value), locale, zone, "dayTime");
    if (field === "storefront") return formatCountry(value, locale);
    if (field === "role" && roles.has(`role.${value}`)) return roles(`role.${value}` as never);
    return CODED.has(field) && t.has(`value.${value}`) ? t(`value.${value}` as never) : value;
  }
}
