-- Lines of the ledger that no entity's keys lead to.
SELECT l.position
FROM ledger AS l
WHERE NOT EXISTS (
  SELECT 1
  FROM ledger_keys AS k
  JOIN entities AS e ON e.id = k.entity
  WHERE k.entity = l.entity AND k.seq = l.seq AND k.position = l.position AND k.month = l.month)
ORDER BY l.position
