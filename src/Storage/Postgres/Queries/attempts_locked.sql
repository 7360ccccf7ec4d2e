-- The names whose attempts are used up.
SELECT key, last_at FROM sign_in_attempts WHERE last_at > $1 AND count >= $2
