import { expect } from "vitest";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { withTenant } from "@/lib/db/with-tenant";
import { assertStockTrue } from "@/lib/orders/testing/assert-stock-true";
import { readDesired } from "../push/read-desired";
import { COUNTED, PRODUCTS, type SellerLife } from "./a-seller-life";

/** What may never be false, at any moment of a life, whatever failed and whoever died. */
export async function expectNeverFalse(life: SellerLife): Promise<void> {
  // A person may count less than was promised: the figures then say so, and orders keep what they were promised.
  await assertStockTrue(life.shop, { but: ["nothing is promised that is not there"] });
  await expectNothingDoubled(life);
  expectAppliedAsSent(life);
}

/** Our side and the channel's say the same, once everything had its time. */
export async function expectInStep(life: SellerLife): Promise<void> {
  await expectNeverFalse(life);
  const { tenant, listings } = life.shop;
  const desired = await withTenant(tenant, (tx) =>
    readDesired(
      tx,
      tenant,
      listings.map((one) => one.listingId),
    ),
  );
  const wanted = listings.map(({ listingId }) => desired.find((one) => one.listingId === listingId));
  for (let product = 0; product < COUNTED; product++) {
    const shown = life.onChannel(product);
    const { stock, price } = wanted[product]!;
    if (stock.value !== null) expect([product, String(shown.quantity)]).toEqual([product, stock.value]);
    if (price.value !== null)
      expect(`${shown.salePrice.toFixed(2)}/${shown.listPrice.toFixed(2)} RON`).toBe(price.value);
  }
  // Nobody ever counted the last one.
  expect(wanted[PRODUCTS - 1]?.stock.value).toBeNull();
  // What died before our first look was never taken in; everything else is here, as it is there.
  const here = await statusesHere(life);
  const there = life.packages().map((one) => [String(one.shipmentPackageId), one.status.toLowerCase()] as const);
  const expected = there.filter(([id, status]) => id in here || !["cancelled", "unpacked"].includes(status));
  expect(here).toEqual(Object.fromEntries(expected));
}

async function statusesHere(life: SellerLife): Promise<Record<string, string>> {
  const packages = await withTenant(life.shop.tenant, (tx) => tx.orderPackage.findMany());
  return Object.fromEntries(packages.map((one) => [one.externalId, one.status]));
}

async function expectNothingDoubled(life: SellerLife): Promise<void> {
  const { tenantId } = life.shop.tenant;
  const { rows } = await asDatabaseOwner((owner) =>
    owner.query(
      `SELECT (SELECT count(*)::int FROM stock_movement WHERE tenant_id = $1 AND kind = 'adjustment' AND quantity <> 0) AS "changes",
              (SELECT count(*)::int - count(DISTINCT external_number)::int FROM customer_order WHERE tenant_id = $1) AS orders,
              (SELECT count(*)::int - count(DISTINCT external_id)::int FROM order_package WHERE tenant_id = $1) AS packages,
              (SELECT count(*)::int - count(DISTINCT (order_line_id, product_id, warehouse_id))::int FROM reservation WHERE tenant_id = $1) AS promises`,
      [tenantId],
    ),
  );
  expect(rows[0]).toMatchObject({ orders: 0, packages: 0, promises: 0 });
  expect(rows[0].changes).toBeLessThanOrEqual(life.edits);
  const levels = await withTenant(life.shop.tenant, (tx) => tx.stockLevel.findMany());
  life.onHand.forEach((pieces, product) => {
    const level = levels.find((one) => one.productId === life.shop.listings[product]?.productId);
    expect([product, Number(level?.onHand ?? 0)]).toEqual([product, pieces]);
  });
}

/**
 * The channel applied the stocks of each product in the order in which we sent them, each once, and so its prices: no older
 * value ever landed after a newer one. Told by the channel's own books. And what nobody counted was never sent.
 */
function expectAppliedAsSent(life: SellerLife): void {
  const calls = life.sandbox.control
    .requests()
    .filter((one) => one.method === "POST" && one.path.includes("price-and-inventory"))
    .filter((one) => (one.status === 200 && one.fault !== "html-200") || one.fault === "answer-lost")
    .reverse();
  const items = calls.flatMap((one) => (JSON.parse(one.requestBody) as { items: Item[] }).items);
  life.barcodes.forEach((barcode, product) => {
    const sent = items.filter((item) => item.barcode === barcode);
    const applied = life.onChannel(product).updates;
    for (const field of ["quantity", "salePrice"] as const) {
      const done = valuesOf(applied, field);
      expect([barcode, field, done]).toEqual([barcode, field, valuesOf(sent, field).slice(0, done.length)]);
    }
    if (product >= COUNTED) expect(valuesOf(sent, "quantity")).toEqual([]);
  });
}

/**
 * What the calls after `since` offered is free by our own books, reckoned here from the orders themselves and not by the function
 * that the push uses: nothing was offered that is promised to somebody.
 */
export async function expectOfferedIsFree(life: SellerLife, since: number): Promise<void> {
  const { rows } = await asDatabaseOwner((owner) =>
    owner.query<{ barcode: string; free: number }>(
      `SELECT l.barcode, GREATEST(0, s.on_hand - coalesce(sum(o.ordered - o.cancelled - o.shipped) FILTER (WHERE p.is_live AND p.status IN ('awaiting', 'created', 'picking', 'invoiced')), 0))::float8 AS free
         FROM listing l JOIN stock_level s ON s.tenant_id = l.tenant_id AND s.product_id = l.product_id
         LEFT JOIN order_line o ON o.tenant_id = l.tenant_id AND o.product_id = l.product_id
         LEFT JOIN order_package p ON p.tenant_id = o.tenant_id AND p.id = o.package_id
        WHERE l.tenant_id = $1 GROUP BY l.barcode, s.on_hand`,
      [life.shop.tenant.tenantId],
    ),
  );
  const free = new Map(rows.map((row) => [row.barcode, row.free]));
  for (const { barcode, quantity } of life.sentSince(since)) {
    if (quantity !== undefined) expect([barcode, quantity <= (free.get(barcode) ?? 0)]).toEqual([barcode, true]);
  }
}

type Item = { barcode?: string; quantity?: number | null; salePrice?: number | null };

function valuesOf(items: readonly Item[], field: "quantity" | "salePrice"): number[] {
  return items.map((item) => item[field]).filter((value) => value !== null && value !== undefined);
}
