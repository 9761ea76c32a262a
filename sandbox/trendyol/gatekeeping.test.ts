import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestSandbox, type TestSandbox } from "../testing";

let sandbox: TestSandbox;
const PATH = "/product/sellers/1001/products/approved?size=1";

beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.stop());

test("without a User-Agent of the seller the gateway shows an HTML page with 403, before it looks at the keys", async () => {
  const answer = await sandbox.call("GET", PATH, undefined, { "user-agent": "node", authorization: null });
  expect(answer.status).toBe(403);
  expect(answer.headers.get("content-type")).toContain("text/html");
});

test("wrong keys: 401 ClientApiAuthenticationException", async () => {
  const answer = await sandbox.call("GET", PATH, undefined, {
    authorization: `Basic ${Buffer.from("demo-key:wrong").toString("base64")}`,
    storefrontcode: "XX",
  });
  expect([answer.status, answer.json.exception, answer.json.errors[0].key]).toEqual([
    401,
    "ClientApiAuthenticationException",
    "authentication.error",
  ]);
});

test("right keys and somebody else's seller id: 401 TrendyolAuthorizationException", async () => {
  const answer = await sandbox.call("GET", "/product/sellers/1002/products/approved", undefined, {
    "user-agent": "1002 - MarfaTest",
  });
  expect([answer.status, answer.json.exception]).toEqual([401, "TrendyolAuthorizationException"]);
});

test("no storefront means Türkiye, where the seller is not found", async () => {
  const answer = await sandbox.call("GET", PATH, undefined, { storefrontcode: null });
  expect([answer.status, answer.json.errors[0].key, answer.json.errors[0].message]).toEqual([
    400,
    "supplier.api.supplier.not.found",
    "Tedarikçi bulunamadı",
  ]);
});

test("an unknown storefront: 400 invalid.storefrontcode", async () => {
  const answer = await sandbox.call("GET", PATH, undefined, { storefrontcode: "XX" });
  expect([answer.status, answer.json.errors[0].key]).toEqual([400, "invalid.storefrontcode"]);
});

test("header names in any letter case, and everything right: 200", async () => {
  const answer = await sandbox.call("GET", PATH, undefined, { storefrontcode: null, storeFrontCode: "ro" });
  expect([answer.status, answer.json.content.length]).toEqual([200, 1]);
});

test("revoked keys are refused, rotated ones work", async () => {
  sandbox.control.changeKeys({ sellerId: 1002, revoked: true });
  const headers = {
    "user-agent": "1002 - X",
    authorization: `Basic ${Buffer.from("second-key:second-secret").toString("base64")}`,
  };
  const path = "/product/sellers/1002/products/approved";
  expect((await sandbox.call("GET", path, undefined, headers)).status).toBe(401);
  sandbox.control.changeKeys({ sellerId: 1002, revoked: false, apiKey: "new-key" });
  expect((await sandbox.call("GET", path, undefined, headers)).status).toBe(401);
  const rotated = { ...headers, authorization: `Basic ${Buffer.from("new-key:second-secret").toString("base64")}` };
  expect((await sandbox.call("GET", path, undefined, rotated)).status).toBe(200);
});

test("unknown path 404, known path with another method 405, unplayed endpoints 501, orders V1 426", async () => {
  expect((await sandbox.call("GET", "/product/nothing")).status).toBe(404);
  expect((await sandbox.call("DELETE", PATH)).status).toBe(405);
  expect((await sandbox.call("POST", "/product/sellers/1001/v2/products", { items: [] })).status).toBe(501);
  expect((await sandbox.call("GET", "/order/sellers/1001/claims")).status).toBe(501);
  expect((await sandbox.call("GET", "/order/sellers/1001/orders")).status).toBe(426);
});
