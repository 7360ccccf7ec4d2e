-- Armed wakes of some shards that are due up to an instant, in the order of due and entity.
SELECT e.key, w.due, w.urgency
FROM wakes AS w
JOIN entities AS e ON e.id = w.entity
WHERE w.due <= $1 AND w.entity % $3 = ANY($4)
ORDER BY w.due, w.entity
LIMIT $2
