import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { AppError, isAppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { type ImportListingsInput, importListingsInput } from "./import.schemas";
import type { ImportItem, ImportResult } from "./import-types";
import { type ImportContext, importChunk } from "./internal/import-chunk";
import { listImportable } from "./internal/list-importable";
import { loadNearProducts } from "./internal/near-products";
import { pullBeforeOpening, readQuantities } from "./internal/read-quantities";

const LISTINGS_PER_TRANSACTION = 200;

/**
 * Brings listings of a connection into the internal list. Per listing: one product has its code → linked, nothing of the product is
 * overwritten; several have, or the product has a listing here already, or something is near → undecided, with the evidence; otherwise
 * a new product with codes, text, pictures, attributes, VAT and price. Repeating it, or two at once, makes nothing twice. With
 * `openingStock`, orders are pulled first and the channel's present quantity becomes the first count of products never counted.
 * `dryRun` only says what would happen. One bad listing fails alone. Throws `not_found` for a connection or listing that is not there.
 */
export async function importListings(tenant: TenantContext, given: ImportListingsInput): Promise<ImportResult> {
  const input = importListingsInput.parse(given);
  if (!input.dryRun) assertMayWrite(tenant);
  const connection = await readConnection(tenant, input.connectionId);
  const ids = await listImportable(tenant, input.connectionId, input.listingIds ?? null);
  const wantsOpening = input.openingStock && !input.dryRun;
  if (wantsOpening && ids.length > 0) await pullBeforeOpening(tenant, input.connectionId);
  const near = await loadNearProducts(tenant, input.connectionId);
  const items: ImportItem[] = [];
  for (let at = 0; at < ids.length; at += LISTINGS_PER_TRANSACTION) {
    const chunk = ids.slice(at, at + LISTINGS_PER_TRANSACTION);
    const quantities = wantsOpening ? await readQuantities(tenant, input.connectionId, chunk) : null;
    const context = { tenant, connectionId: input.connectionId, ...connection, near, dryRun: input.dryRun, quantities };
    items.push(...(await importSafely(context, chunk)));
  }
  const result = toResult(items);
  if (!input.dryRun && items.length > 0) await noteImport(tenant, input.connectionId, result);
  return result;
}

/** A listing that cannot be imported must not stop its neighbours: they go one by one then. */
async function importSafely(context: ImportContext, ids: readonly string[]): Promise<ImportItem[]> {
  try {
    return await importChunk(context, ids);
  } catch (error) {
    const [only] = ids;
    if (ids.length === 1 && only !== undefined) {
      log.error({ err: error, tenantId: context.tenant.tenantId, listingId: only }, "listing not imported");
      const failureCode = isAppError(error) ? error.code : "internal";
      return [{ listingId: only, outcome: "failed", productId: null, evidence: [], failureCode }];
    }
    const items: ImportItem[] = [];
    for (const id of ids) items.push(...(await importSafely(context, [id])));
    return items;
  }
}

async function readConnection(tenant: TenantContext, connectionId: string) {
  const row = await withTenant(tenant, (tx) =>
    tx.connection.findUnique({
      where: { tenantId_id: { tenantId: tenant.tenantId, id: connectionId } },
      select: { priceWarehouseId: true, orderWarehouseId: true },
    }),
  );
  if (!row) throw new AppError("not_found", { entity: "connection" });
  return row;
}

async function noteImport(tenant: TenantContext, connectionId: string, result: ImportResult): Promise<void> {
  const { created, linked, undecided, failed } = result;
  await withTenant(tenant, (tx) =>
    recordAudit(tx, tenant, {
      action: "listings.imported",
      entity: "connection",
      entityId: connectionId,
      after: { created, linked, undecided, failed },
    }),
  );
}

function toResult(items: ImportItem[]): ImportResult {
  const count = (outcome: ImportItem["outcome"]) => items.filter((item) => item.outcome === outcome).length;
  return {
    created: count("created"),
    linked: count("linked"),
    undecided: count("undecided"),
    failed: count("failed"),
    items,
  };
}
