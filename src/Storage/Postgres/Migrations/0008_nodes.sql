-- Several processes over one schema. Each is a node with a row of its own, which is its right to write: whoever takes over
-- from it puts the row out first, and from then on no transaction of that node is committed any more, whatever it believes.
CREATE TABLE nodes (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name      text        NOT NULL,
  joined    timestamptz NOT NULL DEFAULT now(),
  seen      timestamptz NOT NULL DEFAULT now(),
  put_out   timestamptz,

  -- Up to which position it has heard the news of all nodes, and up to which the routine rows of what it wrote are written.
  heard     bigint      NOT NULL,
  projected bigint      NOT NULL,

  -- Whether what it left behind has been brought after.
  recovered boolean     NOT NULL DEFAULT false
);

CREATE INDEX nodes_at_work ON nodes (id) WHERE NOT recovered;

-- What a change means to the memory of all nodes, by its position in the ledger: regions and sites as they are from then on,
-- how figures move, and whether the feed tells of it. Dropped once every node at work has heard it.
CREATE TABLE news (
  position bigint PRIMARY KEY,
  node     bigint  NOT NULL,
  region   boolean NOT NULL,
  site     text COLLATE "C",
  told     boolean NOT NULL,
  body     bytea   NOT NULL
);
