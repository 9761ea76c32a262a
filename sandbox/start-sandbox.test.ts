import { spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startSandbox } from "./start-sandbox";
import { startTestSandbox, TEST_NOW } from "./testing";

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "sandbox-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

async function anyBarcode(sandbox: Awaited<ReturnType<typeof startTestSandbox>>): Promise<string> {
  const list = await sandbox.call(
    "GET",
    "/product/sellers/1001/products/approved/inventory-and-price?stockCode=CAN-ARD-VER",
  );
  return list.json.content[0].variants[0].barcode;
}

test("orders, stock, batches, webhooks, settings, clock and faults survive a restart; due work goes on", async () => {
  const first = await startTestSandbox({ dataDir });
  const barcode = await anyBarcode(first);
  const { orderNumber, shipmentPackageId } = first.control.placeOrder({
    sellerId: 1001,
    lines: [{ barcode, quantity: 1 }],
    oversell: true,
  });
  const sent = await first.call("POST", "/inventory/sellers/1001/products/price-and-inventory", {
    items: [{ barcode, quantity: 77 }],
  });
  first.control.addFault({ kind: "status", status: 556, path: "nowhere" });
  first.control.advance(1000);
  await first.stop();

  const second = await startTestSandbox({ dataDir });
  expect(second.control.now()).toBe(TEST_NOW + 1000);
  expect(second.control.faults()).toHaveLength(1);
  expect(second.control.package(shipmentPackageId)).toMatchObject({ orderNumber, status: "Awaiting" });
  second.control.advance(2000);
  expect(second.control.package(shipmentPackageId).status).toBe("Created");
  const batch = await second.call("GET", `/product/sellers/1001/products/batch-requests/${sent.json.batchRequestId}`);
  expect(batch.json.items[0].status).toBe("SUCCESS");
  expect(second.control.product(1001, barcode).quantity).toBe(77);
  const again = await second.call("POST", "/inventory/sellers/1001/products/price-and-inventory", {
    items: [{ barcode, quantity: 77 }],
  });
  expect(again.status).toBe(400);
  const next = second.control.placeOrder({ sellerId: 1001, lines: [{ barcode, quantity: 1 }] });
  expect(next.shipmentPackageId).toBeGreaterThan(shipmentPackageId);
  await second.stop();
});

test("a torn last line of the journal is dropped, and the journal is compacted at start", async () => {
  const first = await startTestSandbox({ dataDir });
  const barcode = await anyBarcode(first);
  const before = first.control.packages({ sellerId: 1001 }).length;
  first.control.placeOrder({ sellerId: 1001, lines: [{ barcode, quantity: 1 }], oversell: true });
  await first.stop();
  const path = join(dataDir, "journal.jsonl");
  appendFileSync(path, '[["p","packages","1",{"packageId":1,"sell');
  const second = await startTestSandbox({ dataDir });
  expect(second.control.packages({ sellerId: 1001 })).toHaveLength(before + 1);
  for (let at = 0; at < 50; at += 1) second.control.changeSettings({ batchDelayMs: { min: at, max: at } });
  await second.stop();
  const grown = readFileSync(path, "utf8").split("\n").length;
  const third = await startSandbox({ dataDir, clock: () => TEST_NOW });
  expect(readFileSync(path, "utf8").split("\n").length).toBeLessThan(grown - 40);
  await third.stop();
});

