-- Entries after a position, in commit order, for a root over them.
SELECT position, hash FROM ledger WHERE position > $1 ORDER BY position LIMIT $2
