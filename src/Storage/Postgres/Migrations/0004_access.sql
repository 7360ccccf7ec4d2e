-- Who may come in, and who let them. Instants are ticks of 100 ns since 1970 in UTC, by the system's clock.

-- Tokens are kept as hashes only. Each making and revoking gets the next change, so that a process finds out what others
-- did by reading on from the last change it knows.
CREATE TABLE tokens (
  id           text COLLATE "C" PRIMARY KEY,
  name         text   NOT NULL,
  role         text   NOT NULL,
  regions      text[] NOT NULL,
  sites        text[] NOT NULL,
  hash         bytea  NOT NULL UNIQUE,
  created_at   bigint NOT NULL,
  created_by   text   NOT NULL,
  expires_at   bigint,
  revoked_at   bigint,
  last_used_at bigint,
  change       bigint NOT NULL CONSTRAINT tokens_change UNIQUE
);

CREATE TABLE audit (
  position bigint PRIMARY KEY,
  at       bigint NOT NULL,
  by       text   NOT NULL,
  token    text,
  action   text   NOT NULL,
  subject  text   NOT NULL,
  detail   text   NOT NULL
);

CREATE TRIGGER tokens_are_never_removed BEFORE DELETE ON tokens FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER tokens_are_never_cut BEFORE TRUNCATE ON tokens FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_is_never_cut BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
