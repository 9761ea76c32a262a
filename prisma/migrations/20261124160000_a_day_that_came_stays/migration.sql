-- Once the day of a deletion has come by the clock of the database, it is neither taken back nor moved: rows may be gone already, whatever
-- the clock of the process says that was asked.
CREATE FUNCTION refuse_late_change_of_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.deletion_due_at <= clock_timestamp() THEN
    RAISE EXCEPTION 'the day of this deletion has come' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER late_change_of_deletion BEFORE UPDATE OF deletion_due_at ON tenant
  FOR EACH ROW WHEN (OLD.deletion_due_at IS DISTINCT FROM NEW.deletion_due_at) EXECUTE FUNCTION refuse_late_change_of_deletion();
