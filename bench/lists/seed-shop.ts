import { hashPassword } from "../../lib/auth/password";
import { createTenant } from "../../lib/tenancy/create-tenant";
import type { BenchWorld } from "../bench-types";
import { withoutSearchIndexes } from "./without-search-indexes";

export const OWNER = { email: "bench@marfa.test", password: "a-password-of-the-bench" };

export type BigShop = { slug: string; tenantId: string; connectionIds: string[] };

/**
 * One tenant with `size` products and `size` orders on two connections, as a shop of some years looks: nearly all orders are
 * over, some hundreds are still here, a few wait for stock. Written past the triggers (they would take an hour), with the columns that
 * the triggers would have filled.
 */
export async function seedShop({ owner }: BenchWorld, size: number): Promise<BigShop> {
  const { tenant } = await createTenant({
    name: "Bench mare SRL",
    vatPayer: true,
    owner: {
      email: OWNER.email,
      name: "Ion Măsurătoru",
      passwordHash: await hashPassword(OWNER.password),
      locale: "ro",
      emailVerifiedAt: new Date(),
    },
  });
  await owner.query("UPDATE tenant SET activated_at = now()");
  await owner.query("SET session_replication_role = replica");
  await withoutSearchIndexes(owner, async () => {
    for (const part of [CONNECTIONS, PRODUCTS, ORDERS]) await owner.query(part.replaceAll(":size", String(size)));
  });
  await owner.query("SET session_replication_role = DEFAULT");
  // What autovacuum does within minutes of such an import.
  await owner.query("VACUUM ANALYZE");
  const { rows } = await owner.query("SELECT id FROM connection ORDER BY name");
  return { slug: tenant.slug, tenantId: tenant.tenantId, connectionIds: rows.map((row) => row.id) };
}

// Paused: nobody shall be asked for orders while pages are measured.
const CONNECTIONS = `
INSERT INTO connection (tenant_id, id, channel, name, storefront, external_seller_id, credentials, state, order_warehouse_id)
SELECT w.tenant_id, uuidv7(), 'trendyol', 'Trendyol ' || n, 'RO', n::text, 'sealed', 'paused', w.id FROM warehouse w, generate_series(1, 2) n;`;

const PRODUCTS = `
INSERT INTO product (tenant_id, id, name, brand, category, vat_rate, created_at)
SELECT t.id, uuidv7(interval '-1 second' * (:size - n)),
       format('%s %s %s nr. %s', noun[1 + n % 40], adjective[1 + (n / 40) % 25], colour[1 + (n / 1000) % 10], n),
       brand[1 + n % 7], 'Casă și grădină', 21, now() - interval '1 second' * (:size - n)
  FROM tenant t, generate_series(1, :size) n,
       (SELECT ARRAY['Geantă','Rucsac','Lampă','Lumânare','Pernă','Pilotă','Prosop','Halat','Cană','Farfurie','Vază','Oglindă','Ramă','Ceas','Covor',
                     'Perdea','Draperie','Suport','Raft','Cutie','Coș','Taburet','Scaun','Masă','Birou','Noptieră','Cuier','Umbrelă','Portofel','Curea',
                     'Eșarfă','Căciulă','Mănuși','Șosete','Papuci','Tricou','Rochie','Fustă','Cămașă','Bluză'] AS noun,
               ARRAY['din bumbac','din lână','din piele','din lemn','din sticlă','din ceramică','din metal','din bambus','din in','din mătase','de umăr',
                     'de birou','de baie','de pat','de bucătărie','de grădină','de copii','de călătorie','de iarnă','de vară','pliabil','decorativ',
                     'modern','clasic','rustic'] AS adjective,
               ARRAY['alb','negru','roșu','albastru','verde','galben','maro','gri','roz','mov'] AS colour,
               ARRAY['Cerdac','Doina','Mușat','Vatra','Ileana','Codru','Izvor'] AS brand) w;
INSERT INTO product_code (tenant_id, id, product_id, kind, code, normalised_code)
SELECT tenant_id, uuidv7(), id, 'SKU', 'BN-' || n, 'BN-' || n FROM (SELECT *, row_number() OVER (ORDER BY created_at) AS n FROM product) p
UNION ALL
SELECT tenant_id, uuidv7(), id, 'BARCODE', (5940000000000 + n)::text, (5940000000000 + n)::text
  FROM (SELECT *, row_number() OVER (ORDER BY created_at) AS n FROM product) p;
UPDATE product SET search_text = product_search_text(tenant_id, id, name, brand);
INSERT INTO product_image (tenant_id, id, product_id, position, url)
SELECT tenant_id, uuidv7(), id, 0, 'https://example.com/' || id || '.jpg' FROM product;
INSERT INTO stock_level (tenant_id, product_id, warehouse_id, on_hand, counted_at)
SELECT p.tenant_id, p.id, w.id, 20, now() FROM product p, warehouse w;
INSERT INTO price (tenant_id, warehouse_id, product_id, gross, list_gross)
SELECT p.tenant_id, w.id, p.id, 9990, 12990 FROM product p, warehouse w;`;

