-- The generations of a secret that still sign, the newest first: each was replaced when the next one came, and the first one,
-- 0, has no row of its own. Before them comes the newest of all.
SELECT coalesce(max(generation), 0), NULL::bigint, true AS newest FROM rotations WHERE address = $1
UNION ALL
SELECT r.generation - 1, r.at, false FROM rotations AS r WHERE r.address = $1 AND r.at > $2
ORDER BY newest DESC, 1 DESC
