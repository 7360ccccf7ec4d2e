-- The entities with entries in a month, each with its last one in it.
SELECT e.id, e.key, m.seq
FROM (SELECT entity, max(seq) AS seq FROM ledger WHERE month = $1 GROUP BY entity) AS m
JOIN entities AS e ON e.id = m.entity
