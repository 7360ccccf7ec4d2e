-- Number, newest snapshot and wake of an entity, and the region that the row of an item's live issue names.
SELECT
  e.id, s.seq, s.hash, s.state, w.due,
  (SELECT i.region FROM issues AS i WHERE i.number = (SELECT t.issue FROM items AS t WHERE t.site = $2 AND t.template = $3))
FROM entities AS e
LEFT JOIN snapshots AS s ON s.entity = e.id
LEFT JOIN wakes AS w ON w.entity = e.id
WHERE e.key = $1
