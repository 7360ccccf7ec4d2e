-- What staff do: to whom an issue was given, and a number that grows with every fact that everybody may see of it, by which
-- two who change the same issue notice each other. Rows written before have 0 until something next happens to them.

ALTER TABLE issues ADD COLUMN assigned_to TEXT;
ALTER TABLE issues ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;

-- Snapshots were taken without that count. The ledger has everything they hold, and gives it again with the count in it.
DELETE FROM snapshots;
