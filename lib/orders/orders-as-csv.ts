import "server-only";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { getOrders } from "./get-orders";
import { csvLine } from "./internal/csv-line";
import { listOrders } from "./list-orders";
import type { OrderDetail } from "./order-types";
import type { ListOrdersInput } from "./orders.schemas";

const PER_READ = 200;

/** Heads as machines like them, in an order that a person reads too. */
const COLUMNS = [
  "number",
  "state",
  "placed_at",
  "ship_by",
  "customer",
  "company",
  "tax_number",
  "phone",
  "county",
  "city",
  "carrier",
  "tracking",
  "pieces",
  "uncovered",
  "goods",
  "discount",
  "deposit",
  "payable",
  "channel_total",
  "difference",
  "currency",
  "cod",
] as const;

/**
 * Orders as lines of a CSV, in the order of the list or of the ids: with a byte order mark and semicolons, as spreadsheets of this
 * country open them. Reads 200 at a time, so memory does not grow with the list. CNPs are never in it.
 */
export async function* ordersAsCsv(
  tenant: TenantContext,
  what: { ids: readonly string[] } | { list: ListOrdersInput },
): AsyncGenerator<string, void, undefined> {
  yield `\uFEFF${csvLine([...COLUMNS])}`;
  if ("ids" in what) {
    yield* linesOf(await getOrders(tenant, what.ids), tenant.timeZone);
    return;
  }
  let cursor: string | undefined;
  do {
    const page = await listOrders(tenant, { ...what.list, cursor, limit: PER_READ });
    const orders = await getOrders(
      tenant,
      page.items.map((row) => row.id),
    );
    yield* linesOf(orders, tenant.timeZone);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}

function* linesOf(orders: readonly OrderDetail[], zone: string): Generator<string> {
  if (orders.length > 0) yield orders.map((order) => csvLine(cellsOf(order, zone))).join("");
}

function cellsOf(order: OrderDetail, zone: string): string[] {
  const { totals, invoiceAddress } = order;
  const tracking = order.packages.flatMap((one) => (one.isLive ? (one.trackingNumber ?? one.senderNumber ?? []) : []));
  return [
    order.externalNumber,
    order.state,
    moment(order.placedAt, zone),
    order.channelDeadline ? moment(order.channelDeadline, zone) : "",
    order.customerName,
    order.isCompany ? (invoiceAddress?.company ?? "") : "",
    order.isCompany ? (invoiceAddress?.taxNumber ?? "") : "",
    order.phone,
    order.county,
    order.city,
    order.carrier ?? "",
    tracking.join(" "),
    String(order.pieceCount),
    String(order.uncovered),
    lei(totals.grossMinor),
    lei(totals.sellerDiscountMinor + totals.channelDiscountMinor),
    lei(totals.sgrMinor),
    lei(totals.payableMinor),
    lei(totals.channelPayableMinor),
    lei(totals.differenceMinor),
    order.currency,
    order.isCod ? "1" : "0",
  ];
}

/** With a comma, as spreadsheets of this country read numbers. */
function lei(minor: bigint): string {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(3, "0");
  return `${minor < 0n ? "-" : ""}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

function moment(at: Date, zone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(at);
}
