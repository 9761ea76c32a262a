-- The relay looks twice a second whether anything waits. One statement without a transaction answers it; the setting of the
-- function opens the outbox for its duration only.
CREATE FUNCTION outbox_is_waiting() RETURNS boolean LANGUAGE sql STABLE SET app.scope = 'system' AS $$
  SELECT EXISTS (SELECT 1 FROM public.outbox_event WHERE sent_at IS NULL AND (claimed_until IS NULL OR claimed_until < clock_timestamp()))
$$;
REVOKE EXECUTE ON FUNCTION outbox_is_waiting() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION outbox_is_waiting() TO marfa_app;
