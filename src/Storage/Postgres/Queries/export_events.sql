-- Accepted field events in commit order, each with the region it is about or that its site belongs to now. The kind of
-- such an entry is the event's type; wakes, messages and commands have another.
WITH events AS (
  SELECT l.position, l.decided, l.input,
    CASE
      WHEN e.key LIKE 'region:%' THEN substr(e.key, 8)
      WHEN e.key LIKE 'site:%' THEN (SELECT s.region FROM sites AS s WHERE s.code = substr(e.key, 6))
      ELSE (SELECT s.region FROM sites AS s WHERE s.code = split_part(substr(e.key, 6), '.', 1))
    END AS region
  FROM ledger AS l
  JOIN entities AS e ON e.id = l.entity
  WHERE l.kind LIKE 'inspection.%' AND ($1 IS NULL OR l.happened >= $1) AND ($2 IS NULL OR l.happened < $2)
)
SELECT position, region, decided, input
FROM events
WHERE $3 IS NULL OR region = ANY($3)
ORDER BY position
