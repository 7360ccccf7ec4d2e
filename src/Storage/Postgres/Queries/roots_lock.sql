-- Two nodes may sign at the same time, while the shard that it goes with moves from one to the other. Their roots come one after the
-- other, each seeing the one before.
SELECT pg_advisory_xact_lock(hashtext(current_schema() || '.roots'))
