import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { isForeignKeyViolation, isUniqueViolation } from "@/lib/db/unique-violation";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { hintOf, sealCredentials } from "../internal/seal-credentials";
import { testCredentials } from "../internal/test-credentials";
import { insertRun } from "../runs/internal/insert-run";
import type { ConnectionView } from "./connection-types";
import { type CreateConnectionInput, createConnectionInput } from "./connections.schemas";
import { getConnection } from "./get-connection";
import { confirmsSettings } from "./internal/confirms-settings";

/**
 * Connects a seller's account. The keys are tested before anything is stored, with no transaction open: wrong ones throw
 * `channel_unauthorised`, `channel_seller_unknown`, `channel_storefront_unknown` or `channel_blocked`. Left out, stock, price
 * and order warehouse are the first warehouse. Made in the browser, nothing is sent until a person has seen what would
 * change and starts it, and the initial sync begins at once; made through the API, values go out from the start unless
 * `settings.push` is false. Throws `connection_exists` for an account that is connected already.
 */
export async function createConnection(
  tenant: TenantContext,
  given: CreateConnectionInput,
  madeIn: "browser" | "api",
): Promise<ConnectionView & { runId: string | null }> {
  assertMayWrite(tenant);
  const input = createConnectionInput.parse(given);
  const storefront = input.storefront.toUpperCase();
  await testCredentials({ tenantId: tenant.tenantId, ...input, storefront });
  const id = newId();
  try {
    const runId = await withTenant(tenant, async (tx) => {
      await insertConnection(tx, tenant, id, { ...input, storefront }, madeIn);
      await recordAudit(tx, tenant, {
        action: "connection.created",
        entity: "connection",
        entityId: id,
        after: { channel: input.channel, storefront, sellerId: input.credentials.sellerId, madeIn },
      });
      return madeIn === "browser" ? (await insertRun(tx, tenant, id, "initial")).runId : null;
    });
    return { ...(await getConnection(tenant, id)), runId };
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError("connection_exists", { sellerId: input.credentials.sellerId });
    if (isForeignKeyViolation(error)) throw new AppError("not_found", { entity: "warehouse" });
    throw error;
  }
}

type Checked = ReturnType<typeof createConnectionInput.parse>;

async function insertConnection(
  tx: TenantTx,
  tenant: TenantContext,
  id: string,
  input: Checked,
  madeIn: "browser" | "api",
): Promise<void> {
  const { tenantId } = tenant;
  const settings = input.settings ?? {};
  const first = await firstWarehouse(tx, tenantId);
  const pushEnabled = madeIn === "api" && settings.push !== false;
  await tx.connection.create({
    data: {
      tenantId,
      id,
      channel: input.channel,
      name: input.name,
      storefront: input.storefront,
      externalSellerId: input.credentials.sellerId,
      credentials: sealCredentials(input.credentials, id),
      credentialsHint: hintOf(input.credentials),
      priceWarehouseId: settings.priceWarehouseId === undefined ? first : settings.priceWarehouseId,
      orderWarehouseId: settings.orderWarehouseId ?? settings.stockWarehouseIds?.[0] ?? first,
      buffer: settings.buffer ?? 0,
      cap: settings.cap ?? null,
      settingsConfirmedAt: confirmsSettings(settings) ? new Date() : null,
      pushEnabled,
      pushStartedAt: pushEnabled ? new Date() : null,
    },
  });
  const stockWarehouseIds = [...new Set(settings.stockWarehouseIds ?? (first ? [first] : []))];
  await tx.connectionWarehouse.createMany({
    data: stockWarehouseIds.map((warehouseId) => ({ tenantId, connectionId: id, warehouseId })),
  });
}

async function firstWarehouse(tx: TenantTx, tenantId: string): Promise<string | null> {
  const row = await tx.warehouse.findFirst({
    where: { tenantId, archivedAt: null },
    orderBy: [{ position: "asc" }, { createdAt: "asc" }],
    select: { id: true },
  });
  return row?.id ?? null;
}
