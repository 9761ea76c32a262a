import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "@/lib/core/errors";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { adapterFor } from "../../channel-registry";
import { openSession } from "../../open-session";
import { pullOrders } from "../../pull-orders";

const PER_CALL = 50;
const LONGEST_PULL_MS = 90_000;

/**
 * Brings the orders up to date, for a quantity means something only together with them: a piece sold a moment ago is missing from the
 * channel's figure and must be known here as promised.
 */
export async function pullBeforeOpening(tenant: TenantContext, connectionId: string): Promise<void> {
  const until = performance.now() + LONGEST_PULL_MS;
  for (;;) {
    const outcome = await pullOrders(tenant, connectionId, { reason: "run" });
    if (outcome.skipped === "inactive") throw new AppError("connection_not_active");
    if (!outcome.more && outcome.skipped === null) return;
    if (performance.now() > until) throw new AppError("channel_busy", { retryAfterSeconds: 30, by: "orders" });
    await wait(Math.max(0.5, outcome.waitSeconds) * 1000);
  }
}

/** `readAt` = the moment before it was asked for. */
export type ChannelQuantity = { channelQuantity: number; readAt: Date };

/**
 * What the channel shows for these listings right now, by external id: of those without a product, or of those with one. What it does
 * not know is left out.
 */
export async function readQuantities(
  tenant: TenantContext,
  connectionId: string,
  listingIds: readonly string[],
  which: "unlinked" | "linked" = "unlinked",
): Promise<Map<string, ChannelQuantity>> {
  const listings = await withTenant(tenant, (tx) =>
    tx.listing.findMany({
      where: {
        tenantId: tenant.tenantId,
        connectionId,
        id: { in: [...listingIds] },
        productId: which === "linked" ? { not: null } : null,
      },
      select: { externalId: true },
    }),
  );
  const session = await openSession(tenant, connectionId, "interactive");
  const adapter = adapterFor(session.channel);
  const quantities = new Map<string, ChannelQuantity>();
  for (let at = 0; at < listings.length; at += PER_CALL) {
    const ids = listings.slice(at, at + PER_CALL).map((listing) => listing.externalId);
    const readAt = new Date();
    for (const item of await adapter.readInventoryOf(session, ids)) {
      if (item.quantity !== null) quantities.set(item.externalId, { channelQuantity: item.quantity, readAt });
    }
  }
  return quantities;
}
