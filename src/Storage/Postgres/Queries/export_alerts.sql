-- Alerts decided in a span, in commit order.
SELECT region, body
FROM alerts
WHERE ($1 IS NULL OR decided_at >= $1) AND ($2 IS NULL OR decided_at < $2)
  AND ($3 IS NULL OR region = ANY($3))
ORDER BY position
