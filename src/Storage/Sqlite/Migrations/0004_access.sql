-- Who may come in, and who let them. Instants are ticks of 100 ns since 1970 in UTC, by the system's clock.

-- Tokens are kept as hashes only. Each making and revoking gets the next change, so that a process finds out what others
-- did by reading on from the last change it knows.
CREATE TABLE tokens (
  id           TEXT    PRIMARY KEY,
  name         TEXT    NOT NULL,
  role         TEXT    NOT NULL,
  regions      TEXT    NOT NULL,
  sites        TEXT    NOT NULL,
  hash         BLOB    NOT NULL UNIQUE,
  created_at   INTEGER NOT NULL,
  created_by   TEXT    NOT NULL,
  expires_at   INTEGER,
  revoked_at   INTEGER,
  last_used_at INTEGER,
  change       INTEGER NOT NULL
);

CREATE UNIQUE INDEX tokens_change ON tokens (change);

CREATE TRIGGER tokens_are_never_removed BEFORE DELETE ON tokens
BEGIN
  SELECT RAISE(ABORT, 'Tokens are revoked, not removed.');
END;

CREATE TABLE audit (
  position INTEGER PRIMARY KEY,
  at       INTEGER NOT NULL,
  by       TEXT    NOT NULL,
  token    TEXT,
  action   TEXT    NOT NULL,
  subject  TEXT    NOT NULL,
  detail   TEXT    NOT NULL
);

CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'The audit only grows.');
END;

CREATE TRIGGER audit_is_never_cut BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'The audit only grows.');
END;

-- Alerts that tell the inspection side that a look-back has come or was missed are kept from everybody else. Their further
-- steps share their reasons with those of other ladders, so the row says it.
ALTER TABLE alerts ADD COLUMN inspection_only INTEGER NOT NULL DEFAULT 0;

UPDATE alerts SET inspection_only = 1
WHERE reason IN ('look-back-due', 'look-back-missed')
   OR (reason IN ('escalated', 'repeated') AND json_extract(CAST(body AS TEXT), '$.data.inputs.missedSince') IS NOT NULL);
