-- People who sign in with a password. Instants are ticks of 100 ns since 1970 in UTC, by the system's clock.

-- Each change that others must learn of gets the next number, as with tokens.
CREATE TABLE accounts (
  id             TEXT    PRIMARY KEY,
  name           TEXT    NOT NULL UNIQUE,
  display_name   TEXT    NOT NULL,
  role           TEXT    NOT NULL,
  regions        TEXT    NOT NULL,
  sites          TEXT    NOT NULL,
  password_hash  TEXT    NOT NULL,
  password_at    INTEGER NOT NULL,
  one_time_until INTEGER,
  created_at     INTEGER NOT NULL,
  created_by     TEXT    NOT NULL,
  disabled_at    INTEGER,
  signed_in_at   INTEGER,
  change         INTEGER NOT NULL
);

CREATE UNIQUE INDEX accounts_change ON accounts (change);

CREATE TRIGGER accounts_are_never_removed BEFORE DELETE ON accounts
BEGIN
  SELECT RAISE(ABORT, 'Accounts are disabled, not removed.');
END;

-- Who has signed in. What a browser shows is kept as its hash only. Several may end at once and then share a change; one that
-- has ended is kept until it would have ended by itself, so that every process learns of it.
CREATE TABLE sessions (
  id           TEXT    PRIMARY KEY,
  account      TEXT    NOT NULL,
  hash         BLOB    NOT NULL UNIQUE,
  created_at   INTEGER NOT NULL,
  expires_at   INTEGER NOT NULL,
  last_used_at INTEGER NOT NULL,
  address      TEXT    NOT NULL,
  client       TEXT    NOT NULL,
  ended_at     INTEGER,
  change       INTEGER NOT NULL
);

CREATE INDEX sessions_account ON sessions (account, created_at);
CREATE INDEX sessions_change ON sessions (change);
CREATE INDEX sessions_expiry ON sessions (expires_at);

-- The number last given to a change of a session, since the sessions themselves are removed in the end.
CREATE TABLE session_changes (
  one  INTEGER PRIMARY KEY CHECK (one = 1),
  last INTEGER NOT NULL
);

INSERT INTO session_changes VALUES (1, 0);

-- How often somebody has tried to sign in with a name, whether there is such an account or not: so neither an answer nor its
-- time tells which. Names are kept as hashes, since people type passwords there by mistake.
CREATE TABLE sign_in_attempts (
  key     BLOB    PRIMARY KEY,
  count   INTEGER NOT NULL,
  last_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX sign_in_attempts_last ON sign_in_attempts (last_at);
