-- The durable side of the engine: who exists, what was decided and by which rules, what wakes whom, and what is on its
-- way between entities. Everything else in this file can be made from the ledger.

-- Entities get dense numbers, so that the indexes of the ledger stay small.
CREATE TABLE entities (
  id  INTEGER PRIMARY KEY,
  key TEXT    NOT NULL UNIQUE
);

-- Rules and places are shared by many entries and kept once, by the hash of their content.
CREATE TABLE contents (
  id   INTEGER PRIMARY KEY,
  hash BLOB    NOT NULL UNIQUE,
  kind TEXT    NOT NULL,
  body BLOB    NOT NULL
);

CREATE TABLE ledger (
  position INTEGER PRIMARY KEY,
  entity   INTEGER NOT NULL REFERENCES entities (id),
  seq      INTEGER NOT NULL,
  identity BLOB,
  kind     TEXT    NOT NULL,
  happened INTEGER NOT NULL,
  decided  INTEGER NOT NULL,
  input    BLOB    NOT NULL,
  facts    BLOB    NOT NULL,
  rules    INTEGER REFERENCES contents (id),
  place    INTEGER REFERENCES contents (id),
  policy   TEXT,
  hash     BLOB    NOT NULL
);

-- An event or message never applies twice. Wakes have no identity.
CREATE UNIQUE INDEX ledger_identity ON ledger (identity) WHERE identity IS NOT NULL;

-- Of two activations of one entity only one can go on.
CREATE UNIQUE INDEX ledger_entity_seq ON ledger (entity, seq);

-- The ledger only grows. These triggers cost an insert nothing.
CREATE TRIGGER ledger_is_never_changed BEFORE UPDATE ON ledger
BEGIN
  SELECT RAISE(ABORT, 'The ledger only grows.');
END;

CREATE TRIGGER ledger_is_never_cut BEFORE DELETE ON ledger
BEGIN
  SELECT RAISE(ABORT, 'The ledger only grows.');
END;

CREATE TABLE snapshots (
  entity INTEGER PRIMARY KEY REFERENCES entities (id),
  seq    INTEGER NOT NULL,
  hash   BLOB    NOT NULL,
  state  BLOB    NOT NULL
);

CREATE TABLE wakes (
  entity  INTEGER PRIMARY KEY REFERENCES entities (id),
  due     INTEGER NOT NULL,
  urgency INTEGER NOT NULL
);

-- The timekeeper reads on from the last wake it knows.
CREATE INDEX wakes_due ON wakes (due, entity);

-- AUTOINCREMENT, because the id of a consumed message must never come back: readers go on after the last id they saw.
CREATE TABLE messages (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  receiver TEXT    NOT NULL,
  identity BLOB    NOT NULL,
  sent     INTEGER NOT NULL,
  body     BLOB    NOT NULL
);

CREATE TABLE settings (
  name  TEXT PRIMARY KEY,
  value BLOB NOT NULL
) WITHOUT ROWID;

-- How far background work has come, by the position in the ledger.
CREATE TABLE progress (
  name     TEXT    PRIMARY KEY,
  position INTEGER NOT NULL
) WITHOUT ROWID;
