-- Alerts with what goes out frozen in them, and one delivery for each target. A delivery waits here, whatever becomes of
-- the process, and stays as evidence once it is done.

CREATE TABLE alerts (
  position   INTEGER PRIMARY KEY,
  id         TEXT    NOT NULL UNIQUE,
  reason     TEXT    NOT NULL,
  severity   TEXT    NOT NULL,
  issue      TEXT,
  site       TEXT    NOT NULL,
  item       TEXT,
  region     TEXT    NOT NULL,
  decided_at INTEGER NOT NULL,
  body       BLOB    NOT NULL
);

-- Each ends in the position, so that a list of the newest is read straight off.
CREATE INDEX alerts_region ON alerts (region);
CREATE INDEX alerts_site ON alerts (site);
CREATE INDEX alerts_issue ON alerts (issue) WHERE issue IS NOT NULL;

CREATE TABLE deliveries (
  id             INTEGER PRIMARY KEY,
  alert          INTEGER NOT NULL REFERENCES alerts (position),
  kind           TEXT    NOT NULL,
  address        TEXT    NOT NULL,
  recipient      TEXT,
  urgency        INTEGER NOT NULL,
  state          TEXT    NOT NULL,
  attempts       INTEGER NOT NULL,
  next_at        INTEGER,
  first_tried_at INTEGER,
  last_tried_at  INTEGER,
  last_error     TEXT
);

CREATE INDEX deliveries_alert ON deliveries (alert);

-- The most severe first, then in commit order; done ones are in neither index.
CREATE INDEX deliveries_turn ON deliveries (urgency DESC, id, next_at) WHERE state = 'pending';
CREATE INDEX deliveries_next ON deliveries (next_at) WHERE state = 'pending';
