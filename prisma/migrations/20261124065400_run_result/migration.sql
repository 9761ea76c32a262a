-- What a run was asked to do beyond its kind, and what it brought besides counts: the outcomes of an import, the differences of a
-- comparison with the channel. `log` keeps its last lines for the person who watches.
ALTER TABLE sync_run ADD COLUMN options JSONB NOT NULL DEFAULT '{}', ADD COLUMN result JSONB NOT NULL DEFAULT '{}';
