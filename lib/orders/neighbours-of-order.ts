import "server-only";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { listOrders, placeCursor } from "./list-orders";
import type { OrderRow } from "./order-types";
import type { ListOrdersInput } from "./orders.schemas";

export type OrderNeighbours = { previousId: string | null; nextId: string | null };

/** The orders before and after this one in a list, whether it is still in the list itself or not. Two statements of one row each. */
export async function neighboursOfOrder(
  tenant: TenantContext,
  order: Pick<OrderRow, "id" | "placedAt" | "channelDeadline">,
  list: ListOrdersInput,
): Promise<OrderNeighbours> {
  const cursor = placeCursor(list.sort ?? "deadline", order);
  const [before, after] = await Promise.all([
    listOrders(tenant, { ...list, cursor, backward: true, limit: 1 }),
    listOrders(tenant, { ...list, cursor, backward: false, limit: 1 }),
  ]);
  return { previousId: before.items[0]?.id ?? null, nextId: after.items[0]?.id ?? null };
}
