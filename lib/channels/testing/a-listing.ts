import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ChannelListing } from "../channel-port";
import { storeListings } from "../listings/internal/store-listings";

let made = 0;

/** A listing as a sync would have stored it. Answers its id. */
export async function aListing(
  tenant: TenantContext,
  connectionId: string,
  changes: Partial<ChannelListing> = {},
): Promise<string> {
  made++;
  const barcode = changes.barcode ?? `LST-${made}-${connectionId.slice(-4)}`;
  const listing: ChannelListing = {
    externalId: barcode,
    barcode,
    stockCode: null,
    contentId: `9${made}`,
    groupCode: null,
    title: `Articol ${WORDS[made % WORDS.length]} ${made}`,
    description: "",
    brand: null,
    categoryExternalId: null,
    categoryName: null,
    attributes: [],
    imageUrls: [],
    vatRate: "21",
    salePriceMinor: 4990n,
    listPriceMinor: 5990n,
    currency: "RON",
    quantity: 5,
    status: "on_sale",
    statusReason: null,
    url: null,
    modifiedAt: null,
    ...changes,
  };
  return withTenant(tenant, async (tx) => {
    await storeListings(tx, tenant, connectionId, [listing], { isApproved: true, readAt: new Date() });
    const row = await tx.listing.findUniqueOrThrow({
      where: {
        tenantId_connectionId_externalId: { tenantId: tenant.tenantId, connectionId, externalId: listing.externalId },
      },
    });
    return row.id;
  });
}

const WORDS = ["roșu", "galben", "pictat", "lucios", "mat", "rotund", "pătrat"];
