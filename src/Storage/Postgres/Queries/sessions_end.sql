-- The sessions of an account end, with the change just given, but so many of the newest.
UPDATE sessions SET ended_at = $2, change = (SELECT last FROM session_changes)
WHERE account = $1 AND ended_at IS NULL
  AND id NOT IN (SELECT id FROM sessions WHERE account = $1 AND ended_at IS NULL ORDER BY created_at DESC, id DESC LIMIT $3)
