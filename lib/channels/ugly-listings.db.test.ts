import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getProduct } from "@/lib/catalog/get-product";
import { registerImages } from "@/lib/catalog/register-images";
import { env } from "@/lib/core/env";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import type { RunningSandbox } from "@/sandbox/start-sandbox";
import { fetchPendingImages } from "./fetch-pending-images";
import { importListings } from "./import/import-listings";
import { listListings } from "./listings/list-listings";
import { aConnection } from "./testing/a-connection";
import { aListing } from "./testing/a-listing";
import { aSandbox, refillBudgets } from "./testing/a-sandbox";

let sandbox: RunningSandbox;
let pictures: Server;
let base: string;
let tenant: TenantContext;
let connectionId: string;

beforeAll(async () => {
  sandbox = await aSandbox();
  const good = await sharp({ create: { width: 20, height: 10, channels: 3, background: "#a33" } })
    .png()
    .toBuffer();
  const served: Record<string, Buffer | string> = {
    "/good.png": good,
    "/page.png": "<!doctype html><script>alert(1)</script>",
    "/half.png": good.subarray(0, good.length - 30),
    "/empty.png": "",
    "/huge.png": Buffer.alloc(9 * 1024 * 1024, 1),
    "/text.svg": '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg',
  };
  pictures = createServer((request, response) => {
    const body = served[request.url ?? ""];
    response.writeHead(body === undefined ? 404 : 200, { "content-type": "image/png" });
    response.end(body ?? "");
  }).listen(0, "127.0.0.1");
  await once(pictures, "listening");
  base = `http://127.0.0.1:${(pictures.address() as AddressInfo).port}`;
});
afterAll(async () => {
  pictures.close();
  await sandbox.stop();
});
beforeEach(async () => {
  await refillBudgets();
  tenant = await aTenant();
  connectionId = (await aConnection(tenant)).id;
});

describe("what a channel may send as text", () => {
  it.each([
    `<script>alert("x")</script>`,
    `"Ana" & O'Neill „Ștefan” <b>`,
    "שלום \u202Eمحمد",
    "👩‍🎨 cană 🏺",
    '=HYPERLINK("http://x")',
    "x".repeat(300),
  ])("%j is stored, found and imported as it is", async (title) => {
    const listingId = await aListing(tenant, connectionId, { title, brand: title.slice(0, 100) });
    const result = await importListings(tenant, { connectionId, listingIds: [listingId] });
    expect(result).toMatchObject({ created: 1, failed: 0 });
    const product = await getProduct(tenant, result.items[0]!.productId!);
    // Marks that turn the reading direction around are no part of a name.
    expect(product.name).not.toBe("");
    expect(title.replaceAll("\u202E", "").startsWith(product.name.slice(0, 20))).toBe(true);
    const [row] = (await listListings(tenant, { connectionId })).items;
    expect(row?.title).toBe(title);
  });

  it("a description of two megabytes is cut where a person sees it, and its scripts are gone", async () => {
    const description = `<script>alert(1)</script><p onclick="x()">${"foarte lung ".repeat(180_000)}</p>`;
    expect(description.length).toBeGreaterThan(2_000_000);
    const listingId = await aListing(tenant, connectionId, { description });
    const { items } = await importListings(tenant, { connectionId, listingIds: [listingId] });
    const product = await getProduct(tenant, items[0]!.productId!);
    expect(product.description.length).toBeLessThanOrEqual(100_000);
    expect(product.description).toContain("foarte lung");
    expect(product.description).not.toMatch(/script|onclick/);
  });
});

describe("what a channel may send as a picture", () => {
  it("is kept when it is one; otherwise its reason is noted and nobody asks again", async () => {
    const trusted = env.SANDBOX_TRENDYOL_URL;
    env.SANDBOX_TRENDYOL_URL = base;
    const names = ["good.png", "page.png", "half.png", "empty.png", "huge.png", "text.svg", "gone.png"];
    await withTenant(tenant, (tx) =>
      registerImages(tx, tenant, [...names.map((name) => `${base}/${name}`), "http://10.0.0.1/inside.png"]),
    );
    expect(await fetchPendingImages(tenant, 20_000)).toMatchObject({ done: names.length + 1, more: false });
    env.SANDBOX_TRENDYOL_URL = trusted;
    const rows = await withTenant(tenant, (tx) =>
      tx.imageFile.findMany({ select: { sourceUrl: true, state: true, failureCode: true } }),
    );
    const told = Object.fromEntries(rows.map((row) => [row.sourceUrl.split("/").at(-1), row.failureCode ?? row.state]));
    expect(told).toEqual({
      "good.png": "ready",
      "page.png": "not_a_picture",
      "half.png": "not_a_picture",
      "empty.png": "not_a_picture",
      "huge.png": "too_large",
      "text.svg": "not_a_picture",
      "gone.png": "not_found",
      "inside.png": "address_refused",
    });
    expect(await fetchPendingImages(tenant, 20_000)).toEqual({ done: 0, more: false });
  });
});
