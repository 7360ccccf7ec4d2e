-- Removes wakes; those that were claimed only while they are due exactly then.
DELETE FROM wakes AS w
USING unnest($1, $2) AS r (entity, claimed)
WHERE w.entity = r.entity AND (r.claimed IS NULL OR w.due = r.claimed)
