-- Keeps the state of an entity unless a newer one is there.
INSERT INTO snapshots (entity, seq, hash, state) VALUES (?, ?, ?, ?)
ON CONFLICT (entity) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, state = excluded.state
WHERE excluded.seq > snapshots.seq
