import { afterEach, beforeEach, expect, test } from "vitest";
import { startTestSandbox, type TestAnswer, type TestSandbox } from "../testing";

let sandbox: TestSandbox;
/** CAN-ARD in green and blue, and a rejected and a pending product of the shop. */
let green: string;
let blue: string;

beforeEach(async () => {
  sandbox = await startTestSandbox();
  green = await barcodeOf("CAN-ARD-VER");
  blue = await barcodeOf("CAN-ARD-ALB");
});
afterEach(() => sandbox.stop());

async function barcodeOf(stockCode: string): Promise<string> {
  const answer = await sandbox.call(
    "GET",
    `/product/sellers/1001/products/approved/inventory-and-price?stockCode=${stockCode}`,
  );
  return answer.json.content[0].variants[0].barcode;
}

function push(items: unknown[], headers?: Record<string, string>): Promise<TestAnswer> {
  return sandbox.call("POST", "/inventory/sellers/1001/products/price-and-inventory", { items }, headers);
}

async function batch(id: string, headers?: Record<string, string>): Promise<TestAnswer["json"]> {
  return (await sandbox.call("GET", `/product/sellers/1001/products/batch-requests/${id}`, undefined, headers)).json;
}

/** Sends, waits for the batch and gives the failure text of each item, or "ok". */
async function outcomes(items: unknown[]): Promise<string[]> {
  const { json } = await push(items);
  sandbox.control.advance(3000);
  const result = await batch(json.batchRequestId, { "accept-language": "en" });
  return result.items.map((item: { status: string; failureReasons: string[] }) =>
    item.status === "SUCCESS" ? "ok" : item.failureReasons[0],
  );
}

test("1. a write returns at once, stays IN_PROGRESS without a top-level status, and shows only once it is complete", async () => {
  const before = sandbox.control.product(1001, green);
  const sent = await push([{ barcode: green, quantity: 9, salePrice: 85.5, listPrice: 99 }]);
  expect(Object.keys(sent.json)).toEqual(["batchRequestId"]);

  sandbox.control.advance(2999);
  const early = await batch(sent.json.batchRequestId);
  expect(early.status).toBeUndefined();
  expect(early.items[0]).toMatchObject({ status: "IN_PROGRESS", failureReasons: [] });
  expect(sandbox.control.product(1001, green).quantity).toBe(before.quantity);

  sandbox.control.advance(1);
  const late = await batch(sent.json.batchRequestId);
  expect(late).toMatchObject({
    itemCount: 1,
    failedItemCount: 0,
    sourceType: "API",
    batchRequestType: "ProductInventoryUpdate",
  });
  expect(late.status).toBeUndefined();
  expect(late.items[0]).toEqual({
    requestItem: {
      updateRequestDate: "2026-11-24T10:00:00.000+00:00",
      barcode: green,
      quantity: 9,
      salePrice: 85.5,
      listPrice: 99,
    },
    status: "SUCCESS",
    failureReasons: [],
  });
  const after = sandbox.control.product(1001, green);
  expect([after.quantity, after.salePrice, after.listPrice, after.updates.length]).toEqual([9, 85.5, 99, 1]);
});

test("1. only stock or only price: the other field keeps its value and is echoed as null", async () => {
  const before = sandbox.control.product(1001, green);
  const { json } = await push([{ barcode: green, quantity: 3 }]);
  sandbox.control.advance(3000);
  expect((await batch(json.batchRequestId)).items[0].requestItem).toMatchObject({
    quantity: 3,
    salePrice: null,
    listPrice: null,
  });
  const after = sandbox.control.product(1001, green);
  expect([after.quantity, after.salePrice]).toEqual([3, before.salePrice]);
});