test("kill -9 of the process loses nothing that was answered", async () => {
  const env = {
    ...process.env,
    SANDBOX_PORT: "0",
    SANDBOX_CONTROL_PORT: "0",
    SANDBOX_SMTP_PORT: "0",
    SANDBOX_DATA_DIR: dataDir,
  };
  const child = spawn(process.execPath, ["--import", "tsx", "sandbox/main.ts"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const line = await new Promise<string>((resolve) => child.stdout.on("data", (data) => resolve(String(data))));
  const controlUrl = /control page (\S+),/.exec(line)?.[1];
  const sellers = await (await fetch(`${controlUrl}/control/orders?sellerId=1001`)).json();
  const barcode = sellers[0].lines[0].barcode;
  const body = JSON.stringify({ sellerId: 1001, oversell: true, lines: [{ barcode, quantity: 1 }] });
  const placed = await (await fetch(`${controlUrl}/control/orders`, { method: "POST", body })).json();
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
  const again = await startSandbox({ dataDir });
  expect(again.control.package(placed.shipmentPackageId).orderNumber).toBe(placed.orderNumber);
  await again.stop();
}, 60_000);

test("a port that is taken is one clear sentence, and the running sandbox is not harmed", async () => {
  const first = await startTestSandbox({ dataDir });
  const barcode = await anyBarcode(first);
  const port = Number(new URL(first.apiUrl).port);
  await expect(startSandbox({ port, dataDir })).rejects.toThrow(`Port ${port} is taken by another program`);
  const { orderNumber } = first.control.placeOrder({
    sellerId: 1001,
    lines: [{ barcode, quantity: 1 }],
    oversell: true,
  });
  await first.stop();
  const second = await startTestSandbox({ dataDir });
  expect(second.control.packages({ orderNumber })).toHaveLength(1);
  await second.stop();
});

test("the same seed and clock give the same shop and the same orders", async () => {
  const [one, two] = await Promise.all([startTestSandbox(), startTestSandbox()]);
  const shown = (sandbox: typeof one) => JSON.stringify(sandbox.control.packages());
  expect(shown(one)).toBe(shown(two));
  await Promise.all([one.stop(), two.stop()]);
});

test("mails are kept and their links found", async () => {
  const sandbox = await startTestSandbox();
  const transport = createTransport({ host: "127.0.0.1", port: sandbox.smtpPort, secure: false });
  const html = '<p>Bună, Ștefania.</p><a href="http://127.0.0.1:3000/confirm?token=a&amp;next=%2F">Confirmă</a>';
  await transport.sendMail({
    from: "Marfa <marfa@exemplu.ro>",
    to: "stefania@exemplu.ro",
    subject: "Confirmă adresa — ș ț",
    html,
  });
  transport.close();
  const mails = await (await fetch(`${sandbox.controlUrl}/control/mails?to=Stefania@exemplu.ro`)).json();
  expect(mails[0]).toMatchObject({
    to: ["stefania@exemplu.ro"],
    subject: "Confirmă adresa — ș ț",
    links: ["http://127.0.0.1:3000/confirm?token=a&next=%2F"],
  });
  expect(await (await fetch(`${sandbox.controlUrl}/control/mails?to=other@exemplu.ro`)).json()).toEqual([]);
  await sandbox.stop();
});

test("the control API works over HTTP: order, clock, requests without keys, refusals in a sentence", async () => {
  const sandbox = await startTestSandbox();
  const barcode = await anyBarcode(sandbox);
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(`${sandbox.controlUrl}${path}`, { method: "POST", body: JSON.stringify(body) });
    return { status: answer.status, json: await answer.json() };
  };
  const placed = await post("/control/orders", { sellerId: 1001, oversell: true, lines: [{ barcode, quantity: 1 }] });
  expect(Object.keys(placed.json)).toEqual(["orderNumber", "shipmentPackageId"]);
  expect((await post("/control/clock/advance", { ms: 2000 })).json).toEqual({ now: TEST_NOW + 2000 });
  const pkg = placed.json.shipmentPackageId;
  expect((await post(`/control/orders/${pkg}/status`, { status: "Picking" })).json.status).toBe("Picking");
  expect((await post(`/control/orders/${pkg}/status`, { status: "Delivered" })).status).toBe(422);
  expect((await post("/control/orders/1/cancel", {})).status).toBe(404);
  expect((await post("/control/orders", { sellerId: 1001, lines: [] })).status).toBe(400);
  const requests = await (await fetch(`${sandbox.controlUrl}/control/requests`)).text();
  expect(requests).toContain("Basic ***");
  expect(requests).not.toContain(Buffer.from("demo-key:demo-secret").toString("base64"));
  expect((await post("/control/reset", {})).json.sellers).toEqual([1001, 1002]);
  await sandbox.stop();
});

test("orders arrive by themselves every so many seconds, unless paused", async () => {
  const sandbox = await startTestSandbox();
  const count = () => sandbox.control.packages({ sellerId: 1001 }).length;
  const before = count();
  sandbox.control.changeSettings({ autoOrders: { "1001": 30 } });
  sandbox.control.advance(95_000);
  expect(count()).toBe(before + 3);
  sandbox.control.changeSettings({ ordersPaused: true });
  sandbox.control.advance(300_000);
  expect(count()).toBe(before + 3);
  await sandbox.stop();
});

test("with the real clock due work is done without anybody calling", async () => {
  const sandbox = await startSandbox();
  sandbox.control.changeSettings({ awaitingMs: { min: 50, max: 50 } });
  const [one] = sandbox.control.packages({ sellerId: 1001 });
  const placed = sandbox.control.placeOrder({
    sellerId: 1001,
    oversell: true,
    lines: [{ barcode: one?.lines[0]?.barcode ?? "", quantity: 1 }],
  });
  await vi.waitFor(() => expect(sandbox.control.package(placed.shipmentPackageId).status).toBe("Created"), {
    timeout: 5000,
  });
  await sandbox.stop();
});
