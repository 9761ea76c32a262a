import { beforeEach, describe, expect, it } from "vitest";
import { aProduct } from "@/lib/catalog/testing/a-product";
import { money } from "@/lib/core/money";
import { withTenant } from "@/lib/db/with-tenant";
import { createWarehouse } from "@/lib/stock/create-warehouse";
import { theWarehouse } from "@/lib/stock/testing/a-warehouse";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { listPrices } from "./list-prices";
import { pricesOfProducts } from "./prices-of-products";
import { setPrice } from "./set-price";
import { setPrices } from "./set-prices";

let tenant: TenantContext;
let warehouseId: string;
let productId: string;

beforeEach(async () => {
  tenant = await aTenant();
  warehouseId = await theWarehouse(tenant);
  productId = await aProduct(tenant);
});

const set = (gross: string, listGross: string | null = null) =>
  setPrice(tenant, { productId, warehouseId, gross, listGross });

describe("setPrice", () => {
  it("keeps the price with VAT and the one before a reduction, to the ban", async () => {
    const price = await set("49.9", "59.90");
    expect(price).toMatchObject({ gross: money(4_990n, "RON"), listGross: money(5_990n, "RON") });
    expect((await set("49.91")).listGross).toBeNull();
  });

  it.each([
    ["0", null, "gross", "not_positive"],
    ["10000000.01", null, "gross", "absurd"],
    ["10", "9.99", "listGross", "below_price"],
  ])("refuses %s (list %s): %s is %s", async (gross, listGross, field, reason) => {
    await expect(set(gross, listGross)).rejects.toMatchObject({ code: "invalid_input", facts: { field, reason } });
    expect((await listPrices(tenant, { productId, limit: 5 })).items).toEqual([]);
  });

  it.each(["", "abc", "1.234", "-1", "1e3", "NaN"])("does not take %j for a price", async (gross) => {
    await expect(set(gross)).rejects.toThrow();
  });

  it("is one price per warehouse", async () => {
    const { warehouseId: second } = await createWarehouse(tenant, { name: "Magazin" });
    await set("10");
    await setPrice(tenant, { productId, warehouseId: second, gross: "12" });
    const prices = (await pricesOfProducts(tenant, [productId])).get(productId);
    expect(prices?.map((price) => price.gross.minor).sort()).toEqual([1_000n, 1_200n]);
    expect((await pricesOfProducts(tenant, [productId], second)).get(productId)).toHaveLength(1);
  });

  it("does not know the products and warehouses of others", async () => {
    const stranger = await aTenant();
    const theirs = await theWarehouse(stranger);
    const answer = { code: "not_found" };
    await expect(setPrice(stranger, { productId, warehouseId: theirs, gross: "1" })).rejects.toMatchObject(answer);
    await expect(setPrice(tenant, { productId, warehouseId: theirs, gross: "1" })).rejects.toMatchObject(answer);
    await expect(setPrice(tenant, { productId: "x", warehouseId, gross: "1" })).rejects.toMatchObject(answer);
    await expect(listPrices(stranger, { productId, limit: 5 })).rejects.toMatchObject(answer);
  });
});

describe("setPrices", () => {
  const many = (minor: bigint[], options?: { onlyNew?: boolean }) =>
    withTenant(tenant, (tx) =>
      setPrices(
        tx,
        tenant,
        minor.map((one) => ({ productId, warehouseId, gross: money(one, "RON") })),
        options,
      ),
    );

  it("writes only what differs; of two for one place the last counts", async () => {
    expect(await many([1_000n, 1_500n])).toBe(1);
    expect(await many([1_500n])).toBe(0);
    expect(await many([1_600n])).toBe(1);
    expect(await many([])).toBe(0);
  });

  it("leaves a price alone that an import only proposes", async () => {
    await set("20");
    expect(await many([1_000n], { onlyNew: true })).toBe(0);
    expect((await listPrices(tenant, { warehouseId, limit: 5 })).items[0]?.gross.minor).toBe(2_000n);
  });
});

describe("listPrices", () => {
  it("goes through all of a warehouse, page by page", async () => {
    for (let at = 0; at < 5; at++) {
      await setPrice(tenant, { productId: await aProduct(tenant), warehouseId, gross: `${at + 1}` });
    }
    const found: bigint[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await listPrices(tenant, { warehouseId, limit: 2, cursor: cursor ?? undefined });
      found.push(...page.items.map((price) => price.gross.minor));
      cursor = page.nextCursor;
    }
    expect(found.sort()).toEqual([100n, 200n, 300n, 400n, 500n]);
  });
});
