import "server-only";
import { newId } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ProductAttributeView } from "../catalog-types";
import { cleanLine } from "../clean-text";
import { registerImages } from "../register-images";

/** Makes `urls` the pictures of a product, in this order, and has the new ones fetched. */
export async function replaceImages(
  tx: TenantTx,
  tenant: TenantContext,
  productId: string,
  urls: readonly string[],
): Promise<void> {
  const { tenantId } = tenant;
  await tx.productImage.deleteMany({ where: { tenantId, productId } });
  const data = [...new Set(urls)].map((url, position) => ({ tenantId, id: newId(), productId, position, url }));
  if (data.length === 0) return;
  await tx.productImage.createMany({ data });
  await registerImages(tx, tenant, urls);
}

/** Makes `attributes` those of a product, in this order; one without a visible name is left out. */
export async function replaceAttributes(
  tx: TenantTx,
  tenant: TenantContext,
  productId: string,
  attributes: readonly ProductAttributeView[],
): Promise<void> {
  const { tenantId } = tenant;
  await tx.productAttribute.deleteMany({ where: { tenantId, productId } });
  const data = attributes
    .map(({ name, value }) => ({ name: cleanLine(name, 200), value: cleanLine(value, 2_000) }))
    .filter(({ name }) => name !== "")
    .map((attribute, position) => ({ tenantId, id: newId(), productId, position, ...attribute }));
  if (data.length > 0) await tx.productAttribute.createMany({ data });
}
