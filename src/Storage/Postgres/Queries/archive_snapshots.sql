-- The states of the next entities after one, as they are at the end of a month, unless newer ones are there; which was the last.
WITH
  portion AS MATERIALIZED (
    SELECT entity, seq, hash, state FROM pg_temp.new_checkpoints WHERE entity > $1 ORDER BY entity LIMIT $2),
  kept AS (
    INSERT INTO snapshots (entity, seq, hash, state)
    SELECT p.entity, p.seq, p.hash, p.state
    FROM portion AS p
    WHERE NOT EXISTS (SELECT 1 FROM snapshots AS s WHERE s.entity = p.entity AND s.seq >= p.seq)
    ORDER BY p.entity
    ON CONFLICT (entity) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, state = excluded.state
    WHERE excluded.seq > snapshots.seq)
SELECT max(entity) FROM portion
