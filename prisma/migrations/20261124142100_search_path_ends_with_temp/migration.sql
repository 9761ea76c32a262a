-- A function with its owner's rights looks for names in the caller's temporary schema last. Left out of the path that schema comes first,
-- and whoever may make a temporary table could put one of theirs in the place of ours. lib/db/definer-functions.db.test.ts walks them all.
DO $$
DECLARE f record;
BEGIN
  FOR f IN
    SELECT p.oid::regprocedure AS name FROM pg_proc p
     WHERE p.prosecdef AND p.pronamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = public, pg_temp', f.name);
  END LOOP;
END $$;
