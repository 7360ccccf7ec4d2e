-- What staff see and must act on. Rows move in the transaction of the entry they come from, so the lists never disagree
-- with the engine. Instants are ticks of 100 ns since 1970 in UTC, local days are ISO dates, words are in camel case.

CREATE TABLE regions (
  code  TEXT PRIMARY KEY,
  facts TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE sites (
  code    TEXT PRIMARY KEY,
  region  TEXT NOT NULL,
  status  TEXT NOT NULL,
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL,
  facts   TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX sites_region ON sites (region, status);

CREATE TABLE burdens (
  site     TEXT    NOT NULL,
  week     TEXT    NOT NULL,
  visits   INTEGER NOT NULL,
  requests INTEGER NOT NULL,
  budget   INTEGER NOT NULL,
  warned   INTEGER NOT NULL,
  PRIMARY KEY (site, week)
) WITHOUT ROWID;

CREATE TABLE items (
  site        TEXT NOT NULL,
  template    TEXT NOT NULL,
  kind        TEXT NOT NULL,
  state       TEXT NOT NULL,
  next_due_at INTEGER,
  last_at     INTEGER,
  last_value  TEXT,
  issue       TEXT,
  PRIMARY KEY (site, template)
) WITHOUT ROWID;

-- Which templates are in use is asked at every start, before anything is decided. Not by state, so that a row that is
-- written again leaves this index alone.
CREATE INDEX items_template ON items (template);

-- live says whether it is neither closed nor withdrawn; the indexes of the lists that are open all day rest on it.
CREATE TABLE issues (
  id               INTEGER PRIMARY KEY,
  number           TEXT    NOT NULL UNIQUE,
  site             TEXT    NOT NULL,
  site_type        TEXT    NOT NULL,
  item             TEXT    NOT NULL,
  region           TEXT    NOT NULL,
  severity         TEXT    NOT NULL,
  state            TEXT    NOT NULL,
  live             INTEGER NOT NULL,
  cause            TEXT    NOT NULL,
  raised_at        INTEGER NOT NULL,
  found_at         INTEGER NOT NULL,
  due_at           INTEGER NOT NULL,
  rung             INTEGER NOT NULL,
  recurrence       INTEGER NOT NULL,
  findings         INTEGER NOT NULL,
  taken_by         TEXT,
  claimed_at       INTEGER,
  look_back_from   INTEGER,
  look_back_to     INTEGER,
  look_back_due_at INTEGER,
  ended_at         INTEGER,
  policy           TEXT    NOT NULL
);

-- Open issues of everybody, of one region and of one site, the earliest due first.
CREATE INDEX issues_live_due ON issues (due_at, number) WHERE live = 1;
CREATE INDEX issues_live_region_due ON issues (region, due_at, number) WHERE live = 1;
CREATE INDEX issues_site_due ON issues (site, due_at, number);

-- The same lists with the past in them.
CREATE INDEX issues_due ON issues (due_at, number);
CREATE INDEX issues_region_due ON issues (region, due_at, number);

-- Items with a live issue, in the order in which a change of a region goes out to them.
CREATE INDEX issues_live_item ON issues (site || '.' || item, region) WHERE live = 1;

-- How many live issues there are of each state and severity, by region.
CREATE INDEX issues_live_count ON issues (region, state, severity) WHERE live = 1;

-- The figures count what was raised and what was closed in a span.
CREATE INDEX issues_raised ON issues (raised_at, region);
CREATE INDEX issues_closed ON issues (ended_at, region) WHERE state = 'closed';

CREATE TABLE notices (
  number          TEXT    PRIMARY KEY,
  issue           TEXT    NOT NULL,
  site            TEXT    NOT NULL,
  item            TEXT    NOT NULL,
  addressee       TEXT    NOT NULL,
  rung            INTEGER NOT NULL,
  issued_at       INTEGER NOT NULL,
  receipt_due_at  INTEGER NOT NULL,
  reply_due_at    INTEGER NOT NULL,
  acknowledged_at INTEGER,
  answered_at     INTEGER,
  revoked_at      INTEGER
) WITHOUT ROWID;

CREATE INDEX notices_issue ON notices (issue, number);

-- Written once each, for the figures.
CREATE TABLE visits (
  site           TEXT    NOT NULL,
  seq            INTEGER NOT NULL,
  region         TEXT    NOT NULL,
  site_type      TEXT    NOT NULL,
  day            TEXT    NOT NULL,
  at             INTEGER NOT NULL,
  unit           TEXT    NOT NULL,
  persons        INTEGER NOT NULL,
  sortie         TEXT,
  mode           TEXT    NOT NULL,
  campaign       TEXT,
  passed         INTEGER NOT NULL,
  failed         INTEGER NOT NULL,
  not_applicable INTEGER NOT NULL,
  suggestions    INTEGER NOT NULL,
  PRIMARY KEY (site, seq)
) WITHOUT ROWID;

CREATE INDEX visits_day ON visits (day, region);

CREATE TABLE look_backs (
  site      TEXT    NOT NULL,
  item      TEXT    NOT NULL,
  seq       INTEGER NOT NULL,
  issue     TEXT    NOT NULL,
  region    TEXT    NOT NULL,
  site_type TEXT    NOT NULL,
  day       TEXT    NOT NULL,
  passed    INTEGER NOT NULL,
  PRIMARY KEY (site, item, seq)
) WITHOUT ROWID;

CREATE INDEX look_backs_day ON look_backs (day, region);

CREATE TABLE misses (
  site      TEXT    NOT NULL,
  item      TEXT    NOT NULL,
  start     INTEGER NOT NULL,
  region    TEXT    NOT NULL,
  site_type TEXT    NOT NULL,
  day       TEXT    NOT NULL,
  withdrawn INTEGER NOT NULL,
  PRIMARY KEY (site, item, start)
) WITHOUT ROWID;

CREATE INDEX misses_day ON misses (day, region);
