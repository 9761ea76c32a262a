import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { AvailabilityTerm } from "@/lib/stock/available-to-sell";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { readDesired } from "./read-desired";
import { type ListingPushes, readPushes } from "./read-pushes";

/** What stands above the fields and stops them all. */
export type ConnectionBlock =
  | "connection_paused"
  | "connection_unauthorised"
  | "trial_ended"
  | "first_push_not_started"
  | null;

export type PushHistoryEntry = {
  at: Date;
  stockValue: string | null;
  priceValue: string | null;
  outcome: "pending" | "confirmed" | "failed" | "lost";
  detail: string | null;
  seconds: number | null;
};

export type ListingExplanation = {
  listingId: string;
  connectionId: string;
  pushes: ListingPushes;
  block: ConnectionBlock;
  /** The sum behind the wanted stock, term by term. */
  terms: AvailabilityTerm[];
  productArchived: boolean;
  history: PushHistoryEntry[];
};

/** Everything the Explain panel says of one listing. The same arithmetic as the push. Throws `not_found`. */
export async function explainListing(tenant: TenantContext, listingId: string): Promise<ListingExplanation> {
  if (!isId(listingId)) throw new AppError("not_found", { entity: "listing" });
  return withTenant(tenant, async (tx) => {
    const listing = await tx.listing.findUnique({
      where: { tenantId_id: { tenantId: tenant.tenantId, id: listingId } },
      select: { connectionId: true, connection: { select: { state: true, pushEnabled: true } } },
    });
    if (!listing) throw new AppError("not_found", { entity: "listing" });
    const pushes = (await readPushes(tx, tenant, [listingId])).get(listingId)!;
    const [desired] = await readDesired(tx, tenant, [listingId]);
    const items = await tx.pushItem.findMany({
      where: { tenantId: tenant.tenantId, listingId },
      orderBy: { createdAt: "desc" },
      take: 8,
    });
    return {
      listingId,
      connectionId: listing.connectionId,
      pushes,
      block: connectionBlock(tenant, listing.connection),
      terms: desired?.stock.terms ?? [],
      productArchived: desired?.productArchived ?? false,
      history: items.map((item) => ({
        at: item.createdAt,
        stockValue: item.stockValue,
        priceValue: item.priceValue,
        outcome: item.outcome as PushHistoryEntry["outcome"],
        detail: item.failureDetail,
        seconds: item.resolvedAt ? Math.round((item.resolvedAt.getTime() - item.createdAt.getTime()) / 1000) : null,
      })),
    };
  });
}

function connectionBlock(tenant: TenantContext, connection: { state: string; pushEnabled: boolean }): ConnectionBlock {
  if (!tenant.mayWrite) return "trial_ended";
  if (connection.state === "paused") return "connection_paused";
  if (connection.state === "unauthorised") return "connection_unauthorised";
  return connection.pushEnabled ? null : "first_push_not_started";
}
