-- One person may open several companies, and at most three whose trial runs or has ended: each takes one of the person's places until
-- it is activated. A unique key decides, because nobody can count rows of companies that they cannot see. No foreign key on the person:
-- what hangs on a person goes with them, and a company does not.
ALTER TABLE tenant
  ADD COLUMN opened_by uuid,
  ADD COLUMN trial_place smallint,
  ADD CHECK (trial_place BETWEEN 1 AND 3),
  ADD CHECK ((opened_by IS NULL) = (trial_place IS NULL));
CREATE UNIQUE INDEX tenant_trial_place ON tenant (opened_by, trial_place) WHERE activated_at IS NULL;
