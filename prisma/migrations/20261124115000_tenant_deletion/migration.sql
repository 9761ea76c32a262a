-- The account of a company goes thirty days after its owner asked for it: every row of every table that has a tenant, the people who
-- belong to no other company, the mails about it. What stays is one line in the operators' log.
ALTER TABLE tenant
  ADD COLUMN deletion_asked_at timestamptz(3),
  ADD COLUMN deletion_asked_by uuid,
  ADD COLUMN deletion_due_at timestamptz(3),
  ADD CHECK ((deletion_asked_at IS NULL) = (deletion_due_at IS NULL)),
  ADD CHECK (deletion_due_at > deletion_asked_at);
CREATE INDEX tenant_deletion_due ON tenant (deletion_due_at) WHERE deletion_due_at IS NOT NULL;

-- Refuses unless the account in context is to be deleted by now; the caller holds the tenant's row until its transaction ends.
CREATE FUNCTION assert_deletion_due() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE due timestamptz;
BEGIN
  IF app_tenant() IS NULL THEN RAISE EXCEPTION 'no tenant in context' USING ERRCODE = 'check_violation'; END IF;
  SELECT deletion_due_at INTO due FROM tenant WHERE id = app_tenant() FOR UPDATE;
  -- A tenant that is gone may still be swept: what was being written when it went.
  IF FOUND AND (due IS NULL OR due > clock_timestamp()) THEN
    RAISE EXCEPTION 'this account is not to be deleted now' USING ERRCODE = 'check_violation';
  END IF;
END $$;

-- Tables with a tenant, children before parents, read from the catalogue: a new table is deleted from without being named here.
CREATE FUNCTION tables_of_tenants() RETURNS SETOF regclass LANGUAGE sql STABLE SET search_path = public AS $$
  WITH RECURSIVE owned AS (
    SELECT c.oid FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'tenant_id' AND NOT a.attisdropped
  ), edge AS (
    SELECT DISTINCT k.conrelid AS child, k.confrelid AS parent FROM pg_constraint k
     WHERE k.contype = 'f' AND k.conrelid <> k.confrelid AND k.conrelid IN (SELECT oid FROM owned) AND k.confrelid IN (SELECT oid FROM owned)
  ), depth (oid, deep) AS (
    SELECT oid, 0 FROM owned
    UNION
    SELECT e.child, d.deep + 1 FROM depth d JOIN edge e ON e.parent = d.oid WHERE d.deep < 50
  )
  SELECT oid::regclass FROM depth GROUP BY oid ORDER BY max(deep) DESC, oid::regclass::text
$$;

-- Deletes at most p_most rows of the tenant in context and answers how many; 0 when only its memberships are left. The second
-- place that takes rows out of the ledger and the log: the whole account goes.
CREATE FUNCTION delete_tenant_rows(p_most int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE name regclass; gone int; total int := 0;
BEGIN
  PERFORM assert_deletion_due();
  FOR name IN SELECT t FROM tables_of_tenants() t WHERE t <> 'membership'::regclass LOOP
    EXECUTE format('DELETE FROM %s WHERE ctid = ANY (ARRAY(SELECT ctid FROM %s WHERE tenant_id = $1 LIMIT $2))', name, name)
      USING app_tenant(), p_most - total;
    GET DIAGNOSTICS gone = ROW_COUNT;
    total := total + gone;
    IF total >= p_most THEN RETURN total; END IF;
  END LOOP;
  RETURN total;
END $$;

-- The last step: what came meanwhile, the memberships, the people who are in no other company and no operators, the mails about the
-- account and to those people, and the tenant itself. Answers the number of people that went; NULL when the tenant was gone already.
CREATE FUNCTION delete_tenant() RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public SET app.scope = 'system' AS $$
DECLARE
  me uuid := app_tenant();
  company tenant%ROWTYPE;
  people uuid[];
  person uuid;
  link record;
  gone int := 0;
BEGIN
  PERFORM assert_deletion_due();
  SELECT * INTO company FROM tenant WHERE id = me;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT coalesce(array_agg(m.user_id), '{}') INTO people FROM membership m WHERE m.tenant_id = me;
  WHILE delete_tenant_rows(100000) > 0 LOOP END LOOP;
  DELETE FROM membership m WHERE m.tenant_id = me;
  DELETE FROM mail WHERE dedupe_key LIKE '%' || me || '%';
  DELETE FROM rate_budget WHERE key LIKE '%' || me || '%';
  FOREACH person IN ARRAY people LOOP
    CONTINUE WHEN EXISTS (SELECT 1 FROM operator_mark o WHERE o.user_id = person);
    BEGIN
      DELETE FROM mail WHERE to_address = (SELECT u.email FROM app_user u WHERE u.id = person);
      -- What hangs on a person alone: links sent by mail and the like.
      FOR link IN
        SELECT k.conrelid::regclass AS name, a.attname AS col FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
         WHERE k.contype = 'f' AND k.confrelid = 'app_user'::regclass AND cardinality(k.conkey) = 1
           AND k.conrelid NOT IN (SELECT t::oid FROM tables_of_tenants() t)
      LOOP
        EXECUTE format('DELETE FROM %s WHERE %I = $1', link.name, link.col) USING person;
      END LOOP;
      DELETE FROM app_user u WHERE u.id = person;
      gone := gone + 1;
    EXCEPTION WHEN foreign_key_violation THEN
      -- Somebody of another company too, or named in one: stays whole.
      NULL;
    END;
  END LOOP;
  DELETE FROM tenant WHERE id = me;
  INSERT INTO operator_event (user_id, action, about_id, detail)
  VALUES (company.deletion_asked_by, 'tenant.deleted', me,
          jsonb_build_object('company', company.name, 'cui', company.cui, 'slug', company.slug, 'askedAt', company.deletion_asked_at, 'people', gone));
  RETURN gone;
END $$;

REVOKE EXECUTE ON FUNCTION assert_deletion_due(), tables_of_tenants(), delete_tenant_rows(int), delete_tenant() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION delete_tenant_rows(int), delete_tenant() TO marfa_app;
