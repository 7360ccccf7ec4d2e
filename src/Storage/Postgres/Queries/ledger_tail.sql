-- The facts after a snapshot; folded over it they are the present state. The keys say where each entry lies, and OFFSET 0
-- has each looked up there, in the one partition of its month, rather than partitions read through.
SELECT k.seq, l.facts, l.hash
FROM ledger_keys AS k
CROSS JOIN LATERAL (SELECT facts, hash FROM ledger WHERE position = k.position AND month = k.month OFFSET 0) AS l
WHERE k.entity = $1 AND k.seq > $2
ORDER BY k.seq
