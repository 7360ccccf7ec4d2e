-- A session of an account ends, with the change just given.
UPDATE sessions SET ended_at = ?3, change = (SELECT last FROM session_changes) WHERE id = ?2 AND account = ?1 AND ended_at IS NULL
