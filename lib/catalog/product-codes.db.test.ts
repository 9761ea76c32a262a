import { beforeEach, describe, expect, it } from "vitest";
import { isAppError } from "@/lib/core/errors";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { addCode } from "./add-code";
import type { CreateProductInput } from "./catalog.schemas";
import { createProduct } from "./create-product";
import { findProductByCode } from "./find-product-by-code";
import { getProduct } from "./get-product";
import { removeCode } from "./remove-code";
import { updateProduct } from "./update-product";

let tenant: TenantContext;
beforeEach(async () => {
  tenant = await aTenant();
});

type Fields = Partial<CreateProductInput>;
const make = (name: string, fields: Fields = {}) => createProduct(tenant, { name, ...fields });

const KINDS = {
  SKU: (code: string): Fields => ({ code }),
  BARCODE: (code: string): Fields => ({ barcodes: [code] }),
  ADDITIONAL: (code: string): Fields => ({ additionalCodes: [code] }),
};
type Kind = keyof typeof KINDS;
const PAIRS = (Object.keys(KINDS) as Kind[]).flatMap((first) =>
  (Object.keys(KINDS) as Kind[]).map((second): [Kind, Kind] => [first, second]),
);

describe("a code is of one product only", () => {
  it.each(PAIRS)("a %s refuses the same %s, and names whose it is", async (first, second) => {
    const { productId } = await make("Prima", KINDS[first]("AB-12"));
    await expect(make("A doua", KINDS[second](" ab-12 "))).rejects.toMatchObject({
      code: "code_taken",
      facts: { code: "AB-12", productId, productName: "Prima" },
    });
    const { productId: other } = await make("A treia", { code: "XYZ" });
    await expect(updateProduct(tenant, other, KINDS[second]("ab-12"))).rejects.toMatchObject({ code: "code_taken" });
    expect(await getProduct(tenant, other)).toMatchObject({ code: "XYZ", version: 1 });
  });

  it("however it is written: blanks, case, wide letters, invisible signs", async () => {
    await make("Prima", { code: "Ab 12" });
    for (const same of ["AB12", "ab\u200b12", "ＡＢ12", " a b 1 2 ", "AB\u00a012"]) {
      await expect(make("A doua", { additionalCodes: [same] })).rejects.toMatchObject({ code: "code_taken" });
      expect((await findProductByCode(tenant, same))?.productName).toBe("Prima");
    }
    expect(await getProduct(tenant, (await make("Altfel", { code: "AB-12" })).productId)).toMatchObject({
      code: "AB-12",
    });
  });

  it("for one of two who want it at the very same moment, in whatever kind", async () => {
    for (let round = 0; round < 5; round++) {
      const codes = [`A${round}`, `B${round}`];
      const tries = await Promise.allSettled([
        make("Una", { code: codes[0], barcodes: [codes[1] as string] }),
        make("Alta", { code: codes[1], additionalCodes: [codes[0] as string] }),
        make("Încă una", { additionalCodes: codes }),
      ]);
      const made = tries.filter((one) => one.status === "fulfilled");
      expect(made).toHaveLength(1);
      for (const one of tries) {
        if (one.status === "rejected") expect(isAppError(one.reason) && one.reason.code).toBe("code_taken");
      }
    }
  });

  it("in its tenant: another tenant may have the same", async () => {
    await make("A mea", { code: "COMUN" });
    const stranger = await aTenant();
    const { productId } = await createProduct(stranger, { name: "A lui", code: "COMUN" });
    expect((await findProductByCode(stranger, "comun"))?.productId).toBe(productId);
    expect((await findProductByCode(tenant, "comun"))?.productName).toBe("A mea");
  });
});

describe("codes of one product", () => {
  it("are kept once, in the stronger kind", async () => {
    const { productId } = await make("Cană", { code: "C1", barcodes: ["c1", "594"], additionalCodes: ["594", "X"] });
    expect(await getProduct(tenant, productId)).toMatchObject({
      code: "C1",
      barcodes: ["594"],
      additionalCodes: ["X"],
    });
  });

  it("replace only the kinds that are given", async () => {
    const { productId } = await make("Cană", { code: "C1", barcodes: ["594"], additionalCodes: ["X", "Y"] });
    await updateProduct(tenant, productId, { additionalCodes: ["Y", "Z"] });
    expect(await getProduct(tenant, productId)).toMatchObject({
      code: "C1",
      barcodes: ["594"],
      additionalCodes: ["Y", "Z"],
    });
    await updateProduct(tenant, productId, { code: null, barcodes: ["C1"] });
    expect(await getProduct(tenant, productId)).toMatchObject({ code: null, barcodes: ["C1"] });
  });

  it.each([
    ["A,B", "several_codes"],
    ["A;B", "several_codes"],
    ["A\tB", "several_codes"],
    ["A\nB\nC", "several_codes"],
    ["x".repeat(101), "too_long"],
    ["\u200b\u200e", "empty"],
  ])("refuse a pasted list and nonsense: %j is %s", async (code, reason) => {
    for (const fields of [{ code }, { barcodes: [code] }, { additionalCodes: [code] }]) {
      const [name] = Object.keys(fields) as [string];
      await expect(make("Cană", fields)).rejects.toMatchObject({
        code: "invalid_input",
        facts: { reason, field: name === "code" ? "code" : `${name}.0` },
      });
    }
  });

  it("come and go one by one, and a form opened before notices", async () => {
    const { productId } = await make("Cană", { code: "C1" });
    const opened = await getProduct(tenant, productId);
    await addCode(tenant, productId, { kind: "ADDITIONAL", code: "TY 77" });
    await addCode(tenant, productId, { kind: "BARCODE", code: "ty77" });
    expect(await getProduct(tenant, productId)).toMatchObject({ additionalCodes: ["TY 77"], barcodes: [] });
    await expect(
      updateProduct(tenant, productId, { additionalCodes: [], version: opened.version }),
    ).rejects.toMatchObject({ code: "changed_meanwhile" });
    expect((await findProductByCode(tenant, "TY77"))?.productId).toBe(productId);
    await removeCode(tenant, productId, "ty 77");
    expect(await findProductByCode(tenant, "TY77")).toBeNull();
    // Free again, for whoever wants it.
    await make("Alta", { code: "TY77" });
  });

  it("cannot be added to or taken from another tenant's product", async () => {
    const { productId } = await make("Cană", { code: "C1" });
    const stranger = await aTenant();
    await expect(addCode(stranger, productId, { kind: "BARCODE", code: "1" })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(removeCode(stranger, productId, "C1")).rejects.toMatchObject({ code: "not_found" });
    expect((await getProduct(tenant, productId)).code).toBe("C1");
  });
});
