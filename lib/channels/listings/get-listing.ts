import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { LISTING_COLUMNS, LISTING_SOURCE, type StoredListing, withPushes } from "./internal/listing-columns";
import type { ListingDetail } from "./listing-types";

type StoredDetail = StoredListing &
  Omit<ListingDetail, keyof StoredListing | "push" | "attributes"> & { attributes: unknown };

const attributeList = z.array(z.object({ name: z.string(), value: z.string(), isVariant: z.boolean().optional() }));

/** One listing with everything the channel says of it and its pushes. The description is the channel's HTML, not made harmless. Throws `not_found`. */
export function getListing(tenant: TenantContext, listingId: string): Promise<ListingDetail> {
  return withTenant(tenant, (tx) => getListingWithin(tx, tenant, listingId));
}

/** The same inside a running transaction. */
export async function getListingWithin(tx: TenantTx, tenant: TenantContext, listingId: string): Promise<ListingDetail> {
  if (!isId(listingId)) throw new AppError("not_found", { entity: "listing" });
  const rows = await tx.$queryRaw<StoredDetail[]>`
    SELECT ${LISTING_COLUMNS}, l.description, l.attributes, l.image_urls AS "imageUrls", l.vat_rate::float8 AS "vatRate", l.seen_at AS "seenAt", l.created_at AS "createdAt"
      FROM ${LISTING_SOURCE} WHERE l.tenant_id = ${tenant.tenantId}::uuid AND l.id = ${listingId}::uuid`;
  const [row] = await withPushes(tx, tenant, rows);
  if (!row) throw new AppError("not_found", { entity: "listing" });
  return { ...row, attributes: attributeList.catch([]).parse(row.attributes) };
}
