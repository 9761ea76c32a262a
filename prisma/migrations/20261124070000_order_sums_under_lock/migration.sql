-- Two transactions may change different lines of one order at once (stock arriving for one, a hold ending for the other). The
-- order is locked before its lines are summed, in a statement of its own, so that the sum sees what the other one committed.
CREATE OR REPLACE FUNCTION refresh_orders(p_tenant uuid, p_orders uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM 1 FROM customer_order WHERE tenant_id = p_tenant AND id = ANY (p_orders) ORDER BY id FOR UPDATE;
  UPDATE customer_order o
     SET uncovered = s.uncovered, reserved_count = s.reserved, piece_count = s.pieces, line_count = s.lines,
         search_text = f_fold(concat_ws(' ', o.external_number, o.customer_name, o.phone, regexp_replace(o.phone, '\D', '', 'g'), s.words,
           (SELECT string_agg(concat_ws(' ', p.external_id, p.tracking_number, p.sender_number), ' ') FROM order_package p WHERE p.tenant_id = p_tenant AND p.order_id = o.id)))
    FROM (SELECT order_id, sum(uncovered) AS uncovered, sum(reserved) AS reserved, sum(ordered - cancelled) AS pieces,
                 count(*) FILTER (WHERE ordered > cancelled) AS lines,
                 string_agg(DISTINCT concat_ws(' ', barcode, stock_code), ' ') AS words
            FROM order_line WHERE tenant_id = p_tenant AND order_id = ANY (p_orders) GROUP BY order_id) s
   WHERE o.tenant_id = p_tenant AND o.id = s.order_id;
END $$;
