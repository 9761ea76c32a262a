import { newId } from "../../lib/core/ids";
import type { IncomingPackage } from "../../lib/orders/incoming-package";
import type { Shop } from "../../lib/orders/testing/a-shop-with-stock";

/** What the bare function takes: the order with every id known beforehand. */
export function toBareOrder(shop: Shop, one: IncomingPackage): unknown {
  const plain = JSON.parse(
    JSON.stringify(one, (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value)),
  ) as Record<string, unknown>;
  return {
    ...plain,
    connectionId: shop.connectionId,
    warehouseId: shop.warehouseId,
    orderId: newId(),
    packageId: newId(),
    customerId: newId(),
    lines: one.lines.map((line, position) => ({
      ...(plain.lines as Record<string, unknown>[])[position],
      id: newId(),
      position,
      netMinor: (line.grossMinor - line.sellerDiscountMinor - line.channelDiscountMinor).toString(),
    })),
  };
}

/** The same rows as the import writes for a new order, in one function call, as the application's role under row level security. */
export const BARE_IMPORT = `
CREATE FUNCTION bench_import(t uuid, o jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  c uuid := (o ->> 'connectionId')::uuid; w uuid := (o ->> 'warehouseId')::uuid;
  new_order uuid := (o ->> 'orderId')::uuid; new_package uuid := (o ->> 'packageId')::uuid;
  customer uuid; listings uuid[];
BEGIN
  PERFORM set_config('app.tenant_id', t::text, true);
  INSERT INTO customer (tenant_id, id, connection_id, external_id, name, email, phone)
  VALUES (t, (o ->> 'customerId')::uuid, c, o #>> '{customer,externalId}', o #>> '{customer,name}', o #>> '{customer,email}', o #>> '{customer,phone}')
  ON CONFLICT (tenant_id, connection_id, external_id) DO UPDATE SET name = EXCLUDED.name RETURNING id INTO customer;

  INSERT INTO customer_order (tenant_id, id, connection_id, external_number, customer_id, warehouse_id, stage, customer_name, city, county, phone,
      currency, gross_minor, seller_discount_minor, channel_discount_minor, sgr_minor, net_minor, payable_minor, channel_payable_minor,
      first_line_title, carrier, placed_at, channel_deadline)
  VALUES (t, new_order, c, o ->> 'externalOrderNumber', customer, w, o ->> 'status', o #>> '{customer,name}', o #>> '{shippingAddress,city}',
      o #>> '{shippingAddress,county}', o #>> '{shippingAddress,phone}', o ->> 'currency', (o ->> 'grossMinor')::bigint,
      (o ->> 'sellerDiscountMinor')::bigint, (o ->> 'channelDiscountMinor')::bigint, (o ->> 'sgrMinor')::bigint, (o ->> 'payableMinor')::bigint,
      (o ->> 'payableMinor')::bigint, (o ->> 'payableMinor')::bigint, o #>> '{lines,0,title}', o ->> 'carrier',
      (o ->> 'placedAt')::timestamptz, (o ->> 'shipBy')::timestamptz)
  ON CONFLICT (tenant_id, connection_id, external_number) DO NOTHING;
  IF NOT FOUND THEN RETURN; END IF;

  INSERT INTO order_package (tenant_id, id, order_id, connection_id, external_id, status, raw_status, created_by, channel_modified_at, ship_by,
      carrier, tracking_number, gross_minor, seller_discount_minor, channel_discount_minor, sgr_minor, channel_payable_minor, discounts)
  VALUES (t, new_package, new_order, c, o ->> 'externalId', o ->> 'status', o ->> 'rawStatus', o ->> 'createdBy', (o ->> 'modifiedAt')::timestamptz,
      (o ->> 'shipBy')::timestamptz, o ->> 'carrier', o ->> 'trackingNumber', (o ->> 'grossMinor')::bigint, (o ->> 'sellerDiscountMinor')::bigint,
      (o ->> 'channelDiscountMinor')::bigint, (o ->> 'sgrMinor')::bigint, (o ->> 'payableMinor')::bigint, o -> 'discounts');

  INSERT INTO order_line (tenant_id, id, order_id, package_id, connection_id, external_line_id, position, listing_id, product_id, barcode, stock_code,
      title, variant, image_url, ordered, unit_price, gross_minor, seller_discount_minor, channel_discount_minor, voucher_minor, sgr_minor,
      net_minor, vat_rate)
  SELECT t, l.id, new_order, new_package, c, l."externalLineId", l.position, k.id, k.product_id, l.barcode, l."stockCode", l.title, l.variant,
      k.image_urls[1], l.quantity, l."unitPrice", l."grossMinor", l."sellerDiscountMinor", l."channelDiscountMinor", l."voucherMinor", l."sgrMinor",
      l."netMinor", l."vatRate"
    FROM jsonb_to_recordset(o -> 'lines') AS l (id uuid, "externalLineId" text, position int, "listingExternalId" text, barcode text, "stockCode" text,
      title text, variant text, quantity numeric, "unitPrice" numeric, "grossMinor" bigint, "sellerDiscountMinor" bigint,
      "channelDiscountMinor" bigint, "voucherMinor" bigint, "sgrMinor" bigint, "netMinor" bigint, "vatRate" numeric)
    LEFT JOIN listing k ON k.tenant_id = t AND k.connection_id = c AND k.external_id = l."listingExternalId";

  INSERT INTO reservation (tenant_id, order_line_id, product_id, warehouse_id, wanted, due_at)
  SELECT t, l.id, l.product_id, w, l.ordered, (o ->> 'shipBy')::timestamptz FROM order_line l
   WHERE l.tenant_id = t AND l.package_id = new_package AND l.product_id IS NOT NULL ORDER BY l.product_id;

  SELECT array_agg(l.listing_id ORDER BY l.listing_id) INTO listings FROM order_line l
   WHERE l.tenant_id = t AND l.package_id = new_package AND l.listing_id IS NOT NULL;
  UPDATE listing_push SET belief_known = false WHERE tenant_id = t AND listing_id = ANY (listings) AND field = 'STOCK' AND belief_known;

  INSERT INTO order_address (tenant_id, order_id, kind, name, line1, line2, city, county, postal_code, country, phone)
  SELECT t, new_order, a.kind, a.body ->> 'name', a.body ->> 'line1', a.body ->> 'line2', a.body ->> 'city', a.body ->> 'county',
         a.body ->> 'postalCode', a.body ->> 'country', a.body ->> 'phone'
    FROM (VALUES ('shipping', o -> 'shippingAddress'), ('invoice', o -> 'invoiceAddress')) AS a (kind, body);
  INSERT INTO order_event (tenant_id, order_id, at, kind, data, dedupe_key)
  SELECT t, new_order, now(), e.kind, '{}', e.kind FROM (VALUES ('placed'), ('imported'), ('package_status'), ('covered')) AS e (kind);
  INSERT INTO inbound_event (tenant_id, connection_id, kind, external_key, raw, processed_at, attempts)
  VALUES (t, c, 'package', 'package:' || (o ->> 'externalId'), o, now(), 1);
  INSERT INTO outbox_event (tenant_id, type, data)
  VALUES (t, 'order.imported', jsonb_build_object('tenantId', t, 'orderId', new_order));
END $$;
GRANT EXECUTE ON FUNCTION bench_import(uuid, jsonb) TO marfa_app;`;
