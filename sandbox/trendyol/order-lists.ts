import type { Answer } from "../http/answers";
import { json, orderError } from "../http/answers";
import type { Call } from "../http/router";
import type { PackageRecord } from "../state/order-types";
import type { ApiContext } from "./api-context";
import { toShipmentPackage } from "./order-view";
import { readList, readWhole } from "./read-input";

const DAY = 24 * 3_600_000;
const DEFAULT_DAYS = 7;
const LONGEST_DAYS = 14;
const REACH_DAYS = 30;
const WINDOW = 10_000;
const LARGEST_PAGE = 200;

/** GET v2/orders: packages by modification date, in pages (reference 4.1). */
export function listOrders(context: ApiContext, call: Call): Answer {
  const { world } = context;
  const page = readWhole(call.query, "page", 0, 0, 1_000_000);
  const size = readWhole(call.query, "size", 50, 1, LARGEST_PAGE);
  if (page === null || size === null) return refuse(`Size can not be greater than ${LARGEST_PAGE}`);
  // With pages of 200 only the pages 0 to 49 can be reached, however many there are.
  if ((page + 1) * size > WINDOW) return refuse("page * size can not be greater than 10000");
  const ids = readList(call.query, "shipmentPackageIds");
  if (ids.length > 50) return refuse("At most 50 shipmentPackageIds can be given");

  const window = readWindow(context, call.query, ids.length > 0 || call.query.has("orderNumber"));
  if ("refusal" in window) return window.refusal;
  const byCreation = call.query.get("orderByField") === "CreatedDate";
  const ascending = call.query.get("orderByDirection")?.toUpperCase() === "ASC";
  const found = window.isEmpty ? [] : selectPackages(context, call.query, ids, window);
  // Sorted anew at each call: a package that is modified while somebody pages moves, and rows shift.
  const dateOf = (one: PackageRecord) => (byCreation ? one.originShipmentAt : one.modifiedAt);
  found.sort((left, right) => dateOf(left) - dateOf(right) || left.packageId - right.packageId);
  if (!ascending) found.reverse();
  return json(200, {
    totalElements: found.length,
    totalPages: Math.ceil(found.length / size),
    page,
    size,
    content: found.slice(page * size, (page + 1) * size).map((one) => toShipmentPackage(world, one)),
  });
}

/** GET orders without v2: retired (reference 0.3). */
export function listLegacyOrders({ world }: ApiContext): Answer {
  const status = Number(world.settings.legacyOrders);
  return orderError(status, "upgrade.required", "This service is retired, use GET /v2/orders");
}

/** Whether a package passes a status filter. Cancelled covers what the seller could not supply. */
export function hasStatus(status: string, wanted: readonly string[]): boolean {
  return wanted.length === 0 || wanted.includes(status) || (status === "UnSupplied" && wanted.includes("Cancelled"));
}

type Window = { start: number; end: number; isEmpty: boolean };

function readWindow({ world }: ApiContext, query: URLSearchParams, isLookup: boolean): Window | { refusal: Answer } {
  const now = world.now();
  const given = { start: readInstant(query, "startDate"), end: readInstant(query, "endDate") };
  if (given.start === "invalid" || given.end === "invalid")
    return { refusal: refuse("Dates must be epoch milliseconds") };
  const oldest = now - REACH_DAYS * DAY;
  if (given.start === null && given.end === null) {
    return { start: isLookup ? oldest : now - DEFAULT_DAYS * DAY, end: Number.POSITIVE_INFINITY, isEmpty: false };
  }
  const start = given.start ?? (given.end as number) - DEFAULT_DAYS * DAY;
  const end = given.end ?? start + LONGEST_DAYS * DAY;
  if (end < start) return { refusal: refuse("endDate can not be before startDate") };
  if (end - start > LONGEST_DAYS * DAY) return { refusal: refuse("Date range can not be longer than 14 days") };
  if (start < oldest) {
    if (world.settings.oldWindow === "error") return { refusal: refuse("startDate can not be older than 30 days") };
    return { start, end, isEmpty: true };
  }
  return { start, end, isEmpty: false };
}

function selectPackages(
  { world, seller, storefront }: ApiContext,
  query: URLSearchParams,
  ids: string[],
  window: Window,
): PackageRecord[] {
  const statuses = readList(query, "status");
  const orderNumber = query.get("orderNumber");
  const candidates =
    ids.length > 0
      ? ids.map((id) => world.packages.get(id)).filter((one) => one !== undefined)
      : world.packages.values.values();
  const found: PackageRecord[] = [];
  for (const one of candidates) {
    if (one.sellerId !== seller.sellerId || one.storefront !== storefront || one.hidden) continue;
    if (orderNumber && one.orderNumber !== orderNumber) continue;
    if (one.modifiedAt < window.start || one.modifiedAt > window.end) continue;
    if (hasStatus(one.status, statuses)) found.push(one);
  }
  return found;
}

function readInstant(query: URLSearchParams, name: string): number | null | "invalid" {
  const given = query.get(name);
  if (given === null || given === "") return null;
  return /^\d{13}$/.test(given) ? Number(given) : "invalid";
}

function refuse(message: string): Answer {
  return orderError(400, "bad.request", message);
}
