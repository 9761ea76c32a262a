-- When stock that came in (or that somebody else gave back) covers an order that waited, its timeline says so, once per
-- transaction. Only covering by the database itself is told: what the application writes to a promise (a line that grew, pieces
-- handed to a successor) has its own entries, and a promise that is new gets its first cover with the order's own entry.
CREATE FUNCTION tell_new_cover() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN RETURN NULL; END IF;
  INSERT INTO order_event AS e (tenant_id, order_id, at, kind, data, dedupe_key)
  SELECT c.tenant_id, c.order_id, now(), 'cover_arrived',
         jsonb_build_object('pieces', c.pieces, 'titles', c.titles, 'title', c.title, 'uncovered', o.uncovered), 'arrived:' || pg_current_xact_id()
    FROM (SELECT n.tenant_id, l.order_id, sum(n.quantity - b.quantity) AS pieces, count(DISTINCT l.title) AS titles, min(l.title) AS title
            FROM new_rows n
            JOIN old_rows b ON b.tenant_id = n.tenant_id AND b.id = n.id
            JOIN order_line l ON l.tenant_id = n.tenant_id AND l.id = n.order_line_id
           WHERE n.state = 'active' AND b.state = 'active' AND n.quantity > b.quantity AND n.created_at <> now()::timestamptz(3)
           GROUP BY n.tenant_id, l.order_id) c
    JOIN customer_order o ON o.tenant_id = c.tenant_id AND o.id = c.order_id
  ON CONFLICT (tenant_id, order_id, dedupe_key) DO UPDATE
     SET data = EXCLUDED.data || jsonb_build_object('pieces', (e.data ->> 'pieces')::numeric + (EXCLUDED.data ->> 'pieces')::numeric, 'titles', 2);
  RETURN NULL;
END $$;
-- By its name it runs after the trigger that brings levels, lines and sums up to date.
CREATE TRIGGER reservation_update_told AFTER UPDATE ON reservation
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_new_cover();
REVOKE EXECUTE ON FUNCTION tell_new_cover() FROM PUBLIC;
