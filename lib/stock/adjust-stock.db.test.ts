import { beforeEach, describe, expect, it } from "vitest";
import { aProduct } from "@/lib/catalog/testing/a-product";
import { newId } from "@/lib/core/ids";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { adjustStock } from "./adjust-stock";
import { archiveWarehouse } from "./archive-warehouse";
import { createWarehouse } from "./create-warehouse";
import { listStockMovements } from "./list-stock-movements";
import { theWarehouse } from "./testing/a-warehouse";
import { expectBalanced } from "./testing/expect-balanced";
import { readLevel } from "./testing/read-level";

let tenant: TenantContext;
let warehouseId: string;

beforeEach(async () => {
  tenant = await aTenant();
  warehouseId = await theWarehouse(tenant);
});

const adjust = (lines: Parameters<typeof adjustStock>[1]["lines"], key?: string) =>
  adjustStock(tenant, { warehouseId, reason: "correction", lines }, key);

describe("adjustStock", () => {
  it("moves stock by a difference or to a counted figure", async () => {
    const [a, b] = [await aProduct(tenant), await aProduct(tenant)];
    await adjust([
      { productId: a, delta: 7 },
      { productId: b, onHand: 12 },
    ]);
    const { levels } = await adjust([
      { productId: a, delta: -2 },
      { productId: b, onHand: 10 },
    ]);
    expect(levels.find((level) => level.productId === a)).toMatchObject({ delta: -2, onHand: 5, available: 5 });
    expect(levels.find((level) => level.productId === b)).toMatchObject({ delta: -2, onHand: 10, available: 10 });
    await expectBalanced(tenant);
  });

  it("sums the lines of one product before it looks whether the stock suffices", async () => {
    const productId = await aProduct(tenant);
    await adjust([{ productId, delta: 3 }]);
    await expect(
      adjust([
        { productId, delta: -2 },
        { productId, delta: -2 },
      ]),
    ).rejects.toMatchObject({ code: "stock_insufficient", facts: { productId, onHand: 3, wouldBe: -1 } });
    await adjust([
      { productId, delta: -5 },
      { productId, delta: 4 },
    ]);
    expect(await readLevel(tenant, productId, warehouseId)).toMatchObject({ onHand: 2 });
  });

  it("does all lines or none", async () => {
    const [a, b] = [await aProduct(tenant), await aProduct(tenant)];
    await expect(
      adjust([
        { productId: a, delta: 5 },
        { productId: b, delta: -1 },
      ]),
    ).rejects.toMatchObject({ code: "stock_insufficient" });
    expect(await readLevel(tenant, a, warehouseId)).toBeNull();
  });

  it("makes zero known when a person says so", async () => {
    const productId = await aProduct(tenant);
    expect(await readLevel(tenant, productId, warehouseId)).toBeNull();
    await adjust([{ productId, onHand: 0 }]);
    expect(await readLevel(tenant, productId, warehouseId)).toEqual({ onHand: 0, reserved: 0, counted: true });
    const { items } = await listStockMovements(tenant, { productId, limit: 10 });
    expect(items).toMatchObject([{ kind: "adjustment", quantity: 0, reason: "correction" }]);
  });

  it("refuses contradictions and absurd figures", async () => {
    const productId = await aProduct(tenant);
    await expect(
      adjust([
        { productId, onHand: 3 },
        { productId, delta: 1 },
      ]),
    ).rejects.toMatchObject({ code: "invalid_input", facts: { reason: "contradicting_lines" } });
    await expect(adjust([{ productId, onHand: 59_412_345 }])).rejects.toMatchObject({
      code: "invalid_input",
      facts: { reason: "absurd_quantity" },
    });
    await expect(adjust([{ productId, delta: 1.0005 }])).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("does not know the products and warehouses of others", async () => {
    const other = await aTenant();
    const foreign = await aProduct(other);
    const own = await aProduct(tenant);
    await expect(adjust([{ productId: foreign, delta: 1 }])).rejects.toMatchObject({ code: "not_found" });
    await expect(adjust([{ productId: newId(), delta: 1 }])).rejects.toMatchObject({ code: "not_found" });
    await expect(
      adjustStock(tenant, {
        warehouseId: await theWarehouse(other),
        reason: "found",
        lines: [{ productId: own, delta: 1 }],
      }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  it("applies a key once, one after the other and at once", async () => {
    const productId = await aProduct(tenant);
    await adjust([{ productId, delta: 5 }], "form-1");
    const { levels } = await adjust([{ productId, delta: 5 }], "form-1");
    expect(levels).toMatchObject([{ onHand: 5, delta: 0 }]);
    await Promise.all(Array.from({ length: 6 }, () => adjust([{ productId, delta: 10 }], "form-2")));
    expect(await readLevel(tenant, productId, warehouseId)).toMatchObject({ onHand: 15 });
  });

  it("counts a product for the first time only once, however many do it at once", async () => {
    const productId = await aProduct(tenant);
    await Promise.all(Array.from({ length: 8 }, () => adjust([{ productId, onHand: 9 }])));
    expect(await readLevel(tenant, productId, warehouseId)).toMatchObject({ onHand: 9 });
    await expectBalanced(tenant);
  });

  it("loses nothing under 16 writers that take the same products in different order", async () => {
    const products = [await aProduct(tenant), await aProduct(tenant), await aProduct(tenant)];
    await adjust(products.map((productId) => ({ productId, onHand: 0 })));
    await Promise.all(
      Array.from({ length: 64 }, (_, at) => {
        const turned = [...products.slice(at % 3), ...products.slice(0, at % 3)];
        return adjust((at % 2 === 0 ? turned : turned.reverse()).map((productId) => ({ productId, delta: 1 })));
      }),
    );
    for (const productId of products) {
      expect(await readLevel(tenant, productId, warehouseId)).toMatchObject({ onHand: 64 });
    }
    await expectBalanced(tenant);
  });
});

describe("archiveWarehouse", () => {
  it("keeps a warehouse that holds stock, and the last one", async () => {
    const productId = await aProduct(tenant);
    const { warehouseId: second } = await createWarehouse(tenant, { name: "Depozit Cluj" });
    await adjustStock(tenant, { warehouseId: second, reason: "found", lines: [{ productId, delta: 1 }] });
    await expect(archiveWarehouse(tenant, second)).rejects.toMatchObject({
      code: "warehouse_in_use",
      facts: { reason: "stock" },
    });
    await adjustStock(tenant, { warehouseId: second, reason: "loss", lines: [{ productId, onHand: 0 }] });
    await archiveWarehouse(tenant, second);
    await expect(archiveWarehouse(tenant, warehouseId)).rejects.toMatchObject({ facts: { reason: "last" } });
    await expect(
      adjustStock(tenant, { warehouseId: second, reason: "found", lines: [{ productId, delta: 1 }] }),
    ).rejects.toMatchObject({ code: "invalid_input", facts: { reason: "archived" } });
  });

  it("gives a code from the name and refuses a used one", async () => {
    const [first, second] = [
      await createWarehouse(tenant, { name: "Iași" }),
      await createWarehouse(tenant, { name: "Iași" }),
    ];
    expect(first.warehouseId).not.toBe(second.warehouseId);
    await expect(createWarehouse(tenant, { name: "Altul", code: "IASI" })).rejects.toMatchObject({
      code: "name_taken",
    });
  });
});
