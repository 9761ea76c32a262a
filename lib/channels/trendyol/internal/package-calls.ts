import { z } from "zod";
import {
  type ChannelCursor,
  type ChannelSession,
  INCOMPLETE_PACKAGE,
  type IncomingPackage,
  type Page,
} from "../../channel-port";
import { toIncomingPackage } from "../to-incoming-package";
import type { TrendyolGate } from "../trendyol-gate";
import { callTrendyol } from "./call-trendyol";
import { looseRows } from "./catalogue-answers";
import { type ShipmentPackage, shipmentPackage, streamPage } from "./order-answers";
import { readRows } from "./read-rows";

const PER_PAGE = 200;
const WINDOW = 10_000;

type WindowQuery = { modifiedFrom: Date; modifiedTo: Date; cursor: ChannelCursor | null; statuses?: string[] };

/**
 * Packages of a window by modification time, oldest first. The next page starts at the last date seen instead of at the
 * next page number: a package that is modified while we read leaves its page, all behind it move up, and counting pages
 * would skip one. What was given already at that very date is left out.
 */
export async function readPackages(
  gate: TrendyolGate,
  session: ChannelSession,
  query: WindowQuery,
): Promise<Page<IncomingPackage, ChannelCursor>> {
  const from = typeof query.cursor?.from === "number" ? query.cursor.from : query.modifiedFrom.getTime();
  const page = Number(query.cursor?.page ?? 0);
  const given = new Set(typeof query.cursor?.given === "string" ? query.cursor.given.split(",") : []);
  const answer = await callTrendyol(gate, session, {
    endpoint: "orders.read",
    group: "orderRead",
    path: "/order/sellers/{seller}/v2/orders",
    query: {
      startDate: from,
      endDate: query.modifiedTo.getTime(),
      orderByField: "PackageLastModifiedDate",
      orderByDirection: "ASC",
      page,
      size: PER_PAGE,
      status: query.statuses?.map(toTrendyolStatus).join(","),
    },
    answer: looseRows,
  });
  const { items, unreadable } = readPackageRows(answer.content);
  const hasMore = (answer.totalPages ?? 0) > page + 1 && answer.content.length > 0;
  return {
    items: items.filter((one) => !given.has(one.externalId)),
    unreadable,
    next: hasMore ? nextWindow(items, from, page, given) : null,
    total: answer.totalElements,
  };
}

/** Every package of one order, dead ones too. Lookups by number reach back 30 days. */
export async function readPackagesOfOrder(
  gate: TrendyolGate,
  session: ChannelSession,
  orderNumber: string,
): Promise<IncomingPackage[]> {
  const answer = await callTrendyol(gate, session, {
    endpoint: "orders.read",
    group: "orderRead",
    path: "/order/sellers/{seller}/v2/orders",
    query: { orderNumber, page: 0, size: PER_PAGE },
    answer: looseRows,
  });
  return readPackageRows(answer.content).items.filter((one) => one.externalOrderNumber === orderNumber);
}

/** Newest first, up to three months back, at least five seconds between calls. */
export async function streamPackages(
  gate: TrendyolGate,
  session: ChannelSession,
  query: WindowQuery,
): Promise<Page<IncomingPackage, ChannelCursor>> {
  const answer = await callTrendyol(gate, session, {
    endpoint: "orders.stream",
    group: "orderRead",
    path: "/order/sellers/{seller}/orders/stream",
    query: {
      lastModifiedStartDate: query.modifiedFrom.getTime(),
      lastModifiedEndDate: query.modifiedTo.getTime(),
      size: PER_PAGE,
      nextCursor: typeof query.cursor?.stream === "string" ? query.cursor.stream : null,
    },
    answer: streamPage,
  });
  const hasMore = answer.hasMore && answer.nextCursor !== "";
  return { ...readPackageRows(answer.content), next: hasMore ? { stream: answer.nextCursor } : null, total: null };
}

const deliveryEnvelope = z.object({ content: z.array(z.unknown()) });

/**
 * A webhook delivery: one bare package, or the envelope of a page (reference 4.10). A package without its sums is no full one: it is listed
 * as `incomplete`, and the next reading brings it whole.
 */
export function readWebhook(body: unknown) {
  const envelope = deliveryEnvelope.safeParse(body);
  const rows = envelope.success ? envelope.data.content : [body];
  const { read, unreadable } = readRows(rows, shipmentPackage, "shipmentPackageId");
  const isWhole = (one: ShipmentPackage) => one.packageGrossAmount !== null && one.packageTotalPrice !== null;
  return {
    items: read.filter(isWhole).map(toIncomingPackage),
    unreadable: [
      ...unreadable,
      ...read
        .filter((one) => !isWhole(one))
        .map((one) => ({ externalId: one.shipmentPackageId, reason: INCOMPLETE_PACKAGE })),
    ],
  };
}

function readPackageRows(rows: unknown[]) {
  const { read, unreadable } = readRows(rows, shipmentPackage, "shipmentPackageId");
  return { items: read.map(toIncomingPackage), unreadable };
}

function nextWindow(items: IncomingPackage[], from: number, page: number, given: Set<string>): ChannelCursor {
  const last = items.at(-1)?.modifiedAt.getTime() ?? from;
  const atLast = items.filter((one) => one.modifiedAt.getTime() === last).map((one) => one.externalId);
  // More packages of one millisecond than a page holds (or a filter that reads dates otherwise than we do): count pages.
  if (last > from) return { from: last, page: 0, given: atLast.join(",") };
  const isReachable = (page + 2) * PER_PAGE <= WINDOW;
  return isReachable
    ? { from, page: page + 1, given: [...given, ...atLast].join(",") }
    : { from: from + 1, page: 0, given: "" };
}

const TRENDYOL_STATUSES: Record<string, string> = {
  awaiting: "Awaiting",
  created: "Created",
  picking: "Picking",
  invoiced: "Invoiced",
  shipped: "Shipped",
  at_point: "AtCollectionPoint",
  delivered: "Delivered",
  undelivered: "UnDelivered",
  returned: "Returned",
  cancelled: "Cancelled",
  unpacked: "UnPacked",
};

function toTrendyolStatus(status: string): string {
  return TRENDYOL_STATUSES[status] ?? status;
}
