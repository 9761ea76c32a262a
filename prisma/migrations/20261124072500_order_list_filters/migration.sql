-- The counts of the order list (per state, deadline and worth, under any of its filters) come from this index alone: it takes the
-- place of the one without the further columns.
CREATE INDEX customer_order_counts ON customer_order (tenant_id, state, channel_deadline)
  INCLUDE (connection_id, county, carrier, is_company, placed_at, currency, payable_minor);
DROP INDEX "customer_order_tenant_id_state_channel_deadline_idx";
-- Which counties and carriers there are is walked from pair to pair.
CREATE INDEX customer_order_places ON customer_order (tenant_id, county, (coalesce(carrier, '')));
