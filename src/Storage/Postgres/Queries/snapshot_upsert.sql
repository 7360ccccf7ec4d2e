-- Keeps the states of entities unless newer ones are there.
INSERT INTO snapshots (entity, seq, hash, state)
SELECT * FROM unnest($1, $2, $3, $4)
ON CONFLICT (entity) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, state = excluded.state
WHERE excluded.seq > snapshots.seq
