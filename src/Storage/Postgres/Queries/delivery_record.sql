-- What became of an attempt, which is counted and kept; the alerts that go in the same message share it. What was delivered
-- or given up stays so, and what was sent alone says nothing of a message that was made of it and others meanwhile; then
-- nothing is kept: of two nodes that tried at the same time the one that arrived is believed.
WITH recorded AS (
  UPDATE deliveries SET
    state = $2,
    attempts = attempts + 1,
    first_tried_at = coalesce(first_tried_at, $3),
    last_tried_at = $3,
    next_at = CASE WHEN id = $1 THEN $4 END,
    last_error = $5
  WHERE (id = $1 AND (body IS NOT NULL) = $7 OR lead = $1 AND $7) AND (state = 'pending' OR $2 = 'delivered')
  RETURNING id, attempts
)
INSERT INTO attempts (delivery, number, at, took, state, error)
SELECT id, attempts, $3, $6, $2, $5 FROM recorded WHERE id = $1
