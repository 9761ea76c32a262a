-- The operator's place: who may enter it, what an operator did, and figures over all tenants without their rows.

-- ------------------------------------------------------------------------------------------------ who is an operator
-- The application may read marks and not make them: an operator is made with the database's own sign-in (npm run operator),
-- which owns these tables; that is why their policies are not forced upon the owner.
CREATE TABLE operator_mark (
  user_id    uuid NOT NULL PRIMARY KEY REFERENCES app_user (id) ON DELETE CASCADE,
  granted_at timestamptz(3) NOT NULL DEFAULT now()
);
ALTER TABLE operator_mark ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_read ON operator_mark FOR SELECT USING (app_is_system());
GRANT SELECT ON operator_mark TO marfa_app;

-- ------------------------------------------------------------------------------------------------ what operators did
CREATE TABLE operator_event (
  id       uuid NOT NULL DEFAULT uuidv7() PRIMARY KEY,
  at       timestamptz(3) NOT NULL DEFAULT now(),
  -- NULL: the command line, which only who runs the machine can use.
  user_id  uuid,
  action   text NOT NULL,
  -- The tenant, person or notice that it was about; no key, because the log outlives them.
  about_id uuid,
  detail   jsonb
);
ALTER TABLE operator_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_read ON operator_event FOR SELECT USING (app_is_system());
-- Nobody has the right to add, but for the triggers below, which belong to the owner of the schema.
CREATE POLICY triggers_add ON operator_event FOR INSERT WITH CHECK (true);
GRANT SELECT ON operator_event TO marfa_app;

-- What an operator does to a tenant stands in the tenant's own log; from there it comes here, so that nobody can forget it.
CREATE FUNCTION audit_of_operator() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO operator_event (at, user_id, action, about_id, detail)
  VALUES (NEW.at, NEW.actor_id::uuid, NEW.action, NEW.tenant_id, NEW.after);
  RETURN NULL;
END $$;
CREATE TRIGGER audit_of_operator AFTER INSERT ON audit_event
  FOR EACH ROW WHEN (NEW.actor_kind = 'operator') EXECUTE FUNCTION audit_of_operator();
REVOKE EXECUTE ON FUNCTION audit_of_operator() FROM PUBLIC;

-- ------------------------------------------------------------------------------------------------ tenants
-- What the owner was told when the account was suspended.
ALTER TABLE tenant ADD COLUMN suspended_reason text;
-- When the person last opened a page of the tenant, to a quarter of an hour.
ALTER TABLE membership ADD COLUMN last_seen_at timestamptz(3);

-- ------------------------------------------------------------------------------------------------ figures
-- Counts only, for a role that sees nothing else than the columns it counts by, and only asked by an operator.
DO $$ BEGIN CREATE ROLE marfa_figures NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
DO $$ BEGIN EXECUTE format('GRANT marfa_figures TO %I', current_user); EXCEPTION WHEN OTHERS THEN NULL; END $$;
GRANT USAGE ON SCHEMA public TO marfa_figures;
GRANT SELECT ON operator_mark TO marfa_figures;
GRANT SELECT (tenant_id, placed_at) ON customer_order TO marfa_figures;
GRANT SELECT (tenant_id, connection_id, state, dirty_at) ON listing_push TO marfa_figures;
GRANT SELECT (tenant_id, state, failing_since) ON connection TO marfa_figures;
GRANT SELECT (tenant_id, suspended_at, last_seen_at) ON membership TO marfa_figures;
CREATE POLICY figures ON customer_order FOR SELECT TO marfa_figures USING (true);
CREATE POLICY figures ON listing_push FOR SELECT TO marfa_figures USING (true);
CREATE POLICY figures ON connection FOR SELECT TO marfa_figures USING (true);
CREATE POLICY figures ON membership FOR SELECT TO marfa_figures USING (true);
CREATE INDEX listing_push_quarantined ON listing_push (tenant_id, connection_id) WHERE state = 'quarantined';

CREATE FUNCTION operator_asks(p_operator uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT public.app_is_system() AND EXISTS (SELECT 1 FROM public.operator_mark WHERE user_id = p_operator) $$;

CREATE FUNCTION operator_tenant_figures(p_operator uuid, p_tenants uuid[], p_since timestamptz)
RETURNS TABLE (tenant_id uuid, orders bigint, members bigint, last_seen_at timestamptz, pending bigint, oldest_pending timestamptz,
               quarantined bigint, connections bigint, failing bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT asked.id, o.orders, m.members, m.seen, p.pending, p.oldest, q.quarantined, c.connections, c.failing
    FROM unnest(p_tenants) AS asked (id)
    CROSS JOIN LATERAL (SELECT count(*) AS orders FROM customer_order x WHERE x.tenant_id = asked.id AND x.placed_at >= p_since) o
    CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE x.suspended_at IS NULL) AS members, max(x.last_seen_at) AS seen
                          FROM membership x WHERE x.tenant_id = asked.id) m
    CROSS JOIN LATERAL (SELECT count(*) AS pending, min(x.dirty_at) AS oldest FROM listing_push x
                         WHERE x.tenant_id = asked.id AND x.state IN ('dirty', 'retrying')) p
    CROSS JOIN LATERAL (SELECT count(*) AS quarantined FROM listing_push x WHERE x.tenant_id = asked.id AND x.state = 'quarantined') q
    CROSS JOIN LATERAL (SELECT count(*) AS connections, count(*) FILTER (WHERE x.state = 'unauthorised' OR x.failing_since IS NOT NULL) AS failing
                          FROM connection x WHERE x.tenant_id = asked.id) c
   WHERE operator_asks(p_operator)
$$;
GRANT CREATE ON SCHEMA public TO marfa_figures;
ALTER FUNCTION operator_tenant_figures(uuid, uuid[], timestamptz) OWNER TO marfa_figures;
REVOKE CREATE ON SCHEMA public FROM marfa_figures;
REVOKE EXECUTE ON FUNCTION operator_asks(uuid), operator_tenant_figures(uuid, uuid[], timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION operator_asks(uuid) TO marfa_figures;
GRANT EXECUTE ON FUNCTION operator_tenant_figures(uuid, uuid[], timestamptz), app_is_system() TO marfa_app, marfa_figures;
