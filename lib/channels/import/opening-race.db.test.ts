import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { withTenant } from "@/lib/db/with-tenant";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import type { RunningSandbox } from "@/sandbox/start-sandbox";
import { adapterFor } from "../channel-registry";
import { pullOrders } from "../pull-orders";
import { aConnection, runToEnd } from "../testing/a-connection";
import { aSandbox, refillBudgets } from "../testing/a-sandbox";
import { importListings } from "./import-listings";
import { takeOpeningStock } from "./take-opening-stock";

const KEYS = { sellerId: "7650", apiKey: "key-7650", apiSecret: "secret-7650" };
let sandbox: RunningSandbox;

beforeAll(async () => {
  sandbox = await aSandbox();
  sandbox.control.seedSeller({ ...KEYS, sellerId: 7650, products: 20 });
});
afterAll(() => sandbox.stop());

it("what is sold while the opening figures are read is not counted as lying here twice", async () => {
  const tenant = await aTenant();
  const { id: connectionId } = await aConnection(tenant, { push: false }, KEYS);
  await runToEnd(tenant, connectionId, "initial");
  await importListings(tenant, { connectionId });
  const [sold] = sandbox.control
    .searchProducts(7650, "", 50)
    .filter((one) => one.state === "onSale" && one.quantity > 4);
  const barcode = sold!.barcode;
  const buy = (quantity: number) => sandbox.control.placeOrder({ sellerId: 7650, lines: [{ barcode, quantity }] });
  buy(1); // Known before the reading: missing from the channel's figure, and lying here.
  const listing = await withTenant(tenant, (tx) =>
    tx.listing.findFirstOrThrow({ where: { tenantId: tenant.tenantId, connectionId, barcode } }),
  );

  const adapter = adapterFor("trendyol");
  const read = adapter.readInventoryOf.bind(adapter);
  const reading = vi.spyOn(adapter, "readInventoryOf").mockImplementationOnce(async (...given) => {
    const figures = await read(...given);
    sandbox.control.advance(2_000);
    buy(2); // The figures that were read do not know of it.
    await refillBudgets();
    await pullOrders(tenant, connectionId, { reason: "run" });
    return figures;
  });
  await refillBudgets();
  await takeOpeningStock(tenant, connectionId, [listing.id]);
  reading.mockRestore();

  const level = await withTenant(tenant, (tx) =>
    tx.stockLevel.findFirstOrThrow({ where: { tenantId: tenant.tenantId, productId: listing.productId! } }),
  );
  const shown = sandbox.control.product(7650, barcode).quantity;
  expect([Number(level.onHand), Number(level.reserved)]).toEqual([shown + 3, 3]);
});
