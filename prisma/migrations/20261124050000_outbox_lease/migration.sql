-- A relay claims rows by a lease, so that another process takes over what a dead one had claimed and not sent.
ALTER TABLE "outbox_event" ADD COLUMN "claimed_until" TIMESTAMPTZ(3);
-- Pruning reads only what was sent long ago.
CREATE INDEX outbox_event_sent ON outbox_event (sent_at) WHERE sent_at IS NOT NULL;
