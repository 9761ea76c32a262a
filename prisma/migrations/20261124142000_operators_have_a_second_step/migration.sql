-- The figures over all tenants answer only an operator whose second step is on.
GRANT SELECT (user_id, confirmed_at) ON user_second_factor TO marfa_figures;
CREATE OR REPLACE FUNCTION operator_asks(p_operator uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT public.app_is_system()
      AND EXISTS (SELECT 1 FROM public.operator_mark WHERE user_id = p_operator)
      AND EXISTS (SELECT 1 FROM public.user_second_factor WHERE user_id = p_operator AND confirmed_at IS NOT NULL) $$;
