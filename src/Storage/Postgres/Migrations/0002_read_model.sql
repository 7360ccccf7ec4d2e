-- What staff see and must act on. Rows move in the transaction of the entry they come from, so the lists never disagree
-- with the engine. Instants are ticks of 100 ns since 1970 in UTC, local days are ISO dates, words are in camel case.
-- Texts that are searched or sorted by are compared by their bytes, whatever language the server was set up for.

CREATE TABLE regions (
  code  text COLLATE "C" PRIMARY KEY,
  facts text NOT NULL
);

CREATE TABLE sites (
  code    text COLLATE "C" PRIMARY KEY,
  region  text COLLATE "C" NOT NULL,
  status  text NOT NULL,
  name_zh text COLLATE "C" NOT NULL,
  name_en text COLLATE "C" NOT NULL,
  facts   text NOT NULL
);

CREATE INDEX sites_region ON sites (region, status);

CREATE TABLE burdens (
  site     text COLLATE "C",
  week     text COLLATE "C",
  visits   integer NOT NULL,
  requests integer NOT NULL,
  budget   integer NOT NULL,
  warned   boolean NOT NULL,
  PRIMARY KEY (site, week)
);

-- Routine rows are written again all day; room on each page lets them stay on it, and their index as it is.
CREATE TABLE items (
  site        text COLLATE "C",
  template    text COLLATE "C",
  kind        text NOT NULL,
  state       text NOT NULL,
  next_due_at bigint,
  last_at     bigint,
  last_value  text,
  issue       text,
  PRIMARY KEY (site, template)
) WITH (fillfactor = 80);

-- Which templates are in use is asked at every start, before anything is decided. Not by state, so that a row that is
-- written again leaves this index alone.
CREATE INDEX items_template ON items (template);

-- live says whether it is neither closed nor withdrawn; the indexes of the lists that are open all day rest on it.
CREATE TABLE issues (
  number           text COLLATE "C" PRIMARY KEY,
  site             text COLLATE "C" NOT NULL,
  site_type        text    NOT NULL,
  item             text COLLATE "C" NOT NULL,
  region           text COLLATE "C" NOT NULL,
  severity         text    NOT NULL,
  state            text    NOT NULL,
  live             boolean NOT NULL,
  cause            text    NOT NULL,
  raised_at        bigint  NOT NULL,
  found_at         bigint  NOT NULL,
  due_at           bigint  NOT NULL,
  rung             integer NOT NULL,
  recurrence       integer NOT NULL,
  findings         integer NOT NULL,
  taken_by         text,
  claimed_at       bigint,
  look_back_from   bigint,
  look_back_to     bigint,
  look_back_due_at bigint,
  ended_at         bigint,
  policy           text    NOT NULL,
  assigned_to      text,
  revision         integer NOT NULL
);

-- Open issues of everybody, of one region and of one site, the earliest due first.
CREATE INDEX issues_live_due ON issues (due_at, number) WHERE live;
CREATE INDEX issues_live_region_due ON issues (region, due_at, number) WHERE live;
CREATE INDEX issues_site_due ON issues (site, due_at, number);

-- The same lists with the past in them.
CREATE INDEX issues_due ON issues (due_at, number);
CREATE INDEX issues_region_due ON issues (region, due_at, number);

-- Items with a live issue, in the order in which a change of a region goes out to them.
CREATE INDEX issues_live_item ON issues ((site || '.' || item), region) WHERE live;

-- How many live issues there are of each state and severity, by region.
CREATE INDEX issues_live_count ON issues (region, state, severity) WHERE live;

-- The figures count what was raised and what was closed in a span.
CREATE INDEX issues_raised ON issues (raised_at, region, number);
CREATE INDEX issues_closed ON issues (ended_at, region) WHERE state = 'closed';

CREATE TABLE notices (
  number          text COLLATE "C" PRIMARY KEY,
  issue           text COLLATE "C" NOT NULL,
  site            text COLLATE "C" NOT NULL,
  item            text COLLATE "C" NOT NULL,
  addressee       text    NOT NULL,
  rung            integer NOT NULL,
  issued_at       bigint  NOT NULL,
  receipt_due_at  bigint  NOT NULL,
  reply_due_at    bigint  NOT NULL,
  acknowledged_at bigint,
  answered_at     bigint,
  revoked_at      bigint
);

CREATE INDEX notices_issue ON notices (issue, number);

-- Written once each, for the figures.
CREATE TABLE visits (
  site           text COLLATE "C",
  seq            bigint,
  region         text COLLATE "C" NOT NULL,
  site_type      text    NOT NULL,
  day            text COLLATE "C" NOT NULL,
  at             bigint  NOT NULL,
  unit           text    NOT NULL,
  persons        integer NOT NULL,
  sortie         text,
  mode           text    NOT NULL,
  campaign       text,
  passed         integer NOT NULL,
  failed         integer NOT NULL,
  not_applicable integer NOT NULL,
  suggestions    integer NOT NULL,
  PRIMARY KEY (site, seq)
);

CREATE INDEX visits_day ON visits (day, region);

CREATE TABLE look_backs (
  site      text COLLATE "C",
  item      text COLLATE "C",
  seq       bigint,
  issue     text    NOT NULL,
  region    text COLLATE "C" NOT NULL,
  site_type text    NOT NULL,
  day       text COLLATE "C" NOT NULL,
  passed    boolean NOT NULL,
  PRIMARY KEY (site, item, seq)
);

CREATE INDEX look_backs_day ON look_backs (day, region);

CREATE TABLE misses (
  site      text COLLATE "C",
  item      text COLLATE "C",
  start     bigint,
  region    text COLLATE "C" NOT NULL,
  site_type text    NOT NULL,
  day       text COLLATE "C" NOT NULL,
  withdrawn boolean NOT NULL,
  PRIMARY KEY (site, item, start)
);

CREATE INDEX misses_day ON misses (day, region);
