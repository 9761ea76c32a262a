import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { newId } from "@/lib/core/ids";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { type CreateProductInput, createProductInput } from "./catalog.schemas";
import { insertCodes, readCodes } from "./internal/product-codes";
import { readName, readOptionalLine } from "./internal/product-columns";
import { replaceAttributes, replaceImages } from "./internal/product-parts";
import { sanitiseDescription } from "./sanitise-description";

/**
 * A new product with its codes, pictures and attributes. Throws `code_taken` naming the product that has a code already,
 * `invalid_input` for an empty name, a pasted list in a code field or a description that is too long.
 */
export function createProduct(
  tenant: TenantContext,
  input: Partial<CreateProductInput> & { name: string },
): Promise<{ productId: string }> {
  return withTenant(tenant, (tx) => createProductWithin(tx, tenant, createProductInput.parse(input)));
}

/** The same inside a running transaction. */
export async function createProductWithin(
  tx: TenantTx,
  tenant: TenantContext,
  input: CreateProductInput,
): Promise<{ productId: string }> {
  const codes = readCodes(input);
  const productId = newId();
  await tx.product.create({
    data: {
      tenantId: tenant.tenantId,
      id: productId,
      name: readName(input.name),
      description: sanitiseDescription(input.description),
      brand: readOptionalLine(input.brand, 200),
      category: readOptionalLine(input.category, 300),
      unit: readOptionalLine(input.unit, 20) ?? "buc",
      vatRate: input.vatRate,
    },
    select: { id: true },
  });
  await insertCodes(tx, tenant, productId, codes);
  if (input.images.length > 0) await replaceImages(tx, tenant, productId, input.images);
  if (input.attributes.length > 0) await replaceAttributes(tx, tenant, productId, input.attributes);
  await recordAudit(tx, tenant, {
    action: "product.created",
    entity: "product",
    entityId: productId,
    after: { name: readName(input.name), codes: codes.map(({ code }) => code) },
  });
  return { productId };
}
