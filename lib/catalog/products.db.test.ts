import { beforeEach, describe, expect, it } from "vitest";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import type { CreateProductInput, ListProductsInput } from "./catalog.schemas";
import { countProducts } from "./count-products";
import { createProduct } from "./create-product";
import { getProduct } from "./get-product";
import { imageId } from "./image-id";
import { listPendingImages } from "./list-pending-images";
import { listProducts } from "./list-products";
import { updateProduct } from "./update-product";

let tenant: TenantContext;
beforeEach(async () => {
  tenant = await aTenant();
});

const make = (name: string, fields: Partial<CreateProductInput> = {}) => createProduct(tenant, { name, ...fields });

/** Names of the whole list, read two rows at a time, so that every border between pages is met. */
async function names(input: ListProductsInput = {}): Promise<string[]> {
  const found: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listProducts(tenant, { sort: "name", ...input, limit: 2, cursor: cursor ?? undefined });
    found.push(...page.items.map((row) => row.name));
    cursor = page.nextCursor;
  }
  return found;
}

describe("searching products", () => {
  beforeEach(async () => {
    await make("Lumânare parfumată „Fân și mușețel”", {
      code: "LUM-FAN",
      barcodes: ["5941234500902"],
      brand: "Ștefania",
    });
    await make("Lumânare pastilă", { code: "LUM-PAS", additionalCodes: ["TY 100-7"] });
    await make("Țesătură bumbac XS", { code: "TES-XS" });
    await make("Țesătură bumbac XL", { code: "TES-XL" });
  });

  it.each([
    ["lumanare", 2],
    ["LUMÂNARE PASTILA", 1],
    ["pastilă lumân", 1],
    ["stefania", 1],
    ["Ştefania muşeţel", 1],
    ["tesatura xs", 1],
    ["xs țesătură bumbac", 1],
    ["bumbac lumanare", 0],
    ["5941234500902", 1],
    ["45009", 1],
    ["ty100-7", 1],
    ["TY 100-7", 1],
    ["lum-", 2],
    ["100%", 0],
    ["_", 0],
    ["\\", 0],
    ["lum\u0000zzz", 0],
  ])("%j finds %d", async (search, count) => {
    expect(await names({ search })).toHaveLength(count);
  });

  it("follows a new name and new codes at once", async () => {
    const { productId } = await make("Vechi", { code: "V-1" });
    await updateProduct(tenant, productId, { name: "Ceașcă", code: "NOU-1" });
    expect(await names({ search: "vechi" })).toEqual([]);
    expect(await names({ search: "v-1" })).toEqual([]);
    expect(await names({ search: "ceasca nou-1" })).toEqual(["Ceașcă"]);
  });

  it("shows nothing of another tenant", async () => {
    tenant = await aTenant();
    expect(await names({ search: "lumanare" })).toEqual([]);
    expect(await names({ search: "TY100-7" })).toEqual([]);
  });
});

