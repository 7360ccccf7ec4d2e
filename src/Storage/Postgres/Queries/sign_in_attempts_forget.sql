-- Attempts long ago.
DELETE FROM sign_in_attempts WHERE last_at <= $1
