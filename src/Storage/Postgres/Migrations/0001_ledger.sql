-- The durable side of the engine: who exists, what was decided and by which rules, what wakes whom, and what is on its
-- way between entities. Everything else in this schema can be made from the ledger. Instants are ticks of 100 ns since
-- 1970 in UTC, since timestamptz ends at the microsecond and hashes are taken over what was decided; the view at the end
-- shows them to people. Bytes that hashes are taken over are bytea, never jsonb, which writes them anew.

-- The last number of each kind that was given. Every transaction that gives any updates this one row and keeps it locked
-- until it is over, so numbers come without a gap and in the order of commits, whichever connection or process gives
-- them: whoever reads on after the last number it saw skips nothing. Room is left on its page so that it stays there.
CREATE TABLE heads (
  one      boolean PRIMARY KEY DEFAULT true CHECK (one),
  position bigint NOT NULL DEFAULT 0,
  entity   bigint NOT NULL DEFAULT 0,
  message  bigint NOT NULL DEFAULT 0,
  alert    bigint NOT NULL DEFAULT 0,
  delivery bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 10);

INSERT INTO heads DEFAULT VALUES;

-- Entities get dense numbers, so that the indexes of the ledger stay small and one that is left out is seen.
CREATE TABLE entities (
  id  bigint PRIMARY KEY,
  key text COLLATE "C" NOT NULL CONSTRAINT entities_key UNIQUE
);

-- Rules and places are shared by many entries and kept once, by the hash of their content. Nobody reads on after these
-- numbers, so they may have gaps.
CREATE TABLE contents (
  id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  hash bytea NOT NULL CONSTRAINT contents_hash UNIQUE,
  kind text  NOT NULL,
  body bytea NOT NULL
);

-- One partition for each month in which something was decided, so that old ones can be archived whole. Every partition has
-- all that an entry is.
CREATE TABLE ledger (
  position bigint  NOT NULL,
  month    integer NOT NULL,
  entity   bigint  NOT NULL,
  seq      bigint  NOT NULL,
  identity uuid,
  kind     text    NOT NULL,
  happened bigint  NOT NULL,
  decided  bigint  NOT NULL,
  input    bytea   NOT NULL,
  facts    bytea   NOT NULL,
  rules    bigint,
  place    bigint,
  policy   text,
  hash     bytea   NOT NULL,
  PRIMARY KEY (position, month)
) PARTITION BY LIST (month);

-- A unique index of a partitioned table holds within a partition only, so what must be unique in the whole ledger is kept
-- beside it, and stays when a month is archived: of two activations of one entity only one can go on, and an event or
-- message never applies twice. Wakes have no identity. It also says where an entry lies.
CREATE TABLE ledger_keys (
  entity   bigint  NOT NULL,
  seq      bigint  NOT NULL,
  identity uuid,
  position bigint  NOT NULL,
  month    integer NOT NULL,
  CONSTRAINT ledger_keys_entity_seq PRIMARY KEY (entity, seq)
);

CREATE UNIQUE INDEX ledger_keys_identity ON ledger_keys (identity) WHERE identity IS NOT NULL;

CREATE TABLE snapshots (
  entity bigint PRIMARY KEY,
  seq    bigint NOT NULL,
  hash   bytea  NOT NULL,
  state  bytea  NOT NULL
);

CREATE TABLE wakes (
  entity  bigint  PRIMARY KEY,
  due     bigint  NOT NULL,
  urgency integer NOT NULL
);

-- The timekeeper reads on from the last wake it knows.
CREATE INDEX wakes_due ON wakes (due, entity);

CREATE TABLE messages (
  id       bigint PRIMARY KEY,
  receiver text COLLATE "C" NOT NULL,
  identity bytea  NOT NULL,
  sent     bigint NOT NULL,
  body     bytea  NOT NULL
);

CREATE TABLE settings (
  name  text COLLATE "C" PRIMARY KEY,
  value bytea NOT NULL
);

-- How far background work has come, by the position in the ledger.
CREATE TABLE progress (
  name     text COLLATE "C" PRIMARY KEY,
  position bigint NOT NULL
);

-- Roots over the ledger, each signed and chained to the one before: what a root covers can no longer be cut off or left
-- out without a trace.
CREATE TABLE roots (
  position bigint PRIMARY KEY,
  entries  bigint NOT NULL,
  taken    bigint NOT NULL,
  digest   bytea  NOT NULL,
  mac      bytea  NOT NULL
);

-- What only grows refuses to be changed, also by its owner. The role of the service has no right to try.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % stay as they were written.', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER ledger_is_never_changed BEFORE UPDATE OR DELETE ON ledger FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_is_never_cut BEFORE TRUNCATE ON ledger FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_keys_are_never_changed BEFORE UPDATE OR DELETE ON ledger_keys FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_keys_are_never_cut BEFORE TRUNCATE ON ledger_keys FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER contents_are_never_changed BEFORE UPDATE OR DELETE ON contents FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER contents_are_never_cut BEFORE TRUNCATE ON contents FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER roots_are_never_changed BEFORE UPDATE OR DELETE ON roots FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER roots_are_never_cut BEFORE TRUNCATE ON roots FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Makes the partition of a month. It runs with the rights of its owner, so that the role of the service needs no right to
-- create anything. The partition is made beside the ledger and attached afterwards, which holds up neither readers nor
-- writers; the check spares the server from reading it through.
CREATE FUNCTION make_ledger_month(wanted integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  part text := 'ledger_' || wanted;
BEGIN
  IF wanted % 100 NOT BETWEEN 1 AND 12 OR wanted / 100 NOT BETWEEN 1 AND 9999 THEN
    RAISE EXCEPTION '% is no month.', wanted USING ERRCODE = 'invalid_parameter_value';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext(current_schema() || '.ledger'));
  IF to_regclass(quote_ident(current_schema()) || '.' || part) IS NOT NULL THEN
    RETURN;
  END IF;
  EXECUTE format('CREATE TABLE %I (LIKE ledger INCLUDING ALL, CONSTRAINT its_month CHECK (month = %s))', part, wanted);
  EXECUTE format('CREATE TRIGGER is_never_cut BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', part);
  EXECUTE format('ALTER TABLE ledger ATTACH PARTITION %I FOR VALUES IN (%s)', part, wanted);
  EXECUTE format('ALTER TABLE %I DROP CONSTRAINT its_month', part);
END
$$;

REVOKE ALL ON FUNCTION make_ledger_month(integer) FROM PUBLIC;

-- The ledger as people read it.
CREATE VIEW ledger_lines AS
SELECT
  l.position, e.key AS entity, l.seq, l.identity, l.kind,
  timestamptz 'epoch' + l.happened / 10 * interval '1 microsecond' AS happened,
  timestamptz 'epoch' + l.decided / 10 * interval '1 microsecond' AS decided,
  convert_from(l.input, 'UTF8') AS input, convert_from(l.facts, 'UTF8') AS facts, l.policy, encode(l.hash, 'hex') AS hash
FROM ledger AS l
LEFT JOIN entities AS e ON e.id = l.entity;