test("1. switches: COMPLETED with no items first, and a top-level status", async () => {
  sandbox.control.changeSettings({ completedEmptyPhase: true, inventoryBatchStatus: true });
  const { json } = await push([{ barcode: "0000000000000", quantity: 3 }]);
  expect(await batch(json.batchRequestId)).toMatchObject({
    status: "COMPLETED",
    items: [],
    itemCount: 1,
    failedItemCount: 0,
  });
  sandbox.control.advance(3000);
  expect(await batch(json.batchRequestId)).toMatchObject({
    status: "COMPLETED",
    failedItemCount: 1,
    items: [{ status: "FAILED" }],
  });
});

test("1. a batch expires after 4 hours; expired, unknown and foreign ids get an empty envelope with 200", async () => {
  const { json } = await push([{ barcode: green, quantity: 3 }]);
  sandbox.control.advance(4 * 3_600_000);
  expect(await batch(json.batchRequestId)).toEqual({ batchRequestId: json.batchRequestId });
  expect(await batch("nobody-1")).toEqual({ batchRequestId: "nobody-1" });
});

test("2. the id ends in the second of expiry, and barcodes are echoed without blanks", async () => {
  const { json } = await push([{ barcode: "COD CU SPATII 77", quantity: 4 }]);
  expect(json.batchRequestId).toMatch(/^[0-9a-f-]{36}-\d{10}$/);
  expect(json.batchRequestId.endsWith(String(Date.UTC(2026, 10, 24, 14) / 1000))).toBe(true);
  sandbox.control.advance(3000);
  const result = await batch(json.batchRequestId);
  expect(result.items[0]).toMatchObject({ status: "SUCCESS", requestItem: { barcode: "CODCUSPATII77" } });
});

test("3. an identical body within 15 minutes is refused with the Turkish sentence, whatever its spelling", async () => {
  expect((await push([{ barcode: green, quantity: 5 }])).status).toBe(200);
  const path = "/inventory/sellers/1001/products/price-and-inventory";
  const again = await sandbox.call("POST", path, `{ "items" : [ { "quantity":5, "barcode":"${green}" } ] }`);
  expect([again.status, again.json.errors[0].message]).toEqual([
    400,
    "15 dakika boyunca aynı isteği tekrarlı olarak atamazsınız!",
  ]);
  expect((await push([{ barcode: green, quantity: 6 }])).status).toBe(200);
  sandbox.control.advance(15 * 60_000);
  expect((await push([{ barcode: green, quantity: 5 }])).status).toBe(200);
});

test("3. a call that failed on the way counts too, unless switched off", async () => {
  sandbox.control.addFault({ kind: "status", status: 503, path: "price-and-inventory", count: 2 });
  expect((await push([{ barcode: green, quantity: 5 }])).status).toBe(503);
  expect((await push([{ barcode: green, quantity: 6 }])).status).toBe(503);
  expect((await push([{ barcode: green, quantity: 5 }])).status).toBe(400);
  sandbox.control.changeSettings({ duplicateCountsFailedCalls: false });
  sandbox.control.addFault({ kind: "reset", path: "price-and-inventory", count: 1 });
  await expect(push([{ barcode: green, quantity: 7 }])).rejects.toThrow();
  expect((await push([{ barcode: green, quantity: 7 }])).status).toBe(200);
});

test("4. what is wrong with an item fails that item alone", async () => {
  const unapproved = (await sandbox.call("GET", "/product/sellers/1001/products/unapproved?size=10")).json.content;
  const result = await outcomes([
    { barcode: green, quantity: 20_001 },
    { barcode: blue, salePrice: 50, listPrice: 49.99 },
    { barcode: "0000000000000", quantity: 1 },
    { barcode: unapproved[0].barcode, quantity: 1 },
    { quantity: 1 },
    { barcode: green, quantity: 2 },
    { barcode: await barcodeOf("CAN-BCV-VER") },
    { barcode: await barcodeOf("CAN-BCV-ALB"), quantity: 1.5 },
    { barcode: await barcodeOf("CAN-BCV-VIS"), quantity: -1 },
    { barcode: await barcodeOf("CAN-OLT-VER"), salePrice: 0 },
    { barcode: await barcodeOf("CAN-OLT-ALB"), quantity: 20_000 },
  ]);
  expect(result).toEqual([
    expect.stringContaining("greater than 20000"),
    expect.stringContaining("lower than its sale price"),
    expect.stringContaining("was not found"),
    expect.stringContaining("not approved"),
    "Barcode is required.",
    expect.stringContaining("repeated"),
    expect.stringContaining("Quantity or price"),
    expect.stringContaining("whole number"),
    expect.stringContaining("whole number"),
    expect.stringContaining("is not valid"),
    "ok",
  ]);
});

