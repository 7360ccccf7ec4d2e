-- People who sign in with a password. Instants are ticks of 100 ns since 1970 in UTC, by the system's clock.

-- Each change that others must learn of gets the next number, as with tokens.
CREATE TABLE accounts (
  id             text COLLATE "C" PRIMARY KEY,
  name           text COLLATE "C" NOT NULL UNIQUE,
  display_name   text   NOT NULL,
  role           text   NOT NULL,
  regions        text[] NOT NULL,
  sites          text[] NOT NULL,
  password_hash  text   NOT NULL,
  password_at    bigint NOT NULL,
  one_time_until bigint,
  created_at     bigint NOT NULL,
  created_by     text   NOT NULL,
  disabled_at    bigint,
  signed_in_at   bigint,
  change         bigint NOT NULL CONSTRAINT accounts_change UNIQUE
);

CREATE TRIGGER accounts_are_never_removed BEFORE DELETE ON accounts FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER accounts_are_never_cut BEFORE TRUNCATE ON accounts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who has signed in. What a browser shows is kept as its hash only. Several may end at once and then share a change; one that
-- has ended is kept until it would have ended by itself, so that every process learns of it.
CREATE TABLE sessions (
  id           text COLLATE "C" PRIMARY KEY,
  account      text COLLATE "C" NOT NULL,
  hash         bytea  NOT NULL UNIQUE,
  created_at   bigint NOT NULL,
  expires_at   bigint NOT NULL,
  last_used_at bigint NOT NULL,
  address      text   NOT NULL,
  client       text   NOT NULL,
  ended_at     bigint,
  change       bigint NOT NULL
);

CREATE INDEX sessions_account ON sessions (account, created_at);
CREATE INDEX sessions_change ON sessions (change);
CREATE INDEX sessions_expiry ON sessions (expires_at);

-- The number last given to a change of a session, since the sessions themselves are removed in the end.
CREATE TABLE session_changes (
  one  integer PRIMARY KEY CHECK (one = 1),
  last bigint  NOT NULL
);

INSERT INTO session_changes VALUES (1, 0);

-- How often somebody has tried to sign in with a name, whether there is such an account or not: so neither an answer nor its
-- time tells which. Names are kept as hashes, since people type passwords there by mistake.
CREATE TABLE sign_in_attempts (
  key     bytea   PRIMARY KEY,
  count   integer NOT NULL,
  last_at bigint  NOT NULL
);

CREATE INDEX sign_in_attempts_last ON sign_in_attempts (last_at);
