import { sealedKeys } from "../../lib/channels/testing/sealed-keys";
import { randomToken, sha256 } from "../../lib/core/crypto";
import { newId } from "../../lib/core/ids";
import type { BenchWorld } from "../bench-types";

export type Seller = {
  sellerId: number;
  apiKey: string;
  warehouseId: string;
  /** Every product of the seller, linked to its listing, with START pieces that the channel is known to show. */
  products: { id: string; barcode: string }[];
};

const START = 10;
const FIRST_SELLER = 5001;

/** One tenant per seller of the sandbox, each with all products linked, counted, and believed in: nothing is due. */
export async function seedSellers(
  { owner }: BenchWorld,
  controlUrl: string,
  size: { sellers: number; products: number },
): Promise<Seller[]> {
  const sellers: Seller[] = [];
  for (let at = 0; at < size.sellers; at++) {
    const sellerId = FIRST_SELLER + at;
    const keys = { sellerId: String(sellerId), apiKey: `key-${sellerId}`, apiSecret: `secret-${sellerId}` };
    await post(`${controlUrl}/control/sellers`, { ...keys, sellerId, products: size.products });
    const shown = await fetch(`${controlUrl}/control/products/${sellerId}?q=&limit=${size.products}`);
    const barcodes = ((await shown.json()) as { barcode: string }[]).map(({ barcode }) => barcode);
    if (barcodes.length !== size.products) throw new Error(`the sandbox shows ${barcodes.length} products`);
    sellers.push(await seedTenant(owner, keys, barcodes));
  }
  await owner.query("VACUUM ANALYZE");
  return sellers;
}

async function seedTenant(
  owner: BenchWorld["owner"],
  keys: { sellerId: string; apiKey: string; apiSecret: string },
  barcodes: string[],
): Promise<Seller> {
  const [tenantId, warehouseId, connectionId] = [newId(), newId(), newId()];
  const apiKey = `mk_${randomToken(30)}`;
  const products = barcodes.map((barcode) => ({ id: newId(), barcode }));
  await owner.query("BEGIN; SET LOCAL session_replication_role = replica");
  const write = (sql: string, values: unknown[]) => owner.query(sql, values);
  await write("INSERT INTO tenant (id, slug, name, activated_at) VALUES ($1, $2, $2, now())", [
    tenantId,
    `seller-${keys.sellerId}`,
  ]);
  await write(
    "INSERT INTO api_key (tenant_id, id, name, prefix, key_hash, last_used_at) VALUES ($1, $2, 'bench', 'mk_', $3, now())",
    [tenantId, newId(), sha256(apiKey)],
  );
  await write("INSERT INTO warehouse (tenant_id, id, code, name) VALUES ($1, $2, 'DP', 'Depozit')", [
    tenantId,
    warehouseId,
  ]);
  await write(
    `INSERT INTO connection (tenant_id, id, channel, name, storefront, external_seller_id, credentials, order_warehouse_id, push_enabled,
            push_started_at, orders_cursor, catalogue_cursor, last_pull_at)
     VALUES ($1, $2, 'trendyol', 'Trendyol', 'RO', $3, $4, $5, true, now(), now(), now(), now())`,
    [tenantId, connectionId, keys.sellerId, sealedKeys(keys, connectionId), warehouseId],
  );
  await write("INSERT INTO connection_warehouse (tenant_id, connection_id, warehouse_id) VALUES ($1, $2, $3)", [
    tenantId,
    connectionId,
    warehouseId,
  ]);
  await write(
    `INSERT INTO product (tenant_id, id, name, vat_rate) SELECT $1, p.id, 'Produs ' || p.barcode, 21 FROM unnest($2::uuid[], $3::text[]) AS p (id, barcode)`,
    [tenantId, products.map(({ id }) => id), barcodes],
  );
  await write(
    `INSERT INTO listing (tenant_id, id, connection_id, external_id, barcode, title, channel_status, image_urls, product_id, link_state)
     SELECT $1, uuidv7(), $2, p.barcode, p.barcode, 'Produs ' || p.barcode, 'on_sale', '{}', p.id, 'linked' FROM unnest($3::uuid[], $4::text[]) AS p (id, barcode)`,
    [tenantId, connectionId, products.map(({ id }) => id), barcodes],
  );
  await write(
    `INSERT INTO listing_push (tenant_id, listing_id, field, connection_id, state, belief_known, confirmed_value)
     SELECT tenant_id, id, f, connection_id, CASE f WHEN 'STOCK' THEN 'clean' ELSE 'unknown' END, f = 'STOCK', CASE f WHEN 'STOCK' THEN '${START}' END
       FROM listing, (VALUES ('STOCK'), ('PRICE')) v (f) WHERE tenant_id = $1`,
    [tenantId],
  );
  await write(
    `INSERT INTO stock_movement (tenant_id, product_id, warehouse_id, kind, quantity, actor_kind, idempotency_key)
     SELECT tenant_id, id, $2, 'opening', ${START}, 'system', id::text FROM product WHERE tenant_id = $1`,
    [tenantId, warehouseId],
  );
  await write(
    `INSERT INTO stock_level (tenant_id, product_id, warehouse_id, on_hand, counted_at) SELECT tenant_id, id, $2, ${START}, now() FROM product WHERE tenant_id = $1`,
    [tenantId, warehouseId],
  );
  await owner.query("COMMIT");
  return { sellerId: Number(keys.sellerId), apiKey, warehouseId, products };
}

async function post(url: string, body: unknown): Promise<void> {
  const answer = await fetch(url, { method: "POST", body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
}
