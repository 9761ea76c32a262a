import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { linkListingIn } from "../import/link-listing";
import { unlinkListingIn } from "../import/unlink-listing";
import type { UpdateListingInput, UpdateListingsInput } from "./listings.schemas";

/** Links or unlinks a listing, and switches the sending of its stock and price. Throws `not_found`. */
export async function updateListing(
  tenant: TenantContext,
  listingId: string,
  input: UpdateListingInput,
): Promise<void> {
  await withTenant(tenant, (tx) => updateListingWithin(tx, tenant, listingId, input));
}

/** The same inside a running transaction. The push rows follow by triggers of the database: excluded, or due to be sent. */
export async function updateListingWithin(
  tx: TenantTx,
  tenant: TenantContext,
  listingId: string,
  input: UpdateListingInput,
): Promise<void> {
  assertMayWrite(tenant);
  if (!isId(listingId)) throw new AppError("not_found", { entity: "listing" });
  if (input.productId === null) await unlinkListingIn(tx, tenant, listingId);
  else if (input.productId !== undefined) await linkListingIn(tx, tenant, listingId, input.productId);
  if ((await switchSync(tx, tenant, { ...input, listingIds: [listingId] })).found === 0) {
    throw new AppError("not_found", { entity: "listing" });
  }
}

export type SwitchOutcome = { changed: number; already: number };

/** Switches the sending of stock and price of many listings. Unknown ids are `not_found`, with nothing changed. */
export async function updateListings(tenant: TenantContext, input: UpdateListingsInput): Promise<SwitchOutcome> {
  assertMayWrite(tenant);
  if (!input.listingIds.every(isId)) throw new AppError("not_found", { entity: "listing" });
  return withTenant(tenant, async (tx) => {
    const { found, changed } = await switchSync(tx, tenant, input);
    if (found < new Set(input.listingIds).size) throw new AppError("not_found", { entity: "listing" });
    return { changed, already: found - changed };
  });
}

/** Listings per transaction of a bulk switch: a whole catalogue is never locked at once. */
const AT_ONCE = 5_000;

/** The same for any number of listings, part by part. */
export async function updateManyListings(
  tenant: TenantContext,
  listingIds: readonly string[],
  change: Pick<UpdateListingsInput, "syncStock" | "syncPrice">,
): Promise<SwitchOutcome> {
  const total = { changed: 0, already: 0 };
  for (let at = 0; at < listingIds.length; at += AT_ONCE) {
    const part = await updateListings(tenant, { ...change, listingIds: listingIds.slice(at, at + AT_ONCE) });
    total.changed += part.changed;
    total.already += part.already;
  }
  return total;
}

/** Only those that differ are written. */
async function switchSync(
  tx: TenantTx,
  tenant: TenantContext,
  input: UpdateListingsInput,
): Promise<{ found: number; changed: number }> {
  const { listingIds, syncStock, syncPrice } = input;
  const rows = await tx.$queryRaw<{ id: string; syncStock: boolean; syncPrice: boolean }[]>`
    SELECT id, sync_stock AS "syncStock", sync_price AS "syncPrice" FROM listing
     WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ANY (${listingIds}::uuid[]) ORDER BY id FOR UPDATE`;
  const changing = rows.filter(
    (row) =>
      (syncStock !== undefined && syncStock !== row.syncStock) ||
      (syncPrice !== undefined && syncPrice !== row.syncPrice),
  );
  if (changing.length === 0) return { found: rows.length, changed: 0 };
  const ids = changing.map((row) => row.id);
  await tx.$executeRaw`
    UPDATE listing SET sync_stock = COALESCE(${syncStock ?? null}::boolean, sync_stock), sync_price = COALESCE(${syncPrice ?? null}::boolean, sync_price), updated_at = now()
     WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ANY (${ids}::uuid[])`;
  if (syncStock || syncPrice) await askForFlush(tx, tenant, ids);
  await recordAudit(tx, tenant, {
    action: "listing.sync_switched",
    entity: "listing",
    ...(ids.length === 1 && ids[0] ? { entityId: ids[0] } : {}),
    after: {
      count: ids.length,
      ...(syncStock === undefined ? {} : { syncStock }),
      ...(syncPrice === undefined ? {} : { syncPrice }),
    },
  });
  return { found: rows.length, changed: ids.length };
}

/** What was switched on again shall not wait for the minute. */
async function askForFlush(tx: TenantTx, tenant: TenantContext, listingIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO outbox_event (tenant_id, type, data)
    SELECT DISTINCT c.tenant_id, 'channel.push_requested', jsonb_build_object('tenantId', c.tenant_id, 'connectionId', c.id)
      FROM listing l JOIN connection c ON c.tenant_id = l.tenant_id AND c.id = l.connection_id
     WHERE l.tenant_id = ${tenant.tenantId}::uuid AND l.id = ANY (${[...listingIds]}::uuid[]) AND l.product_id IS NOT NULL
       AND c.push_enabled AND c.state = 'active'`;
}
