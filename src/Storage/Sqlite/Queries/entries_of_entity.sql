-- The ledger of one entity from a sequence number on, for its history and for verifying its chain.
SELECT l.position, e.key, l.seq, l.kind, l.happened, l.decided, l.input, l.facts, r.hash, p.hash, l.policy, l.hash
FROM entities AS e
JOIN ledger AS l ON l.entity = e.id
LEFT JOIN contents AS r ON r.id = l.rules
LEFT JOIN contents AS p ON p.id = l.place
WHERE e.key = ?1 AND l.seq > ?2
ORDER BY l.seq
LIMIT ?3
