-- Webhooks that were tried or whose secret was rotated, by address.
SELECT
  n.address, coalesce(c.failures, 0), c.failing_since, c.last_success_at, c.last_failure_at, c.last_error, c.region, c.site,
  c.told_since, coalesce((SELECT max(r.generation) FROM rotations AS r WHERE r.address = n.address), 0),
  (SELECT max(r.at) FROM rotations AS r WHERE r.address = n.address)
FROM (
  SELECT address FROM channels WHERE kind = 'webhook' AND address > $1
  UNION
  SELECT address FROM rotations WHERE address > $1
) AS n
LEFT JOIN channels AS c ON c.kind = 'webhook' AND c.address = n.address
ORDER BY n.address
LIMIT $2
