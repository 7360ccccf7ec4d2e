-- Roots over the ledger, each signed and chained to the one before: what a root covers can no longer be cut off or left
-- out without a trace. Instants are ticks of 100 ns since 1970 in UTC.

CREATE TABLE roots (
  position INTEGER PRIMARY KEY,
  entries  INTEGER NOT NULL,
  taken    INTEGER NOT NULL,
  digest   BLOB    NOT NULL,
  mac      BLOB    NOT NULL
);

CREATE TRIGGER roots_are_never_changed BEFORE UPDATE ON roots
BEGIN
  SELECT RAISE(ABORT, 'Roots only grow.');
END;

CREATE TRIGGER roots_are_never_cut BEFORE DELETE ON roots
BEGIN
  SELECT RAISE(ABORT, 'Roots only grow.');
END;
