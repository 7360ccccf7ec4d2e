-- Use is no change: nobody has to learn of it.
UPDATE tokens AS t SET last_used_at = u.at
FROM unnest($1, $2) AS u (id, at)
WHERE t.id = u.id AND (t.last_used_at IS NULL OR t.last_used_at < u.at)
