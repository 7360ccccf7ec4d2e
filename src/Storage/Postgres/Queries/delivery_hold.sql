-- Puts deliveries off that were never tried.
UPDATE deliveries SET next_at = $2 WHERE id = ANY($1) AND state = 'pending' AND attempts = 0