const ORDERS = `
INSERT INTO customer_order (tenant_id, id, connection_id, external_number, warehouse_id, stage, uncovered, customer_name, city, county, phone,
       gross_minor, net_minor, payable_minor, channel_payable_minor, line_count, piece_count, first_line_title, carrier, placed_at, channel_deadline)
SELECT c.tenant_id, uuidv7(interval '-3 minutes' * (:size - n)), c.id, (8000000000 + n)::text, c.order_warehouse_id,
       CASE WHEN n > :size - 1200 THEN (ARRAY['created','created','created','picking','packed','invoiced'])[1 + n % 6]
            WHEN n > :size - 6000 THEN 'shipped'
            ELSE (ARRAY['delivered','delivered','delivered','delivered','delivered','delivered','delivered','delivered','returned','cancelled'])[1 + n % 10] END,
       CASE WHEN n > :size - 1200 AND n % 12 = 0 THEN 1 ELSE 0 END,
       first[1 + n % 30] || ' ' || last[1 + (n / 30) % 40], 'Cluj-Napoca', 'Cluj', '+4072' || lpad((n % 1000000)::text, 7, '0'),
       9990, 9990, 9990, 9990, 1, 1, 'Geantă de umăr din piele ecologică', 'FAN Courier', now() - interval '3 minutes' * (:size - n),
       now() - interval '3 minutes' * (:size - n) + interval '2 days'
  FROM generate_series(1, :size) n
  JOIN (SELECT *, row_number() OVER (ORDER BY name) AS at FROM connection) c ON c.at = 1 + n % 2,
       (SELECT ARRAY['Ana','Ion','Maria','Ștefania','Andrei','Elena','Mihai','Ioana','Vasile','Cristina','Gheorghe','Alina','Dan','Raluca','Radu','Oana',
                     'Sorin','Diana','Florin','Laura','Paul','Simona','Victor','Monica','Tudor','Carmen','Lucian','Roxana','Emil','Țița'] AS first,
               ARRAY['Popescu','Ionescu','Mureșan','Pop','Rusu','Stan','Dumitru','Matei','Gheorghiu','Lazăr','Ciobanu','Țăranu','Moldovan','Barbu','Neagu',
                     'Dobre','Ilie','Toma','Sandu','Marin','Preda','Enache','Voicu','Manea','Cojocaru','Bălan','Crăciun','Nistor','Oprea','Pavel',
                     'Roman','Sava','Suciu','Tănase','Ursu','Vlad','Zamfir','Albu','Bucur','Chiriac'] AS last) w;
INSERT INTO order_package (tenant_id, id, order_id, connection_id, external_id, status, raw_status, channel_modified_at, tracking_number)
SELECT tenant_id, uuidv7(), id, connection_id, 'P' || external_number, CASE WHEN stage IN ('created','picking','packed') THEN 'created' ELSE stage END, '',
       placed_at, '7' || external_number FROM customer_order;
INSERT INTO order_line (tenant_id, id, order_id, package_id, connection_id, external_line_id, barcode, stock_code, title, ordered, shipped, reserved,
       unit_price, gross_minor, seller_discount_minor, channel_discount_minor, net_minor, vat_rate, product_id)
SELECT o.tenant_id, uuidv7(), o.id, p.id, o.connection_id, '1', k.barcode, k.sku, 'Geantă de umăr din piele ecologică', 1,
       CASE WHEN o.stage IN ('created','picking','packed','invoiced') THEN 0 ELSE 1 END,
       CASE WHEN o.stage IN ('created','picking','packed','invoiced') AND o.uncovered = 0 THEN 1 ELSE 0 END, 99.9, 9990, 0, 0, 9990, 21, k.product_id
  FROM (SELECT *, row_number() OVER (ORDER BY placed_at) AS n FROM customer_order) o
  JOIN order_package p ON p.tenant_id = o.tenant_id AND p.order_id = o.id
  JOIN (SELECT s.product_id, s.code AS sku, b.code AS barcode, row_number() OVER (ORDER BY s.id) AS n
          FROM product_code s JOIN product_code b ON b.product_id = s.product_id AND b.kind = 'BARCODE' WHERE s.kind = 'SKU') k ON k.n = o.n;
UPDATE customer_order o SET reserved_count = CASE WHEN o.stage IN ('created','picking','packed','invoiced') AND o.uncovered = 0 THEN 1 ELSE 0 END,
       search_text = f_fold(concat_ws(' ', o.external_number, o.customer_name, o.phone, regexp_replace(o.phone, '\\D', '', 'g'), l.barcode, l.stock_code,
         p.external_id, p.tracking_number))
  FROM order_line l, order_package p WHERE l.order_id = o.id AND p.order_id = o.id;`;
