-- Use is no change: nobody has to learn of it.
UPDATE sessions AS s SET last_used_at = u.at
FROM unnest($1, $2) AS u (id, at)
WHERE s.id = u.id AND s.last_used_at < u.at
