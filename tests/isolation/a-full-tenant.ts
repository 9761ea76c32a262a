import { anApiKey } from "@/lib/api/testing/call-api";
import { aMember } from "@/lib/auth/testing/a-member";
import { requestSync } from "@/lib/channels/runs/request-sync";
import { SHOP_KEYS } from "@/lib/channels/testing/a-sandbox";
import { sealedKeys } from "@/lib/channels/testing/sealed-keys";
import { withTenant } from "@/lib/db/with-tenant";
import { importPackages } from "@/lib/orders/import-packages";
import { listOrders } from "@/lib/orders/list-orders";
import { aPackage } from "@/lib/orders/testing/a-package";
import { aShopWithStock } from "@/lib/orders/testing/a-shop-with-stock";
import { setPrice } from "@/lib/pricing/set-price";
import { adjustStock } from "@/lib/stock/adjust-stock";
import { createWarehouse } from "@/lib/stock/create-warehouse";
import { inviteMember } from "@/lib/tenancy/invite-member";
import { listApiKeys } from "@/lib/tenancy/list-api-keys";
import { saveView } from "@/lib/tenancy/save-view";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** One of everything that has an id which somebody could send. */
export type OwnIds = {
  product: string;
  warehouse: string;
  connection: string;
  run: string;
  listing: string;
  /** A listing without a product. */
  looseListing: string;
  order: string;
  apiKey: string;
  /** A warehouse that nothing uses. */
  spareWarehouse: string;
  adjustment: string;
  view: string;
  member: string;
  spareMember: string;
  invitation: string;
  spareInvitation: string;
};

export type FullTenant = { ownerId: string; tenant: TenantContext; key: string; ids: OwnIds; words: string };

/** A tenant with one of everything; `words` stand in the names of all that is its own. */
export async function aFullTenant(words: string): Promise<FullTenant> {
  const barcode = `${words}-1`;
  const loose = `${words}-2`;
  const shop = await aShopWithStock({ [barcode]: 10 }, { unlinked: [loose], tenant: { name: words } });
  const { tenant } = shop;
  const product = shop.products[barcode] ?? "";
  // The sandbox's own keys, so that what asks the channel gets an answer.
  const credentials = sealedKeys(SHOP_KEYS, shop.connectionId);
  await withTenant(tenant, (tx) =>
    tx.connection.updateMany({
      where: { id: shop.connectionId },
      data: { credentials, externalSellerId: SHOP_KEYS.sellerId },
    }),
  );
  await setPrice(tenant, {
    productId: product,
    warehouseId: shop.warehouseId,
    gross: "49.90",
    listGross: null,
    currency: "RON",
  });
  await importPackages(tenant, shop.source, [aPackage({ externalOrderNumber: words, lines: [{ barcode }] })]);
  const orders = await listOrders(tenant, { states: [], sort: "newest", limit: 10 });
  const { runId } = await requestSync(tenant, shop.connectionId, "orders");
  const key = await anApiKey(tenant);
  const found = { warehouseId: shop.warehouseId, reason: "found" as const, lines: [{ productId: product, delta: 1 }] };
  const adjustment = await adjustStock(tenant, found);
  const [owner] = await withTenant(tenant, (tx) => tx.membership.findMany({ where: { role: "owner" } }));
  return {
    ownerId: owner?.userId ?? "",
    tenant,
    key,
    words,
    ids: {
      product,
      warehouse: shop.warehouseId,
      connection: shop.connectionId,
      run: runId,
      listing: shop.listings[barcode] ?? "",
      looseListing: shop.listings[loose] ?? "",
      order: orders.items[0]?.id ?? "",
      spareWarehouse: (await createWarehouse(tenant, { name: `${words} 2` })).warehouseId,
      adjustment: adjustment.adjustmentId,
      view: (await saveView(tenant, { screen: "orders", name: words, query: "", shared: true })).viewId,
      apiKey: (await listApiKeys(tenant))[0]?.id ?? "",
      member: (await aMember(tenant, "clerk")).userId,
      spareMember: (await aMember(tenant, "picker")).userId,
      invitation: await invitationTo(tenant, `unu-${words}@marfa.test`),
      spareInvitation: await invitationTo(tenant, `doi-${words}@marfa.test`),
    },
  };
}

async function invitationTo(tenant: TenantContext, email: string): Promise<string> {
  return (await inviteMember(tenant, { email: email.toLowerCase(), role: "clerk" })).invitationId;
}
