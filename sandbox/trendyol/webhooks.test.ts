import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readBody } from "../http/read-body";
import { startTestSandbox, type TestSandbox } from "../testing";

let sandbox: TestSandbox;
let receiver: Server;
let url: string;
/** What the receiver answers, and what it got. */
let answerStatus: number;
let received: {
  headers: Record<string, unknown>;
  body: { status?: string; content?: unknown[]; orderNumber?: string };
}[];
let mug: string;
const PATH = "/webhook/sellers/1001/webhooks";
const MINUTE = 60_000;

beforeEach(async () => {
  sandbox = await startTestSandbox();
  answerStatus = 200;
  received = [];
  receiver = createServer(async (request, response) => {
    received.push({ headers: request.headers, body: JSON.parse(await readBody(request)) });
    response.writeHead(answerStatus).end();
  });
  await new Promise<void>((done) => receiver.listen(0, "127.0.0.1", done));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks/tdl`;
  const list = await sandbox.call(
    "GET",
    "/product/sellers/1001/products/approved/inventory-and-price?stockCode=CAN-ARD-VER",
  );
  mug = list.json.content[0].variants[0].barcode;
});
afterEach(async () => {
  await sandbox.stop();
  await new Promise((done) => receiver.close(done));
});

async function create(more: Record<string, unknown> = {}): Promise<string> {
  const answer = await sandbox.call("POST", PATH, {
    url,
    authenticationType: "API_KEY",
    apiKey: "secret-1",
    subscribedStatuses: [],
    ...more,
  });
  return answer.json.id;
}

async function order() {
  const placed = sandbox.control.placeOrder({ sellerId: 1001, lines: [{ barcode: mug, quantity: 1 }], oversell: true });
  await sandbox.control.settleWebhooks();
  return placed;
}

test("15. every step of a package is sent as one bare package, with the key in x-api-key", async () => {
  await create();
  const { orderNumber } = await order();
  sandbox.control.advance(2000);
  await sandbox.control.settleWebhooks();
  expect(received.map(({ body }) => [body.orderNumber, body.status])).toEqual([
    [orderNumber, "Awaiting"],
    [orderNumber, "Created"],
  ]);
  expect(received[0]?.headers["x-api-key"]).toBe("secret-1");
});

test("15. switch: the full envelope; basic authentication", async () => {
  sandbox.control.changeSettings({ webhookBody: "envelope" });
  await create({ authenticationType: "BASIC_AUTHENTICATION", username: "u", password: "p" });
  await order();
  expect(received[0]?.body.content).toHaveLength(1);
  expect(received[0]?.headers.authorization).toBe(`Basic ${Buffer.from("u:p").toString("base64")}`);
});

test("15. statuses and countries filter", async () => {
  await create({ subscribedStatuses: ["CREATED"] });
  await create({ countryCodes: ["BG"] });
  await order();
  expect(received).toHaveLength(0);
  sandbox.control.advance(2000);
  await sandbox.control.settleWebhooks();
  expect(received.map(({ body }) => body.status)).toEqual(["Created"]);
});

test("15. what fails is repeated every five minutes until 2xx", async () => {
  await create({ subscribedStatuses: ["AWAITING"] });
  answerStatus = 500;
  await order();
  for (const wait of [5 * MINUTE - 1, 1, 5 * MINUTE]) {
    sandbox.control.advance(wait);
    await sandbox.control.settleWebhooks();
  }
  expect(received).toHaveLength(3);
  answerStatus = 204;
  sandbox.control.advance(5 * MINUTE);
  await sandbox.control.settleWebhooks();
  sandbox.control.advance(60 * MINUTE);
  await sandbox.control.settleWebhooks();
  expect(received).toHaveLength(4);
});

test("15. thirteen failures turn it passive with two mails; activation starts it again, what was lost stays lost", async () => {
  const id = await create({ subscribedStatuses: ["AWAITING"] });
  answerStatus = 500;
  await order();
  for (let at = 0; at < 20; at += 1) {
    sandbox.control.advance(5 * MINUTE);
    await sandbox.control.settleWebhooks();
  }
  expect(received).toHaveLength(13);
  expect((await sandbox.call("GET", PATH)).json[0].status).toBe("PASSIVE");
  expect(sandbox.control.mails()).toHaveLength(2);
  answerStatus = 200;
  expect((await sandbox.call("PUT", `${PATH}/${id}/activate`)).text).toBe("200 OK");
  sandbox.control.advance(10 * MINUTE);
  await sandbox.control.settleWebhooks();
  expect(received).toHaveLength(13);
  await order();
  expect(received).toHaveLength(14);
});

test("15. events come twice and overtake each other", async () => {
  sandbox.control.changeSettings({ webhookDuplicateShare: 1, webhookDelayMs: { min: 0, max: 60_000 } });
  await create();
  for (let at = 0; at < 4; at += 1) await order();
  sandbox.control.advance(2 * MINUTE);
  await sandbox.control.settleWebhooks();
  expect(received).toHaveLength(16);
  const numbers = received.map(({ body }) => Number(body.orderNumber));
  expect(numbers).not.toEqual([...numbers].sort());
});

test("15. fifteen at most, forbidden words, unknown statuses, missing keys", async () => {
  const post = (more: Record<string, unknown>) =>
    sandbox.call("POST", PATH, { url, authenticationType: "API_KEY", apiKey: "k", ...more });
  for (const bad of ["https://my.trendyol.ro/x", "https://DOLAP.ro/x", "http://localhost:3000/x", "no url"])
    expect((await post({ url: bad })).status).toBe(400);
  expect((await post({ subscribedStatuses: ["FLYING"] })).status).toBe(400);
  expect((await post({ apiKey: undefined })).status).toBe(400);
  for (let at = 0; at < 15; at += 1) expect((await post({})).status).toBe(200);
  expect((await post({})).status).toBe(400);
});

test("15. the list shows no secrets; update replaces; deleting twice is 404", async () => {
  const id = await create();
  const [shown] = (await sandbox.call("GET", PATH)).json;
  expect(JSON.stringify(shown)).not.toContain("secret-1");
  const put = await sandbox.call("PUT", `${PATH}/${id}`, {
    url: `${url}/2`,
    authenticationType: "API_KEY",
    apiKey: "k2",
    subscribedStatuses: ["SHIPPED"],
  });
  expect(put.text).toBe("200 OK");
  expect((await sandbox.call("GET", PATH)).json[0]).toMatchObject({ url: `${url}/2`, subscribedStatuses: ["SHIPPED"] });
  expect((await sandbox.call("PUT", `${PATH}/${id}/deactivate`)).status).toBe(200);
  expect((await sandbox.call("PUT", `${PATH}/${id}/deactivate`)).status).toBe(404);
  expect((await sandbox.call("DELETE", `${PATH}/${id}`)).text).toBe("200 OK");
  expect((await sandbox.call("DELETE", `${PATH}/${id}`)).status).toBe(404);
});
