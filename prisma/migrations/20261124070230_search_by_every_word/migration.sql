-- Every word of the query is a condition of its own, so that the trigram index is asked for all of them and not only for the
-- longest: "tricou bumbac xs" no longer reads every "bumbac".
CREATE OR REPLACE FUNCTION search_products(p_query text, p_max int) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE words text[] := search_words(p_query); conditions text;
BEGIN
  IF cardinality(words) = 0 THEN RETURN; END IF;
  SELECT string_agg(format('search_text LIKE ''%%'' || $2[%s] || ''%%''', n), ' AND ') INTO conditions FROM generate_series(1, cardinality(words)) AS n;
  RETURN QUERY EXECUTE 'SELECT id FROM product WHERE tenant_id = $1 AND ' || conditions || ' LIMIT $3' USING app_tenant(), words, p_max;
END $$;
