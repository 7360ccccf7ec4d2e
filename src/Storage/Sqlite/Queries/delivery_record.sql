-- What became of an attempt; the alerts that go in the same message share it. What was delivered or given up stays so, unless
-- it arrived after all, and what was sent alone says nothing of a message that was made of it and others meanwhile.
UPDATE deliveries SET
  state = ?2,
  attempts = attempts + 1,
  first_tried_at = coalesce(first_tried_at, ?3),
  last_tried_at = ?3,
  next_at = CASE WHEN id = ?1 THEN ?4 END,
  last_error = ?5
WHERE (id = ?1 AND (body IS NOT NULL) = ?6 OR lead = ?1 AND ?6) AND (state = 'pending' OR ?2 = 'delivered')
