-- The sample shop of a tenant: its connection, and when it was filled (catalogue, products, stock, first push).
ALTER TABLE tenant ADD COLUMN sample_connection_id UUID, ADD COLUMN sample_ready_at TIMESTAMPTZ(3);
ALTER TABLE tenant ADD FOREIGN KEY (id, sample_connection_id) REFERENCES connection (tenant_id, id) ON DELETE SET NULL (sample_connection_id);
-- The sweep asks each minute; nearly always nothing is there.
CREATE INDEX tenant_sample_open ON tenant (id) WHERE sample_connection_id IS NOT NULL AND sample_ready_at IS NULL;
