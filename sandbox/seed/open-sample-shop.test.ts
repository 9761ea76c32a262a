import { expect, test } from "vitest";
import { startTestSandbox } from "../testing";

const MINUTE = 60_000;

test("each key has a seller of its own, the same one when it asks again", async () => {
  const sandbox = await startTestSandbox();
  const first = sandbox.control.openSampleShop({ key: "tenant-one", name: "Ceramica Horezu SRL" });
  const second = sandbox.control.openSampleShop({ key: "tenant-two", name: "Lâna Sibiului SRL" });
  expect(sandbox.control.openSampleShop({ key: "tenant-one", name: "Ceramica Horezu SRL" })).toEqual(first);
  expect(second.sellerId).not.toBe(first.sellerId);
  expect(second.apiSecret).not.toBe(first.apiSecret);

  const authorization = `Basic ${Buffer.from(`${first.apiKey}:${first.apiSecret}`).toString("base64")}`;
  const list = (sellerId: number) =>
    sandbox.call("GET", `/product/sellers/${sellerId}/products/approved?page=0&size=10`, undefined, {
      authorization,
      "user-agent": `${sellerId} - MarfaTest`,
    });
  expect((await list(first.sellerId)).json.totalElements).toBeGreaterThan(150);
  expect((await list(second.sellerId)).status).toBe(401);
  await sandbox.stop();
});

test("what one sample shop sells is missing from no other, and the orders of both are their own", async () => {
  const sandbox = await startTestSandbox();
  const [one, two] = ["tenant-one", "tenant-two"].map((key) => sandbox.control.openSampleShop({ key, name: key }));
  const barcode = sandbox.control.searchProducts(one!.sellerId, "CAN-ARD-VER")[0]!.barcode;
  const before = sandbox.control.product(two!.sellerId, barcode).quantity;
  sandbox.control.placeOrder({ sellerId: one!.sellerId, lines: [{ barcode, quantity: 1 }] });
  expect(sandbox.control.product(one!.sellerId, barcode).quantity).toBe(before - 1);
  expect(sandbox.control.product(two!.sellerId, barcode).quantity).toBe(before);
  const statuses = sandbox.control.packages({ sellerId: two!.sellerId }).map(({ status }) => status);
  expect(new Set(statuses).size).toBeGreaterThan(6);
  await sandbox.stop();
});

test("orders go on arriving, until enough of them lie open; none come when the rate is zero", async () => {
  const sandbox = await startTestSandbox();
  sandbox.control.changeSettings({ sampleShops: { orderSeconds: 120, openAtMost: 15 } });
  const shop = sandbox.control.openSampleShop({ key: "tenant-one", name: "Unu" });
  const count = () => sandbox.control.packages({ sellerId: shop.sellerId }).length;
  const seeded = count();
  sandbox.control.advance(76_000);
  expect(count()).toBe(seeded + 1);
  sandbox.control.advance(2 * MINUTE);
  expect(count()).toBe(seeded + 2);
  sandbox.control.advance(180 * MINUTE);
  const open = sandbox.control
    .packages({ sellerId: shop.sellerId })
    .filter(({ status }) => ["Awaiting", "Created", "Picking", "Invoiced"].includes(status));
  expect(open.length).toBeLessThanOrEqual(15);
  expect(count()).toBeGreaterThan(seeded + 2);

  sandbox.control.changeSettings({ sampleShops: { orderSeconds: 0 } });
  const still = sandbox.control.openSampleShop({ key: "tenant-two", name: "Doi" });
  const before = sandbox.control.packages({ sellerId: still.sellerId }).length;
  sandbox.control.advance(60 * MINUTE);
  expect(sandbox.control.packages({ sellerId: still.sellerId })).toHaveLength(before);
  await sandbox.stop();
});
