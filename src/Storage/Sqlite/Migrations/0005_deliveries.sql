-- What deliveries grew by: messages that stand for several alerts, a log of attempts, sending again, and how channels do.

-- The delivery in whose message this one's alert goes; what becomes of that one becomes of this one.
ALTER TABLE deliveries ADD COLUMN lead INTEGER REFERENCES deliveries (id);

-- What goes out when it stands for several alerts; otherwise it is the alert's own body.
ALTER TABLE deliveries ADD COLUMN body BLOB;
ALTER TABLE deliveries ADD COLUMN stands_for INTEGER NOT NULL DEFAULT 1;

-- Sending again begins a new day of attempts: from then on, and without those before.
ALTER TABLE deliveries ADD COLUMN resends INTEGER NOT NULL DEFAULT 0;
ALTER TABLE deliveries ADD COLUMN resent_at INTEGER;
ALTER TABLE deliveries ADD COLUMN attempts_before INTEGER NOT NULL DEFAULT 0;

CREATE INDEX deliveries_lead ON deliveries (lead) WHERE lead IS NOT NULL;

-- What may still be put into one message, the most severe first.
CREATE INDEX deliveries_fresh ON deliveries (address, kind, recipient, urgency DESC, id)
  WHERE state = 'pending' AND attempts = 0 AND lead IS NULL AND body IS NULL;

-- Those given up are few and asked for often.
CREATE INDEX deliveries_failed ON deliveries (alert, id) WHERE state = 'failed';

CREATE TABLE attempts (
  delivery INTEGER NOT NULL REFERENCES deliveries (id),
  number   INTEGER NOT NULL,
  at       INTEGER NOT NULL,
  took     INTEGER NOT NULL,
  state    TEXT    NOT NULL,
  error    TEXT,
  PRIMARY KEY (delivery, number)
) WITHOUT ROWID;

-- failing_since names the run of failures that is going on, told_since the one that was told.
CREATE TABLE channels (
  kind            TEXT    NOT NULL,
  address         TEXT    NOT NULL,
  failures        INTEGER NOT NULL,
  failing_since   INTEGER,
  told_since      INTEGER,
  region          TEXT,
  site            TEXT,
  last_success_at INTEGER,
  last_failure_at INTEGER,
  last_error      TEXT,
  PRIMARY KEY (kind, address)
) WITHOUT ROWID;

-- Those of which a word may be due.
CREATE INDEX channels_watched ON channels (failures) WHERE failures > 0 OR told_since IS NOT NULL;

-- Secrets are derived from a key and never kept; this is how often each address got a new one, and when.
CREATE TABLE rotations (
  address    TEXT    NOT NULL,
  generation INTEGER NOT NULL,
  at         INTEGER NOT NULL,
  PRIMARY KEY (address, generation)
) WITHOUT ROWID;
