-- Armed wakes after the last one known, in the order of due and entity; the timekeeper holds only what is due soon.
SELECT e.key, w.due, w.urgency
FROM wakes AS w
JOIN entities AS e ON e.id = w.entity
WHERE (w.due, w.entity) > ($1, coalesce((SELECT id FROM entities WHERE key = $2), 0)) AND w.due <= $3
ORDER BY w.due, w.entity
LIMIT $4
