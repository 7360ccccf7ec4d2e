-- The whole ledger of one entity as it is stored, for verifying it.
SELECT position, seq, identity, kind, happened, decided, input, facts, rules, place, policy, hash
FROM ledger
WHERE entity = ?
ORDER BY seq
