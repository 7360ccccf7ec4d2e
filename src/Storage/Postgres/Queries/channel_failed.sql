-- An attempt over the channel of a delivery failed. The first of a run names region and site; while a run that was told is
-- not yet told to be over, they stay those that were told. An attempt that was not kept, since another node's had settled the
-- delivery, says nothing of the channel.
INSERT INTO channels AS c (kind, address, failures, failing_since, region, site, last_failure_at, last_error)
SELECT d.kind, d.address, 1, $2, a.region, a.site, $2, $3
FROM deliveries AS d JOIN alerts AS a ON a.position = d.alert
WHERE d.id = $1 AND d.last_tried_at = $2 AND d.state <> 'delivered'
ON CONFLICT (kind, address) DO UPDATE SET
  region = CASE WHEN c.failing_since IS NULL AND c.told_since IS NULL THEN excluded.region ELSE c.region END,
  site = CASE WHEN c.failing_since IS NULL AND c.told_since IS NULL THEN excluded.site ELSE c.site END,
  failures = c.failures + 1,
  failing_since = coalesce(c.failing_since, excluded.failing_since),
  last_failure_at = excluded.last_failure_at,
  last_error = excluded.last_error
