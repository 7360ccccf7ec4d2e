-- Alerts with what goes out frozen in them, and one delivery for each target. A delivery waits here, whatever becomes of
-- the process, and stays as evidence once it is done. Instants are ticks of 100 ns since 1970 in UTC, of the system's clock
-- except for what was decided.

-- inspection_only: alerts that tell the inspection side that a look-back has come or was missed are kept from everybody else.
CREATE TABLE alerts (
  position        bigint PRIMARY KEY,
  id              text COLLATE "C" NOT NULL UNIQUE,
  reason          text    NOT NULL,
  severity        text    NOT NULL,
  issue           text COLLATE "C",
  site            text COLLATE "C" NOT NULL,
  item            text COLLATE "C",
  region          text COLLATE "C" NOT NULL,
  decided_at      bigint  NOT NULL,
  inspection_only boolean NOT NULL,
  body            bytea   NOT NULL
);

-- Each ends in the position, so that a list of the newest is read straight off.
CREATE INDEX alerts_region ON alerts (region, position);
CREATE INDEX alerts_site ON alerts (site, position);
CREATE INDEX alerts_issue ON alerts (issue, position) WHERE issue IS NOT NULL;

-- lead: the delivery in whose message this one's alert goes; what becomes of that one becomes of this one. body: what goes
-- out when it stands for several alerts, otherwise it is the alert's own. Sending again begins a new day of attempts: from
-- resent_at, and without attempts_before.
CREATE TABLE deliveries (
  id              bigint  PRIMARY KEY,
  alert           bigint  NOT NULL,
  kind            text    NOT NULL,
  address         text COLLATE "C" NOT NULL,
  recipient       text,
  urgency         integer NOT NULL,
  state           text    NOT NULL,
  attempts        integer NOT NULL DEFAULT 0,
  next_at         bigint,
  first_tried_at  bigint,
  last_tried_at   bigint,
  last_error      text,
  lead            bigint,
  body            bytea,
  stands_for      integer NOT NULL DEFAULT 1,
  resends         integer NOT NULL DEFAULT 0,
  resent_at       bigint,
  attempts_before integer NOT NULL DEFAULT 0
);

CREATE INDEX deliveries_alert ON deliveries (alert, id);

-- The most severe first, then in commit order; done ones are in neither index.
CREATE INDEX deliveries_turn ON deliveries (urgency DESC, id, next_at) WHERE state = 'pending';
CREATE INDEX deliveries_next ON deliveries (next_at) WHERE state = 'pending';
CREATE INDEX deliveries_lead ON deliveries (lead) WHERE lead IS NOT NULL;

-- What may still be put into one message, the most severe first.
CREATE INDEX deliveries_fresh ON deliveries (address, kind, recipient, urgency DESC, id)
  WHERE state = 'pending' AND attempts = 0 AND lead IS NULL AND body IS NULL;

-- Those given up are few and asked for often.
CREATE INDEX deliveries_failed ON deliveries (alert, id) WHERE state = 'failed';

CREATE TABLE attempts (
  delivery bigint,
  number   integer,
  at       bigint NOT NULL,
  took     bigint NOT NULL,
  state    text   NOT NULL,
  error    text,
  PRIMARY KEY (delivery, number)
);

-- failing_since names the run of failures that is going on, told_since the one that was told.
CREATE TABLE channels (
  kind            text COLLATE "C",
  address         text COLLATE "C",
  failures        integer NOT NULL,
  failing_since   bigint,
  told_since      bigint,
  region          text,
  site            text,
  last_success_at bigint,
  last_failure_at bigint,
  last_error      text,
  PRIMARY KEY (kind, address)
);

-- Those of which a word may be due.
CREATE INDEX channels_watched ON channels (failures) WHERE failures > 0 OR told_since IS NOT NULL;

-- Secrets are derived from a key and never kept; this is how often each address got a new one, and when.
CREATE TABLE rotations (
  address    text COLLATE "C",
  generation integer,
  at         bigint NOT NULL,
  PRIMARY KEY (address, generation)
);
