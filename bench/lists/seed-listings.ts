import type { BenchWorld } from "../bench-types";
import type { BigShop } from "./seed-shop";

/** Every product stands on the first connection, sent and confirmed. Past the triggers, as the rest of the seed. */
export async function seedListings({ owner }: BenchWorld, { tenantId, connectionIds }: BigShop): Promise<void> {
  await owner.query("SET session_replication_role = replica");
  await owner.query(
    `INSERT INTO listing (tenant_id, id, connection_id, external_id, barcode, stock_code, title, image_urls, channel_status, product_id, link_state, search_text,
                          sale_price_minor, channel_quantity, updated_at)
     SELECT p.tenant_id, gen_random_uuid(), $2, c.code, c.code, c.code, p.name, '{}', 'on_sale', p.id, 'linked', p.search_text, 4990, 5, now()
       FROM product p JOIN LATERAL (SELECT code FROM product_code c WHERE c.tenant_id = p.tenant_id AND c.product_id = p.id LIMIT 1) c ON true
      WHERE p.tenant_id = $1`,
    [tenantId, connectionIds[0]],
  );
  await owner.query(
    `INSERT INTO listing_push (tenant_id, listing_id, field, connection_id, state, belief_known, sent_value, confirmed_value, sent_at, confirmed_at)
     SELECT l.tenant_id, l.id, f, l.connection_id, 'clean', true, v, v, now(), now()
       FROM listing l, (VALUES ('STOCK', '5'), ('PRICE', '49.90/49.90 RON')) AS x (f, v) WHERE l.tenant_id = $1`,
    [tenantId],
  );
  await owner.query("SET session_replication_role = origin");
  await owner.query("VACUUM ANALYZE listing, listing_push");
}
