-- What may never be false, in the database itself: roles and grants, row level security, checks, foreign keys that cross
-- modules, the ledger and reservation triggers, the dirty marks of pushes, search. See docs/decisions/0004-*.md.

-- ------------------------------------------------------------------------------------------------ extensions and roles
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

DO $$ BEGIN CREATE ROLE marfa_app NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
DO $$ BEGIN CREATE ROLE marfa_search NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
-- The owner hands functions over to marfa_search; an ordinary owner must be its member for that.
DO $$ BEGIN EXECUTE format('GRANT marfa_search TO %I', current_user); EXCEPTION WHEN OTHERS THEN NULL; END $$;

GRANT USAGE ON SCHEMA public TO marfa_app, marfa_search;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO marfa_app;
REVOKE ALL ON "_prisma_migrations" FROM marfa_app;
-- The ledger and the audit trail are insert-only. A level is written by the triggers below and by nobody else; the one
-- updatable column lets the application lock rows (SELECT … FOR UPDATE).
REVOKE UPDATE, DELETE ON stock_movement, audit_event FROM marfa_app;
REVOKE INSERT, UPDATE, DELETE ON stock_level FROM marfa_app;
GRANT UPDATE (updated_at) ON stock_level TO marfa_app;

-- ------------------------------------------------------------------------------------------------ row level security
CREATE FUNCTION app_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid $$;
CREATE FUNCTION app_is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT current_setting('app.scope', true) = 'system' $$;

DO $$
DECLARE t record;
BEGIN
  FOR t IN
    SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'tenant_id' AND NOT a.attisdropped
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t.relname);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t.relname);
    EXECUTE format('CREATE POLICY tenant ON %I USING (tenant_id = app_tenant()) WITH CHECK (tenant_id = app_tenant())', t.relname);
  END LOOP;
END $$;
ALTER TABLE tenant ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON tenant USING (id = app_tenant()) WITH CHECK (id = app_tenant());

-- Narrow doors for work that spans tenants: fan-out, relay, sign-in. Reading only, but for the outbox.
CREATE POLICY system_read ON tenant FOR SELECT TO marfa_app USING (app_is_system());
CREATE POLICY system_read ON membership FOR SELECT TO marfa_app USING (app_is_system());
CREATE POLICY system_read ON api_key FOR SELECT TO marfa_app USING (app_is_system());
CREATE POLICY system_read ON connection FOR SELECT TO marfa_app USING (app_is_system());
CREATE POLICY system_flush_slot ON connection FOR UPDATE TO marfa_app USING (app_is_system());
CREATE POLICY system_read ON listing_push FOR SELECT TO marfa_app USING (app_is_system());
CREATE POLICY system_read ON push_batch FOR SELECT TO marfa_app USING (app_is_system());
CREATE POLICY system_read ON sync_run FOR SELECT TO marfa_app USING (app_is_system());
CREATE POLICY system_read ON order_package FOR SELECT TO marfa_app USING (app_is_system());
CREATE POLICY system_read ON image_file FOR SELECT TO marfa_app USING (app_is_system());
CREATE POLICY system_relay ON outbox_event FOR ALL TO marfa_app USING (app_is_system()) WITH CHECK (app_is_system());
CREATE POLICY system_prune ON idempotency_key FOR DELETE TO marfa_app USING (app_is_system());
CREATE POLICY system_prune_read ON idempotency_key FOR SELECT TO marfa_app USING (app_is_system());
CREATE POLICY system_prune ON channel_call FOR DELETE TO marfa_app USING (app_is_system());
CREATE POLICY system_prune_read ON channel_call FOR SELECT TO marfa_app USING (app_is_system());

