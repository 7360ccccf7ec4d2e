-- The whole ledger of one entity as it is stored, for verifying it. Gone by its keys rather than by its partitions; what
-- is left of an entry whose line is gone shows as a gap in the numbers.
SELECT k.position, k.seq, l.identity, l.kind, l.happened, l.decided, l.input, l.facts, l.rules, l.place, l.policy, l.hash
FROM ledger_keys AS k
CROSS JOIN LATERAL (SELECT * FROM ledger WHERE position = k.position AND month = k.month OFFSET 0) AS l
WHERE k.entity = $1 AND l.entity = k.entity AND l.seq = k.seq
ORDER BY k.seq
