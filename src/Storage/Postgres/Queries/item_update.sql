-- Check items as they are from now on, unless what is there is of a later entry. It costs half of what item_upsert does, and
-- changes fewer rows than there are where one is not there yet.
UPDATE items AS i SET
  kind = r.kind,
  state = r.state,
  next_due_at = r.next_due_at,
  last_at = r.last_at,
  last_value = r.last_value,
  issue = r.issue,
  seq = r.seq
FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9) AS r (site, template, kind, state, next_due_at, last_at, last_value, issue, seq)
WHERE i.site = r.site AND i.template = r.template AND i.seq <= r.seq
