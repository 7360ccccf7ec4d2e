-- A message that is done with is tried anew, for a new day of attempts, with all the alerts that go in it.
UPDATE deliveries SET
  state = 'pending',
  next_at = CASE WHEN id = $1 THEN $2 END,
  resent_at = $2,
  attempts_before = attempts,
  resends = resends + 1
WHERE (id = $1 OR lead = $1) AND state <> 'pending'