describe("listing products", () => {
  it("goes through all of them once in each order, also when names are equal", async () => {
    for (const name of ["b", "a", "c", "b", "Ă"]) await make(name);
    expect(await names()).toEqual(["a", "b", "b", "c", "Ă"]);
    expect(await names({ sort: "name_desc" })).toEqual(["Ă", "c", "b", "b", "a"]);
    expect(await names({ sort: "newest" })).toEqual(["Ă", "b", "c", "a", "b"]);
  });

  it("narrows by archive, price, listing and stock, and counts the same", async () => {
    const { productId } = await make("arhivat");
    await updateProduct(tenant, productId, { archived: true });
    await make("activ");
    const filters = [{ archived: "only" }, { archived: "all" }, { price: "without" }, { channel: "linked" }] as const;
    expect(await names(filters[0])).toEqual(["arhivat"]);
    expect(await names(filters[1])).toEqual(["activ", "arhivat"]);
    expect(await names({ stock: "uncounted", price: "without", channel: "unlinked" })).toEqual(["activ"]);
    expect(await names({ stock: "in_stock" })).toEqual([]);
    expect(await countProducts(tenant, filters)).toEqual([1, 2, 1, 0].map((count) => ({ count, isMore: false })));
    expect(await countProducts(tenant, [{ archived: "all" }], 1)).toEqual([{ count: 1, isMore: true }]);
    await make("al doilea activ");
    // Two active ones in a catalogue where one may be looked through.
    const two = { count: 2, isMore: false };
    const lists = [{}, { price: "without" }, { stock: "short" }, { price: "without", search: "activ" }] as const;
    expect(await countProducts(tenant, lists, 10, 1)).toEqual([two, null, { count: 0, isMore: false }, two]);
    expect(await countProducts(tenant, lists, 10, 2)).toEqual([two, two, { count: 0, isMore: false }, two]);
  });

  it("refuses a strange cursor", async () => {
    await expect(listProducts(tenant, { cursor: "???" })).rejects.toMatchObject({ code: "invalid_cursor" });
  });
});

describe("changing a product", () => {
  it("tells the later of two editors, and overwrites nothing", async () => {
    const { productId } = await make("Cană");
    const { version } = await getProduct(tenant, productId);
    const tries = await Promise.allSettled([
      updateProduct(tenant, productId, { name: "Cană albă", version }),
      updateProduct(tenant, productId, { name: "Cană neagră", version }),
    ]);
    expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    const refused = tries.find((one) => one.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "changed_meanwhile", facts: { version: version + 1 } });
  });

  it("changes what is given and keeps the rest", async () => {
    const { productId } = await make("Cană", {
      brand: "Cerdac",
      vatRate: 11,
      attributes: [{ name: "Material", value: "lut" }],
    });
    await updateProduct(tenant, productId, { name: " Cană \u202e albă " });
    expect(await getProduct(tenant, productId)).toMatchObject({
      name: "Cană albă",
      brand: "Cerdac",
      vatRate: 11,
      attributes: [{ name: "Material", value: "lut" }],
    });
  });

  it("refuses an empty name and a description that is too long, and makes a harmful one harmless", async () => {
    await expect(make(" \u200b ")).rejects.toMatchObject({ facts: { field: "name", reason: "empty" } });
    await expect(make("Cană", { description: "x".repeat(100_001) })).rejects.toMatchObject({
      facts: { field: "description", reason: "too_long" },
    });
    const { productId } = await make("Cană", {
      description: '<p onclick="x()">Lut</p><script>alert(1)</script><a href="javascript:x()">aici</a>',
    });
    expect((await getProduct(tenant, productId)).description).toBe(
      '<p>Lut</p><a rel="nofollow noopener noreferrer">aici</a>',
    );
  });

  it("keeps pictures in their order and asks once for each new one", async () => {
    const [a, b, c] = ["https://poze.example/a.jpg", "https://poze.example/b.jpg", "https://poze.example/c.jpg"];
    const { productId } = await make("Cană", { images: [a, b, a] });
    await updateProduct(tenant, productId, { images: [c, a] });
    expect((await getProduct(tenant, productId)).images).toEqual([c, a]);
    const { items } = await listProducts(tenant);
    expect(items[0]?.imageUrl).toBe(c);
    const pending = await listPendingImages(tenant, 10);
    expect(pending.map((one) => one.id).sort()).toEqual([a, b, c].map((url) => imageId(tenant.tenantId, url)).sort());
  });

  it("of another tenant does not exist", async () => {
    const { productId } = await make("Cană");
    const stranger = await aTenant();
    await expect(getProduct(stranger, productId)).rejects.toMatchObject({ code: "not_found" });
    await expect(updateProduct(stranger, productId, { name: "a mea" })).rejects.toMatchObject({ code: "not_found" });
    await expect(getProduct(tenant, "nonsense")).rejects.toMatchObject({ code: "not_found" });
  });
});
