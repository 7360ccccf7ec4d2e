-- Evidence that was sent here, and outlines of regions. Instants of evidence are of the domain's clock, those of outlines of the
-- system's.

-- state: announced before the bytes are kept, whole afterwards, condemned before they are removed.
CREATE TABLE evidence (
  sha256     text COLLATE "C" PRIMARY KEY,
  type       text    NOT NULL,
  bytes      bigint  NOT NULL,
  state      text    NOT NULL,
  referred   boolean NOT NULL,
  touched_at bigint  NOT NULL
);

-- What may be swept, the oldest first.
CREATE INDEX evidence_unreferred ON evidence (touched_at) WHERE NOT referred;

-- Who sent it for which site: they see it, and those who see the site.
CREATE TABLE evidence_uploads (
  sha256 text COLLATE "C" NOT NULL,
  site   text COLLATE "C" NOT NULL,
  token  text COLLATE "C" NOT NULL,
  by     text   NOT NULL,
  at     bigint NOT NULL,
  PRIMARY KEY (sha256, site, token)
);

-- What accepted events name, whether it is kept here or elsewhere, with the first entry of the ledger that does. How far the
-- ledger was read for it stands in progress.
CREATE TABLE evidence_references (
  sha256   text COLLATE "C" PRIMARY KEY,
  uri      text   NOT NULL,
  position bigint NOT NULL
);

-- The bytes, unless they are kept in a folder: in pieces of 1 MiB from 0, all of them or none. Pictures are compressed already.
CREATE TABLE evidence_contents (
  sha256 text COLLATE "C" NOT NULL,
  piece  integer NOT NULL,
  body   bytea   NOT NULL,
  PRIMARY KEY (sha256, piece)
);

ALTER TABLE evidence_contents ALTER COLUMN body SET STORAGE EXTERNAL;

CREATE TABLE outlines (
  region     text COLLATE "C" PRIMARY KEY,
  geometry   bytea  NOT NULL,
  points     bigint NOT NULL,
  hash       bytea  NOT NULL,
  changed_at bigint NOT NULL,
  changed_by text   NOT NULL
);