-- ------------------------------------------------------------------------------------------------ checks
ALTER TABLE membership ADD CHECK (role IN ('owner', 'admin', 'clerk', 'picker', 'accountant'));
CREATE UNIQUE INDEX membership_one_owner ON membership (tenant_id) WHERE role = 'owner';
ALTER TABLE api_key ADD CHECK (role IN ('owner', 'admin', 'clerk', 'picker', 'accountant'));
ALTER TABLE app_user ADD CHECK (email = lower(email));
ALTER TABLE product ADD CHECK (vat_rate BETWEEN 0 AND 100), ADD CHECK (name <> '');
ALTER TABLE product_code ADD CHECK (kind IN ('SKU', 'BARCODE', 'ADDITIONAL')), ADD CHECK (normalised_code <> '');
CREATE UNIQUE INDEX product_code_one_sku ON product_code (tenant_id, product_id) WHERE kind = 'SKU';
ALTER TABLE image_file ADD CHECK (state IN ('pending', 'ready', 'failed'));
ALTER TABLE stock_level ADD CHECK (reserved >= 0);
ALTER TABLE stock_movement ADD CHECK (kind IN ('opening', 'adjustment', 'count', 'receipt', 'transfer_in', 'transfer_out', 'sale', 'return'));
ALTER TABLE stock_movement ADD CHECK (reason IS NULL OR reason IN ('correction', 'damage', 'loss', 'found', 'own_use'));
ALTER TABLE reservation ADD CHECK (state IN ('active', 'consumed', 'released')), ADD CHECK (wanted >= 0), ADD CHECK (quantity >= 0 AND quantity <= wanted);
ALTER TABLE price ADD CHECK (gross > 0), ADD CHECK (list_gross IS NULL OR list_gross >= gross);
ALTER TABLE customer_order ADD CHECK (stage IN ('awaiting', 'created', 'picking', 'packed', 'invoiced', 'shipped', 'at_point', 'delivered', 'undelivered', 'returned', 'cancelled'));
ALTER TABLE order_package ADD CHECK (status IN ('awaiting', 'created', 'picking', 'packed', 'invoiced', 'shipped', 'at_point', 'delivered', 'undelivered', 'returned', 'cancelled', 'unpacked', 'unknown'));
ALTER TABLE order_line ADD CHECK (ordered > 0 AND reserved >= 0 AND picked >= 0 AND packed >= 0 AND shipped >= 0 AND cancelled >= 0 AND returned >= 0 AND cancelled <= ordered);
ALTER TABLE order_address ADD CHECK (kind IN ('shipping', 'invoice'));
ALTER TABLE connection ADD CHECK (channel IN ('trendyol')), ADD CHECK (state IN ('active', 'paused', 'unauthorised')), ADD CHECK (buffer >= 0), ADD CHECK (cap IS NULL OR cap >= 0);
ALTER TABLE listing ADD CHECK (channel_status IN ('on_sale', 'not_on_sale', 'pending_approval', 'rejected', 'locked', 'blacklisted', 'archived', 'missing'));
ALTER TABLE listing ADD CHECK ((link_state = 'linked') = (product_id IS NOT NULL)), ADD CHECK (link_state IN ('unlinked', 'linked', 'undecided'));
ALTER TABLE listing_push ADD CHECK (field IN ('STOCK', 'PRICE')), ADD CHECK (state IN ('unknown', 'clean', 'dirty', 'sent', 'retrying', 'quarantined', 'excluded'));
ALTER TABLE listing_push ADD CHECK (sent_version <= dirty_version AND confirmed_version <= sent_version);
ALTER TABLE push_batch ADD CHECK (state IN ('sending', 'sent', 'resolved', 'lost', 'refused'));
ALTER TABLE push_item ADD CHECK (outcome IN ('pending', 'confirmed', 'failed', 'lost'));
ALTER TABLE sync_run ADD CHECK (state IN ('queued', 'running', 'paused', 'completed', 'failed')), ADD CHECK (kind IN ('initial', 'catalogue', 'orders', 'push', 'drift', 'import', 'history'));

-- ------------------------------------------------------------------------------------------------ keys across modules
ALTER TABLE membership ADD FOREIGN KEY (tenant_id) REFERENCES tenant (id), ADD FOREIGN KEY (user_id) REFERENCES app_user (id);
ALTER TABLE user_token ADD FOREIGN KEY (user_id) REFERENCES app_user (id);
ALTER TABLE api_key ADD FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE product ADD FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE warehouse ADD FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE stock_movement
  ADD FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id),
  ADD FOREIGN KEY (tenant_id, warehouse_id) REFERENCES warehouse (tenant_id, id);
