import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestSandbox, type TestAnswer, type TestSandbox } from "../testing";

let sandbox: TestSandbox;
const SELLER = "/product/sellers/1001";

beforeAll(async () => {
  sandbox = await startTestSandbox();
  sandbox.control.changeSettings({ limits: { enabled: false } });
});
afterAll(() => sandbox.stop());

type Row = TestAnswer["json"];

async function get(path: string, headers?: Record<string, string>): Promise<Row> {
  return (await sandbox.call("GET", path, undefined, headers)).json;
}

/** All rows of a list, page by page through the token. */
async function readAll(path: string): Promise<Row[]> {
  const rows: Row[] = [];
  let token: string | null = null;
  do {
    const page: Row = await get(
      `${path}${path.includes("?") ? "&" : "?"}size=100${token ? `&nextPageToken=${token}` : ""}`,
    );
    rows.push(...page.content);
    token = page.nextPageToken;
  } while (token);
  return rows;
}

test("21. the tree holds products in leaves only; a switch gives a bare array", async () => {
  const { categories } = await get("/product/product-categories");
  const kitchen = categories.find((one: Row) => one.id === 110);
  expect([kitchen.name, kitchen.subCategories[0]]).toEqual([
    "Bucătărie",
    { id: 1022, name: "Căni", parentId: 110, subCategories: [] },
  ]);
  sandbox.control.changeSettings({ categoriesAsArray: true });
  expect(Array.isArray(await get("/product/product-categories"))).toBe(true);
});

test("21. two mandatory attributes share the name Culoare, and values come from a call of their own", async () => {
  const { categoryAttributes } = await get("/product/categories/971/attributes");
  const colors = categoryAttributes.filter((one: Row) => one.attribute.name === "Culoare");
  expect(colors.map((one: Row) => [one.attribute.id, one.required, one.allowCustom, one.slicer])).toEqual([
    [47, true, true, true],
    [348, true, false, false],
  ]);
  expect(categoryAttributes[0].attributeValues).toBeUndefined();
  const values = await get("/product/categories/971/attributes/348/values?page=0&size=4");
  expect([values.totalElements, values.totalPages, values.content.length]).toEqual([11, 3, 4]);
  const english = await get("/product/categories/971/attributes/348/values?page=0&size=1", { "accept-language": "en" });
  expect(english.content[0]).toEqual({ attributeValueId: values.content[0].attributeValueId, attributeValue: "White" });
});

test("21. brands come in pages without totals; by-name ignores case and is cut to 20 rows without a size", async () => {
  const { brands } = await get("/product/brands?page=0&size=1000");
  expect(brands[0]).toEqual({ id: 187803, name: "Atelier Maria" });
  expect((await get("/product/brands?page=2&size=1000")).brands).toHaveLength(500);
  expect((await get("/product/brands?page=3&size=1000")).brands).toEqual([]);
  expect(await get("/product/brands/by-name?name=cERDAC")).toEqual([{ id: 187804, name: "Cerdac" }]);
  expect(await get("/product/brands/by-name?name=casa")).toHaveLength(20);
  expect((await get("/product/brands/by-name?name=casa&size=100")).length).toBe(100);
});

test("addresses; once per hour by a switch", async () => {
  expect((await get("/sellers/1001/addresses")).supplierAddresses).toHaveLength(3);
  sandbox.control.changeSettings({ addressesOncePerHour: true });
  expect((await sandbox.call("GET", "/sellers/1001/addresses")).status).toBe(200);
  expect((await sandbox.call("GET", "/sellers/1001/addresses")).status).toBe(429);
  sandbox.control.changeSettings({ addressesOncePerHour: false });
});

test("the approved list counts contents, gives each variant once, and shows its fields", async () => {
  const contents = await readAll(`${SELLER}/products/approved`);
  const variants = contents.flatMap((content) => content.variants);
  expect(new Set(variants.map((variant) => variant.barcode)).size).toBe(variants.length);
  expect((await get(`${SELLER}/products/approved?size=1`)).totalElements).toBe(contents.length);
  const unapproved = await get(`${SELLER}/products/unapproved?size=1000`);
  expect(variants.length + unapproved.totalElements).toBe(sandbox.control.sellers()[0]?.products);

  const shirt = contents.find((content) => content.variants[0].stockCode === "TRI-DOR-ALB-S");
  expect(shirt).toMatchObject({
    productMainId: "TRI-DOR",
    brand: { name: "Fir & Floare" },
    category: { id: 1501, name: "Tricouri" },
  });
  expect(shirt.variants.map((variant: Row) => variant.stockCode)).toEqual([
    "TRI-DOR-ALB-S",
    "TRI-DOR-ALB-M",
    "TRI-DOR-ALB-L",
    "TRI-DOR-ALB-XL",
  ]);
  expect(shirt.variants[0]).toMatchObject({
    supplierId: 1001,
    vatRate: 21,
    origin: "RO",
    archived: false,
    locked: false,
    channels: ["CORE"],
  });
  expect(shirt.variants[0].price.listPrice).toBeGreaterThanOrEqual(shirt.variants[0].price.salePrice);
  expect(shirt.variants[0].attributes).toEqual([
    { attributeId: 338, attributeName: "Mărime", attributeValueId: expect.any(Number), attributeValue: "S" },
  ]);
});

