-- Number and last entry of entities known by their keys alone.
SELECT e.key, e.id, coalesce((SELECT max(k.seq) FROM ledger_keys AS k WHERE k.entity = e.id), 0)
FROM entities AS e
WHERE e.key = ANY($1)
