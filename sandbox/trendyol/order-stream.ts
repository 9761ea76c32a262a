import type { Answer } from "../http/answers";
import { json, orderError } from "../http/answers";
import type { Call } from "../http/router";
import type { PackageRecord } from "../state/order-types";
import { hashText } from "../state/random";
import type { ApiContext } from "./api-context";
import { hasStatus } from "./order-lists";
import { toShipmentPackage } from "./order-view";
import { readList, readWhole } from "./read-input";

const DAY = 24 * 3_600_000;
const LONGEST_DAYS = 14;
const REACH_DAYS = 92;

type Cursor = {
  fingerprint: string;
  issuedAt: number;
  pages: number;
  modifiedAt: number;
  packageId: number;
  start: number;
  end: number;
};

/** GET orders/stream: newest modification first, behind an opaque cursor that belongs to its filters (reference 4.1). */
export function streamOrders(context: ApiContext, call: Call): Answer {
  const { world } = context;
  const size = readWhole(call.query, "size", 50, 1, 200);
  if (size === null) return refuse("Size can not be greater than 200");
  const filters = [...call.query.entries()].filter(([name]) => name !== "nextCursor" && name !== "size").sort();
  const fingerprint = hashText(JSON.stringify(filters)).toString(36);
  const given = call.query.get("nextCursor");
  const cursor = given ? readCursor(given) : null;
  if (given && cursor?.fingerprint !== fingerprint) return refuse("Cursor does not belong to these filters");
  if (cursor && world.now() > cursor.issuedAt + world.settings.streamCursorLifetimeMs)
    return refuse("Cursor is expired");

  const window = cursor ?? readWindow(world.now(), call.query);
  if ("refusal" in window) return window.refusal;
  const rows = select(context, readList(call.query, "packageItemStatuses"), window).filter(
    (one) => !cursor || isAfter(one, cursor),
  );
  const pages = (cursor?.pages ?? 0) + 1;
  // Every third page is short although more follows: only hasMore tells the end.
  const isShort = world.settings.shortStreamPages && pages % 3 === 0 && size > 1;
  const shown = rows.slice(0, isShort ? Math.ceil(size / 2) : size);
  const last = shown.at(-1);
  const hasMore = rows.length > shown.length;
  const next =
    hasMore && last
      ? {
          fingerprint,
          issuedAt: world.now(),
          pages,
          modifiedAt: last.modifiedAt,
          packageId: last.packageId,
          start: window.start,
          end: window.end,
        }
      : null;
  return json(200, {
    hasMore,
    nextCursor: next ? Buffer.from(JSON.stringify(next)).toString("base64url") : null,
    size: shown.length,
    content: shown.map((one) => toShipmentPackage(world, one)),
  });
}

function readWindow(now: number, query: URLSearchParams): { start: number; end: number } | { refusal: Answer } {
  const start = Number(query.get("lastModifiedStartDate") ?? 0) || null;
  const end = Number(query.get("lastModifiedEndDate") ?? 0) || null;
  const to = end ?? (start === null ? now : Math.min(now, start + LONGEST_DAYS * DAY));
  const from = start ?? to - LONGEST_DAYS * DAY;
  if (to - from > LONGEST_DAYS * DAY) return { refusal: refuse("Date range can not be longer than 14 days") };
  if (from < now - REACH_DAYS * DAY) return { refusal: refuse("Start date can not be older than 3 months") };
  return { start: from, end: to };
}

function select(
  { world, seller, storefront }: ApiContext,
  statuses: string[],
  window: { start: number; end: number },
): PackageRecord[] {
  return [...world.packages.values.values()]
    .filter((one) => one.sellerId === seller.sellerId && one.storefront === storefront && !one.hidden)
    .filter((one) => one.modifiedAt >= window.start && one.modifiedAt <= window.end)
    .filter((one) => one.lines.some((line) => hasStatus(line.status, statuses)))
    .sort((left, right) => right.modifiedAt - left.modifiedAt || right.packageId - left.packageId);
}

function isAfter(one: PackageRecord, cursor: Cursor): boolean {
  return (
    one.modifiedAt < cursor.modifiedAt || (one.modifiedAt === cursor.modifiedAt && one.packageId < cursor.packageId)
  );
}

function readCursor(text: string): Cursor | null {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as Cursor;
  } catch {
    return null;
  }
}

function refuse(message: string): Answer {
  return orderError(400, "bad.request", message);
}
