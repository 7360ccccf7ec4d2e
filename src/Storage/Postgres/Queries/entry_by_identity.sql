-- The entry that an event or message led to, with the hashes of what it was decided by.
SELECT l.position, e.key, l.seq, l.kind, l.happened, l.decided, l.input, l.facts, r.hash, p.hash, l.policy, l.hash
FROM ledger_keys AS k
CROSS JOIN LATERAL (SELECT * FROM ledger WHERE position = k.position AND month = k.month OFFSET 0) AS l
JOIN entities AS e ON e.id = k.entity
LEFT JOIN contents AS r ON r.id = l.rules
LEFT JOIN contents AS p ON p.id = l.place
WHERE k.identity = $1
