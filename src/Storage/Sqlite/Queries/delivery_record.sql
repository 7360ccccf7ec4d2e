-- What became of an attempt.
UPDATE deliveries SET
  state = ?2,
  attempts = attempts + 1,
  first_tried_at = coalesce(first_tried_at, ?3),
  last_tried_at = ?3,
  next_at = ?4,
  last_error = ?5
WHERE id = ?1
