import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { imageId } from "@/lib/catalog/image-id";
import { readImage } from "@/lib/catalog/read-image";
import { env } from "@/lib/core/env";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import type { RunningSandbox } from "@/sandbox/start-sandbox";
import { fetchImageNow } from "./fetch-image-now";
import { aConnection } from "./testing/a-connection";
import { aListing } from "./testing/a-listing";
import { aSandbox, refillBudgets } from "./testing/a-sandbox";

let sandbox: RunningSandbox;
let trusted: string | undefined;
let pictures: Server;
let base: string;
let asked: string[] = [];
let tenant: TenantContext;
let listingId: string;

beforeAll(async () => {
  sandbox = await aSandbox();
  const png = await sharp({ create: { width: 20, height: 10, channels: 3, background: "#a33" } })
    .png()
    .toBuffer();
  pictures = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end(png);
  }).listen(0, "127.0.0.1");
  await once(pictures, "listening");
  base = `http://127.0.0.1:${(pictures.address() as AddressInfo).port}`;
});
afterAll(async () => {
  pictures.close();
  await sandbox.stop();
});
afterEach(() => {
  env.SANDBOX_TRENDYOL_URL = trusted;
});
beforeEach(async () => {
  asked = [];
  await refillBudgets();
  tenant = await aTenant();
  const { id } = await aConnection(tenant);
  listingId = await aListing(tenant, id, {
    imageUrls: [`${base}/one.png`, `${base}/two.png`, "http://127.0.0.1:1/inside.png"],
  });
  trusted = env.SANDBOX_TRENDYOL_URL;
  env.SANDBOX_TRENDYOL_URL = base;
});

const idOf = (name: string, of = tenant) => imageId(of.tenantId, `${base}/${name}`);
const stored = (of = tenant) =>
  withTenant(of, (tx) => tx.imageFile.findMany({ select: { state: true, failureCode: true } }));

describe("a picture that somebody looks at first", () => {
  it("is fetched once, however many look, and kept", async () => {
    const id = idOf("one.png");
    expect(await readImage(tenant, id, "small")).toBeNull();
    await Promise.all(Array.from({ length: 5 }, () => fetchImageNow(tenant, id, listingId)));
    expect((await readImage(tenant, id, "small"))?.contentType).toBe("image/webp");
    await fetchImageNow(tenant, id, listingId);
    expect(asked).toEqual(["/one.png"]);
  });

  it("is not fetched when neither noted nor of that listing", async () => {
    await fetchImageNow(tenant, idOf("one.png"), null);
    await fetchImageNow(tenant, idOf("other.png"), listingId);
    await fetchImageNow(tenant, "no id", "none");
    expect(asked).toEqual([]);
    expect(await stored()).toEqual([]);
  });

  it("is not fetched by the listing of another company", async () => {
    const stranger = await aTenant();
    await fetchImageNow(stranger, idOf("one.png", stranger), listingId);
    await fetchImageNow(stranger, idOf("one.png"), listingId);
    expect(asked).toEqual([]);
    expect(await stored(stranger)).toEqual([]);
  });

  it("inside our own network is refused, noted and not tried again", async () => {
    const id = imageId(tenant.tenantId, "http://127.0.0.1:1/inside.png");
    await fetchImageNow(tenant, id, listingId);
    expect(await stored()).toEqual([{ state: "failed", failureCode: "address_refused" }]);
    expect(await readImage(tenant, id, "small")).toBeNull();
  });
});
