-- Who made a key of the API, so that it stops with them. No foreign key on the person: a revoked key of another company must keep nobody's
-- account from being deleted.
ALTER TABLE api_key ADD COLUMN created_by uuid;

-- For the keys that exist the log knows it. The owner of the schema sees the rows of all companies only while the policies are not forced upon it.
ALTER TABLE api_key NO FORCE ROW LEVEL SECURITY;
ALTER TABLE audit_event NO FORCE ROW LEVEL SECURITY;
UPDATE api_key k SET created_by = e.actor_id::uuid
  FROM audit_event e
 WHERE e.tenant_id = k.tenant_id AND e.entity = 'api_key' AND e.entity_id = k.id::text AND e.action = 'api_key.created' AND e.actor_kind = 'member';
ALTER TABLE api_key FORCE ROW LEVEL SECURITY;
ALTER TABLE audit_event FORCE ROW LEVEL SECURITY;
