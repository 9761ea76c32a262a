-- A notice is published and withdrawn, and a visit begun, only for an operator whose second step is on: the database asked for the
-- mark alone, while its figures asked for both.
GRANT EXECUTE ON FUNCTION operator_asks(uuid) TO marfa_app;
ALTER POLICY operator_publishes ON notice WITH CHECK (withdrawn_at IS NULL AND operator_asks(created_by));
ALTER POLICY operator_withdraws ON notice WITH CHECK (operator_asks(withdrawn_by));
ALTER POLICY operator_enters ON operator_visit
  WITH CHECK (operator_asks(operator_visit.user_id)
              AND EXISTS (SELECT 1 FROM tenant t WHERE t.id = visited AND t.support_until = until AND t.support_until > now()));
