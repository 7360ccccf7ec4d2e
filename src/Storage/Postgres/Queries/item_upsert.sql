-- Check items as they are from now on. What an item is made of never changes, so that its index is left alone.
INSERT INTO items (site, template, kind, state, next_due_at, last_at, last_value, issue)
SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (site, template) DO UPDATE SET
  kind = excluded.kind,
  state = excluded.state,
  next_due_at = excluded.next_due_at,
  last_at = excluded.last_at,
  last_value = excluded.last_value,
  issue = excluded.issue
