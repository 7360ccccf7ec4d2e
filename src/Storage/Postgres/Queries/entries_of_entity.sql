-- The ledger of one entity from a sequence number on, for its history.
SELECT l.position, e.key, l.seq, l.kind, l.happened, l.decided, l.input, l.facts, r.hash, p.hash, l.policy, l.hash
FROM entities AS e
JOIN ledger_keys AS k ON k.entity = e.id
CROSS JOIN LATERAL (SELECT * FROM ledger WHERE position = k.position AND month = k.month OFFSET 0) AS l
LEFT JOIN contents AS r ON r.id = l.rules
LEFT JOIN contents AS p ON p.id = l.place
WHERE e.key = $1 AND k.seq > $2
ORDER BY k.seq
LIMIT $3
