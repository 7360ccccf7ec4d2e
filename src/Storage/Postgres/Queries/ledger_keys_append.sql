-- What must be unique in the whole ledger, and where each entry lies. An entry whose predecessor is not there, when it must be,
-- gets no month, which the table refuses: a ledger has no gap, whatever somebody takes for its end.
INSERT INTO ledger_keys (entity, seq, identity, position, month)
SELECT
  l.entity, l.seq, l.identity, l.position,
  CASE WHEN l.after IS NULL OR EXISTS (SELECT 1 FROM ledger_keys AS k WHERE k.entity = l.entity AND k.seq = l.after) THEN l.month END
FROM unnest($1, $2, $3, $4, $5, $6) AS l (entity, seq, identity, position, month, after)
