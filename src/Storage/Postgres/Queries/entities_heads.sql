-- The last entry of each entity; one search for each.
SELECT a.entity, coalesce((SELECT max(k.seq) FROM ledger_keys AS k WHERE k.entity = a.entity), 0)
FROM unnest($1) AS a (entity)
