-- clear_sample_shop(), with the levels locked in a statement of their own. A statement that waits for a level sums the ledger as it
-- was when it began: an adjustment that was being written meanwhile stood in the ledger and not in the level. Otherwise unchanged.
CREATE OR REPLACE FUNCTION clear_sample_shop() RETURNS TABLE (products int, orders int) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  me uuid := app_tenant();
  shop uuid;
  doomed uuid[];
  lines uuid[];
  line_causes text[];
  kept record;
BEGIN
  SELECT sample_connection_id INTO shop FROM tenant WHERE id = me FOR UPDATE;
  IF shop IS NULL THEN
    RETURN QUERY SELECT 0, 0;
    RETURN;
  END IF;
  -- Nothing more comes in for it: whoever is writing holds a share of this row until it is done.
  PERFORM 1 FROM connection c WHERE c.tenant_id = me AND c.id = shop FOR UPDATE;
  SELECT coalesce(array_agg(DISTINCT m.product_id), '{}') INTO doomed
    FROM listing_match m JOIN listing l ON l.tenant_id = m.tenant_id AND l.id = m.listing_id
   WHERE m.tenant_id = me AND l.connection_id = shop AND m.decision = 'created'
     AND NOT EXISTS (SELECT 1 FROM listing k WHERE k.tenant_id = me AND k.product_id = m.product_id AND k.connection_id <> shop)
     AND NOT EXISTS (SELECT 1 FROM order_line o WHERE o.tenant_id = me AND o.product_id = m.product_id AND o.connection_id <> shop);
  SELECT coalesce(array_agg(o.id), '{}'), coalesce(array_agg(o.id::text), '{}') INTO lines, line_causes
    FROM order_line o WHERE o.tenant_id = me AND o.connection_id = shop;
  orders := (SELECT count(*) FROM customer_order o WHERE o.tenant_id = me AND o.connection_id = shop);
  products := cardinality(doomed);

  -- Before anything is summed: whoever is changing one of these levels finishes first, and the statements below see what they wrote.
  PERFORM 1 FROM stock_level l
    WHERE l.tenant_id = me AND (l.product_id = ANY (doomed)
          OR l.product_id IN (SELECT k.product_id FROM listing k WHERE k.tenant_id = me AND k.connection_id = shop AND k.product_id IS NOT NULL))
    ORDER BY l.product_id, l.warehouse_id FOR UPDATE;
  DELETE FROM reservation r WHERE r.tenant_id = me AND r.order_line_id = ANY (lines);
  DELETE FROM order_event e USING customer_order o WHERE e.tenant_id = me AND o.tenant_id = me AND o.id = e.order_id AND o.connection_id = shop;
  DELETE FROM order_address a USING customer_order o WHERE a.tenant_id = me AND o.tenant_id = me AND o.id = a.order_id AND o.connection_id = shop;
  DELETE FROM order_line o WHERE o.tenant_id = me AND o.connection_id = shop;
  DELETE FROM order_package p WHERE p.tenant_id = me AND p.connection_id = shop;
  DELETE FROM customer_order o WHERE o.tenant_id = me AND o.connection_id = shop;
  DELETE FROM customer c WHERE c.tenant_id = me AND c.connection_id = shop;

  DELETE FROM stock_movement m
   WHERE m.tenant_id = me
     AND (m.product_id = ANY (doomed) OR (m.cause_kind = 'order_line' AND m.cause_id = ANY (line_causes))
          OR (m.cause_kind = 'listing' AND m.cause_id IN (SELECT l.id::text FROM listing l WHERE l.tenant_id = me AND l.connection_id = shop)));
  DELETE FROM stock_level l WHERE l.tenant_id = me AND l.product_id = ANY (doomed);
  FOR kept IN
    SELECT l.product_id, l.warehouse_id,
           (SELECT coalesce(sum(m.quantity), 0) FROM stock_movement m WHERE m.tenant_id = me AND m.product_id = l.product_id AND m.warehouse_id = l.warehouse_id) AS on_hand,
           (SELECT min(m.at) FROM stock_movement m WHERE m.tenant_id = me AND m.product_id = l.product_id AND m.warehouse_id = l.warehouse_id) AS counted_at,
           (SELECT coalesce(sum(r.quantity), 0) FROM reservation r WHERE r.tenant_id = me AND r.product_id = l.product_id AND r.warehouse_id = l.warehouse_id AND r.state = 'active') AS reserved
      FROM stock_level l
     WHERE l.tenant_id = me AND l.product_id IN (SELECT k.product_id FROM listing k WHERE k.tenant_id = me AND k.connection_id = shop AND k.product_id IS NOT NULL)
     ORDER BY l.product_id, l.warehouse_id FOR UPDATE OF l
  LOOP
    UPDATE stock_level l SET on_hand = kept.on_hand, reserved = kept.reserved, counted_at = kept.counted_at, updated_at = now()
     WHERE l.tenant_id = me AND l.product_id = kept.product_id AND l.warehouse_id = kept.warehouse_id
       AND (l.on_hand, l.reserved) IS DISTINCT FROM (kept.on_hand, kept.reserved);
  END LOOP;

  DELETE FROM connection c WHERE c.tenant_id = me AND c.id = shop;
  DELETE FROM push_batch b WHERE b.tenant_id = me AND b.connection_id = shop;
  DELETE FROM inbound_event e WHERE e.tenant_id = me AND e.connection_id = shop;
  DELETE FROM channel_call c WHERE c.tenant_id = me AND c.connection_id = shop;
  DELETE FROM price p WHERE p.tenant_id = me AND p.product_id = ANY (doomed);
  DELETE FROM product p WHERE p.tenant_id = me AND p.id = ANY (doomed);
  DELETE FROM product_family f WHERE f.tenant_id = me AND NOT EXISTS (SELECT 1 FROM product p WHERE p.tenant_id = me AND p.family_id = f.id);
  DELETE FROM image_file f
   WHERE f.tenant_id = me AND NOT EXISTS (SELECT 1 FROM product_image i WHERE i.tenant_id = me AND i.url = f.source_url)
     AND NOT EXISTS (SELECT 1 FROM listing l WHERE l.tenant_id = me AND f.source_url = ANY (l.image_urls));
  UPDATE tenant SET sample_connection_id = NULL, sample_ready_at = NULL, onboarding_choice = NULL WHERE id = me;
  RETURN NEXT;
END $$;
