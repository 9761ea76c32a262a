import "server-only";
import { BYTE_ORDER_MARK, type CsvKind, csvLine } from "@/lib/core/csv-line";
import { toDecimalString } from "@/lib/core/money";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { getOrders } from "./get-orders";
import { listOrders } from "./list-orders";
import type { OrderDetail } from "./order-types";
import type { ListOrdersInput } from "./orders.schemas";

const PER_READ = 200;

/** Heads as machines like them, in an order that a person reads too. */
const COLUMNS = {
  number: "text",
  state: "text",
  placed_at: "text",
  ship_by: "text",
  customer: "text",
  company: "text",
  tax_number: "text",
  phone: "text",
  county: "text",
  city: "text",
  carrier: "text",
  tracking: "text",
  pieces: "number",
  uncovered: "number",
  goods: "number",
  discount: "number",
  deposit: "number",
  payable: "number",
  channel_total: "number",
  difference: "number",
  currency: "text",
  cod: "text",
} as const satisfies Record<string, CsvKind>;
const KINDS: readonly CsvKind[] = Object.values(COLUMNS);

/**
 * Orders as lines of a CSV, in the order of the list or of the ids: with a byte order mark and semicolons, as spreadsheets of this
 * country open them. Reads 200 at a time, so memory does not grow with the list. CNPs are never in it.
 */
export async function* ordersAsCsv(
  tenant: TenantContext,
  what: { ids: readonly string[] } | { list: ListOrdersInput },
): AsyncGenerator<string, void, undefined> {
  yield BYTE_ORDER_MARK + csvLine(Object.keys(COLUMNS));
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
  if (orders.length > 0)
    yield orders.map((order) => csvLine(cellsOf(order, zone), (at) => KINDS[at] ?? "text")).join("");
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
    toDecimalString(totals.grossMinor),
    toDecimalString(totals.sellerDiscountMinor + totals.channelDiscountMinor),
    toDecimalString(totals.sgrMinor),
    toDecimalString(totals.payableMinor),
    toDecimalString(totals.channelPayableMinor),
    toDecimalString(totals.differenceMinor),
    order.currency,
    order.isCod ? "1" : "0",
  ];
}

function moment(at: Date, zone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(at);
}
