-- The audit before a position, the newest first.
SELECT position, at, by, token, action, subject, detail FROM audit WHERE position < $1 ORDER BY position DESC LIMIT $2
