-- What must be unique in the whole ledger, and where each entry lies. An entry whose predecessor is not there, when it must be,
-- gets no month, which the table refuses: a ledger has no gap, whatever somebody takes for its end. The predecessor is asked
-- for as a value, since EXISTS lets the server read all keys into a table of its own instead, each time anew, where they were few
-- when it made its plan.
INSERT INTO ledger_keys (entity, seq, identity, position, month)
SELECT
  l.entity, l.seq, l.identity, l.position,
  CASE WHEN l.after IS NULL THEN l.month ELSE (SELECT l.month FROM ledger_keys AS k WHERE k.entity = l.entity AND k.seq = l.after) END
FROM unnest($1, $2, $3, $4, $5, $6) AS l (entity, seq, identity, position, month, after)