test("about 300 products in a dozen categories, in every state", async () => {
  expect(sandbox.control.sellers().map((seller) => [seller.sellerId, seller.products])).toEqual([
    [1001, 291],
    [1002, 35],
  ]);
  const contents = await readAll(`${SELLER}/products/approved`);
  expect(new Set(contents.map((content) => content.category.id)).size).toBeGreaterThanOrEqual(12);
  const variants = contents.flatMap((content) => content.variants);
  for (const status of ["archived", "locked", "blacklisted"])
    expect(variants.some((variant) => variant[status])).toBe(true);
  expect(variants.some((variant) => variant.stock?.quantity === 0)).toBe(true);
  expect(new Set(variants.map((variant) => variant.vatRate))).toEqual(new Set([0, 11, 21]));
  const rejected = await get(`${SELLER}/products/unapproved?size=1000&status=rejected`);
  expect(rejected.content.every((row: Row) => row.rejectReasonDetails.length > 0 && row.media)).toBe(true);
  expect((await get(`${SELLER}/products/unapproved?size=1000&status=pendingApproval`)).totalElements).toBeGreaterThan(
    0,
  );
});

test("ugly data is there", async () => {
  const contents = await readAll(`${SELLER}/products/approved`);
  const titles = contents.map((content) => content.title).join("\n");
  for (const part of ["Şerveţele", "🎄", "<script>", "رقيق"]) expect(titles).toContain(part);
  expect(contents.some((content) => content.title.length === 250)).toBe(true);
  expect(contents.some((content) => Buffer.byteLength(content.description) > 2 * 1024 * 1024)).toBe(true);
  expect(contents.some((content) => content.images.length === 0)).toBe(true);
  const variants = contents.flatMap((content) => content.variants);
  expect(variants.some((variant) => !("stockCode" in variant))).toBe(true);
  expect(variants.filter((variant) => variant.stockCode === "DUBLU-01")).toHaveLength(2);
  expect(variants.some((variant) => variant.barcode.includes(" "))).toBe(true);
});

test("filters: barcodes, stock code, main id, status, modification date", async () => {
  const inventory = `${SELLER}/products/approved/inventory-and-price`;
  const [shirt] = (await get(`${SELLER}/products/approved?productMainId=TRI-DOR`)).content;
  const [small, medium] = shirt.variants;
  const found = await get(`${inventory}?barcodes=${small.barcode},${medium.barcode}`);
  expect(found.content.map((content: Row) => content.variants.map((variant: Row) => variant.barcode))).toEqual([
    [small.barcode, medium.barcode],
  ]);
  expect((await get(`${inventory}?stockCode=DUBLU-01`)).totalElements).toBe(2);
  expect((await get(`${inventory}?contentId=${shirt.contentId}`)).content[0].contentId).toBe(shirt.contentId);
  expect((await get(`${inventory}?contentId=1`)).content).toEqual([]);
  const archived = await get(`${inventory}?status=archived&size=100`);
  expect(archived.content.length).toBeGreaterThan(0);

  const now = sandbox.control.now();
  const recent = `${SELLER}/products/approved?dateQueryType=VARIANT_MODIFIED_DATE&startDate=${now + 1}&size=100`;
  expect((await get(recent)).totalElements).toBe(0);
  await sandbox.call("POST", "/inventory/sellers/1001/products/price-and-inventory", {
    items: [{ barcode: small.barcode, quantity: 17 }],
  });
  sandbox.control.advance(3000);
  const changed = await get(recent);
  expect(
    changed.content.map((content: Row) =>
      content.variants.map((variant: Row) => [variant.barcode, variant.stock.quantity]),
    ),
  ).toEqual([[[small.barcode, 17]]]);
  expect((await get(`${inventory}?barcode=${small.barcode}`)).content[0].variants[0].stockLastModifiedDate).toBe(
    now + 3000,
  );
});