ALTER TABLE reservation
  ADD FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id),
  ADD FOREIGN KEY (tenant_id, warehouse_id) REFERENCES warehouse (tenant_id, id),
  ADD FOREIGN KEY (tenant_id, order_line_id) REFERENCES order_line (tenant_id, id);
ALTER TABLE connection
  ADD FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  ADD FOREIGN KEY (tenant_id, price_warehouse_id) REFERENCES warehouse (tenant_id, id),
  ADD FOREIGN KEY (tenant_id, order_warehouse_id) REFERENCES warehouse (tenant_id, id);
ALTER TABLE connection_warehouse ADD FOREIGN KEY (tenant_id, warehouse_id) REFERENCES warehouse (tenant_id, id);
ALTER TABLE listing_match ADD FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE;
ALTER TABLE push_item ADD FOREIGN KEY (tenant_id, listing_id) REFERENCES listing (tenant_id, id) ON DELETE CASCADE;
ALTER TABLE sync_run ADD FOREIGN KEY (tenant_id, connection_id) REFERENCES connection (tenant_id, id) ON DELETE CASCADE;
ALTER TABLE customer_order ADD FOREIGN KEY (tenant_id, connection_id) REFERENCES connection (tenant_id, id);
ALTER TABLE order_line
  ADD FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id),
  ADD FOREIGN KEY (tenant_id, listing_id) REFERENCES listing (tenant_id, id);

-- ------------------------------------------------------------------------------------------------ indexes for hot questions
CREATE INDEX outbox_event_waiting ON outbox_event (at) WHERE sent_at IS NULL;
CREATE INDEX mail_waiting ON mail (not_before) WHERE sent_at IS NULL;
CREATE INDEX listing_push_due ON listing_push (tenant_id, connection_id, not_before) WHERE state IN ('dirty', 'retrying');
CREATE INDEX push_batch_open ON push_batch (next_poll_at) WHERE state IN ('sending', 'sent', 'lost');
CREATE INDEX reservation_waiting ON reservation (tenant_id, product_id, warehouse_id, due_at) WHERE state = 'active' AND quantity < wanted;
CREATE INDEX reservation_active ON reservation (tenant_id, product_id, warehouse_id) WHERE state = 'active';
CREATE INDEX order_package_holding ON order_package (hold_until) WHERE hold_until IS NOT NULL;
CREATE INDEX order_line_unlinked ON order_line (tenant_id, connection_id, barcode) WHERE product_id IS NULL;
CREATE INDEX customer_order_newest ON customer_order (tenant_id, placed_at DESC, id DESC);
CREATE INDEX customer_order_due ON customer_order (tenant_id, channel_deadline, id);
CREATE INDEX product_newest ON product (tenant_id, created_at DESC, id DESC);
CREATE INDEX product_by_name ON product (tenant_id, name COLLATE "C", id);
CREATE INDEX listing_by_title ON listing (tenant_id, connection_id, title COLLATE "C", id);
CREATE INDEX listing_by_stock_code ON listing (tenant_id, connection_id, stock_code);
CREATE INDEX inbound_event_unprocessed ON inbound_event (tenant_id, connection_id) WHERE processed_at IS NULL;
CREATE INDEX image_file_pending ON image_file (tenant_id) WHERE state = 'pending';
ALTER TABLE listing_push SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
ALTER TABLE outbox_event SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_cost_delay = 0);
ALTER TABLE stock_level SET (fillfactor = 80);
ALTER TABLE customer_order SET (fillfactor = 85);

-- ------------------------------------------------------------------------------------------------ stock: the ledger writes the level
-- level.on_hand = Σ movements, because nothing else writes it. Rows are locked in (product, warehouse) order.
CREATE FUNCTION apply_movements() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO stock_level AS l (tenant_id, product_id, warehouse_id, on_hand, counted_at)
  SELECT tenant_id, product_id, warehouse_id, sum(quantity), min(at) FROM new_rows
   GROUP BY tenant_id, product_id, warehouse_id ORDER BY tenant_id, product_id, warehouse_id
  ON CONFLICT (tenant_id, product_id, warehouse_id) DO UPDATE
     SET on_hand = l.on_hand + EXCLUDED.on_hand, counted_at = COALESCE(l.counted_at, EXCLUDED.counted_at), updated_at = now();
  RETURN NULL;
