import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProduct } from "@/lib/catalog/create-product";
import { env } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { untilSomebodyWaits, whileChanging } from "@/lib/db/testing/while-changing";
import { withTenant } from "@/lib/db/with-tenant";
import { listOrders } from "@/lib/orders/list-orders";
import { assertStockTrue } from "@/lib/orders/testing/assert-stock-true";
import { adjustStock, adjustStockWithin } from "@/lib/stock/adjust-stock";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { tenantForJob } from "@/lib/tenancy/tenant-for-job";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import type { RunningSandbox } from "@/sandbox/start-sandbox";
import { decideListing } from "../import/decide-listing";
import { linkListing } from "../import/link-listing";
import { unlinkListing } from "../import/unlink-listing";
import { pullOrders } from "../pull-orders";
import { takeToEnd } from "../testing/a-connection";
import { aSandbox, refillBudgets } from "../testing/a-sandbox";
import { advanceSampleShop } from "./advance-sample-shop";
import { type ClearedSample, clearSampleShop } from "./clear-sample-shop";
import { listUnfinishedSampleShops } from "./list-unfinished-sample-shops";
import { openSampleShop } from "./open-sample-shop";
import { readSampleShop } from "./read-sample-shop";

let sandbox: RunningSandbox;
/** Two companies, each with its filled sample shop. */
let one: TenantContext;
let two: TenantContext;
beforeAll(async () => {
  sandbox = await aSandbox();
  Object.assign(env, { SANDBOX_CONTROL_URL: sandbox.controlUrl, SANDBOX_TRENDYOL_URL: env.TRENDYOL_BASE_URL });
  [one, two] = await Promise.all([aTenant({ name: "Unu SRL" }), aTenant({ name: "Doi SRL" })]);
  await filled(one);
  await filled(two);
}, 60_000);
afterAll(() => sandbox.stop());

async function filled(tenant: TenantContext) {
  const { connectionId } = await openSampleShop(tenant);
  const opened = await readSampleShop(tenant);
  await takeToEnd(tenant, connectionId, opened!.run!.id);
  await refillBudgets();
  expect(await advanceSampleShop(tenant)).toBe("ready");
  return connectionId;
}

