-- When a person (or a script) said which warehouses and which buffer a connection has; before that they are our first guess.
ALTER TABLE connection ADD COLUMN settings_confirmed_at TIMESTAMPTZ(3);
UPDATE connection SET settings_confirmed_at = push_started_at;
-- When the company put its list of first steps away.
ALTER TABLE tenant ADD COLUMN first_steps_closed_at TIMESTAMPTZ(3);
