import "server-only";
import { z } from "zod";
import { cursorMoment, decodeCursor, type Page, toPage } from "@/lib/core/cursor";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { readStory, type StoryRow } from "./internal/read-story";
import { type StockStoryEntry, toEntry } from "./stock-story";

/** An entry with what caused it, for reading: the import's connection, the adjustment's page, the end of a promise. */
export type StoryEntry = (StockStoryEntry | EndedPromise) & {
  readonly cause:
    | { readonly kind: "adjustment"; readonly adjustmentId: string }
    | { readonly kind: "listing"; readonly listingId: string; readonly connectionId: string; readonly name: string }
    | null;
};

/** A promise that was given up: its pieces are free again. */
export type EndedPromise = Pick<
  StockStoryEntry,
  "id" | "at" | "warehouseId" | "warehouseName" | "quantity" | "orderId" | "orderNumber"
> & { readonly kind: "ending" };

/**
 * The history of a product's stock to read on and on, newest first, in all warehouses or in one. Throws `not_found`,
 * `malformed_request` for a strange cursor.
 */
export async function readStockStory(
  tenant: TenantContext,
  productId: string,
  query: { limit: number; cursor?: string; warehouseId?: string },
): Promise<Page<StoryEntry>> {
  const [at, id] = query.cursor ? decodeCursor(query.cursor, z.tuple([cursorMoment, z.uuid()])) : [];
  const rows = await readStory(tenant, productId, {
    limit: query.limit + 1,
    warehouseId: query.warehouseId,
    after: at && id ? { at, id } : undefined,
    endings: true,
  });
  return toPage(rows, query.limit, (row) => [row.at.toISOString(), row.id], toStoryEntry);
}

function toStoryEntry(row: StoryRow): StoryEntry {
  if (row.kind !== "ending") return { ...toEntry(row), cause: causeOf(row) };
  const { id, at, warehouseId, warehouseName, quantity, orderId, orderNumber } = row;
  return { id, at, warehouseId, warehouseName, quantity, orderId, orderNumber, kind: "ending", cause: null };
}

function causeOf(row: StoryRow): StoryEntry["cause"] {
  if (row.causeId === null) return null;
  if (row.causeKind === "adjustment") return { kind: "adjustment", adjustmentId: row.causeId };
  if (row.causeKind !== "listing" || row.connectionId === null) return null;
  return {
    kind: "listing",
    listingId: row.causeId,
    connectionId: row.connectionId,
    name: row.connectionName ?? "",
  };
}
