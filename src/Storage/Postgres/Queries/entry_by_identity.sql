-- The entry that an event or message led to, with the hashes of what it was decided by. Of one that is archived only its
-- keys and its hash are here: that it came is known, what it led to is not.
SELECT
  k.position, e.key, k.seq, coalesce(l.kind, 'archived'), coalesce(l.happened, 0), coalesce(l.decided, 0),
  coalesce(l.input, ''), coalesce(l.facts, '[]'), r.hash, p.hash, l.policy, coalesce(l.hash, a.hash)
FROM ledger_keys AS k
JOIN entities AS e ON e.id = k.entity
LEFT JOIN LATERAL (SELECT * FROM ledger WHERE position = k.position AND month = k.month OFFSET 0) AS l ON true
LEFT JOIN archived AS a ON a.position = k.position
LEFT JOIN contents AS r ON r.id = l.rules
LEFT JOIN contents AS p ON p.id = l.place
WHERE k.identity = $1
