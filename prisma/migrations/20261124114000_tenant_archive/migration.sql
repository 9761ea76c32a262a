-- Everything a tenant owns as one ZIP, made in slices and kept for a week. Its bytes are rows, so that any process can make the next
-- slice or send the file, and so that they go with the tenant. See docs/decisions/0009-an-archive-is-rows.md.
CREATE TABLE "tenant_archive" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "locale" TEXT NOT NULL,
    "requested_by" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "cursor" JSONB NOT NULL DEFAULT '{}',
    "parts" INTEGER NOT NULL DEFAULT 0,
    "size_bytes" BIGINT NOT NULL DEFAULT 0,
    "entry_count" INTEGER NOT NULL DEFAULT 0,
    "done_rows" INTEGER NOT NULL DEFAULT 0,
    "total_rows" INTEGER,
    "heartbeat_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "tenant_archive_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE TABLE "archive_part" (
    "tenant_id" UUID NOT NULL,
    "archive_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,
    "directory" BYTEA NOT NULL,

    CONSTRAINT "archive_part_pkey" PRIMARY KEY ("tenant_id","archive_id","position")
);
-- They are compressed already.
ALTER TABLE archive_part ALTER COLUMN content SET STORAGE EXTERNAL;

ALTER TABLE tenant_archive
  ADD CHECK (state IN ('queued', 'running', 'ready', 'failed')),
  ADD CHECK (locale IN ('ro', 'en')),
  ADD CHECK ((state = 'ready') = (expires_at IS NOT NULL)),
  ADD FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE "archive_part" ADD CONSTRAINT "archive_part_tenant_id_archive_id_fkey" FOREIGN KEY ("tenant_id", "archive_id") REFERENCES "tenant_archive"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
-- Two who ask at once get one.
CREATE UNIQUE INDEX tenant_archive_one_in_work ON tenant_archive (tenant_id) WHERE state IN ('queued', 'running');

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['tenant_archive', 'archive_part'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (tenant_id = app_tenant()) WITH CHECK (tenant_id = app_tenant())', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO marfa_app', name);
  END LOOP;
END $$;
-- For the sweep of those that stand still and of those whose week is over.
CREATE POLICY system_read ON tenant_archive FOR SELECT TO marfa_app USING (app_is_system());
