-- Another password.
UPDATE accounts SET password_hash = $2, password_at = $3, one_time_until = $4, change = (SELECT max(change) + 1 FROM accounts) WHERE id = $1
