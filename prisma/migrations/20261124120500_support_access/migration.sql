-- An operator looks into an account only while its owner allows it, and only after saying so.
ALTER TABLE tenant ADD COLUMN support_until timestamptz(3);

-- Bound to the very permission under which it began: one that is given anew has to be entered anew.
CREATE TABLE operator_visit (
  user_id    uuid NOT NULL REFERENCES operator_mark (user_id) ON DELETE CASCADE,
  visited    uuid NOT NULL REFERENCES tenant (id) ON DELETE CASCADE,
  until      timestamptz(3) NOT NULL,
  entered_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (user_id, visited)
);
ALTER TABLE operator_visit ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_read ON operator_visit FOR SELECT TO marfa_app USING (app_is_system());
CREATE POLICY operator_enters ON operator_visit FOR INSERT TO marfa_app
  WITH CHECK (app_is_system() AND EXISTS (SELECT 1 FROM operator_mark o WHERE o.user_id = operator_visit.user_id)
              AND EXISTS (SELECT 1 FROM tenant t WHERE t.id = visited AND t.support_until = until AND t.support_until > now()));
CREATE POLICY operator_leaves ON operator_visit FOR DELETE TO marfa_app USING (app_is_system());
GRANT SELECT, INSERT, DELETE ON operator_visit TO marfa_app;
