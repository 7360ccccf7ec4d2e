-- What stays here of months that were archived. The keys of their entries stay too, so that an event that comes again is
-- known; the entries themselves are in the archive.

-- The hash of each archived entry, so that every root can still be held against all that it covers.
CREATE TABLE archived (
  position bigint PRIMARY KEY,
  hash     bytea NOT NULL
);

CREATE TABLE archived_months (
  month          integer     PRIMARY KEY,
  entries        bigint      NOT NULL,
  first_position bigint      NOT NULL,
  last_position  bigint      NOT NULL,
  archived       timestamptz NOT NULL DEFAULT now()
);

-- The state of each entity after its last archived entry: what follows in the ledger is folded over it. place is the
-- content that the last decision up to there rested on, where it kept one.
CREATE TABLE checkpoints (
  entity bigint PRIMARY KEY,
  seq    bigint NOT NULL,
  hash   bytea  NOT NULL,
  state  bytea  NOT NULL,
  place  bigint
);

CREATE TRIGGER archived_is_never_changed BEFORE UPDATE OR DELETE ON archived FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER archived_is_never_cut BEFORE TRUNCATE ON archived FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
