-- The marketplace catalogue counts its tabs, offers its filters and keeps its views without reading whole listings.
CREATE INDEX listing_counts ON listing (tenant_id, connection_id, link_state, channel_status);
CREATE INDEX listing_by_category ON listing (tenant_id, connection_id, category_external_id, category_name);
CREATE INDEX listing_by_brand ON listing (tenant_id, connection_id, brand);
CREATE INDEX product_archived ON product (tenant_id, id) WHERE archived_at IS NOT NULL;
CREATE INDEX listing_push_drift ON listing_push (tenant_id, connection_id, listing_id) WHERE failure_code = 'drift';

-- One name once per person and screen; views of everybody have no person.
ALTER TABLE saved_view ADD CHECK (name <> '');
CREATE UNIQUE INDEX saved_view_name ON saved_view (tenant_id, screen, COALESCE(user_id, '00000000-0000-0000-0000-000000000000'::uuid), lower(name));