END $$;
CREATE TRIGGER stock_movement_apply AFTER INSERT ON stock_movement
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION apply_movements();

-- Free pieces go to the waiting promises of the same product and warehouse, earliest deadline first.
CREATE FUNCTION cover_waiting(p_tenant uuid, p_products uuid[], p_warehouses uuid[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH pair AS (SELECT DISTINCT product_id, warehouse_id FROM unnest(p_products, p_warehouses) AS t (product_id, warehouse_id)),
  waiting AS (
    SELECT r.id, r.product_id, r.warehouse_id, r.wanted - r.quantity AS missing,
           sum(r.wanted - r.quantity) OVER (PARTITION BY r.product_id, r.warehouse_id ORDER BY r.due_at, r.id) - (r.wanted - r.quantity) AS ahead
      FROM pair p JOIN reservation r ON r.product_id = p.product_id AND r.warehouse_id = p.warehouse_id
     WHERE r.tenant_id = p_tenant AND r.state = 'active' AND r.quantity < r.wanted
  ),
  share AS (
    SELECT w.id, LEAST(w.missing, l.on_hand - l.reserved - w.ahead) AS pieces
      FROM waiting w JOIN stock_level l ON l.tenant_id = p_tenant AND l.product_id = w.product_id AND l.warehouse_id = w.warehouse_id
     WHERE l.on_hand - l.reserved - w.ahead > 0
  )
  UPDATE reservation r SET quantity = r.quantity + s.pieces FROM share s WHERE r.tenant_id = p_tenant AND r.id = s.id;
$$;

-- level.reserved = Σ quantity of active reservations; order_line.reserved the same per line.
CREATE FUNCTION apply_new_reservations() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO stock_level AS l (tenant_id, product_id, warehouse_id, reserved)
  SELECT tenant_id, product_id, warehouse_id, sum(CASE WHEN state = 'active' THEN quantity ELSE 0 END) FROM new_rows
   GROUP BY tenant_id, product_id, warehouse_id ORDER BY tenant_id, product_id, warehouse_id
  ON CONFLICT (tenant_id, product_id, warehouse_id) DO UPDATE SET reserved = l.reserved + EXCLUDED.reserved, updated_at = now();
  UPDATE order_line o SET reserved = o.reserved + n.quantity
    FROM (SELECT tenant_id, order_line_id, sum(quantity) AS quantity FROM new_rows WHERE state = 'active' AND quantity > 0 GROUP BY 1, 2) n
   WHERE o.tenant_id = n.tenant_id AND o.id = n.order_line_id;
  PERFORM cover_waiting(t.tenant_id, t.products, t.warehouses)
     FROM (SELECT tenant_id, array_agg(product_id) AS products, array_agg(warehouse_id) AS warehouses
             FROM new_rows WHERE state = 'active' AND quantity < wanted GROUP BY tenant_id) t;
  RETURN NULL;
END $$;
CREATE TRIGGER reservation_insert AFTER INSERT ON reservation
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION apply_new_reservations();

CREATE FUNCTION apply_changed_reservations() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM 1 FROM stock_level l
    WHERE (l.tenant_id, l.product_id, l.warehouse_id) IN (SELECT tenant_id, product_id, warehouse_id FROM new_rows)
    ORDER BY l.tenant_id, l.product_id, l.warehouse_id FOR UPDATE;
  UPDATE order_line o SET reserved = o.reserved + d.delta
    FROM (SELECT tenant_id, order_line_id, sum(delta) AS delta FROM (
            SELECT tenant_id, order_line_id, quantity AS delta FROM new_rows WHERE state = 'active'
            UNION ALL SELECT tenant_id, order_line_id, -quantity FROM old_rows WHERE state = 'active') x GROUP BY 1, 2) d
   WHERE o.tenant_id = d.tenant_id AND o.id = d.order_line_id AND d.delta <> 0;
  UPDATE stock_level l SET reserved = l.reserved + d.delta, updated_at = now()
    FROM (SELECT tenant_id, product_id, warehouse_id, sum(delta) AS delta FROM (
            SELECT tenant_id, product_id, warehouse_id, quantity AS delta FROM new_rows WHERE state = 'active'
            UNION ALL SELECT tenant_id, product_id, warehouse_id, -quantity FROM old_rows WHERE state = 'active') x GROUP BY 1, 2, 3) d
   WHERE l.tenant_id = d.tenant_id AND l.product_id = d.product_id AND l.warehouse_id = d.warehouse_id AND d.delta <> 0;
  RETURN NULL;
END $$;
CREATE TRIGGER reservation_update AFTER UPDATE ON reservation
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION apply_changed_reservations();
REVOKE DELETE ON reservation FROM marfa_app;

-- ------------------------------------------------------------------------------------------------ channels: what must be sent
-- Marks push rows dirty (locking them in listing order) and asks for an early flush of their connections.
CREATE FUNCTION mark_push_dirty(p_tenant uuid, p_field text, p_listings uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF p_listings IS NULL OR cardinality(p_listings) = 0 THEN RETURN; END IF;
  WITH locked AS (
    SELECT listing_id FROM listing_push
     WHERE tenant_id = p_tenant AND listing_id = ANY (p_listings) AND field = p_field
     ORDER BY listing_id FOR UPDATE
  ), marked AS (
    UPDATE listing_push p
       SET dirty_version = p.dirty_version + 1,
           dirty_at = CASE WHEN p.state IN ('dirty', 'retrying') OR (p.state = 'sent' AND p.dirty_version > p.sent_version) THEN p.dirty_at ELSE clock_timestamp() END,
           not_before = CASE WHEN p.state = 'retrying' THEN p.not_before ELSE LEAST(p.not_before, clock_timestamp()) END,
           attempts = CASE WHEN p.state = 'retrying' THEN p.attempts ELSE 0 END,
           failure_code = CASE WHEN p.state IN ('retrying', 'excluded') THEN p.failure_code END,
           failure_detail = CASE WHEN p.state IN ('retrying', 'excluded') THEN p.failure_detail END,
           state = CASE WHEN p.state IN ('excluded', 'sent', 'retrying') THEN p.state ELSE 'dirty' END
      FROM locked k
     WHERE p.tenant_id = p_tenant AND p.listing_id = k.listing_id AND p.field = p_field
    RETURNING p.connection_id, p.state
  )
  INSERT INTO outbox_event (tenant_id, type, data)
  SELECT DISTINCT p_tenant, 'channel.push_requested', jsonb_build_object('tenantId', p_tenant, 'connectionId', m.connection_id)
    FROM marked m JOIN connection c ON c.tenant_id = p_tenant AND c.id = m.connection_id
   WHERE m.state = 'dirty' AND c.push_enabled AND c.state = 'active';
END $$;

CREATE FUNCTION listings_of_stock(p_tenant uuid, p_products uuid[], p_warehouses uuid[]) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT array_agg(DISTINCT l.id)
    FROM unnest(p_products, p_warehouses) AS t (product_id, warehouse_id)
    JOIN listing l ON l.tenant_id = p_tenant AND l.product_id = t.product_id
    JOIN connection_warehouse w ON w.tenant_id = p_tenant AND w.connection_id = l.connection_id AND w.warehouse_id = t.warehouse_id
$$;

CREATE FUNCTION stock_level_inserted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE t record;
BEGIN
  FOR t IN SELECT tenant_id, array_agg(product_id) AS products, array_agg(warehouse_id) AS warehouses
             FROM new_rows WHERE counted_at IS NOT NULL GROUP BY tenant_id
  LOOP
    PERFORM mark_push_dirty(t.tenant_id, 'STOCK', listings_of_stock(t.tenant_id, t.products, t.warehouses));
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER stock_level_insert AFTER INSERT ON stock_level
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION stock_level_inserted();

CREATE FUNCTION stock_level_updated() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE t record;
BEGIN
  FOR t IN
    SELECT n.tenant_id, array_agg(n.product_id) AS products, array_agg(n.warehouse_id) AS warehouses
      FROM new_rows n JOIN old_rows o USING (tenant_id, product_id, warehouse_id)
     WHERE n.counted_at IS NOT NULL AND (n.on_hand - n.reserved <> o.on_hand - o.reserved OR o.counted_at IS NULL)
     GROUP BY n.tenant_id
  LOOP
    PERFORM mark_push_dirty(t.tenant_id, 'STOCK', listings_of_stock(t.tenant_id, t.products, t.warehouses));
  END LOOP;
  FOR t IN
    SELECT n.tenant_id, array_agg(n.product_id) AS products, array_agg(n.warehouse_id) AS warehouses
      FROM new_rows n JOIN old_rows o USING (tenant_id, product_id, warehouse_id)
     WHERE n.on_hand - n.reserved > 0 AND n.on_hand - n.reserved > o.on_hand - o.reserved
     GROUP BY n.tenant_id
  LOOP
    PERFORM cover_waiting(t.tenant_id, t.products, t.warehouses);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER stock_level_update AFTER UPDATE ON stock_level
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION stock_level_updated();

CREATE FUNCTION listings_of_price(p_tenant uuid, p_products uuid[], p_warehouses uuid[]) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT array_agg(DISTINCT l.id)
    FROM unnest(p_products, p_warehouses) AS t (product_id, warehouse_id)
    JOIN listing l ON l.tenant_id = p_tenant AND l.product_id = t.product_id
    JOIN connection c ON c.tenant_id = p_tenant AND c.id = l.connection_id AND c.price_warehouse_id = t.warehouse_id
$$;
CREATE FUNCTION price_inserted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE t record;
BEGIN
  FOR t IN SELECT tenant_id, array_agg(product_id) AS products, array_agg(warehouse_id) AS warehouses FROM new_rows GROUP BY tenant_id LOOP
    PERFORM mark_push_dirty(t.tenant_id, 'PRICE', listings_of_price(t.tenant_id, t.products, t.warehouses));
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER price_insert AFTER INSERT ON price
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION price_inserted();
CREATE FUNCTION price_updated() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE t record;
BEGIN
  FOR t IN
    SELECT n.tenant_id, array_agg(n.product_id) AS products, array_agg(n.warehouse_id) AS warehouses
      FROM new_rows n JOIN old_rows o USING (tenant_id, warehouse_id, product_id)
     WHERE (n.gross, n.list_gross, n.currency) IS DISTINCT FROM (o.gross, o.list_gross, o.currency) GROUP BY n.tenant_id
  LOOP
    PERFORM mark_push_dirty(t.tenant_id, 'PRICE', listings_of_price(t.tenant_id, t.products, t.warehouses));
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER price_update AFTER UPDATE ON price
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION price_updated();

-- Every listing has its two push rows from birth.
CREATE FUNCTION listing_inserted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO listing_push (tenant_id, listing_id, field, connection_id)
  SELECT n.tenant_id, n.id, f.field, n.connection_id FROM new_rows n CROSS JOIN (VALUES ('STOCK'), ('PRICE')) AS f (field);
  RETURN NULL;
END $$;
CREATE TRIGGER listing_insert AFTER INSERT ON listing
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION listing_inserted();

-- ------------------------------------------------------------------------------------------------ search text
CREATE FUNCTION f_fold(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS
$$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;

CREATE FUNCTION product_search_text(p_tenant uuid, p_product uuid, p_name text, p_brand text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT f_fold(concat_ws(' ', p_name, p_brand, (SELECT string_agg(code, ' ' ORDER BY normalised_code) FROM product_code WHERE tenant_id = p_tenant AND product_id = p_product)))
$$;
CREATE FUNCTION product_fold() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  NEW.search_text := product_search_text(NEW.tenant_id, NEW.id, NEW.name, NEW.brand);
  RETURN NEW;
END $$;
CREATE TRIGGER product_fold_insert BEFORE INSERT ON product FOR EACH ROW EXECUTE FUNCTION product_fold();
CREATE TRIGGER product_fold_update BEFORE UPDATE OF name, brand ON product FOR EACH ROW EXECUTE FUNCTION product_fold();
CREATE FUNCTION product_code_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE product p SET search_text = product_search_text(p.tenant_id, p.id, p.name, p.brand)
   WHERE (p.tenant_id, p.id) IN (SELECT tenant_id, product_id FROM changed_rows);
  RETURN NULL;
END $$;
CREATE TRIGGER product_code_insert AFTER INSERT ON product_code REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION product_code_changed();
CREATE TRIGGER product_code_update AFTER UPDATE ON product_code REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION product_code_changed();
CREATE TRIGGER product_code_delete AFTER DELETE ON product_code REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION product_code_changed();

CREATE FUNCTION listing_fold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_text := public.f_fold(concat_ws(' ', NEW.title, NEW.barcode, NEW.stock_code, NEW.content_id, NEW.brand));
  RETURN NEW;
END $$;
CREATE TRIGGER listing_fold BEFORE INSERT OR UPDATE OF title, barcode, stock_code, content_id, brand ON listing FOR EACH ROW EXECUTE FUNCTION listing_fold();

-- Sums and search text of an order follow its lines and packages.
CREATE FUNCTION refresh_orders(p_tenant uuid, p_orders uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  UPDATE customer_order o
     SET uncovered = s.uncovered, reserved_count = s.reserved, piece_count = s.pieces, line_count = s.lines,
         search_text = f_fold(concat_ws(' ', o.external_number, o.customer_name, o.phone, regexp_replace(o.phone, '\D', '', 'g'), s.words,
           (SELECT string_agg(concat_ws(' ', p.external_id, p.tracking_number, p.sender_number), ' ') FROM order_package p WHERE p.tenant_id = p_tenant AND p.order_id = o.id)))
    FROM (SELECT order_id, sum(uncovered) AS uncovered, sum(reserved) AS reserved, sum(ordered - cancelled) AS pieces,
                 count(*) FILTER (WHERE ordered > cancelled) AS lines,
                 string_agg(DISTINCT concat_ws(' ', barcode, stock_code), ' ') AS words
            FROM order_line WHERE tenant_id = p_tenant AND order_id = ANY (p_orders) GROUP BY order_id) s
   WHERE o.tenant_id = p_tenant AND o.id = s.order_id;
$$;
CREATE FUNCTION order_line_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM refresh_orders(t.tenant_id, t.orders) FROM (SELECT tenant_id, array_agg(DISTINCT order_id) AS orders FROM changed_rows GROUP BY tenant_id) t;
  RETURN NULL;
END $$;
CREATE TRIGGER order_line_insert AFTER INSERT ON order_line REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION order_line_changed();
CREATE TRIGGER order_line_update AFTER UPDATE ON order_line REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION order_line_changed();

-- The origin of an order never changes.
CREATE FUNCTION order_origin_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.connection_id, NEW.external_number) IS DISTINCT FROM (OLD.connection_id, OLD.external_number) THEN
    RAISE EXCEPTION 'the origin of an order never changes' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER customer_order_origin BEFORE UPDATE OF connection_id, external_number ON customer_order FOR EACH ROW EXECUTE FUNCTION order_origin_fixed();

-- ------------------------------------------------------------------------------------------------ search under row level security
-- Trigram operators are not leakproof, so the planner will not use their index behind a policy. These functions belong to a
-- role for which the policy is "true" and look only at the tenant of the context.
CREATE INDEX product_search ON product USING gin (tenant_id, search_text gin_trgm_ops);
CREATE INDEX listing_search ON listing USING gin (tenant_id, search_text gin_trgm_ops);
CREATE INDEX customer_order_search ON customer_order USING gin (tenant_id, search_text gin_trgm_ops);
GRANT SELECT (tenant_id, id, search_text, created_at, connection_id) ON listing TO marfa_search;
GRANT SELECT (tenant_id, id, search_text, created_at) ON product TO marfa_search;
GRANT SELECT (tenant_id, id, search_text, placed_at) ON customer_order TO marfa_search;
CREATE POLICY search ON product FOR SELECT TO marfa_search USING (true);
CREATE POLICY search ON listing FOR SELECT TO marfa_search USING (true);
CREATE POLICY search ON customer_order FOR SELECT TO marfa_search USING (true);

CREATE FUNCTION search_words(p_query text) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(replace(replace(replace(w, '\', '\\'), '%', '\%'), '_', '\_') ORDER BY length(w) DESC), '{}')
    FROM regexp_split_to_table(trim(public.f_fold(left(coalesce(p_query, ''), 200))), '\s+') AS w WHERE w <> ''
$$;
CREATE FUNCTION search_products(p_query text, p_max int) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE words text[] := search_words(p_query);
BEGIN
  IF cardinality(words) = 0 THEN RETURN; END IF;
  RETURN QUERY EXECUTE 'SELECT id FROM product WHERE tenant_id = $1 AND search_text LIKE ''%'' || $2 || ''%'' AND search_text LIKE ALL ($3) LIMIT $4'
    USING app_tenant(), words[1], ARRAY(SELECT '%' || w || '%' FROM unnest(words) w), p_max;
END $$;
CREATE FUNCTION search_listings(p_query text, p_max int) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE words text[] := search_words(p_query);
BEGIN
  IF cardinality(words) = 0 THEN RETURN; END IF;
  RETURN QUERY EXECUTE 'SELECT id FROM listing WHERE tenant_id = $1 AND search_text LIKE ''%'' || $2 || ''%'' AND search_text LIKE ALL ($3) LIMIT $4'
    USING app_tenant(), words[1], ARRAY(SELECT '%' || w || '%' FROM unnest(words) w), p_max;
END $$;
CREATE FUNCTION search_orders(p_query text, p_max int) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE words text[] := search_words(p_query);
BEGIN
  IF cardinality(words) = 0 THEN RETURN; END IF;
  RETURN QUERY EXECUTE 'SELECT id FROM customer_order WHERE tenant_id = $1 AND search_text LIKE ''%'' || $2 || ''%'' AND search_text LIKE ALL ($3) LIMIT $4'
    USING app_tenant(), words[1], ARRAY(SELECT '%' || w || '%' FROM unnest(words) w), p_max;
END $$;
GRANT CREATE ON SCHEMA public TO marfa_search;
ALTER FUNCTION search_products(text, int) OWNER TO marfa_search;
ALTER FUNCTION search_listings(text, int) OWNER TO marfa_search;
ALTER FUNCTION search_orders(text, int) OWNER TO marfa_search;
REVOKE CREATE ON SCHEMA public FROM marfa_search;

-- ------------------------------------------------------------------------------------------------ budgets
-- GCRA: grants one call when the bucket of `p_burst` calls, refilled at `p_rate` per second, is not empty; otherwise the
-- seconds to wait. `p_keep` calls are left for those who come with a smaller number (interactive work).
CREATE FUNCTION take_budget(p_key text, p_rate double precision, p_burst int, p_keep int) RETURNS double precision LANGUAGE plpgsql AS $$
DECLARE step interval := make_interval(secs => 1 / p_rate); room interval := make_interval(secs => (p_burst - p_keep) / p_rate); moment timestamptz; old_tat timestamptz;
BEGIN
  INSERT INTO rate_budget (key, tat) VALUES (p_key, clock_timestamp()) ON CONFLICT (key) DO NOTHING;
  SELECT tat INTO old_tat FROM rate_budget WHERE key = p_key FOR UPDATE;
  moment := clock_timestamp();
  old_tat := GREATEST(old_tat, moment);
  IF old_tat + step - moment > room THEN
    RETURN EXTRACT(epoch FROM old_tat + step - moment - room);
  END IF;
  UPDATE rate_budget SET tat = old_tat + step WHERE key = p_key;
  RETURN 0;
END $$;

-- Functions are for the application only as far as it calls them itself; the rest run inside triggers.
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO marfa_app, marfa_search;
REVOKE EXECUTE ON FUNCTION cover_waiting(uuid, uuid[], uuid[]), refresh_orders(uuid, uuid[]) FROM marfa_app;
