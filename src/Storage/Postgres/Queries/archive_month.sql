-- What stays of a month when its partition goes: see the tables.
INSERT INTO archived (position, hash) SELECT position, hash FROM ledger WHERE month = $1;

INSERT INTO archived_months (month, entries, first_position, last_position)
SELECT month, count(*), min(position), max(position) FROM ledger WHERE month = $1 GROUP BY month
ON CONFLICT (month) DO UPDATE SET
  entries = archived_months.entries + excluded.entries, last_position = excluded.last_position, archived = excluded.archived;

INSERT INTO checkpoints (entity, seq, hash, state, place) SELECT entity, seq, hash, state, place FROM pg_temp.new_checkpoints
ON CONFLICT (entity) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, state = excluded.state, place = excluded.place
