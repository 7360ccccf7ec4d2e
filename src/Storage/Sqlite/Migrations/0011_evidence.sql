-- Evidence that was sent here, and outlines of regions. Of evidence this is what is known; its bytes lie elsewhere, by hash.

-- state: announced before the bytes are kept, whole afterwards, condemned before they are removed.
CREATE TABLE evidence (
  sha256     TEXT    PRIMARY KEY,
  type       TEXT    NOT NULL,
  bytes      INTEGER NOT NULL,
  state      TEXT    NOT NULL,
  referred   INTEGER NOT NULL,
  touched_at INTEGER NOT NULL
) WITHOUT ROWID;

-- What may be swept, the oldest first.
CREATE INDEX evidence_unreferred ON evidence (touched_at) WHERE referred = 0;

-- Who sent it for which site: they see it, and those who see the site.
CREATE TABLE evidence_uploads (
  sha256 TEXT    NOT NULL,
  site   TEXT    NOT NULL,
  token  TEXT    NOT NULL,
  by     TEXT    NOT NULL,
  at     INTEGER NOT NULL,
  PRIMARY KEY (sha256, site, token)
) WITHOUT ROWID;

-- What accepted events name, whether it is kept here or elsewhere, with the first entry of the ledger that does. How far the
-- ledger was read for it stands in progress.
CREATE TABLE evidence_references (
  sha256   TEXT    PRIMARY KEY,
  uri      TEXT    NOT NULL,
  position INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE outlines (
  region     TEXT    PRIMARY KEY,
  geometry   BLOB    NOT NULL,
  points     INTEGER NOT NULL,
  hash       BLOB    NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by TEXT    NOT NULL
);
