-- Two things that spare a transaction a journey to the server before it writes.

-- The ledger entry of the item that its row includes. Routine rows are written beside the transactions that append to the
-- ledger, by connections that hold no lock, and one that comes late must not take back what a later entry led to. Rows of
-- before this column count as older than all that comes.
ALTER TABLE items ADD COLUMN seq bigint NOT NULL DEFAULT 0;

-- How many transactions have given numbers. Who is alone in writing knows all of this row and need not lock it first: its
-- transaction fails where somebody else has been here, and after a lost connection this says whether it was written.
ALTER TABLE heads ADD COLUMN commits bigint NOT NULL DEFAULT 0;