test("4. a sale price alone above the list price of the product fails when it is applied", async () => {
  const { listPrice } = sandbox.control.product(1001, green);
  expect(await outcomes([{ barcode: green, salePrice: listPrice + 1 }])).toEqual([
    expect.stringContaining("lower than its sale price"),
  ]);
});

test("4. more than 1000 items, no items, items that are no list, and a body that is no JSON", async () => {
  const many = Array.from({ length: 1001 }, (_, at) => ({ barcode: `X${at}`, quantity: 1 }));
  expect((await push(many)).status).toBe(400);
  expect(sandbox.control.requests()[0]?.items).toBe(1001);
  expect((await push([])).status).toBe(400);
  const path = "/inventory/sellers/1001/products/price-and-inventory";
  const asObject = await sandbox.call("POST", path, { items: { barcode: green, quantity: 1 } });
  expect([asObject.status, asObject.json]).toEqual([500, { statusCode: 500, message: "Internal server error" }]);
  expect((await sandbox.call("POST", path, "items=1")).status).toBe(500);
});

test("4. the 31st price of one barcode within a minute fails in its batch", async () => {
  const results: string[] = [];
  for (let at = 0; at < 31; at += 1) {
    const { json } = await push([{ barcode: green, salePrice: 50 + at / 100, listPrice: 99 }]);
    results.push(json.batchRequestId);
  }
  sandbox.control.advance(3000);
  const failed = await Promise.all(results.map(async (id) => (await batch(id)).failedItemCount));
  expect(failed).toEqual([...Array(30).fill(0), 1]);
  sandbox.control.advance(60_000);
  expect(await outcomes([{ barcode: green, salePrice: 51, listPrice: 98 }])).toEqual(["ok"]);
});

test("a newer batch may be applied before an older one: absolute values then end up old", async () => {
  sandbox.control.changeSettings({ batchDelayMs: { min: 8000, max: 8000 } });
  await push([{ barcode: green, quantity: 11 }]);
  sandbox.control.changeSettings({ batchDelayMs: { min: 2000, max: 2000 } });
  await push([{ barcode: green, quantity: 22 }]);
  sandbox.control.advance(2000);
  expect(sandbox.control.product(1001, green).quantity).toBe(22);
  sandbox.control.advance(6000);
  expect(sandbox.control.product(1001, green).quantity).toBe(11);
});

test("archive and unlock are batches with a status; a locked product comes back", async () => {
  const archive = await sandbox.call("PUT", "/product/sellers/1001/products/archive-state", {
    items: [{ barcode: green, archived: true }],
  });
  expect((await batch(archive.json.batchRequestId)).status).toBe("IN_PROGRESS");
  const locked = await barcodeOf("TOC-NUC-38");
  const unlock = await sandbox.call("PUT", "/product/sellers/1001/products/unlock", {
    items: [{ barcode: locked }, { barcode: green }],
  });
  sandbox.control.advance(3000);
  expect((await batch(archive.json.batchRequestId)).status).toBe("COMPLETED");
  expect(sandbox.control.product(1001, green).archived).toBe(true);
  expect(await batch(unlock.json.batchRequestId)).toMatchObject({
    failedItemCount: 1,
    batchRequestType: "ProductUnlockUpdate",
  });
  expect(sandbox.control.product(1001, locked).locked).toBe(false);
});
