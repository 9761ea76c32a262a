-- Invitations by e-mail. Only the hash of the link's token is stored; one open invitation per address and company.
CREATE TABLE "invitation" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "invited_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("tenant_id","id")
);
-- The link names no company: its hash is looked up before the tenant is known, as that of an API key.
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

CREATE UNIQUE INDEX invitation_one_open ON invitation (tenant_id, email) WHERE accepted_at IS NULL AND withdrawn_at IS NULL;
ALTER TABLE invitation
  ADD CHECK (role IN ('admin', 'clerk', 'picker', 'accountant')),
  ADD CHECK (email = lower(email)),
  ADD CHECK ((accepted_at IS NULL) = (accepted_by IS NULL)),
  ADD CHECK (accepted_at IS NULL OR withdrawn_at IS NULL),
  ADD FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  ADD FOREIGN KEY (invited_by) REFERENCES app_user (id),
  ADD FOREIGN KEY (accepted_by) REFERENCES app_user (id);

ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitation FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON invitation USING (tenant_id = app_tenant()) WITH CHECK (tenant_id = app_tenant());
CREATE POLICY system_read ON invitation FOR SELECT TO marfa_app USING (app_is_system());
GRANT SELECT, INSERT, UPDATE, DELETE ON invitation TO marfa_app;
