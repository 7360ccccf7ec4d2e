-- The generations of a secret that still sign, the newest first: each was replaced when the next one came, and the first one,
-- 0, has no row of its own.
SELECT r.generation - 1, r.at FROM rotations AS r WHERE r.address = ?1 AND r.at > ?2 ORDER BY r.generation DESC
