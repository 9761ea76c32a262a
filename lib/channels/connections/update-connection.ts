import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { AppError } from "@/lib/core/errors";
import type { Prisma } from "@/lib/db/generated/client";
import { isForeignKeyViolation, isUniqueViolation } from "@/lib/db/unique-violation";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import { storeEvent } from "@/lib/outbox/store-event";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ChannelCredentials } from "../channel-port";
import { hintOf, sealCredentials } from "../internal/seal-credentials";
import { testCredentials } from "../internal/test-credentials";
import type { ConnectionView } from "./connection-types";
import { type UpdateConnectionInput, updateConnectionInput } from "./connections.schemas";
import { getConnection } from "./get-connection";
import { assertUnchanged } from "./internal/assert-unchanged";
import { confirmsSettings } from "./internal/confirms-settings";

/**
 * Changes name, settings, state or keys. New keys are tested first (refusals as in createConnection) and wake an unauthorised
 * connection. What changes the wanted values of listings (warehouses, buffer, cap) is marked to be sent again by triggers. Starting or
 * stopping the pushes is `settings.push`. Throws `not_found`, and `connection_not_active` when somebody
 * tries to resume or pause a connection whose keys are refused: only new keys wake it. With `seen` (`settingsVersion`) it throws
 * `changed_meanwhile` when what is sent and from where is no longer that.
 */
export async function updateConnection(
  tenant: TenantContext,
  connectionId: string,
  given: UpdateConnectionInput,
  seen?: string,
): Promise<ConnectionView> {
  assertMayWrite(tenant);
  const input = updateConnectionInput.parse(given);
  const before = await getConnection(tenant, connectionId);
  const keys = input.credentials;
  if (keys) {
    if (keys.sellerId !== before.sellerId) throw new AppError("channel_seller_unknown", { sellerId: keys.sellerId });
    await testCredentials({
      tenantId: tenant.tenantId,
      channel: before.channel as "trendyol",
      storefront: before.storefront,
      credentials: keys,
    });
  } else if (input.state !== undefined && before.state === "unauthorised") {
    throw new AppError("connection_not_active", { state: before.state });
  }
  try {
    await withTenant(tenant, async (tx) => {
      if (seen) await assertUnchanged(tx, tenant, connectionId, seen);
      await writeColumns(tx, tenant, before, input, keys);
      await writeWarehouses(tx, tenant, before, input.settings?.stockWarehouseIds);
      await wake(tx, tenant, before, input, keys);
      await recordAudit(tx, tenant, auditOf(before, input));
    });
  } catch (error) {
    if (isForeignKeyViolation(error)) throw new AppError("not_found", { entity: "warehouse" });
    if (isUniqueViolation(error)) throw new AppError("connection_exists");
    throw error;
  }
  return getConnection(tenant, connectionId);
}

/** Nothing is asked of the channel and nothing sent until it is resumed. */
export function pauseConnection(tenant: TenantContext, connectionId: string): Promise<ConnectionView> {
  return updateConnection(tenant, connectionId, { state: "paused" });
}

export function resumeConnection(tenant: TenantContext, connectionId: string): Promise<ConnectionView> {
  return updateConnection(tenant, connectionId, { state: "active" });
}

type Checked = ReturnType<typeof updateConnectionInput.parse>;

async function writeColumns(
  tx: TenantTx,
  tenant: TenantContext,
  before: ConnectionView,
  input: Checked,
  keys: ChannelCredentials | undefined,
): Promise<void> {
  const settings = input.settings ?? {};
  const data: Prisma.ConnectionUncheckedUpdateInput = { updatedAt: new Date() };
  if (input.name !== undefined) data.name = input.name;
  if (input.state !== undefined) data.state = input.state;
  if (settings.priceWarehouseId !== undefined) data.priceWarehouseId = settings.priceWarehouseId;
  if (settings.orderWarehouseId !== undefined) data.orderWarehouseId = settings.orderWarehouseId;
  if (settings.buffer !== undefined) data.buffer = settings.buffer;
  if (settings.cap !== undefined) data.cap = settings.cap;
  if (confirmsSettings(settings)) data.settingsConfirmedAt = new Date();
  if (settings.push !== undefined) data.pushEnabled = settings.push;
  if (settings.push && before.pushStartedAt === null) data.pushStartedAt = new Date();
  if (keys) {
    data.credentials = sealCredentials(keys, before.id);
    data.credentialsHint = hintOf(keys);
    data.unauthorisedSince = null;
    data.failingSince = null;
    if (before.state === "unauthorised") data.state = input.state ?? "active";
  }
  await tx.connection.update({ where: { tenantId_id: { tenantId: tenant.tenantId, id: before.id } }, data });
}

async function writeWarehouses(
  tx: TenantTx,
  tenant: TenantContext,
  before: ConnectionView,
  wanted: string[] | undefined,
): Promise<void> {
  if (!wanted) return;
  const { tenantId } = tenant;
  const ids = [...new Set(wanted)];
  await tx.connectionWarehouse.deleteMany({
    where: { tenantId, connectionId: before.id, warehouseId: { notIn: ids } },
  });
  await tx.connectionWarehouse.createMany({
    data: ids.map((warehouseId) => ({ tenantId, connectionId: before.id, warehouseId })),
    skipDuplicates: true,
  });
}

/** A connection that comes back asks for its orders and sends what waited, without waiting for the minute. */
async function wake(
  tx: TenantTx,
  tenant: TenantContext,
  before: ConnectionView,
  input: Checked,
  keys: ChannelCredentials | undefined,
): Promise<void> {
  const isBack =
    before.state !== "active" &&
    (input.state === "active" || (keys !== undefined && input.state === undefined && before.state === "unauthorised"));
  const isPushOn = input.settings?.push === true && !before.settings.push;
  if (!isBack && !isPushOn) return;
  const data = { tenantId: tenant.tenantId, connectionId: before.id };
  if (isBack) await storeEvent(tx, "channels/orders.requested", data);
  await storeEvent(tx, "channel.push_requested", data);
}

/** Of what was only that which was asked to change: what nobody touched would read like something taken away. */
function auditOf(before: ConnectionView, input: Checked) {
  const touched = Object.keys(input.settings ?? {});
  const settings = Object.fromEntries(Object.entries(before.settings).filter(([name]) => touched.includes(name)));
  return {
    action: "connection.changed",
    entity: "connection",
    entityId: before.id,
    before: {
      ...(input.name === undefined ? {} : { name: before.name }),
      ...(input.state === undefined ? {} : { state: before.state }),
      ...(input.settings === undefined ? {} : { settings }),
    },
    after: {
      ...(input.name === undefined ? {} : { name: input.name }),
      ...(input.state === undefined ? {} : { state: input.state }),
      ...(input.settings === undefined ? {} : { settings: input.settings as Prisma.InputJsonObject }),
      ...(input.credentials ? { keysChanged: true } : {}),
    },
  };
}
