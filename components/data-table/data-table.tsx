import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Link } from "@/components/ui/link";
import { SelectPageBox } from "./select-page-box";

/** Where a column stands in the three lines of a phone row; without it the column is not shown there. */
export type PhonePlace = "id" | "sum" | "who" | "when" | "thread" | "why";

export type DataColumn<Row> = {
  id: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers right, with the unit in the head; everything else left. */
  align?: "right";
  /** Pixels. Columns without a width share what is left. */
  width?: number;
  /** The head becomes a link that sorts. `direction` only when the list is sorted by it now. */
  sort?: { href: string; direction?: "ascending" | "descending" };
  phone?: PhonePlace;
  /** Leaves the table under 1241, 1101 or 961 px. Never the deadline, the state, the thread or the sum. */
  below?: "full" | "wide" | "narrow";
  /** Gives up its `width` under 1241 or 1101 px: needed when the column that took the rest leaves there. */
  loose?: "full" | "wide";
};

export type RowLook = "normal" | "dead" | "busy";

type DataTableProps<Row> = {
  /** Says what the table holds; for screen readers. */
  caption: string;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** "dead" is grey and struck through (cancelled), "busy" waits for the server. */
  rowLook?: (row: Row) => RowLook;
  /** Ids of columns that the person leaves out. The one that names the row always stands. */
  hidden?: readonly string[];
  /** The row whose panel is open. */
  currentKey?: string | null;
  /** Adds the checkboxes. `name` is what a screen reader calls the row, `amount` (minor units) what the dock sums. */
  selection?: { name: (row: Row) => string; amount?: (row: Row) => bigint };
  density?: "compact" | "roomy" | "pictures";
  /** Shown instead of the table when there are no rows. */
  empty: ReactNode;
};

/**
 * The list of the desk: a real table, drawn on the server, that works by links alone. Selection and keys come from a
 * TableDesk around it. The identity cell holds a RowLink.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, rows, rowKey, rowLook, currentKey, selection, density = "compact", empty, hidden = [] } = props;
  const columns = props.columns.filter((column) => column.phone === "id" || !hidden.includes(column.id));
  const t = useTranslations("common.table");
  if (rows.length === 0) return empty;
  return (
    <table
      data-slot="data-table"
      data-density={density}
      data-selectable={selection ? "" : undefined}
      className="desk-table"
    >
      <caption>{caption}</caption>
      <thead>
        <tr>
          {selection && (
            <th scope="col" data-column="select">
              <SelectPageBox label={t("selectAll")} />
            </th>
          )}
          {columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              data-column={column.id}
              data-align={column.align}
              data-below={column.below}
              data-loose={column.loose}
              aria-sort={column.sort ? (column.sort.direction ?? "none") : undefined}
              style={column.width ? { width: column.width } : undefined}
            >
              <ColumnHead column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const key = rowKey(row);
          const look = rowLook?.(row) ?? "normal";
          return (
            <tr
              key={key}
              data-row-key={key}
              data-row={look === "normal" ? undefined : look}
              data-current={key === currentKey ? "" : undefined}
              data-amount={selection?.amount?.(row).toString()}
            >
              {selection && (
                <td data-phone="select">
                  <Checkbox
                    name="id"
                    value={key}
                    data-row-select=""
                    // A browser that fills forms in again must not choose rows by itself.
                    autoComplete="off"
                    aria-label={t("selectRow", { name: selection.name(row) })}
                  />
                </td>
              )}
              {columns.map((column) => (
                <td key={column.id} data-align={column.align} data-below={column.below} data-phone={column.phone}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function ColumnHead<Row>({ column }: { column: DataColumn<Row> }) {
  if (!column.sort) return column.head;
  const Arrow = column.sort.direction === "descending" ? ArrowDown : ArrowUp;
  return (
    <Link href={column.sort.href} scroll={false}>
      {column.head}
      {column.sort.direction && <Arrow size={12} strokeWidth={1.75} aria-hidden="true" />}
    </Link>
  );
}
