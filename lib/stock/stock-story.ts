import "server-only";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { readStory, type StoryRow } from "./internal/read-story";
import type { AdjustmentReason, MovementKind } from "./stock-types";

/** One sentence of the story of a product's stock. */
export type StockStoryEntry = {
  readonly id: string;
  readonly at: Date;
  readonly warehouseId: string;
  readonly warehouseName: string;
  /** Pieces, signed for movements; what is held for promises. */
  readonly quantity: number;
  readonly orderId: string | null;
  readonly orderNumber: string | null;
} & (
  | {
      readonly kind: "movement";
      readonly movement: MovementKind;
      readonly reason: AdjustmentReason | null;
      readonly note: string | null;
      /** On hand in this warehouse right after it. */
      readonly balance: number;
      readonly actorKind: string;
      /** Name of the member or of the API key that did it; null for a job. */
      readonly actorName: string | null;
    }
  | {
      readonly kind: "reservation";
      readonly wanted: number;
      readonly state: "active" | "consumed" | "released";
      readonly endedAt: Date | null;
    }
);

/**
 * The last entries of a product's history, newest first: every movement with the balance after it, every promise with its
 * order. For a page that is read on, see `readStockStory`. Throws `not_found`.
 */
export async function stockStory(
  tenant: TenantContext,
  productId: string,
  options: { limit?: number } = {},
): Promise<StockStoryEntry[]> {
  const rows = await readStory(tenant, productId, { limit: Math.min(options.limit ?? 50, 200), endings: false });
  return rows.map(toEntry);
}

export function toEntry(row: StoryRow): StockStoryEntry {
  const { id, at, warehouseId, warehouseName, quantity, orderId, orderNumber } = row;
  const common = { id, at, warehouseId, warehouseName, quantity, orderId, orderNumber };
  if (row.kind === "movement" && row.movement) {
    return {
      ...common,
      kind: "movement",
      movement: row.movement,
      reason: row.reason,
      note: row.note,
      balance: row.balance ?? 0,
      actorKind: row.actorKind ?? "system",
      actorName: row.actorName,
    };
  }
  return {
    ...common,
    kind: "reservation",
    wanted: row.wanted ?? 0,
    state: row.state ?? "active",
    endedAt: row.endedAt,
  };
}
