-- One more attempt with a name. Those long ago are forgotten, and one too many does not put off the end of the lock.
INSERT INTO sign_in_attempts AS a (key, count, last_at) VALUES (?1, 1, ?2)
ON CONFLICT (key) DO UPDATE SET
  count = CASE WHEN a.last_at <= ?3 THEN 1 ELSE a.count + 1 END,
  last_at = CASE WHEN a.last_at > ?3 AND a.count >= ?4 THEN a.last_at ELSE ?2 END
RETURNING count
