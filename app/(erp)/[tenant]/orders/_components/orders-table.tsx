import { useTranslations } from "next-intl";
import { type DataColumn, DataTable } from "@/components/data-table/data-table";
import { RowLink } from "@/components/data-table/row-link";
import { DeadlineClock } from "@/components/format/deadline-clock";
import { Money } from "@/components/format/money";
import { Cover } from "@/components/parts/cover";
import { Thread, ThreadLetters } from "@/components/states/thread";
import { Badge } from "@/components/ui/badge";
import { Picture } from "@/components/ui/picture";
import type { OrderRow } from "@/lib/orders/order-types";
import { OrderNote } from "./order-note";
import { orderSteps } from "./order-steps";

type OrdersTableProps = {
  rows: readonly OrderRow[];
  /** The address of an order's page, which keeps the list it was opened from. */
  hrefOf: (row: OrderRow, index: number) => string;
  zone: string;
  now: Date;
  sort: { by: "deadline" | "newest"; deadlineHref: string; newestHref: string };
  hidden: readonly string[];
  /** Whether the sums stand in it. */
  withMoney: boolean;
  empty: React.ReactNode;
};

/** The order desk's table. Everything in it works by links. */
export function OrdersTable({ rows, hrefOf, zone, now, sort, hidden, withMoney, empty }: OrdersTableProps) {
  const t = useTranslations("orders-screen");
  const states = useTranslations("states");
  const hrefs = new Map(rows.map((row, index) => [row.id, hrefOf(row, index)]));
  const columns: DataColumn<OrderRow>[] = [
    {
      id: "deadline",
      head: t("column.deadline"),
      width: 158,
      phone: "when",
      sort: { href: sort.deadlineHref, direction: sort.by === "deadline" ? "ascending" : undefined },
      cell: (row) =>
        row.channelDeadline && row.stage !== "cancelled" ? (
          <DeadlineClock deadline={row.channelDeadline} now={now} zone={zone} />
        ) : null,
    },
    {
      id: "number",
      head: t("column.number"),
      width: 108,
      phone: "id",
      sort: { href: sort.newestHref, direction: sort.by === "newest" ? "descending" : undefined },
      cell: (row) => <RowLink href={hrefs.get(row.id) ?? ""}>{row.externalNumber}</RowLink>,
    },
    {
      id: "customer",
      head: t("column.customer"),
      width: 216,
      loose: "wide",
      phone: "who",
      cell: (row) => (
        <>
          {row.customerName} {row.isCompany && <Badge>{t("company")}</Badge>}{" "}
          <span className="text-ink-3">
            {[row.city, row.county].filter((part, at, all) => part && all.indexOf(part) === at).join(", ")}
          </span>
        </>
      ),
    },
    {
      id: "products",
      head: t("column.products"),
      below: "wide",
      cell: (row) => (
        <span className="flex items-center gap-2">
          <Picture src={row.firstImageUrl} alt="" size={26} />
          <span className="cut">{row.firstLineTitle}</span>
          {row.lineCount > 1 && <Badge>+{row.lineCount - 1}</Badge>}
        </span>
      ),
    },
    {
      id: "cover",
      head: t("column.cover"),
      width: 108,
      below: "narrow",
      cell: (row) => (showsCover(row) ? <Cover held={row.pieceCount - row.uncovered} wanted={row.pieceCount} /> : null),
    },
    {
      id: "thread",
      head: (
        <ThreadLetters
          label={t("column.way")}
          steps={orderSteps({ stage: "created", uncovered: 0, isHistory: false }, states)}
        />
      ),
      width: 112,
      phone: "thread",
      cell: (row) => <Thread steps={orderSteps(row, states)} />,
    },
    { id: "why", head: t("column.why"), width: 160, phone: "why", cell: (row) => <OrderNote order={row} /> },
    {
      id: "courier",
      head: t("column.courier"),
      width: 92,
      below: "full",
      cell: (row) => <span className="cut text-ink-2">{row.carrier}</span>,
    },
    {
      id: "total",
      head: t("column.total"),
      width: 92,
      align: "right",
      phone: "sum",
      cell: (row) => <Money value={{ minor: row.payableMinor, currency: row.currency }} className="font-medium" />,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={withMoney ? columns : columns.filter(({ id }) => id !== "total")}
      hidden={hidden}
      rows={rows}
      rowKey={(row) => row.id}
      rowLook={(row) => (row.stage === "cancelled" ? "dead" : "normal")}
      selection={{
        name: (row) => row.externalNumber,
        amount: withMoney ? (row) => row.payableMinor : undefined,
      }}
      empty={empty}
    />
  );
}

function showsCover(row: OrderRow): boolean {
  return (
    row.pieceCount > 0 &&
    !row.isHistory &&
    ["new", "reserved", "uncovered", "picking", "packed", "invoiced"].includes(row.state)
  );
}
