import type { OwnIds } from "./a-full-tenant";

/**
 * How each action of a tenant is called: an input that is accepted, showing every id its schema takes. A new one needs a line;
 * several inputs where one cannot show all places.
 */
export const INPUTS: Record<string, (own: OwnIds) => unknown> = {
  "orders.showIdentityNumber": ({ order }) => ({ orderId: order }),
  "channels.change-run": ({ connection, run }) => ({ connectionId: connection, runId: run, to: "pause" }),
  "channels.request-sync": ({ connection }) => ({ connectionId: connection, kind: "orders" }),
  "channels.import": ({ connection }) => ({ connectionId: connection, dryRun: true, openingStock: false }),
  "channels.start-first-push": ({ connection }) => ({ connectionId: connection, toZero: 0 }),
  "channels.countActs": ({ connection, product }) => ({ connectionId: connection, productId: product }),
  "channels.importSelected": ({ connection, looseListing }) => ({
    connectionId: connection,
    listingIds: [looseListing],
    openingStock: false,
  }),
  "channels.sendNow": ({ listing, connection, product }) => [
    { listingIds: [listing] },
    { view: { connectionId: connection, productId: product } },
  ],
  "channels.switchSync": ({ listing, connection, product }) => [
    { target: { listingIds: [listing] }, syncPrice: true },
    { target: { view: { connectionId: connection, productId: product } }, syncPrice: true },
  ],
  "channels.decide": ({ looseListing, product }) => [
    { listingId: looseListing, decision: { decision: "skip" } },
    { listingId: looseListing, decision: { decision: "link", productId: product } },
  ],
  "channels.undo-decision": ({ listing }) => ({ listingId: listing }),
  "channels.file-questions": ({ connection }) => ({ connectionId: connection }),
  "channels.undo-import": ({ connection, listing }) => ({
    connectionId: connection,
    listingId: listing,
    wasQuestion: false,
  }),
  "channels.unlink-listing": ({ connection, listing }) => ({ connectionId: connection, listingId: listing }),
  "channels.linkListing": ({ listing, product }) => ({ listingId: listing, productId: product }),
  "channels.change-flow": ({ connection }) => ({ connectionId: connection, to: "resume" }),
  "channels.rename": ({ connection }) => ({ connectionId: connection, name: "Alt nume" }),
  "channels.replace-keys": ({ connection }) => ({
    connectionId: connection,
    apiKey: "demo-key",
    apiSecret: "demo-secret",
  }),
  "channels.preview-settings": sendingSettings,
  "channels.save-settings": (own) => ({ ...sendingSettings(own), seenZero: 100 }),
  "channels.retry-pushes": ({ connection, listing }) => [
    { connectionId: connection },
    { connectionId: connection, listingId: listing },
  ],
  "stock.sayZero": ({ listing }) => ({ listingId: listing }),
  "orders.reread": ({ order }) => ({ orderIds: [order] }),
  "views.save": () => ({ screen: "orders", name: "A mea", query: "", shared: false }),
  "views.hideColumns": () => ({ list: "orders", hidden: ["courier"] }),
  "views.delete": ({ view }) => ({ viewId: view }),
  "channels.connect": ({ warehouse }) => ({
    channel: "trendyol",
    name: "Al doilea",
    storefront: "RO",
    credentials: { sellerId: "1002", apiKey: "second-key", apiSecret: "second-secret" },
    settings: { stockWarehouseIds: [warehouse], priceWarehouseId: warehouse, orderWarehouseId: warehouse },
  }),
  "warehouses.create": () => ({ code: "DP2", name: "Gestiunea a doua" }),
  "warehouses.update": ({ spareWarehouse }) => ({ warehouseId: spareWarehouse, name: "Alt nume", code: "ALT" }),
  "warehouses.makeDefault": ({ warehouse }) => ({ warehouseId: warehouse }),
  "warehouses.archive": ({ spareWarehouse }) => ({ warehouseId: spareWarehouse }),
  "warehouses.restore": ({ spareWarehouse }) => ({ warehouseId: spareWarehouse }),
  "tenancy.set-keep-cnp": () => ({ keepCnp: true }),
  "tenancy.change-company": () => ({ name: "PROPRIU", cui: "14399840", vatPayer: true }),
  "tenancy.revoke-api-key": ({ apiKey }) => ({ keyId: apiKey }),
  "tenancy.create-api-key": () => ({ name: "Încă una", role: "clerk" }),
  "tenancy.choose-onboarding": () => ({ choice: "own" }),
  "tenancy.close-first-steps": () => undefined,
  "channels.clear-sample-shop": () => undefined,
  "channels.start-guide": () => undefined,
  "tenancy.request-activation": () => undefined,
  "tenancy.allow-support": () => undefined,
  "tenancy.end-support": () => undefined,
  "tenancy.request-archive": () => undefined,
  // The password does not fit, so that the walk keeps its account.
  "tenancy.close-account": () => ({ name: "PROPRIU", password: "nu e aceasta" }),
  "tenancy.keep-account": () => undefined,
  "people.invite": () => ({ email: "coleg@marfa.test", role: "clerk" }),
  "people.resend-invitation": ({ invitation }) => ({ invitationId: invitation }),
  "people.withdraw-invitation": ({ spareInvitation }) => ({ invitationId: spareInvitation }),
  "people.change-role": ({ member }) => ({ memberId: member, was: "clerk", role: "picker" }),
  "people.suspend": ({ member }) => ({ memberId: member }),
  "people.restore": ({ member }) => ({ memberId: member }),
  "people.remove": ({ spareMember }) => ({ memberId: spareMember }),
  // The owner may not leave: refused for that, which changes nothing for the acts after it.
  "people.leave": () => undefined,
  // The password does not fit, so that the walk keeps its owner; a stranger is not found before it is asked.
  "people.give-ownership": ({ member }) => ({ memberId: member, password: "nu e aceasta" }),
  "prices.set": ({ product, warehouse }) => ({ productId: product, warehouseId: warehouse, gross: "59.90" }),
  "catalog.archiveProduct": ({ product }) => ({ productId: product, archived: false }),
  "catalog.addCode": ({ product }) => ({ productId: product, kind: "ADDITIONAL", code: "COD-NOU" }),
  "catalog.removeCode": ({ product }) => ({ productId: product, code: "COD-NOU" }),
  "catalog.saveProduct": ({ product }) => ({ productId: product, name: "Alt nume" }),
  "stock.adjust": ({ product, warehouse }) => ({
    warehouseId: warehouse,
    reason: "correction",
    lines: [{ productId: product, delta: 1 }],
  }),
  "stock.undoAdjustment": ({ adjustment }) => ({ adjustmentId: adjustment }),
  "stock.findLines": ({ warehouse }) => ({ warehouseId: warehouse, text: "PROPRIU-1" }),
  "stock.readLines": ({ product, warehouse }) => ({ warehouseId: warehouse, productIds: [product] }),
};

/** What an id is of, by the name of its field. A new name needs a line here. */
export const KIND_OF_FIELD: Record<string, keyof OwnIds> = {
  productId: "product",
  productIds: "product",
  warehouseId: "warehouse",
  priceWarehouseId: "warehouse",
  orderWarehouseId: "warehouse",
  stockWarehouseIds: "warehouse",
  connectionId: "connection",
  listingId: "looseListing",
  listingIds: "looseListing",
  orderId: "order",
  orderIds: "order",
  runId: "run",
  keyId: "apiKey",
  adjustmentId: "adjustment",
  viewId: "view",
  memberId: "member",
  invitationId: "invitation",
};

/** Where an id only narrows what is found: a stranger's finds nothing, and nothing is done. */
export const FIELDS_OF_FILTERS: Record<string, RegExp> = {
  "channels.countActs": /^(connectionId|productId)$/,
  "channels.sendNow": /^view\./,
  "channels.switchSync": /^target\.view\./,
};

function sendingSettings({ connection, warehouse }: OwnIds) {
  return {
    connectionId: connection,
    stockWarehouseIds: [warehouse],
    priceWarehouseId: warehouse,
    orderWarehouseId: warehouse,
    buffer: 0,
    cap: null,
  };
}
