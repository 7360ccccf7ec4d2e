-- What became of a transaction, by its name. A name that was not given since the server fell has no state, and asking for it would fail.
SELECT CASE WHEN $1::xid8 < pg_snapshot_xmax(pg_current_snapshot()) THEN pg_xact_status($1::xid8) END
