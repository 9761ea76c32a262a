-- Clean means that the channel confirmed the last change: a row that was changed after what it sent is never called so. Rows of a
-- database from before, if any was passed over, are sent again.
UPDATE listing_push SET state = 'dirty', dirty_at = clock_timestamp(), not_before = clock_timestamp(), belief_known = false
 WHERE state = 'clean' AND confirmed_version < dirty_version;
ALTER TABLE listing_push ADD CONSTRAINT listing_push_clean_is_confirmed CHECK (state <> 'clean' OR confirmed_version = dirty_version);
