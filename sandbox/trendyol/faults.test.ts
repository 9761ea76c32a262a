import { afterEach, beforeEach, expect, test } from "vitest";
import type { FaultInput } from "../state/fault-types";
import { startTestSandbox, type TestAnswer, type TestSandbox } from "../testing";

let sandbox: TestSandbox;
const ORDERS = "/order/sellers/1001/v2/orders?size=2";

beforeEach(async () => {
  sandbox = await startTestSandbox();
});
afterEach(() => sandbox.stop());

/** The answer to one call of the order list under one fault. */
function under(fault: FaultInput): Promise<TestAnswer> {
  sandbox.control.addFault({ count: 1, ...fault });
  return sandbox.call("GET", ORDERS);
}

test("19. every status, also the one that is in no standard", async () => {
  for (const status of [500, 502, 503, 504, 556]) expect((await under({ kind: "status", status })).status).toBe(status);
  const failed = await under({ kind: "status" });
  expect(failed.json).toMatchObject({ exception: "TrendyolSystemException", errors: [{ key: "generic.exception" }] });
  expect((await sandbox.call("GET", ORDERS)).status).toBe(200);
});

test("19. HTML from the gateway with 200 and with 502, 401, and 429 in both shapes", async () => {
  const page = await under({ kind: "html-200" });
  expect([page.status, page.headers.get("content-type"), page.json]).toEqual([200, "text/html;charset=UTF-8", null]);
  expect((await under({ kind: "html-502" })).status).toBe(502);
  expect((await under({ kind: "unauthorised" })).json.exception).toBe("ClientApiAuthenticationException");
  expect((await under({ kind: "too-many" })).json.errors[0].key).toBe("too.many.requests");
  const other = await under({ kind: "too-many-order-shape" });
  expect([other.status, other.json, other.headers.get("retry-after")]).toEqual([
    429,
    { error: "too.many.requests", message: "Too many requests" },
    null,
  ]);
});

test("19. reset, latency, truncated JSON, empty body, BOM, gzip", async () => {
  await expect(under({ kind: "reset" })).rejects.toThrow();
  const startedAt = performance.now();
  expect((await under({ kind: "latency", latencyMs: 150 })).status).toBe(200);
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(149);
  const cut = await under({ kind: "truncated-json" });
  expect([cut.status, cut.json]).toEqual([200, null]);
  expect((await under({ kind: "empty-body" })).text).toBe("");
  sandbox.control.addFault({ kind: "bom", count: 1 });
  const headers = {
    authorization: `Basic ${Buffer.from("demo-key:demo-secret").toString("base64")}`,
    "user-agent": "1001 - X",
    storefrontcode: "RO",
  };
  const bytes = new Uint8Array(
    await (await fetch(`${sandbox.apiUrl}/integration${ORDERS}`, { headers })).arrayBuffer(),
  );
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const zipped = await under({ kind: "gzip" });
  expect([zipped.headers.get("content-encoding"), zipped.json.content.length]).toEqual(["gzip", 2]);
});

test("19. numbers as strings, missing fields, unknown fields, unknown statuses", async () => {
  const strings = (await under({ kind: "numbers-as-strings" })).json.content[0];
  expect([typeof strings.packageTotalPrice, typeof strings.lines[0].quantity]).toEqual(["string", "string"]);
  const [missing] = (await under({ kind: "missing-optional" })).json.content;
  expect(["cargoTrackingNumber", "shipmentPackageStatus"].some((name) => name in missing)).toBe(false);
  expect(missing.status).toBeDefined();
  const [extra] = (await under({ kind: "unknown-fields" })).json.content;
  expect([extra.newFieldOfTomorrow.nested[0], extra.lines[0].isQuantum]).toEqual([1, true]);
  const [unknown] = (await under({ kind: "unknown-status" })).json.content;
  expect([unknown.status, unknown.lines[0].orderLineItemStatusName]).toEqual(["HandedToDrone", "HandedToDrone"]);
});

test("19. an answer that is lost after the write was applied: repeating it is punished, reading back shows it", async () => {
  const list = await sandbox.call(
    "GET",
    "/product/sellers/1001/products/approved/inventory-and-price?stockCode=CAN-ARD-VER",
  );
  const { barcode } = list.json.content[0].variants[0];
  sandbox.control.addFault({ kind: "answer-lost", path: "price-and-inventory", count: 1 });
  const body = { items: [{ barcode, quantity: 13 }] };
  const path = "/inventory/sellers/1001/products/price-and-inventory";
  await expect(sandbox.call("POST", path, body)).rejects.toThrow();
  expect((await sandbox.call("POST", path, body)).status).toBe(400);
  sandbox.control.advance(3000);
  expect(sandbox.control.product(1001, barcode).quantity).toBe(13);
});

test("faults hit their route only, by a script (skip, count) or by probability", async () => {
  sandbox.control.addFault({
    kind: "status",
    status: 503,
    method: "get",
    path: "/integration/order/sellers/:sellerId/v2/orders",
    skip: 1,
    count: 2,
  });
  const statuses: number[] = [];
  for (let at = 0; at < 5; at += 1) statuses.push((await sandbox.call("GET", ORDERS)).status);
  expect(statuses).toEqual([200, 503, 503, 200, 200]);
  sandbox.control.addFault({ kind: "status", sellerId: 1002, path: "v2/orders" });
  expect((await sandbox.call("GET", ORDERS)).status).toBe(200);
  sandbox.control.clearFaults();
  sandbox.control.addFault({ kind: "status", status: 500, probability: 0.5 });
  const half = await Promise.all(Array.from({ length: 40 }, () => sandbox.call("GET", "/product/brands?size=1")));
  const failed = half.filter((answer) => answer.status === 500).length;
  expect(failed).toBeGreaterThan(5);
  expect(failed).toBeLessThan(35);
});

test("5. fifty calls in ten seconds to one endpoint; the fifty-first gets 429, other endpoints do not", async () => {
  const path = "/product/brands?size=1";
  const first = await Promise.all(Array.from({ length: 50 }, () => sandbox.call("GET", path)));
  expect(first.every((answer) => answer.status === 200)).toBe(true);
  expect((await sandbox.call("GET", path)).status).toBe(429);
  expect((await sandbox.call("GET", "/product/product-categories")).status).toBe(200);
  sandbox.control.advance(10_000);
  expect((await sandbox.call("GET", path)).status).toBe(200);
});

test("5. order reads are thirty a minute in the lowest tier, in both shapes of 429; tier and switch change that", async () => {
  const read = () => sandbox.call("GET", ORDERS);
  const answers = await Promise.all(Array.from({ length: 45 }, read));
  const refused = answers.filter((answer) => answer.status === 429);
  expect(refused).toHaveLength(15);
  expect(refused.some((answer) => answer.json.error) && refused.some((answer) => answer.json.errors)).toBe(true);
  sandbox.control.advance(10_000);
  sandbox.control.changeSettings({ limits: { tier: "75k", retryAfter: true } });
  expect((await Promise.all(Array.from({ length: 11 }, read))).filter((answer) => answer.status === 200)).toHaveLength(
    10,
  );
  expect((await read()).headers.get("retry-after")).toBe("10");
  sandbox.control.changeSettings({ limits: { enabled: false } });
  expect((await read()).status).toBe(200);
});
