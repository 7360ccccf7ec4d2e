-- Channels of which a word is due: they failed so often and so long without that being told, or they were told to be failing
-- and work again.
SELECT c.kind, c.address, c.failures, c.failing_since, c.last_success_at, c.last_failure_at, c.last_error, c.region, c.site, c.told_since
FROM channels AS c
WHERE (c.failures > 0 OR c.told_since IS NOT NULL)
  AND (
    (c.failures >= $1 AND c.last_failure_at - c.failing_since >= $2 AND c.told_since IS DISTINCT FROM c.failing_since)
    OR (c.failures = 0 AND c.told_since IS NOT NULL))
LIMIT $3
