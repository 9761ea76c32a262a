-- Tables of the embedded engine. Applied at every start, so each statement must be safe to repeat.
CREATE SCHEMA IF NOT EXISTS engine;

-- One row; its revision rises with each accepted registration, so that other processes reload their function list.
CREATE TABLE IF NOT EXISTS engine.registry (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  revision bigint NOT NULL DEFAULT 0
);
INSERT INTO engine.registry (one) VALUES (true) ON CONFLICT DO NOTHING;

CREATE TABLE IF NOT EXISTS engine.app (
  name text PRIMARY KEY,
  app_id uuid NOT NULL DEFAULT gen_random_uuid(),
  url text NOT NULL,
  sdk text,
  digest text NOT NULL,
  synced_at timestamptz NOT NULL DEFAULT now()
);

-- An inactive function gets no new runs; its open runs go on.
CREATE TABLE IF NOT EXISTS engine.function (
  id text PRIMARY KEY,
  app text NOT NULL REFERENCES engine.app (name) ON DELETE CASCADE,
  config json NOT NULL,
  active boolean NOT NULL DEFAULT true
);

-- `json`, not `jsonb`, wherever users' values live: it keeps the text as it came (also \u0000, which jsonb refuses).
CREATE TABLE IF NOT EXISTS engine.event (
  id text PRIMARY KEY,
  name text NOT NULL,
  payload json NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX IF NOT EXISTS event_received ON engine.event (received_at);

CREATE TABLE IF NOT EXISTS engine.run (
  id text PRIMARY KEY,
  function_id text NOT NULL,
  status text NOT NULL DEFAULT 'Running' CHECK (status IN ('Running', 'Completed', 'Failed', 'Cancelled')),
  events json NOT NULL,
  gates text[] NOT NULL DEFAULT '{}',
  output json,
  empty_answers int NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  CHECK ((status = 'Running') = (ended_at IS NULL))
);
CREATE INDEX IF NOT EXISTS run_open ON engine.run (function_id) WHERE status = 'Running';
CREATE INDEX IF NOT EXISTS run_ended ON engine.run (ended_at) WHERE ended_at IS NOT NULL;

CREATE TABLE IF NOT EXISTS engine.run_event (
  event_id text NOT NULL,
  run_id text NOT NULL REFERENCES engine.run (id) ON DELETE CASCADE,
  PRIMARY KEY (event_id, run_id)
);
CREATE INDEX IF NOT EXISTS run_event_run ON engine.run_event (run_id);

-- A step is pending (planned or asleep) or done; done is for ever. `seq` is the order of completion.
CREATE SEQUENCE IF NOT EXISTS engine.step_seq;
CREATE TABLE IF NOT EXISTS engine.step (
  run_id text NOT NULL REFERENCES engine.run (id) ON DELETE CASCADE,
  hash text NOT NULL,
  done boolean NOT NULL,
  value json,
  seq bigint,
  PRIMARY KEY (run_id, hash),
  CHECK (done = (seq IS NOT NULL))
);

-- One row per (function, key) that must not start again before it expires: event ids, cron slots, idempotency keys.
CREATE TABLE IF NOT EXISTS engine.dedupe (
  function_id text NOT NULL,
  key text NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (function_id, key)
);
CREATE INDEX IF NOT EXISTS dedupe_expires ON engine.dedupe (expires_at);

CREATE TABLE IF NOT EXISTS engine.singleton (
  function_id text NOT NULL,
  key text NOT NULL,
  run_id text NOT NULL REFERENCES engine.run (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (function_id, key)
);
CREATE INDEX IF NOT EXISTS singleton_run ON engine.singleton (run_id);

-- Concurrency: a job that holds a slot, and jobs that wait for one. Both hang on the job, so they outlive a process.
CREATE TABLE IF NOT EXISTS engine.slot (
  gate text NOT NULL,
  job_id uuid NOT NULL,
  PRIMARY KEY (gate, job_id)
);
CREATE INDEX IF NOT EXISTS slot_job ON engine.slot (job_id);
CREATE TABLE IF NOT EXISTS engine.waiting (
  seq bigserial PRIMARY KEY,
  function_id text NOT NULL,
  run_id text NOT NULL REFERENCES engine.run (id) ON DELETE CASCADE,
  gates text[] NOT NULL,
  job json NOT NULL
);
CREATE INDEX IF NOT EXISTS waiting_function ON engine.waiting (function_id, seq);
CREATE INDEX IF NOT EXISTS waiting_run ON engine.waiting (run_id);

-- What happens at an instant without being a job of a run: the next cron slot, a batch or a debounce that falls due.
CREATE TABLE IF NOT EXISTS engine.timer (
  kind text NOT NULL CHECK (kind IN ('cron', 'batch', 'debounce')),
  function_id text NOT NULL,
  key text NOT NULL,
  due_at timestamptz NOT NULL,
  started_at timestamptz NOT NULL DEFAULT now(),
  payload json,
  PRIMARY KEY (kind, function_id, key)
);
CREATE INDEX IF NOT EXISTS timer_due ON engine.timer (due_at);

CREATE TABLE IF NOT EXISTS engine.batch_item (
  seq bigserial PRIMARY KEY,
  function_id text NOT NULL,
  key text NOT NULL,
  event json NOT NULL
);
CREATE INDEX IF NOT EXISTS batch_item_key ON engine.batch_item (function_id, key, seq);

CREATE TABLE IF NOT EXISTS engine.throttle (
  function_id text NOT NULL,
  key text NOT NULL,
  next_at timestamptz NOT NULL,
  PRIMARY KEY (function_id, key)
);
