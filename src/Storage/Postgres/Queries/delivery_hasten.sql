-- A message that is being tried still is tried next at an instant.
UPDATE deliveries SET next_at = $2 WHERE id = $1 AND state = 'pending' AND attempts > 0
