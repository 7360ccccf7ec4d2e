-- Deliveries that go in the message of another have no time of their own.
UPDATE deliveries SET lead = $2, next_at = NULL WHERE id = ANY($1)
