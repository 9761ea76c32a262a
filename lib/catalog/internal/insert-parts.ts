import "server-only";
import { newId } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { cleanLine } from "../clean-text";
import { registerImages } from "../register-images";

export type PartsOfProduct = {
  readonly id: string;
  readonly images: readonly string[];
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
};

/** Pictures and attributes of many new products, each in one statement. */
export async function insertParts(
  tx: TenantTx,
  tenant: TenantContext,
  products: readonly PartsOfProduct[],
): Promise<void> {
  const images = products.flatMap((product) =>
    [...new Set(product.images)]
      .filter((url) => url.length <= 2_000 && !url.includes("\0"))
      .slice(0, 30)
      .map((url, position) => ({ id: newId(), productId: product.id, position, url })),
  );
  const attributes = products.flatMap((product) =>
    product.attributes
      .map(({ name, value }) => ({ name: cleanLine(name, 200), value: cleanLine(value, 2_000) }))
      .filter(({ name }) => name !== "")
      .slice(0, 200)
      .map((attribute, position) => ({ id: newId(), productId: product.id, position, ...attribute })),
  );
  if (images.length > 0) {
    await tx.$executeRaw`
      INSERT INTO product_image (tenant_id, id, product_id, position, url)
      SELECT ${tenant.tenantId}::uuid, u.*
        FROM unnest(${images.map((one) => one.id)}::uuid[], ${images.map((one) => one.productId)}::uuid[],
                    ${images.map((one) => one.position)}::int[], ${images.map((one) => one.url)}::text[]) AS u`;
  }
  if (attributes.length > 0) {
    await tx.$executeRaw`
      INSERT INTO product_attribute (tenant_id, id, product_id, position, name, value)
      SELECT ${tenant.tenantId}::uuid, u.*
        FROM unnest(${attributes.map((one) => one.id)}::uuid[], ${attributes.map((one) => one.productId)}::uuid[],
                    ${attributes.map((one) => one.position)}::int[], ${attributes.map((one) => one.name)}::text[],
                    ${attributes.map((one) => one.value)}::text[]) AS u`;
  }
  await registerImages(
    tx,
    tenant,
    images.map((image) => image.url),
  );
}
