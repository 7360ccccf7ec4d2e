-- What changed for staff, by the position in the ledger of the change that told it: the latest entries, so that a reader that
-- was away goes on where it was. Older ones are dropped; they can be asked for in the lists and in the ledger.

CREATE TABLE feed (
  position bigint PRIMARY KEY,
  body     bytea NOT NULL
);

-- The position up to which entries were dropped stands in progress, under the name 'feed'.
