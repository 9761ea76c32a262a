-- A field that a person switched off is nobody's to tend: what the channel shows may be changed there by hand, so the belief
-- ends with the switch. A field that is on its way when it is switched on again waits for its batch; the raised version
-- sends it anew once the batch has been settled, so that an older value never lands last.
CREATE OR REPLACE FUNCTION listing_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE t record;
BEGIN
  UPDATE listing_push p
     SET state = CASE WHEN p.state = 'sent' THEN 'sent' WHEN w.wanted THEN 'dirty' ELSE 'excluded' END,
         dirty_version = p.dirty_version + CASE WHEN w.wanted THEN 1 ELSE 0 END,
         dirty_at = CASE WHEN w.wanted THEN clock_timestamp() ELSE p.dirty_at END, belief_known = false,
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

-- A reading that differs ends the belief also while a change waits or the field is stopped: the change may be taken back
-- before it is sent, and what we once confirmed would pass for what the channel shows.
CREATE OR REPLACE FUNCTION push_observed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.observed_value IS NOT NULL AND NEW.belief_known AND NEW.observed_value IS DISTINCT FROM NEW.confirmed_value THEN
    NEW.belief_known := false;
    IF NEW.state = 'clean' THEN
      NEW.state := 'dirty';
      NEW.dirty_version := NEW.dirty_version + 1;
      NEW.dirty_at := clock_timestamp();
      NEW.not_before := clock_timestamp();
      NEW.attempts := 0;
      NEW.failure_code := 'drift';
    END IF;
  END IF;
  RETURN NEW;
END $$;
