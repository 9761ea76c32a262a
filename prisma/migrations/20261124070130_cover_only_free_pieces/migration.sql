-- Free pieces go to the waiting promises of the same product and warehouse, earliest deadline first, as before. New: where nothing
-- is free, the waiting promises are not even read. A thousand buyers who wait for one product cost the next one nothing.
CREATE OR REPLACE FUNCTION cover_waiting(p_tenant uuid, p_products uuid[], p_warehouses uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE free_products uuid[]; free_warehouses uuid[]; free_pieces numeric[];
BEGIN
  SELECT array_agg(l.product_id), array_agg(l.warehouse_id), array_agg(l.on_hand - l.reserved)
    INTO free_products, free_warehouses, free_pieces
    FROM (SELECT DISTINCT t.product_id, t.warehouse_id FROM unnest(p_products, p_warehouses) AS t (product_id, warehouse_id)) t
    JOIN stock_level l ON l.tenant_id = p_tenant AND l.product_id = t.product_id AND l.warehouse_id = t.warehouse_id
   WHERE l.on_hand > l.reserved;
  IF free_products IS NULL THEN RETURN; END IF;

  WITH share AS (
    SELECT w.id, LEAST(w.missing, f.free - w.ahead) AS pieces
      FROM unnest(free_products, free_warehouses, free_pieces) AS f (product_id, warehouse_id, free)
     CROSS JOIN LATERAL (
       SELECT r.id, r.wanted - r.quantity AS missing,
              sum(r.wanted - r.quantity) OVER (ORDER BY r.due_at, r.id) - (r.wanted - r.quantity) AS ahead
         FROM reservation r
        WHERE r.tenant_id = p_tenant AND r.product_id = f.product_id AND r.warehouse_id = f.warehouse_id
          AND r.state = 'active' AND r.quantity < r.wanted) w
     WHERE f.free > w.ahead
  )
  UPDATE reservation r SET quantity = r.quantity + s.pieces FROM share s WHERE r.tenant_id = p_tenant AND r.id = s.id;
END $$;
