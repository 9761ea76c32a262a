import { notPlayed } from "../http/answers";
import { Router } from "../http/router";
import type { ApiContext } from "./api-context";
import { archiveProducts, listAddresses, unlockProducts } from "./archive";
import { readBatch } from "./batches";
import { findBrands, listAttributes, listAttributeValues, listBrands, listCategories } from "./catalogue";
import { INVENTORY_PATTERN, updatePriceAndInventory } from "./inventory";
import { listLegacyOrders, listOrders } from "./order-lists";
import { streamOrders } from "./order-stream";
import { cancelUnsupplied, splitPackages, updatePackageStatus, updateTrackingDetails } from "./package-writes";
import { listApproved, listInventory, listUnapproved, readProduct } from "./product-lists";
import { createTestOrder, moveTestPackage } from "./test-orders";
import {
  activateWebhook,
  createWebhook,
  deactivateWebhook,
  deleteWebhook,
  listWebhooks,
  updateWebhook,
} from "./webhooks";

const PRODUCT = "/integration/product";
const SELLER_PRODUCT = `${PRODUCT}/sellers/:sellerId`;
const ORDER = "/integration/order/sellers/:sellerId";
const PACKAGE = `${ORDER}/shipment-packages/:packageId`;
const SELLER = "/integration/sellers/:sellerId";
const WEBHOOK = "/integration/webhook/sellers/:sellerId/webhooks";

/** Every endpoint of the played API (reference 2.1, 3, 4). */
export function apiRoutes(): Router<ApiContext> {
  const router = new Router<ApiContext>();
  router.add("GET", `${PRODUCT}/product-categories`, listCategories);
  router.add("GET", `${PRODUCT}/categories/:categoryId/attributes`, listAttributes);
  router.add("GET", `${PRODUCT}/categories/:categoryId/attributes/:attributeId/values`, listAttributeValues);
  router.add("GET", `${PRODUCT}/brands`, listBrands);
  router.add("GET", `${PRODUCT}/brands/by-name`, findBrands);

  router.add("GET", `${SELLER_PRODUCT}/products/approved`, listApproved);
  router.add("GET", `${SELLER_PRODUCT}/products/approved/inventory-and-price`, listInventory);
  router.add("GET", `${SELLER_PRODUCT}/products/unapproved`, listUnapproved);
  router.add("GET", `${SELLER_PRODUCT}/product/:barcode`, readProduct);
  router.add("PUT", `${SELLER_PRODUCT}/products/archive-state`, archiveProducts);
  router.add("PUT", `${SELLER_PRODUCT}/products/unlock`, unlockProducts);
  router.add("GET", `${SELLER_PRODUCT}/products/batch-requests/:batchRequestId`, readBatch);
  router.add("POST", INVENTORY_PATTERN, updatePriceAndInventory);
  router.add("GET", `${SELLER}/addresses`, listAddresses);

  router.add("GET", `${ORDER}/v2/orders`, listOrders);
  router.add("GET", `${ORDER}/orders`, listLegacyOrders);
  router.add("GET", `${ORDER}/orders/stream`, streamOrders);
  router.add("PUT", PACKAGE, updatePackageStatus);
  router.add("PUT", `${PACKAGE}/items/unsupplied`, cancelUnsupplied);
  router.add("POST", `${PACKAGE}/split-packages`, splitPackages);
  router.add("PUT", `${PACKAGE}/tracking-details`, updateTrackingDetails);

  router.add("POST", WEBHOOK, createWebhook);
  router.add("GET", WEBHOOK, listWebhooks);
  router.add("PUT", `${WEBHOOK}/:webhookId`, updateWebhook);
  router.add("DELETE", `${WEBHOOK}/:webhookId`, deleteWebhook);
  router.add("PUT", `${WEBHOOK}/:webhookId/activate`, activateWebhook);
  router.add("PUT", `${WEBHOOK}/:webhookId/deactivate`, deactivateWebhook);

  router.add("POST", "/integration/test/order/orders/eu", createTestOrder);
  router.add("PUT", "/integration/test/order/sellers/:sellerId/shipment-packages/:packageId/status", moveTestPackage);
  addUnplayed(router);
  return router;
}

/** Known endpoints that answer 501 for now, so that a caller sees "not here" and not "wrong address". */
function addUnplayed(router: Router<ApiContext>): void {
  const publishing = () => notPlayed("product publishing");
  router.add("POST", `${SELLER_PRODUCT}/v2/products`, publishing);
  for (const name of ["unapproved", "content", "variant", "delivery-info"]) {
    router.add("POST", `${SELLER_PRODUCT}/products/${name}-bulk-update`, publishing);
  }
  router.add("DELETE", `${SELLER_PRODUCT}/products`, publishing);
  router.add("POST", `${SELLER_PRODUCT}/products/buybox-information`, publishing);
  router.add("GET", `${SELLER_PRODUCT}/products/:contentId/update-audits`, publishing);
  router.add("POST", `${SELLER_PRODUCT}/brands`, publishing);

  const claims = () => notPlayed("claims");
  router.add("GET", `${ORDER}/claims`, claims);
  router.add("PUT", `${ORDER}/claims/:claimId/items/approve`, claims);
  router.add("POST", `${ORDER}/claims/:claimId/issue`, claims);
  router.add("GET", "/integration/order/claim-issue-reasons", claims);

  const invoices = () => notPlayed("invoice links");
  router.add("POST", `${SELLER}/seller-invoice-links`, invoices);
  router.add("POST", `${SELLER}/seller-invoice-links/delete`, invoices);
  router.add("POST", `${SELLER}/seller-invoice-file`, invoices);

  const delivery = () => notPlayed("labels and carrier changes");
  router.add("GET", `${SELLER}/common-label/:cargoTrackingNumber`, delivery);
  for (const name of [
    "box-info",
    "cargo-providers",
    "warehouse",
    "extended-agreed-delivery-date",
    "alternative-delivery",
  ]) {
    router.add("PUT", `${PACKAGE}/${name}`, delivery);
  }
}
