-- A value waits only where somebody started the sending: the values of a connection that is being set up are no queue.
GRANT SELECT (id, push_enabled) ON connection TO marfa_figures;
GRANT CREATE ON SCHEMA public TO marfa_figures;
CREATE OR REPLACE FUNCTION operator_tenant_figures(p_operator uuid, p_tenants uuid[], p_since timestamptz)
RETURNS TABLE (tenant_id uuid, orders bigint, members bigint, last_seen_at timestamptz, pending bigint, oldest_pending timestamptz,
               quarantined bigint, connections bigint, failing bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT asked.id, o.orders, m.members, m.seen, p.pending, p.oldest, q.quarantined, c.connections, c.failing
    FROM unnest(p_tenants) AS asked (id)
    CROSS JOIN LATERAL (SELECT count(*) AS orders FROM customer_order x WHERE x.tenant_id = asked.id AND x.placed_at >= p_since) o
    CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE x.suspended_at IS NULL) AS members, max(x.last_seen_at) AS seen
                          FROM membership x WHERE x.tenant_id = asked.id) m
    CROSS JOIN LATERAL (SELECT count(*) AS pending, min(x.dirty_at) AS oldest
                          FROM listing_push x JOIN connection y ON y.tenant_id = x.tenant_id AND y.id = x.connection_id AND y.push_enabled
                         WHERE x.tenant_id = asked.id AND x.state IN ('dirty', 'retrying')) p
    CROSS JOIN LATERAL (SELECT count(*) AS quarantined FROM listing_push x WHERE x.tenant_id = asked.id AND x.state = 'quarantined') q
    CROSS JOIN LATERAL (SELECT count(*) AS connections, count(*) FILTER (WHERE x.state = 'unauthorised' OR x.failing_since IS NOT NULL) AS failing
                          FROM connection x WHERE x.tenant_id = asked.id) c
   WHERE operator_asks(p_operator)
$$;
REVOKE CREATE ON SCHEMA public FROM marfa_figures;
