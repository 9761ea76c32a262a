import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { env } from "@/lib/core/env";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { readHealth } from "./read-health";
import { VERSION } from "./version";

let engine: Server;
let status = 200;
let asked: (string | undefined)[] = [];
beforeAll(async () => {
  engine = createServer((request, response) => {
    asked.push(request.url);
    if (status !== 0) response.writeHead(status).end("{}");
  }).listen(0, "127.0.0.1");
  await once(engine, "listening");
  // The first line to the database takes its time.
  await aTenant();
  env.INNGEST_BASE_URL = `http://127.0.0.1:${(engine.address() as AddressInfo).port}/`;
});
afterAll(() => {
  engine.closeAllConnections();
  engine.close();
});

it("is well while database and engine answer", async () => {
  expect(await readHealth()).toEqual({ status: "ok", database: "ok", engine: "ok", version: VERSION });
  expect(asked).toEqual(["/health"]);
});

it.each([
  ["is ill", 503],
  ["never answers", 0],
])("is down when the engine %s, and says so within a few seconds", async (_name, answer) => {
  status = answer;
  asked = [];
  const startedAt = performance.now();
  expect(await readHealth()).toMatchObject({ status: "down", database: "ok", engine: "down" });
  expect(performance.now() - startedAt).toBeLessThan(8000);
});
