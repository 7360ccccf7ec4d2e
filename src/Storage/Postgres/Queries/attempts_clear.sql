-- The attempts with a name are forgotten.
DELETE FROM sign_in_attempts WHERE key = $1
