import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { deleteUnusedProduct } from "@/lib/catalog/delete-unused-product";
import { AppError } from "@/lib/core/errors";
import type { TenantTx } from "@/lib/db/with-tenant";
import { recordMovements } from "@/lib/stock/record-movements";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { UndoHindrance, UndoOutcome } from "../import-types";
import { unlinkListingIn } from "../unlink-listing";

type Link = { listingId: string; connectionId: string; title: string; productId: string };

/** The listing of a link, locked for the rest of the transaction. Throws `not_found`. */
export async function lockLink(
  tx: TenantTx,
  tenant: TenantContext,
  listingId: string,
): Promise<Omit<Link, "productId"> & { productId: string | null }> {
  const rows = await tx.$queryRaw<(Omit<Link, "productId"> & { productId: string | null })[]>`
    SELECT id AS "listingId", connection_id AS "connectionId", title, product_id AS "productId"
      FROM listing WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ${listingId}::uuid FOR UPDATE`;
  if (!rows[0]) throw new AppError("not_found", { entity: "listing" });
  return rows[0];
}

/** Undoes a link with everything that came with it, or says why not. The caller has locked the listing. */
export async function takeBack(tx: TenantTx, tenant: TenantContext, link: Link): Promise<UndoOutcome> {
  const { listingId, productId } = link;
  const facts = await readFacts(tx, tenant, link);
  const reason = hindranceOf(facts);
  if (reason !== null) return { outcome: "refused", productId, reason };
  await unlinkListingIn(tx, tenant, listingId);
  const opening = await takeOpeningOut(tx, tenant, link);
  const isOurs = facts.decision === "created" && facts.otherListings === 0;
  const product = isOurs ? await deleteUnusedProduct(tx, tenant, productId) : "kept";
  await recordAudit(tx, tenant, {
    action: "import.undone",
    entity: "connection",
    entityId: link.connectionId,
    before: { listingId, title: link.title, productId, productName: facts.productName },
    after: { product, openingTakenBack: opening },
  });
  return { outcome: "undone", productId, product, openingTakenBack: opening };
}

type Facts = {
  productName: string;
  decision: string | null;
  version: number;
  promised: boolean;
  ordered: boolean;
  otherListings: number;
  /** Whether this listing brought an opening stock that still stands. */
  opened: boolean;
  /** Movements of the product beside openings by this listing and what took them out again. */
  otherMovements: number;
};

async function readFacts(tx: TenantTx, tenant: TenantContext, { listingId, productId }: Link): Promise<Facts> {
  const [facts] = await tx.$queryRaw<Facts[]>`
    WITH own AS (
      SELECT id, idempotency_key FROM stock_movement
       WHERE tenant_id = ${tenant.tenantId}::uuid AND product_id = ${productId}::uuid AND cause_kind = 'listing' AND cause_id = ${listingId}
    )
    SELECT p.name AS "productName", p.version,
           (SELECT decision FROM listing_match m WHERE m.tenant_id = p.tenant_id AND m.listing_id = ${listingId}::uuid AND m.product_id = p.id) AS decision,
           EXISTS (SELECT 1 FROM reservation r JOIN order_line l ON l.tenant_id = r.tenant_id AND l.id = r.order_line_id
                    WHERE r.tenant_id = p.tenant_id AND r.product_id = p.id AND r.state = 'active' AND l.listing_id = ${listingId}::uuid) AS promised,
           EXISTS (SELECT 1 FROM order_line l WHERE l.tenant_id = p.tenant_id AND l.product_id = p.id) AS ordered,
           (SELECT count(*)::int FROM listing k WHERE k.tenant_id = p.tenant_id AND k.product_id = p.id AND k.id <> ${listingId}::uuid) AS "otherListings",
           EXISTS (SELECT 1 FROM own o WHERE o.idempotency_key LIKE 'opening:%'
                      AND NOT EXISTS (SELECT 1 FROM own u WHERE u.idempotency_key = 'undo-' || o.idempotency_key)) AS opened,
           (SELECT count(*)::int FROM stock_movement m WHERE m.tenant_id = p.tenant_id AND m.product_id = p.id AND m.id NOT IN (SELECT id FROM own)) AS "otherMovements"
      FROM product p WHERE p.tenant_id = ${tenant.tenantId}::uuid AND p.id = ${productId}::uuid`;
  if (!facts) throw new AppError("not_found", { entity: "product" });
  return facts;
}

function hindranceOf(facts: Facts): UndoHindrance | null {
  const isMade = facts.decision === "created";
  if (facts.promised || (isMade && facts.otherListings === 0 && facts.ordered)) return "orders";
  if (facts.opened && facts.otherListings > 0) return "other_listings";
  if ((facts.opened || (isMade && facts.otherListings === 0)) && facts.otherMovements > 0) return "stock_moved";
  if (isMade && facts.otherListings === 0 && facts.version > 1) return "product_edited";
  return null;
}

/** The ledger forgets nothing: what an opening brought in goes out by a movement of its own. */
async function takeOpeningOut(tx: TenantTx, tenant: TenantContext, { listingId, productId }: Link): Promise<number> {
  const openings = await tx.$queryRaw<{ warehouseId: string; quantity: number; key: string }[]>`
    SELECT m.warehouse_id AS "warehouseId", m.quantity::float8 AS quantity, m.idempotency_key AS key FROM stock_movement m
     WHERE m.tenant_id = ${tenant.tenantId}::uuid AND m.product_id = ${productId}::uuid AND m.kind = 'opening'
       AND m.cause_kind = 'listing' AND m.cause_id = ${listingId}`;
  const written = await recordMovements(
    tx,
    tenant,
    openings.map((opening) => ({
      productId,
      warehouseId: opening.warehouseId,
      kind: "adjustment" as const,
      reason: "correction" as const,
      quantity: -opening.quantity,
      cause: { kind: "listing", id: listingId },
      idempotencyKey: `undo-${opening.key}`,
    })),
  );
  return openings
    .filter((opening) => written.includes(`undo-${opening.key}`))
    .reduce((sum, opening) => sum + opening.quantity, 0);
}
