-- Why a month cannot be archived now. Months go one after the other, and of each entity what goes must come before all
-- that stays; it must be over, covered by a root, its routine rows must be written, and what its events say of evidence must
-- be read, where anybody has ever read that: only its own partition has these events.
WITH
  gone AS (SELECT max(position) AS last FROM ledger WHERE month = $1),
  later AS (SELECT 1 FROM ledger WHERE month > $1 LIMIT 1),
  reasons AS (
    SELECT 'nothing was decided in it, or it is archived already' AS reason FROM gone WHERE last IS NULL
    UNION ALL
    SELECT 'nothing has been decided after it yet' WHERE NOT EXISTS (TABLE later)
    UNION ALL
    SELECT 'month ' || min(month) || ' comes before it' FROM ledger WHERE month < $1 HAVING count(*) > 0
    UNION ALL
    SELECT 'no root covers all of it yet; one is signed every Engine:RootSeconds'
    FROM gone WHERE last > (SELECT coalesce(max(position), 0) FROM roots)
    UNION ALL
    SELECT 'routine rows have not come to its end yet'
    FROM gone WHERE last > (SELECT coalesce(max(position), 0) FROM progress WHERE name = 'projected')
    UNION ALL
    SELECT 'what its events say of evidence has not been read to its end yet'
    FROM gone WHERE last > (SELECT position FROM progress WHERE name = 'evidence')
    UNION ALL
    SELECT 'the clock was set back: entity ' || min(k.entity) || ' has entries of later months before some of it'
    FROM (SELECT entity, max(seq) AS seq FROM ledger WHERE month = $1 GROUP BY entity) AS m
    LEFT JOIN checkpoints AS c ON c.entity = m.entity
    JOIN ledger_keys AS k ON k.entity = m.entity AND k.seq > coalesce(c.seq, 0) AND k.seq < m.seq AND k.month > $1
    HAVING count(*) > 0)
SELECT reason FROM reasons
