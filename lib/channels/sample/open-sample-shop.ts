import "server-only";
import { AppError, isAppError } from "@/lib/core/errors";
import { withTenant } from "@/lib/db/with-tenant";
import { storeEvent } from "@/lib/outbox/store-event";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import { SAMPLE_SHOP } from "@/lib/tenancy/sample-shop";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { createConnection } from "../connections/create-connection";
import { requestSampleSeller, type SampleSeller } from "./internal/request-sample-seller";

/**
 * Gives the tenant a sample shop: a seller of its own in the sandbox, connected as a person would connect it, with the initial
 * sync begun, under `name` (it is read in the language of whoever opens it). What follows (import with stock, first push) is done by `advanceSampleShop` in the background. Calling it again
 * changes nothing, also after an answer or a process was lost in between. Throws `not_implemented` where no sandbox is set,
 * `channel_unreachable` when it does not answer, and `trial_ended`.
 */
export async function openSampleShop(
  tenant: TenantContext,
  name: string = SAMPLE_SHOP.name,
): Promise<{ connectionId: string }> {
  assertMayWrite(tenant);
  const known = await readOpened(tenant);
  if (known) return { connectionId: known };
  const seller = await requestSampleSeller(tenant);
  const connectionId = await connect(tenant, seller, name);
  const { tenantId } = tenant;
  await withTenant(tenant, async (tx) => {
    const { count } = await tx.tenant.updateMany({
      where: { id: tenantId, sampleConnectionId: null },
      data: { sampleConnectionId: connectionId },
    });
    if (count === 1) await storeEvent(tx, "channels/sample_shop.opened", { tenantId });
  });
  return { connectionId };
}

async function readOpened(tenant: TenantContext): Promise<string | null> {
  const row = await withTenant(tenant, (tx) =>
    tx.tenant.findUniqueOrThrow({ where: { id: tenant.tenantId }, select: { sampleConnectionId: true } }),
  );
  return row.sampleConnectionId;
}

async function connect(
  tenant: TenantContext,
  { storefront, ...credentials }: SampleSeller,
  name: string,
): Promise<string> {
  const { channel } = SAMPLE_SHOP;
  try {
    return (await createConnection(tenant, { channel, name, storefront, credentials }, "browser")).id;
  } catch (error) {
    if (!isAppError(error) || error.code !== "connection_exists") throw error;
    return findConnectionOf(tenant, credentials.sellerId);
  }
}

async function findConnectionOf(tenant: TenantContext, sellerId: string): Promise<string> {
  const row = await withTenant(tenant, (tx) =>
    tx.connection.findFirst({
      where: { tenantId: tenant.tenantId, channel: SAMPLE_SHOP.channel, externalSellerId: sellerId },
      select: { id: true },
    }),
  );
  if (!row) throw new AppError("not_found", { entity: "connection" });
  return row.id;
}
