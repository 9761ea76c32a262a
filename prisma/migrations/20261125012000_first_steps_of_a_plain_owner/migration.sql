-- The first steps took a connection that sent already for one whose settings were said. An owner of the schema that is no superuser saw no
-- rows under forced policies, so nothing was said of any; it is made good here. Who began to send after that day says it themselves, and
-- where the day is not known nobody is spoken for.
ALTER TABLE connection NO FORCE ROW LEVEL SECURITY;
DO $$
BEGIN
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    UPDATE connection SET settings_confirmed_at = push_started_at
     WHERE settings_confirmed_at IS NULL
       AND push_started_at < (SELECT max(finished_at) FROM _prisma_migrations WHERE migration_name = '20261124113000_first_steps');
  END IF;
END $$;
ALTER TABLE connection FORCE ROW LEVEL SECURITY;