/** How many rows a tenant has in each table; those with none are left out. */
async function rowsOf({ tenantId }: TenantContext): Promise<Record<string, number>> {
  return asDatabaseOwner(async (owner) => {
    const { rows: tables } = await owner.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
        WHERE table_schema = 'public' AND column_name = 'tenant_id' AND table_type = 'BASE TABLE' ORDER BY 1`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const { rows } = await owner.query<{ found: number }>(
        `SELECT count(*)::int AS found FROM "${name}" WHERE tenant_id = $1`,
        [tenantId],
      );
      if (rows[0]!.found > 0) counts[name] = rows[0]!.found;
    }
    return counts;
  });
}

async function levelOf(tenant: TenantContext, productId: string) {
  const level = await withTenant(tenant, (tx) => tx.stockLevel.findFirstOrThrow({ where: { productId } }));
  return { onHand: Number(level.onHand), reserved: Number(level.reserved) };
}

async function aListingWithoutOrders(tenant: TenantContext, connectionId: string) {
  const [found] = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<{ id: string; barcode: string }[]>`
      SELECT l.id, l.barcode FROM listing l
       WHERE l.tenant_id = ${tenant.tenantId}::uuid AND l.connection_id = ${connectionId}::uuid AND l.product_id IS NOT NULL AND l.channel_quantity > 3
         AND NOT EXISTS (SELECT 1 FROM order_line o WHERE o.tenant_id = l.tenant_id AND o.listing_id = l.id) LIMIT 1`,
  );
  return found!;
}

describe("the sample shop", { timeout: 120_000 }, () => {
  it("is a seller of its own, filled with products, stock and orders, and pushes", async () => {
    const [first, second] = await Promise.all([readSampleShop(one), readSampleShop(two)]);
    expect(first?.sellerId).not.toBe(second?.sellerId);
    expect(first).toMatchObject({ isPushing: true, readyAt: expect.any(Date) });
    expect(first!.listings).toBeGreaterThan(280);
    expect(first!.products).toBeGreaterThan(0.9 * first!.listings);

    const orders = (await listOrders(one, { limit: 200 })).items;
    const states = new Map<string, number>();
    for (const { state } of orders) states.set(state, (states.get(state) ?? 0) + 1);
    expect(states.get("reserved")).toBeGreaterThanOrEqual(3);
    expect(states.get("uncovered")).toBeGreaterThanOrEqual(2);
  });

  it("waits for the catalogue, and is on the list of the sweep until it is filled", async () => {
    const tenant = await aTenant();
    const { connectionId } = await openSampleShop(tenant);
    const isOpen = async () => (await listUnfinishedSampleShops()).some(({ tenantId }) => tenantId === tenant.tenantId);
    expect(await advanceSampleShop(tenant)).toBe("waiting");
    expect(await isOpen()).toBe(true);
    expect(await openSampleShop(tenant)).toEqual({ connectionId });

    await takeToEnd(tenant, connectionId, (await readSampleShop(tenant))!.run!.id);
    await refillBudgets();
    await Promise.all([advanceSampleShop(tenant), advanceSampleShop(tenant)]);
    expect(await isOpen()).toBe(false);
    const opening = await withTenant(tenant, (tx) =>
      tx.stockMovement.groupBy({ by: ["productId"], where: { tenantId: tenant.tenantId }, _count: true }),
    );
    expect(new Set(opening.map(({ _count }) => _count))).toEqual(new Set([1]));
  });

  it("is called as whoever opens it would read it", async () => {
    const tenant = await aTenant();
    const { connectionId } = await openSampleShop(tenant, "Trendyol RO (sample)");
    const connection = await withTenant(tenant, (tx) =>
      tx.connection.findFirstOrThrow({ where: { tenantId: tenant.tenantId, id: connectionId } }),
    );
    expect(connection.name).toBe("Trendyol RO (sample)");
  });

  it("is found again when the answer of the first try was lost", async () => {
    const tenant = await aTenant();
    const { connectionId } = await openSampleShop(tenant);
    await withTenant(tenant, (tx) =>
      tx.tenant.update({ where: { id: tenant.tenantId }, data: { sampleConnectionId: null } }),
    );
    expect(await openSampleShop(tenant)).toEqual({ connectionId });
  });

  it("goes again with all that came of it; what the person made stays as if it had never been", async () => {
    const [tenant, neighbour] = [one, two];
    const { connectionId } = (await readSampleShop(tenant))!;
    const before = await rowsOf(neighbour);
    const { productId } = await createProduct(tenant, { name: "Cană făcută de mine", vatRate: 21 });
    const { id: warehouseId } = await withTenant(tenant, (tx) => tx.warehouse.findFirstOrThrow());
    await adjustStock(tenant, { warehouseId, reason: "found", note: "", lines: [{ productId, onHand: 7 }] });
    // An order of the sample shop that holds pieces of a product which was not made by it.
    const theirs = await aListingWithoutOrders(tenant, connectionId);
    await unlinkListing(tenant, theirs.id);
    await linkListing(tenant, theirs.id, productId);
    sandbox.control.placeOrder({
      sellerId: Number((await readSampleShop(tenant))!.sellerId),
      lines: [{ barcode: theirs.barcode, quantity: 1 }],
    });
    sandbox.control.advance(120_000);
    await refillBudgets();
    await pullOrders(tenant, connectionId, { reason: "poll" });
    expect(await levelOf(tenant, productId)).toEqual({ onHand: 7, reserved: 1 });

    const shop = (await readSampleShop(tenant))!;
    await expect(clearSampleShop({ ...tenant, mayWrite: false })).rejects.toMatchObject({ code: "trial_ended" });
    // Asked for twice at once, it is done and told once.
    const outcomes = await Promise.all([clearSampleShop(tenant), clearSampleShop(tenant)]);
    const cleared = outcomes.find((outcome) => outcome !== null);
    expect(outcomes).toContain(null);
    expect(cleared?.orders).toBe(shop.orders);
    expect(cleared?.products).toBeGreaterThan(0.9 * shop.listings);
    expect(await clearSampleShop(tenant)).toBeNull();
    const told = { tenantId: tenant.tenantId, action: "tenant.sample_cleared" };
    expect(await withTenant(tenant, (tx) => tx.auditEvent.count({ where: told }))).toBe(1);

    expect(await rowsOf(tenant)).toEqual({
      audit_event: expect.any(Number),
      membership: 1,
      outbox_event: expect.any(Number),
      product: 1,
      stock_level: 1,
      stock_movement: 1,
      warehouse: 1,
    });
    expect(await levelOf(tenant, productId)).toEqual({ onHand: 7, reserved: 0 });
    expect(await rowsOf(neighbour)).toEqual(before);
    expect(await readSampleShop(tenant)).toBeNull();
    await assertStockTrue({ tenant });
    await openSampleShop(tenant);
    expect(await readSampleShop(tenant)).toMatchObject({ readyAt: null });
  });

  it("waits for stock that is being counted meanwhile, and keeps what was counted", async () => {
    const tenant = await aTenant();
    const connectionId = await filled(tenant);
    const { productId } = await createProduct(tenant, { name: "Farfurie", vatRate: 21 });
    const { id: warehouseId } = await withTenant(tenant, (tx) => tx.warehouse.findFirstOrThrow());
    const count = { warehouseId, reason: "found", note: "" } as const;
    await adjustStock(tenant, { ...count, lines: [{ productId, onHand: 7 }] });
    const theirs = await aListingWithoutOrders(tenant, connectionId);
    await unlinkListing(tenant, theirs.id);
    await linkListing(tenant, theirs.id, productId);

    let clearing: Promise<unknown> = Promise.resolve();
    await withTenant(tenant, async (tx) => {
      await adjustStockWithin(tx, tenant, { ...count, lines: [{ productId, onHand: 12 }] });
      clearing = clearSampleShop(tenant);
      await asDatabaseOwner(untilSomebodyWaits);
    });
    await clearing;
    expect(await levelOf(tenant, productId)).toEqual({ onHand: 12, reserved: 0 });
    await assertStockTrue({ tenant });
  });

  it("knows what the person tried in it: a stock that was changed, a product that was decided", async () => {
    const tenant = await aTenant();
    // As it is filled in truth: by the sweep, so that nothing of it counts as done by the person.
    await filled(await tenantForJob(tenant.tenantId, "sample-shop"));
    const before = (await readSampleShop(tenant))!;
    expect(before).toMatchObject({ hasChangedStock: false, decided: 0 });
    const { id: warehouseId } = await withTenant(tenant, (tx) => tx.warehouse.findFirstOrThrow());
    const own = await createProduct(tenant, { name: "Nu e din magazinul de exemplu", vatRate: 21 });
    await adjustStock(tenant, {
      warehouseId,
      reason: "found",
      note: "",
      lines: [{ productId: own.productId, onHand: 3 }],
    });
    expect(await readSampleShop(tenant)).toMatchObject({ hasChangedStock: false });

    const theirs = await aListingWithoutOrders(tenant, before.connectionId);
    const { productId } = await withTenant(tenant, (tx) => tx.listing.findFirstOrThrow({ where: { id: theirs.id } }));
    await adjustStock(tenant, { warehouseId, reason: "found", note: "", lines: [{ productId: productId!, delta: 1 }] });
    const open = await withTenant(tenant, (tx) => tx.listing.findFirstOrThrow({ where: { linkState: "undecided" } }));
    await decideListing(tenant, open.id, { decision: "new" });
    expect(await readSampleShop(tenant)).toMatchObject({ hasChangedStock: true, decided: 1 });
  });

  it("keeps a product that another shop is given at the very moment in which all is cleared", async () => {
    const tenant = two;
    const { connectionId, listings } = (await readSampleShop(tenant))!;
    const [product] = await withTenant(
      tenant,
      (tx) => tx.$queryRaw<{ id: string }[]>`
        SELECT product_id AS id FROM listing WHERE connection_id = ${connectionId}::uuid AND product_id IS NOT NULL LIMIT 1`,
    );
    const otherShop = newId();
    const theirs = newId();
    const link = (owner: pg.Client) =>
      owner.query("UPDATE listing SET product_id = $1, link_state = 'linked' WHERE id = $2", [product?.id, theirs]);
    await asDatabaseOwner(async (owner) => {
      await owner.query(
        `INSERT INTO connection (tenant_id, id, channel, name, storefront, external_seller_id, credentials)
         SELECT tenant_id, $1, channel, 'Alt magazin', storefront, '4711', credentials FROM connection WHERE id = $2`,
        [otherShop, connectionId],
      );
      await owner.query(
        `INSERT INTO listing (tenant_id, id, connection_id, external_id, barcode, title, channel_status)
         VALUES ($1, $2, $3, 'alt', 'alt', 'Același produs', 'on_sale')`,
        [tenant.tenantId, theirs, otherShop],
      );
    });
    let cleared: ClearedSample | null = null;
    await whileChanging(link, async () => {
      cleared = await clearSampleShop(tenant);
    });
    expect(cleared).toMatchObject({ products: expect.any(Number) });
    expect(cleared!.products).toBeGreaterThan(0.9 * listings);
    const left = await withTenant(tenant, (tx) => tx.product.findMany({ select: { id: true } }));
    expect(left).toEqual([product]);
    await assertStockTrue({ tenant });
  });

  it("is not opened after the trial, nor where no sandbox is set", async () => {
    const tenant = await aTenant();
    await expect(openSampleShop({ ...tenant, mayWrite: false })).rejects.toMatchObject({ code: "trial_ended" });
    const url = env.SANDBOX_CONTROL_URL;
    Object.assign(env, { SANDBOX_CONTROL_URL: undefined });
    await expect(openSampleShop(tenant)).rejects.toMatchObject({ code: "not_implemented" });
    Object.assign(env, { SANDBOX_CONTROL_URL: url });
    expect(await readSampleShop(await tenantForJob(tenant.tenantId, "test"))).toBeNull();
  });
});
