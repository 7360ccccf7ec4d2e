-- Rotations of one address come one after the other.
SELECT pg_advisory_xact_lock(hashtext(current_schema() || '.rotations'), hashtext($1))