test("sizes above the limit are refused; a foreign token is refused", async () => {
  expect((await sandbox.call("GET", `${SELLER}/products/approved?size=101`)).status).toBe(400);
  expect((await sandbox.call("GET", `${SELLER}/products/unapproved?size=1001`)).status).toBe(400);
  const { nextPageToken } = await get(`${SELLER}/products/approved?size=5`);
  expect(
    (await sandbox.call("GET", `${SELLER}/products/approved?size=5&status=archived&nextPageToken=${nextPageToken}`))
      .status,
  ).toBe(400);
});

test("one barcode; an unknown one is 404 product.not.found", async () => {
  const [content] = (await get(`${SELLER}/products/approved?stockCode=CAN-ARD-VER`)).content;
  const { barcode } = content.variants[0];
  expect(await get(`${SELLER}/product/${barcode}`)).toMatchObject({
    barcode,
    approved: true,
    archived: false,
    contentId: content.contentId,
  });
  const missing = await sandbox.call("GET", `${SELLER}/product/0000000000000`);
  expect([missing.status, missing.json.errors[0].key]).toEqual([404, "product.not.found"]);
});

test("names follow the language, ids do not", async () => {
  const ro = await get("/product/categories/1022/attributes");
  const en = await get("/product/categories/1022/attributes", { "accept-language": "en" });
  expect([ro.name, en.name, ro.id === en.id]).toEqual(["Căni", "Mugs", true]);
});

test("every picture is a real one of 600 × 900, but for the two dead ones", async () => {
  const contents = await readAll(`${SELLER}/products/approved`);
  const urls = [...new Set(contents.flatMap((content) => content.images.map((image: Row) => image.url)))] as string[];
  const kinds: Record<string, number> = {};
  for (const url of urls.filter((_, at) => at % 29 === 0)) {
    const answer = await fetch(url);
    const { width, height, format } = await (await import("sharp"))
      .default(Buffer.from(await answer.arrayBuffer()))
      .metadata();
    expect([answer.status, width, height]).toEqual([200, 600, 900]);
    kinds[format] = (kinds[format] ?? 0) + 1;
  }
  expect(Object.keys(kinds).sort()).toEqual(["jpeg", "png", "webp"]);
  const fake = await fetch(`${sandbox.apiUrl}/images/not-an-image.jpg`);
  expect([fake.status, fake.headers.get("content-type")]).toEqual([200, "text/html;charset=UTF-8"]);
  expect((await fetch(`${sandbox.apiUrl}/images/missing.jpg`)).status).toBe(404);
});

test("a generated range is complete through the token, beyond the 10,000 that page numbers reach", async () => {
  sandbox.control.seedSeller({ sellerId: 2001, apiKey: "mid", apiSecret: "mid", products: 15_000 });
  const headers = headersOf(2001, "mid");
  const list = "/product/sellers/2001/products/approved/inventory-and-price";
  const seen = new Set<string>();
  let token: string | null = null;
  let rows = 0;
  do {
    const page: Row = await get(`${list}?size=100${token ? `&nextPageToken=${token}` : ""}`, headers);
    expect(page.totalElements).toBe(10_500);
    for (const content of page.content) for (const variant of content.variants) seen.add(variant.barcode);
    rows += page.content.length;
    token = page.nextPageToken;
  } while (token);
  expect([rows, seen.size]).toEqual([10_500, 15_000]);
  expect((await sandbox.call("GET", `${list}?size=100&page=99`, undefined, headers)).status).toBe(200);
  expect((await sandbox.call("GET", `${list}?size=100&page=100`, undefined, headers)).status).toBe(400);
}, 60_000);

test("100,000 products take no memory, and asking for what changed does not walk through them", async () => {
  const before = process.memoryUsage().heapUsed;
  const seeded = sandbox.control.seedSeller({ sellerId: 2000, apiKey: "big", apiSecret: "big", products: 100_000 });
  expect(seeded.products).toBe(100_000);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(20 * 1024 * 1024);
  const headers = headersOf(2000, "big");
  const list = "/product/sellers/2000/products/approved";
  const [content] = (await get(`${list}/inventory-and-price?size=1&stockCode=G2000-98765`, headers)).content;
  const items = [{ barcode: content.variants[0].barcode, quantity: 3 }];
  await sandbox.call("POST", "/inventory/sellers/2000/products/price-and-inventory", { items }, headers);
  sandbox.control.advance(3000);
  const since = sandbox.control.now() - 3000;
  const startedAt = performance.now();
  const changed = await get(`${list}?dateQueryType=VARIANT_MODIFIED_DATE&startDate=${since}&size=100`, headers);
  expect(changed.totalElements).toBe(1);
  expect(performance.now() - startedAt).toBeLessThan(1000);
});

function headersOf(sellerId: number, keys: string): Record<string, string> {
  return {
    "user-agent": `${sellerId} - X`,
    authorization: `Basic ${Buffer.from(`${keys}:${keys}`).toString("base64")}`,
  };
}
