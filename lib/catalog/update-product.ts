import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { clock } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { UpdateProductInput } from "./catalog.schemas";
import type { CodeKind } from "./catalog-types";
import { readCodes, replaceCodes } from "./internal/product-codes";
import { readName, readOptionalLine } from "./internal/product-columns";
import { changedFacts, lockProduct, type ProductFacts, readProductFacts } from "./internal/product-facts";
import { replaceAttributes, replaceImages } from "./internal/product-parts";
import { sanitiseDescription } from "./sanitise-description";

/**
 * Changes what is given of a product, and nothing else. With `version` it changes only the version that was read and throws
 * `changed_meanwhile` otherwise. The audit trail keeps the fields that changed. Throws `not_found`, `code_taken`, `invalid_input` as createProduct does.
 */
export function updateProduct(tenant: TenantContext, productId: string, change: UpdateProductInput): Promise<void> {
  return withTenant(tenant, (tx) => updateProductWithin(tx, tenant, productId, change));
}

/** The same inside a running transaction. */
export async function updateProductWithin(
  tx: TenantTx,
  tenant: TenantContext,
  productId: string,
  change: UpdateProductInput,
): Promise<void> {
  if (!isId(productId)) throw new AppError("not_found", { entity: "product" });
  await lockProduct(tx, tenant, productId);
  const before = await readProductFacts(tx, tenant, productId);
  await writeColumns(tx, tenant, productId, change);
  await writeCodes(tx, tenant, productId, change);
  if (change.images) await replaceImages(tx, tenant, productId, change.images);
  if (change.attributes) await replaceAttributes(tx, tenant, productId, change.attributes);
  await noteChange(tx, tenant, productId, before);
}

/** What became of it, field by field; a form that was saved as it stood leaves no trace. */
async function noteChange(
  tx: TenantTx,
  tenant: TenantContext,
  productId: string,
  before: ProductFacts | null,
): Promise<void> {
  const after = await readProductFacts(tx, tenant, productId);
  const changed = before && after && changedFacts(before, after);
  if (!changed) return;
  const entry = { entity: "product", entityId: productId, ...changed };
  if (!("archived" in changed.after)) await recordAudit(tx, tenant, { action: "product.changed", ...entry });
  else if (changed.after.archived) await recordAudit(tx, tenant, { action: "product.archived", ...entry });
  else await recordAudit(tx, tenant, { action: "product.restored", ...entry });
}

async function writeColumns(
  tx: TenantTx,
  tenant: TenantContext,
  productId: string,
  change: UpdateProductInput,
): Promise<void> {
  const { tenantId } = tenant;
  const { count } = await tx.product.updateMany({
    where: { tenantId, id: productId, version: change.version },
    data: {
      name: change.name === undefined ? undefined : readName(change.name),
      description: change.description === undefined ? undefined : sanitiseDescription(change.description),
      brand: change.brand === undefined ? undefined : readOptionalLine(change.brand, 200),
      category: change.category === undefined ? undefined : readOptionalLine(change.category, 300),
      unit: change.unit === undefined ? undefined : (readOptionalLine(change.unit, 20) ?? "buc"),
      vatRate: change.vatRate,
      archivedAt: change.archived === undefined ? undefined : change.archived ? clock.now() : null,
      version: { increment: 1 },
    },
  });
  if (count === 1) return;
  const exists = await tx.product.findUnique({
    where: { tenantId_id: { tenantId, id: productId } },
    select: { version: true },
  });
  if (!exists) throw new AppError("not_found", { entity: "product" });
  throw new AppError("changed_meanwhile", { version: exists.version });
}

async function writeCodes(
  tx: TenantTx,
  tenant: TenantContext,
  productId: string,
  change: UpdateProductInput,
): Promise<void> {
  const kinds: CodeKind[] = [];
  if (change.code !== undefined) kinds.push("SKU");
  if (change.barcodes !== undefined) kinds.push("BARCODE");
  if (change.additionalCodes !== undefined) kinds.push("ADDITIONAL");
  if (kinds.length === 0) return;
  const wanted = readCodes({
    code: change.code,
    barcodes: change.barcodes ?? [],
    additionalCodes: change.additionalCodes ?? [],
  });
  await replaceCodes(tx, tenant, productId, kinds, wanted);
}
