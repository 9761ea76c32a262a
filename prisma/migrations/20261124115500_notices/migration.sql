-- What the operator tells everybody, shown in the frame of every company until it ends or the person has put it away.
CREATE TABLE notice (
  id           uuid NOT NULL DEFAULT uuidv7() PRIMARY KEY,
  text_ro      text NOT NULL CHECK (text_ro <> ''),
  text_en      text NOT NULL CHECK (text_en <> ''),
  severity     text NOT NULL CHECK (severity IN ('info', 'warning', 'critical')),
  starts_at    timestamptz(3) NOT NULL,
  ends_at      timestamptz(3) NOT NULL CHECK (ends_at > starts_at),
  created_by   uuid NOT NULL,
  created_at   timestamptz(3) NOT NULL DEFAULT now(),
  withdrawn_by uuid,
  withdrawn_at timestamptz(3)
);
CREATE TABLE notice_dismissal (
  notice_id uuid NOT NULL REFERENCES notice (id) ON DELETE CASCADE,
  user_id   uuid NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
  at        timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (notice_id, user_id)
);
CREATE INDEX notice_dismissal_user_id_idx ON notice_dismissal (user_id);

-- Written by operators only, whatever the code asks for; a notice that was shown is not rewritten, only withdrawn.
ALTER TABLE notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_dismissal ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_read ON notice FOR SELECT TO marfa_app USING (app_is_system());
CREATE POLICY operator_publishes ON notice FOR INSERT TO marfa_app
  WITH CHECK (app_is_system() AND withdrawn_at IS NULL AND EXISTS (SELECT 1 FROM operator_mark o WHERE o.user_id = created_by));
CREATE POLICY operator_withdraws ON notice FOR UPDATE TO marfa_app USING (app_is_system() AND withdrawn_at IS NULL)
  WITH CHECK (app_is_system() AND EXISTS (SELECT 1 FROM operator_mark o WHERE o.user_id = withdrawn_by));
CREATE POLICY system_notes ON notice_dismissal TO marfa_app USING (app_is_system()) WITH CHECK (app_is_system());
GRANT SELECT, INSERT ON notice, notice_dismissal TO marfa_app;
GRANT UPDATE (withdrawn_by, withdrawn_at) ON notice TO marfa_app;

CREATE FUNCTION note_of_notice() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO operator_event (user_id, action, about_id, detail)
  VALUES (coalesce(NEW.withdrawn_by, NEW.created_by), CASE WHEN TG_OP = 'INSERT' THEN 'notice.published' ELSE 'notice.withdrawn' END,
          NEW.id, jsonb_build_object('reason', NEW.text_ro));
  RETURN NULL;
END $$;
CREATE TRIGGER note_of_notice AFTER INSERT OR UPDATE ON notice FOR EACH ROW EXECUTE FUNCTION note_of_notice();
REVOKE EXECUTE ON FUNCTION note_of_notice() FROM PUBLIC;
