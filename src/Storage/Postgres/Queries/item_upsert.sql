-- Check items as they are from now on, unless what is there is of a later entry. What an item is made of never changes, so
-- that its index is left alone.
INSERT INTO items AS i (site, template, kind, state, next_due_at, last_at, last_value, issue, seq)
SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (site, template) DO UPDATE SET
  kind = excluded.kind,
  state = excluded.state,
  next_due_at = excluded.next_due_at,
  last_at = excluded.last_at,
  last_value = excluded.last_value,
  issue = excluded.issue,
  seq = excluded.seq
WHERE i.seq <= excluded.seq
