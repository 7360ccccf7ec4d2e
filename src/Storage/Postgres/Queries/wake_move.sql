-- Puts wakes off while they are due exactly when they were claimed.
UPDATE wakes AS w SET due = m.due, urgency = m.urgency
FROM unnest($1, $2, $3, $4) AS m (entity, claimed, due, urgency)
WHERE w.entity = m.entity AND w.due = m.claimed
