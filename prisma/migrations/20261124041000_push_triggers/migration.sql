-- Everything else that changes what a listing should show on its channel marks its push rows in the same transaction:
-- a link, a sync switch, the channel's own status, an archived product, the settings of the connection, an observed difference.

CREATE FUNCTION listing_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE t record;
BEGIN
  -- A switch that a person turned off stops the field at once; turned on again it is dirty again.
  UPDATE listing_push p
     SET state = CASE WHEN w.wanted THEN 'dirty' WHEN p.state = 'sent' THEN 'sent' ELSE 'excluded' END,
         dirty_version = p.dirty_version + CASE WHEN w.wanted THEN 1 ELSE 0 END,
         dirty_at = CASE WHEN w.wanted THEN clock_timestamp() ELSE p.dirty_at END,
         not_before = LEAST(p.not_before, clock_timestamp()), attempts = 0, failure_code = NULL, failure_detail = NULL
    FROM (SELECT n.tenant_id, n.id, 'STOCK' AS field, n.sync_stock AS wanted FROM new_rows n JOIN old_rows o USING (tenant_id, id) WHERE n.sync_stock <> o.sync_stock
          UNION ALL
          SELECT n.tenant_id, n.id, 'PRICE', n.sync_price FROM new_rows n JOIN old_rows o USING (tenant_id, id) WHERE n.sync_price <> o.sync_price) w
   WHERE p.tenant_id = w.tenant_id AND p.listing_id = w.id AND p.field = w.field;
  FOR t IN
    SELECT n.tenant_id, array_agg(n.id) AS listings FROM new_rows n JOIN old_rows o USING (tenant_id, id)
     WHERE n.product_id IS DISTINCT FROM o.product_id OR (n.product_id IS NOT NULL AND n.channel_status <> o.channel_status) GROUP BY n.tenant_id
  LOOP
    PERFORM mark_push_dirty(t.tenant_id, 'STOCK', t.listings);
    PERFORM mark_push_dirty(t.tenant_id, 'PRICE', t.listings);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER listing_update AFTER UPDATE ON listing
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION listing_changed();

CREATE FUNCTION product_archived() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE t record;
BEGIN
  FOR t IN
    SELECT n.tenant_id, array_agg(l.id) AS listings FROM new_rows n JOIN old_rows o USING (tenant_id, id)
      JOIN listing l ON l.tenant_id = n.tenant_id AND l.product_id = n.id
     WHERE (n.archived_at IS NULL) <> (o.archived_at IS NULL) GROUP BY n.tenant_id
  LOOP
    PERFORM mark_push_dirty(t.tenant_id, 'STOCK', t.listings);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER product_update AFTER UPDATE ON product
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION product_archived();

CREATE FUNCTION mark_connection_dirty(p_tenant uuid, p_connection uuid, p_field text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT mark_push_dirty(p_tenant, p_field, (SELECT array_agg(id) FROM listing WHERE tenant_id = p_tenant AND connection_id = p_connection AND product_id IS NOT NULL))
$$;
CREATE FUNCTION connection_settings_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF (NEW.buffer, NEW.cap) IS DISTINCT FROM (OLD.buffer, OLD.cap) THEN PERFORM mark_connection_dirty(NEW.tenant_id, NEW.id, 'STOCK'); END IF;
  IF NEW.price_warehouse_id IS DISTINCT FROM OLD.price_warehouse_id THEN PERFORM mark_connection_dirty(NEW.tenant_id, NEW.id, 'PRICE'); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER connection_settings AFTER UPDATE OF buffer, cap, price_warehouse_id ON connection FOR EACH ROW EXECUTE FUNCTION connection_settings_changed();
CREATE FUNCTION connection_warehouses_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE t record;
BEGIN
  FOR t IN SELECT DISTINCT tenant_id, connection_id FROM changed_rows LOOP
    PERFORM mark_connection_dirty(t.tenant_id, t.connection_id, 'STOCK');
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER connection_warehouse_insert AFTER INSERT ON connection_warehouse REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION connection_warehouses_changed();
CREATE TRIGGER connection_warehouse_delete AFTER DELETE ON connection_warehouse REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION connection_warehouses_changed();

-- What a reading shows against what we believe: a difference ends the belief, and the value is sent again.
CREATE FUNCTION push_observed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.observed_value IS NOT NULL AND NEW.belief_known AND NEW.state = 'clean' AND NEW.observed_value IS DISTINCT FROM NEW.confirmed_value THEN
    NEW.belief_known := false;
    NEW.state := 'dirty';
    NEW.dirty_version := NEW.dirty_version + 1;
    NEW.dirty_at := clock_timestamp();
    NEW.not_before := clock_timestamp();
    NEW.attempts := 0;
    NEW.failure_code := 'drift';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER listing_push_observed BEFORE UPDATE OF observed_value, observed_at ON listing_push FOR EACH ROW EXECUTE FUNCTION push_observed();

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mark_connection_dirty(uuid, uuid, text) TO marfa_app;
GRANT EXECUTE ON FUNCTION listing_changed(), product_archived(), connection_settings_changed(), connection_warehouses_changed(), push_observed() TO marfa_app;
