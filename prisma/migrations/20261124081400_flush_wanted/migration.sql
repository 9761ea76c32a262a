-- Set while an early flush was asked for and has not begun: until then it covers whatever changes, and no second one is asked for.
-- On a machine that is behind, each slot would otherwise queue one more.
ALTER TABLE "connection" ADD COLUMN "flush_wanted_at" TIMESTAMPTZ(3);
