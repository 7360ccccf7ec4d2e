-- What stays of a month when its partition goes: see the tables. States of entities that have no newer snapshot are needed
-- to load them from now on.
INSERT INTO archived (position, hash) SELECT position, hash FROM ledger WHERE month = $1;

INSERT INTO archived_months (month, entries, first_position, last_position)
SELECT month, count(*), min(position), max(position) FROM ledger WHERE month = $1 GROUP BY month
ON CONFLICT (month) DO UPDATE SET
  entries = archived_months.entries + excluded.entries, last_position = excluded.last_position, archived = excluded.archived;

INSERT INTO checkpoints (entity, seq, hash, state, place) SELECT entity, seq, hash, state, place FROM pg_temp.new_checkpoints
ON CONFLICT (entity) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, state = excluded.state, place = excluded.place;

INSERT INTO snapshots (entity, seq, hash, state) SELECT entity, seq, hash, state FROM pg_temp.new_checkpoints
ON CONFLICT (entity) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, state = excluded.state
WHERE excluded.seq > snapshots.seq
