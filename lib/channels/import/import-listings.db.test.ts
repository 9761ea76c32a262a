import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addCode } from "@/lib/catalog/add-code";
import { getProduct } from "@/lib/catalog/get-product";
import { aProduct } from "@/lib/catalog/testing/a-product";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import type { RunningSandbox } from "@/sandbox/start-sandbox";
import { getListing } from "../listings/get-listing";
import { aConnection } from "../testing/a-connection";
import { aListing } from "../testing/a-listing";
import { aSandbox, refillBudgets } from "../testing/a-sandbox";
import { decideListing } from "./decide-listing";
import { importListings } from "./import-listings";
import { listCandidates } from "./list-candidates";
import { undoImport } from "./undo-import";

let sandbox: RunningSandbox;
let tenant: TenantContext;
let connectionId: string;

beforeAll(async () => {
  sandbox = await aSandbox();
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  await refillBudgets();
  tenant = await aTenant();
  connectionId = (await aConnection(tenant)).id;
});

const countProducts = () => withTenant(tenant, (tx) => tx.product.count({ where: { tenantId: tenant.tenantId } }));

describe("import", () => {
  it("links by a code of any kind and overwrites nothing", async () => {
    const bySku = await aProduct(tenant, { name: "Numele meu", code: "gm-maro-u", description: "<p>al meu</p>" });
    const byBarcode = await aProduct(tenant, { barcodes: ["5940000123464"] });
    const byAdditional = await aProduct(tenant, { name: "Cutie" });
    await addCode(tenant, byAdditional, { kind: "ADDITIONAL", code: "TY 77" });
    const listings = [
      await aListing(tenant, connectionId, { barcode: "5940000123457", stockCode: "GM-MARO-U", title: "Geantă" }),
      await aListing(tenant, connectionId, { barcode: "5940000123464" }),
      await aListing(tenant, connectionId, { barcode: "TY77" }),
    ];

    const result = await importListings(tenant, { connectionId, listingIds: listings });

    expect(result).toMatchObject({ created: 0, linked: 3, undecided: 0, failed: 0 });
    const productOf = new Map(result.items.map((item) => [item.listingId, item.productId]));
    expect(listings.map((id) => productOf.get(id))).toEqual([bySku, byBarcode, byAdditional]);
    expect(await getProduct(tenant, bySku)).toMatchObject({
      name: "Numele meu",
      description: "<p>al meu</p>",
      barcodes: [],
    });
    const evidence = result.items.find((item) => item.listingId === listings[0])?.evidence;
    expect(evidence).toEqual([
      {
        kind: "code",
        productId: bySku,
        productName: "Numele meu",
        listingCode: "GM-MARO-U",
        productCode: "gm-maro-u",
        score: 100,
      },
    ]);
  });

  it("creates what nothing is near to, with text, codes, pictures, attributes, VAT and price; twice makes nothing new", async () => {
    const listingId = await aListing(tenant, connectionId, {
      barcode: "5940000555006",
      stockCode: "LIM-6X330",
      title: "Limonadă cu ghimbir",
      description: '<p onclick="x()">Bună</p><script>alert(1)</script>',
      brand: "Atelier",
      categoryName: "Băuturi",
      vatRate: "11",
      attributes: [
        { name: "Gust", value: "Ghimbir" },
        { name: "Volum", value: "6 x 330 ml", isVariant: true },
      ],
      imageUrls: ["https://cdn.exemplu.ro/lim.jpg"],
      salePriceMinor: 3990n,
      listPriceMinor: 4200n,
    });

    const preview = await importListings(tenant, { connectionId, dryRun: true });
    expect(preview).toMatchObject({ created: 1, items: [{ listingId, outcome: "created", productId: null }] });
    expect(await countProducts()).toBe(0);

    const first = await importListings(tenant, { connectionId });
    expect(first).toMatchObject({ created: 1, linked: 0, undecided: 0 });
    const product = await getProduct(tenant, first.items[0]!.productId!);
    expect(product).toMatchObject({
      name: "Limonadă cu ghimbir, 6 x 330 ml",
      code: "LIM-6X330",
      barcodes: ["5940000555006"],
      description: "<p>Bună</p>",
      brand: "Atelier",
      category: "Băuturi",
      vatRate: 11,
      images: ["https://cdn.exemplu.ro/lim.jpg"],
    });
    const price = await withTenant(tenant, (tx) => tx.price.findFirstOrThrow({ where: { productId: product.id } }));
    expect([price.gross, price.listGross]).toEqual([3990n, 4200n]);
    // Never counted: unknown, so nothing is sent for its stock.
    expect((await getListing(tenant, listingId)).push.stock).toMatchObject({ wanted: null, blocker: "never_counted" });

    expect(await importListings(tenant, { connectionId })).toMatchObject({
      created: 0,
      linked: 0,
      undecided: 0,
      items: [],
    });
    expect(await countProducts()).toBe(1);
  });

  it("leaves to a person: codes of two products, a product taken here, near codes, near names", async () => {
    const [a, b] = [await aProduct(tenant, { code: "A-1" }), await aProduct(tenant, { barcodes: ["5940000123471"] })];
    const taken = await aProduct(tenant, { code: "TAKEN" });
    const signs = await aProduct(tenant, { code: "CANA.330/ALB" });
    const digit = await aProduct(tenant, { barcodes: ["5940000123485"] });
    const named = await aProduct(tenant, { name: "Cană ceramică Ardeal 330 ml albă pictată manual" });
    const holder = await aListing(tenant, connectionId, { barcode: "TAKEN", title: "Alt articol întâi" });
    await importListings(tenant, { connectionId, listingIds: [holder] });

    const cases = {
      several_products: await aListing(tenant, connectionId, { barcode: "5940000123471", stockCode: "A-1" }),
      already_linked: await aListing(tenant, connectionId, { barcode: "5940000123495", stockCode: "TAKEN" }),
      same_code_without_signs: await aListing(tenant, connectionId, { barcode: "CANA-330-ALB" }),
      check_digit: await aListing(tenant, connectionId, { barcode: "5940000123480" }),
      similar_name: await aListing(tenant, connectionId, { title: "Cana ceramica Ardeal 330 ml alba pictata manual" }),
    };
    const other = await aListing(tenant, connectionId, { title: "Cana ceramica Ardeal 250 ml alba pictata manual" });

    const result = await importListings(tenant, { connectionId });
    expect(result).toMatchObject({ created: 1, linked: 0, undecided: 5 });
    const kinds = Object.fromEntries(
      result.items.map((item) => [item.listingId, item.evidence.map((one) => one.kind)]),
    );
    expect(kinds[cases.several_products]).toEqual(["several_products", "several_products"]);
    expect(kinds[cases.already_linked]).toEqual(["already_linked"]);
    expect(kinds[cases.same_code_without_signs]).toEqual(["same_code_without_signs"]);
    expect(kinds[cases.check_digit]).toEqual(["check_digit"]);
    expect(kinds[cases.similar_name]).toEqual(["similar_name"]);
    expect(result.items.find((item) => item.listingId === other)?.outcome).toBe("created");
    const products = await listCandidates(tenant, Object.values(cases));
    expect(
      products
        .get(cases.several_products)
        ?.map((one) => one.productId)
        .sort(),
    ).toEqual([a, b].sort());
    expect(products.get(cases.already_linked)?.map((one) => one.productId)).toEqual([taken]);
    expect([signs, digit, named]).toEqual(
      [cases.same_code_without_signs, cases.check_digit, cases.similar_name].map(
        (id) => products.get(id)?.[0]?.productId,
      ),
    );

    // The person decides: take the candidate, make a new one, set aside.
    await decideListing(tenant, cases.check_digit, { decision: "link", productId: digit });
    expect((await getListing(tenant, cases.check_digit)).productId).toBe(digit);
    const made = await decideListing(tenant, cases.similar_name, { decision: "new" });
    expect((await getListing(tenant, cases.similar_name)).productId).toBe(made.productId);
    await expect(decideListing(tenant, cases.several_products, { decision: "new" })).rejects.toMatchObject({
      code: "code_taken",
    });
    // Its barcode is its own; the article code stays where it is.
    const variant = await decideListing(tenant, cases.already_linked, { decision: "new" });
    const codes = await withTenant(tenant, (tx) =>
      tx.productCode.findMany({ where: { productId: variant.productId ?? "" }, select: { code: true } }),
    );
    expect(codes.map(({ code }) => code)).toEqual(["5940000123495"]);
    await decideListing(tenant, cases.same_code_without_signs, { decision: "skip" });
    const again = await importListings(tenant, { connectionId });
    expect(again.items.map((item) => item.listingId)).toEqual([cases.several_products]);
  });

  it("makes no duplicate when two imports of one connection, and of two connections, run at once", async () => {
    const second = await aConnection(
      tenant,
      {},
      { sellerId: "1002", apiKey: "second-key", apiSecret: "second-secret" },
    );
    for (let at = 0; at < 30; at++) {
      await aListing(tenant, connectionId, { barcode: `DUP-${at}` });
      await aListing(tenant, second.id, { barcode: `DUP-${at}` });
    }
    const results = await Promise.all([
      importListings(tenant, { connectionId }),
      importListings(tenant, { connectionId }),
      importListings(tenant, { connectionId: second.id }),
    ]);
    expect(results.map((result) => result.failed)).toEqual([0, 0, 0]);
    expect(await countProducts()).toBe(30);
    const links = await withTenant(tenant, (tx) => tx.listing.groupBy({ by: ["productId"], _count: true }));
    expect(links.every((link) => link.productId !== null && link._count === 2)).toBe(true);
  });

  it("never gives two listings of one connection the same product, also within one page", async () => {
    await aListing(tenant, connectionId, { barcode: "M-ROSU", stockCode: "MODEL-1" });
    await aListing(tenant, connectionId, { barcode: "M-VERDE", stockCode: "MODEL-1" });
    const result = await importListings(tenant, { connectionId });
    expect(result).toMatchObject({ created: 1, linked: 0, undecided: 1 });
    expect(result.items.find((item) => item.outcome === "undecided")?.evidence[0]?.kind).toBe("already_linked");
  });

  it("takes back what it did, row by row", async () => {
    const own = await aProduct(tenant, { code: "OWN" });
    const linked = await aListing(tenant, connectionId, { barcode: "OWN" });
    const fresh = await aListing(tenant, connectionId, { barcode: "FRESH" });
    await importListings(tenant, { connectionId });
    expect(await countProducts()).toBe(2);

    expect(await undoImport(tenant, linked)).toEqual({
      outcome: "undone",
      productId: own,
      product: "kept",
      openingTakenBack: 0,
    });
    expect(await undoImport(tenant, fresh)).toMatchObject({ product: "deleted" });
    expect(await countProducts()).toBe(1);
    expect(await getListing(tenant, fresh)).toMatchObject({ linkState: "unlinked", productId: null });
    expect(await importListings(tenant, { connectionId })).toMatchObject({ created: 1, linked: 1 });
  });

  it("answers not found for a listing or connection of somebody else", async () => {
    const stranger = await aTenant();
    const listingId = await aListing(tenant, connectionId);
    await expect(importListings(stranger, { connectionId })).rejects.toMatchObject({ code: "not_found" });
    const theirs = await aConnection(stranger);
    await expect(importListings(stranger, { connectionId: theirs.id, listingIds: [listingId] })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
