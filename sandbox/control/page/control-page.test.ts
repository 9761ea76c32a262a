import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestSandbox, type TestSandbox } from "../../testing";

let sandbox: TestSandbox;

beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.stop());

async function show(path: string): Promise<string> {
  const answer = await fetch(`${sandbox.controlUrl}${path}`);
  expect(answer.status).toBe(200);
  return answer.text();
}

/** Sends a form as a browser does and gives the page that it leads to. */
async function submit(path: string, values: Record<string, string>): Promise<string> {
  const answer = await fetch(`${sandbox.controlUrl}${path}`, {
    method: "POST",
    body: new URLSearchParams({ back: "/", ...values }),
  });
  expect(answer.status).toBe(200);
  return answer.text();
}

test("every page shows, in Romanian, and nothing on it runs that came from a product", async () => {
  for (const path of ["/", "/products", "/faults", "/requests", "/mails", "/settings"]) {
    const html = await show(path);
    expect(html).toContain('<html lang="ro">');
    expect(html).toContain("Cerdac Deco SRL");
  }
  const ugly = await show("/products?q=URT-SCRIPT");
  expect(ugly).toContain("&lt;script&gt;");
  expect(ugly).not.toContain("<script");
});

test("a person searches, orders, moves, cancels a part and splits", async () => {
  const found = await show("/?q=cana+ardeal");
  const barcode = /name="quantity:(\d+)"/.exec(found)?.[1] ?? "";
  const ordered = await submit("/form/order", {
    seller: "1001",
    [`quantity:${barcode}`]: "3",
    voucher: "5",
    company: "1",
    oversell: "1",
  });
  const orderNumber = /Comanda (\d+) a fost plasată/.exec(ordered)?.[1] ?? "";
  const [one] = sandbox.control.packages({ orderNumber });
  expect(one).toMatchObject({ status: "Awaiting", commercial: true, packageSellerDiscount: 5 });
  const id = String(one?.shipmentPackageId);
  const lineId = String(one?.lines[0]?.lineId);
  expect(await submit("/form/status", { package: id, status: "Delivered" })).toContain('role="alert"');
  await submit("/form/status", { package: id, status: "Created" });
  expect(await submit("/form/part", { package: id, [`line:${lineId}`]: "1", how: "split" })).toContain(
    "Coletul vechi s-a închis",
  );
  await submit("/form/advance", { ms: "10000" });
  expect(sandbox.control.packages({ orderNumber }).map((each) => each.status)).toEqual([
    "Created",
    "Created",
    "UnPacked",
  ]);
});

test("settings, faults, keys, incident and orders by themselves", async () => {
  await submit("/form/settings", {
    batchMin: "10",
    batchMax: "20",
    latencyMin: "0",
    latencyMax: "0",
    tier: "150k",
    webhookBody: "envelope",
    restoreStockOnCancel: "1",
  });
  expect(sandbox.control.settings()).toMatchObject({
    batchDelayMs: { min: 10, max: 20 },
    limits: { enabled: false, tier: "150k" },
    restoreStockOnCancel: true,
    carrierMoves: false,
  });
  await submit("/form/fault", { kind: "status", path: "v2/orders", status: "556", count: "2", probability: "50" });
  expect(sandbox.control.faults()[0]).toMatchObject({ kind: "status", status: 556, count: 2, probability: 0.5 });
  await submit("/form/clear-faults", {});
  expect(sandbox.control.faults()).toEqual([]);
  await submit("/form/auto-orders", { seller: "1001", seconds: "20" });
  expect(sandbox.control.settings().autoOrders).toEqual({ "1001": 20 });
  await submit("/form/incident", { on: "1", minutes: "5" });
  expect(sandbox.control.settings().incident).toBe(true);
  await submit("/form/keys", { seller: "1002", apiKey: "other", revoked: "1" });
  expect(sandbox.control.sellers()[1]).toMatchObject({ apiKey: "other", isRevoked: true });
});

test("a form sent by another web site is refused", async () => {
  const answer = await fetch(`${sandbox.controlUrl}/form/reset`, {
    method: "POST",
    headers: { origin: "https://exemplu.ro" },
    body: "",
  });
  expect(answer.status).toBe(403);
});
